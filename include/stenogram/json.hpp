// A document as JSON and back: the form `stenogram/1`.
//
// One object. Its keys stand in this order; more may come, none is renamed. null: not known. A `span` is [begin, end) in
// the unit that `offsets` names; where the text is not the source byte for byte, a `source` beside it holds the bytes of
// the source. A `why` is a sentence, and the `reason` beside it the code with its arguments (reason.hpp). A `confidence`
// is between 0 and 1. Ids count from 0.
//
//   format, version, offsets      "stenogram/1"; the library's version; utf-8 (bytes), utf-16 or codepoint
//   source        name, bytes, media_type, encoding
//   language      BCP 47
//   convention    how the page prints its labels: forms (["Question:", "Name Surname:"]), and what was refused as a label
//   metadata      by key: title, date, published, place, event, url, site, participants, each with text as printed, value
//                 (ISO 8601 for dates), span, and what it was read from
//   speakers      id, name, role, affiliation, labels as printed, wikidata
//   turns         id, speaker (id), kind (remarks, question, answer, moderator, procedural), label and label_text, span,
//                 speech (the spans of what was said), paragraphs, replies_to (the id of the question), time in seconds
//   exchanges     id, questions and answers (ids of turns)
//   entities      id, type, span, text, turn, value (ISO 8601 for times), iso, wikidata, thing (what it names), candidates
//   things        id, type, name, names, wikidata, mentions (ids of entities)
//   regions       every visible byte of the text, in order: kind (title, dateline, metadata, heading, label, speech,
//                 stage, time, page, note, boilerplate, hidden), span, turn
//   cues          of captions and time-stamped sources only: span, time, speaker_text
//   warnings      code, and the bytes of the source
//   source_map    only where text and source differ: [text, size, source, size] a stretch; inside one, places go in
//                 proportion: by characters where the encoding has one byte for each, by UTF-16 units in UTF-16, by bytes
//   text          what the spans count in; left out with json_options::text off
#pragma once
#include <string>
#include <string_view>

#include "stenogram/document.hpp"
#include "stenogram/error.hpp"

namespace stenogram {
inline namespace v1 {

struct json_options {
  offset_unit offsets = offset_unit::utf8;  ///< unit of every `span`; `source` spans are always bytes
  bool text = true;                         ///< without it from_json cannot read the document back
};

/// One object on one line, without a line end. Same document, same bytes, on every platform. O(size). Throws
/// std::bad_alloc, as all that writes here.
std::string to_json(const document& doc, json_options opts = {});

/// Appends to `out`, so that a buffer can be used again.
void to_json(const document& doc, json_options opts, std::string& out);

/// Reads what to_json wrote, in any unit, and gives an equal document. Keys it does not know are ignored. Errors:
/// malformed_json with the byte in `json` (not JSON; `text` missing; a value of the wrong type; a broken invariant),
/// limit_exceeded (nested deeper than 1,024), too_large, out_of_memory. O(size); what it keeps of `json` is copied.
result<document> from_json(std::string_view json);

/// The document for people to read: metadata, turns with speaker, kind and first words, entities, what was set aside.
/// With `why`, also the inferred convention, its weights, the lines refused, and the reason of each decision. O(size).
std::string to_text(const document& doc, bool why = false);

}  // namespace v1
}  // namespace stenogram
