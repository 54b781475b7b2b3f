// A document as JSON and back: the form `stenogram/1`.
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

/// One object on one line, without a line end. Same document, same bytes, on every platform. O(size).
std::string to_json(const document& doc, json_options opts = {});

/// Appends to `out`, so that a buffer can be used again.
void to_json(const document& doc, json_options opts, std::string& out);

/// Reads what to_json wrote, in any unit, and gives an equal document. Keys it does not know are ignored. Errors:
/// malformed_json with the byte in `json` (not JSON; `text` missing; a value of the wrong type; a broken invariant),
/// limit_exceeded (nested deeper than 1,024), too_large.
result<document> from_json(std::string_view json);

/// The document for people to read: metadata, turns with speaker, kind and first words, entities, what was set aside.
/// With `why`, also the inferred convention, its weights, the lines refused, and the reason of each decision.
std::string to_text(const document& doc, bool why = false);

}  // namespace v1
}  // namespace stenogram
