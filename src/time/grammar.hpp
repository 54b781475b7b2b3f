// The shapes of expressions of time: patterns over chunks, and which one stands where.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "time/tokens.hpp"

namespace stenogram::time {

enum class meaning : std::uint8_t {
  none,
  calendar,   ///< day, month and year, as far as given
  day_range,  ///< two days of one month
  digits,     ///< a date in digits
  year, year_range, era,
  relative,   ///< a day, week, month or year by one word
  last_unit,  ///< last month; with a number: the past three years
  last_month, last_weekday, last_season, last_named, last_part,
  week_day,   ///< a weekday of last week
  ago, ahead, later,
  weekday, season, decade, century, week, named,
  clock, length, set
};

/// A shape found: the chunks [begin, end), and where each part of the grammar stands.
struct match {
  static constexpr std::size_t most_parts = 12;
  struct place { char part; const token* at; };

  meaning what = meaning::none;
  std::uint32_t begin = 0, end = 0;
  std::uint8_t count = 0;
  std::array<place, most_parts> places;  ///< the first `count`, in order

  /// The last place of a part, and the first; null where the shape has none.
  const token* at(char part) const noexcept {
    for (auto k = count; k; --k)
      if (places[k - 1u].part == part) return places[k - 1u].at;
    return nullptr;
  }
  const token* first(char part) const noexcept {
    for (std::size_t k = 0; k < count; ++k)
      if (places[k].part == part) return places[k].at;
    return nullptr;
  }
  std::int32_t value(char part) const noexcept { return at(part)->as(part)->value; }
};

/// The parts that a chunk can play, as token::parts keeps them. Beside the senses of words (lexicon.hpp): D a day, Y a
/// year, N a number, O an ordinal, T a clock time, # a date in digits, V a decade, and punctuation as itself.
part_set parts_of(const token& t) noexcept;

/// The longest shape that begins at chunk `i`; meaning::none when there is none. Needs the parts of every chunk.
/// O(shapes).
match match_at(const std::vector<token>& chunks, std::uint32_t i);

}  // namespace stenogram::time
