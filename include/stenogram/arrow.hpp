// Tables of documents by the Arrow C stream interface: what data frames and databases read without copying.
//
//   ArrowArrayStream stream;
//   stenogram::export_table(stenogram::table::turns, {doc}, &stream);
//
// One struct array (a record batch) or more a document, of at most 65,536 rows each, in order. Columns of the document's
// own numbers are its memory; strings are string views (Arrow's utf8 view) into it. Each array keeps what it shows alive:
// documents, stream and other arrays may be gone. No Arrow library is needed on either side.
//
// Ids and offsets are uint32, confidence float32 from 0 to 1, times durations in milliseconds, what may be unknown is
// null. `document` counts the documents given. `begin`, `end` are code points, `begin_byte`, `end_byte` bytes of the
// text. What closed vocabularies name, and `speaker` of turns (its display name), are dictionaries.
//
//   documents  document, name, title, date, published, place, event, url, language, media_type, encoding, bytes, turns
//   speakers   document, speaker, name, role, affiliation, wikidata, labels (a list of strings)
//   turns      document, turn, speaker, name, role, kind, label, replies_to, exchange, begin, end, begin_byte, end_byte,
//              time_begin, time_end, confidence, text
//   entities   document, entity, type, text, subtype, value, iso, wikidata, thing, turn, begin, end, begin_byte,
//              end_byte, confidence
//   things     document, thing, type, name, wikidata
//   regions    document, region, kind, turn, begin, end, begin_byte, end_byte, confidence, text
//   cues       document, cue, begin, end, begin_byte, end_byte, time_begin, time_end, speaker, text
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "stenogram/c/arrow.h"
#include "stenogram/document.hpp"

namespace stenogram {
inline namespace v1 {

enum class table : std::uint8_t { documents, speakers, turns, entities, things, regions, cues };

namespace detail {
inline constexpr std::string_view table_names[] = {"documents", "speakers", "turns", "entities", "things", "regions", "cues"};
}

constexpr std::string_view to_string(table t) noexcept { return detail::table_names[static_cast<std::size_t>(t)]; }

/// Makes `*out` a stream over a table of all the documents, which it keeps. The caller calls its `release`. One thread
/// at a time; each batch is made when it is asked for, linear in its rows and, where the text is not ASCII, in the text
/// between them. `get_next` answers ENOMEM without memory, EOVERFLOW for one text of 2 GiB or more. Throws
/// std::bad_alloc, with `*out` untouched.
void export_table(table which, std::vector<document> docs, ArrowArrayStream* out);

/// The columns of a table, as the streams give them. The caller calls `out->release`. Throws as above.
void export_schema(table which, ArrowSchema* out);

/// How many rows a table of the documents has. O(documents).
std::uint64_t count_rows(table which, const std::vector<document>& docs) noexcept;

}  // namespace v1
}  // namespace stenogram
