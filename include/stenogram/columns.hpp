// How a document lies in memory: one array a column, frozen. Not part of the stable API; the views in document.hpp are.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "stenogram/kinds.hpp"
#include "stenogram/reason.hpp"
#include "stenogram/span.hpp"

namespace stenogram {
inline namespace v1 {
namespace detail {

template <class T>
using column = std::vector<T>;

using string_id = std::uint32_t;  ///< index into columns::strings; `none` for null
using reason_id = std::uint32_t;  ///< index into columns::reasons; 0 is `unspecified`

/// Strings kept once: string i is bytes[ends[i-1], ends[i]).
struct string_columns {
  std::string bytes;
  column<std::uint64_t> ends;

  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(ends.size()); }
  std::string_view at(string_id i) const noexcept {
    if (i >= ends.size()) return {};
    const auto from = i ? ends[i - 1] : 0;
    return std::string_view(bytes).substr(from, ends[i] - from);
  }
};

/// Lists of lists: list i is values[ends[i-1], ends[i]).
struct list_columns {
  column<std::uint32_t> values;
  column<std::uint32_t> ends;

  std::uint32_t begin_of(std::uint32_t i) const noexcept { return i ? ends[i - 1] : 0; }
  std::uint32_t size_of(std::uint32_t i) const noexcept { return ends[i] - begin_of(i); }
  void close() { ends.push_back(static_cast<std::uint32_t>(values.size())); }
};

struct reason_columns {
  column<reason_code> code;
  list_columns arguments;  ///< string ids
};

/// In order of begin, disjoint, every visible byte of the text in exactly one.
struct region_columns {
  column<std::uint32_t> begin, end;
  column<region_kind> kind;
  column<std::uint8_t> paragraph;  ///< 1 where a speech region opens a paragraph
  column<std::uint8_t> confidence;
  column<std::uint32_t> turn;      ///< `none` outside turns
  column<reason_id> reason;
};

/// In order of begin, disjoint. The regions of turn i are those whose `turn` is i.
struct turn_columns {
  column<std::uint32_t> begin, end;              ///< from the first to behind the last byte of its speech
  column<std::uint32_t> label_begin, label_end;  ///< as printed, terminator and all; empty where nothing is printed
  column<string_id> label_text;                  ///< without terminator; `none` where nothing is printed
  column<std::uint32_t> speaker;                 ///< `none` for a voice without a speaker
  column<turn_kind> kind;
  column<std::uint32_t> replies_to, exchange;    ///< `none` where there is none
  column<std::uint32_t> first_region, last_region;  ///< the half-open range of regions from span begin to span end
  column<std::int64_t> time_begin, time_end;     ///< milliseconds; -1 where the source gives none
  column<std::uint8_t> confidence;
  column<reason_id> reason;
};

struct speaker_columns {
  column<string_id> name, role, affiliation, wikidata;
  list_columns labels;  ///< string ids, in order of appearance
};

struct exchange_columns {
  list_columns questions, answers;  ///< turn indices in order
};

/// In order of begin, disjoint, each inside one region of title, dateline, heading or speech.
struct entity_columns {
  column<std::uint32_t> begin, end;
  column<entity_type> type;
  column<string_id> subtype, value, iso, wikidata;
  column<std::uint32_t> turn, thing;  ///< `none` where there is none
  list_columns candidates;            ///< string ids
  column<std::uint8_t> confidence;
  column<reason_id> reason;
};

struct thing_columns {
  column<entity_type> type;
  column<string_id> name, wikidata;
  list_columns names;     ///< string ids
  list_columns mentions;  ///< entity indices
};

struct cue_columns {
  column<std::uint32_t> begin, end;
  column<std::int64_t> time_begin, time_end;  ///< milliseconds
  column<string_id> speaker_text;
};

struct warning_columns {
  column<warning_code> code;
  column<std::uint64_t> source_begin, source_end;  ///< bytes of the source
  column<reason_id> reason;
};

/// Metadata fields, in order; `participant` may recur.
struct field_columns {
  column<string_id> key;          ///< title, date, published, place, event, url, site, participant, ...
  column<string_id> text, value;  ///< as printed; as resolved (ISO 8601 for dates, name for participants)
  column<string_id> role, affiliation;            ///< of participants
  column<std::uint32_t> begin, end;               ///< empty where the text is not from the page
  column<string_id> from;                         ///< title, dateline, front, heading, url, options
  column<std::uint8_t> confidence;
  column<reason_id> reason;
};

/// One form of label that the document uses.
struct form_columns {
  column<string_id> text;              ///< `Question:`, `Name Surname:`, `NAME:`, ...
  column<std::uint32_t> labels, turns;  ///< different labels; turns opened
  column<std::int32_t> weight;
};

/// The best readings that were refused, at most 256 of them, in order of begin.
struct refusal_columns {
  column<std::uint32_t> begin, end;
  column<std::int32_t> weight;
  list_columns evidence;  ///< reason ids
};

/// Text of `text_size` bytes from `text_begin` stands for source of `source_size` bytes from `source_begin`; inside,
/// places go in proportion, counted in `unit`, so that one row holds for a run in which each has the same width in the
/// source. Empty where text and source are the same bytes.
struct source_map_columns {
  column<std::uint32_t> text_begin, text_size, source_begin, source_size;
  offset_unit unit = offset_unit::utf8;  ///< follows from the encoding: codepoint where a character is one byte, utf16
};

/// Code points and UTF-16 units before every 4 KiB of text; empty where the text is ASCII.
struct offset_columns {
  static constexpr std::uint32_t stride = 4096;
  column<std::uint32_t> codepoints, utf16;
};

struct columns {
  std::shared_ptr<const void> owner;  ///< keeps `text` alive
  std::string_view text;              ///< valid UTF-8
  std::uint64_t source_bytes = 0;
  std::string source_name, media_type, encoding, language;
  bool has_source_name = false;

  string_columns strings;
  reason_columns reasons;
  field_columns fields;
  form_columns forms;
  refusal_columns refusals;
  std::uint8_t convention_confidence = 0;
  reason_id convention_reason = 0;
  speaker_columns speakers;
  turn_columns turns;
  exchange_columns exchanges;
  entity_columns entities;
  thing_columns things;
  region_columns regions;
  cue_columns cues;
  warning_columns warnings;
  source_map_columns source_map;
  offset_columns offsets;
};

}  // namespace detail
}  // namespace v1
}  // namespace stenogram
