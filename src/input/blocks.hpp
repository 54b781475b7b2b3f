// What the readers give to every later stage: the text, and its lines.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "input/text_memory.hpp"
#include "stenogram/columns.hpp"
#include "stenogram/span.hpp"

namespace stenogram::input {

/// A line of text that shows something: from its first visible byte to behind its last (09-0D and 20 are not visible).
struct line {
  std::uint32_t begin, end;
  std::uint16_t indent;  ///< columns of white space before `begin` on the line, a tab as 8, at most 65,535
  std::uint8_t blanks;   ///< lines without a visible byte before it, at most 255; 1 for the first of the text
  std::uint8_t flags;

  static constexpr std::uint8_t after_page_break = 1;  ///< a form feed stands before it
  static constexpr std::uint8_t holds_colon = 2;       ///< one may stand in its first colon_reach bytes (never missed)
  static constexpr std::uint8_t holds_bracket = 4;     ///< ( or [ stands in it
  static constexpr std::uint8_t holds_wide_bracket = 8;  ///< U+FF08 or U+3010 may stand in it (never missed)
  static constexpr std::uint8_t furniture = 16;        ///< mark-up says that it is of the page, not of what that tells
  static constexpr std::uint32_t colon_reach = 256;    ///< counted from the line's very beginning
  span where() const noexcept { return {begin, end}; }
};

/// A cue of captions, or a word of a recogniser, as the source gives it.
struct cue {
  std::uint32_t begin, end;           ///< of the text, on one line, without blanks at its ends
  std::int64_t time_begin, time_end;  ///< milliseconds; -1 where the source gives none
  std::uint32_t voice;                ///< who speaks: index into blocks::voices; none where the source does not tell
};

/// A stretch of text, within one line, that mark-up sets off: without blanks at its ends.
struct run {
  std::uint32_t begin, end;
  std::uint8_t what;  ///< one bit

  static constexpr std::uint8_t emphasis = 1, heading = 2, link = 4;
  static constexpr std::uint8_t furniture = 8;  ///< navigation and the like: of the page, not of what it tells
  static constexpr std::uint8_t title = 16;     ///< the page's title, which a browser shows above it
};

struct blocks {
  std::string_view text;               ///< valid UTF-8, at most 4 GiB less one
  bool ascii = false;
  bool wide_colons = false;            ///< U+FF1A may stand in it (never missed)
  std::vector<line> lines;             ///< in order; lines without a visible byte are counted in `blanks` alone
  std::shared_ptr<const void> owner;   ///< keeps `text` alive
  std::vector<cue> cues;               ///< in order; of captions and recognisers' output alone
  std::vector<run> runs;               ///< in order of begin; of HTML alone
  std::vector<std::string> voices;     ///< as the source names them, each once, in order of appearance

  std::string_view of(const line& l) const noexcept { return text.substr(l.begin, l.end - l.begin); }
};

/// Everything the input stage knows of the source.
struct source {
  blocks body;
  std::uint64_t bytes = 0;
  std::string_view media_type, encoding;   ///< static strings: text/plain, utf-8
  detail::source_map_columns map;          ///< empty where text and source are the same bytes
  detail::offset_columns offsets;          ///< of the text
  std::shared_ptr<text_memory> memory = std::make_shared<text_memory>();  ///< what copies of texts stand in
};

}  // namespace stenogram::input
