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
  meaning what = meaning::none;
  std::uint32_t begin = 0, end = 0;
  std::array<const token*, 128> first{}, last{};  ///< by letter; null where the shape has none

  const token* at(char part) const noexcept { return last[static_cast<unsigned char>(part)]; }
  std::int32_t value(char part) const noexcept { return at(part)->as(part)->value; }
};

/// Whether the chunk can play that part. Beside the senses of words (lexicon.hpp): D a day, Y a year, N a number,
/// O an ordinal, T a clock time, # a date in digits, V a decade, and punctuation as itself.
bool plays(const token& t, char part) noexcept;

/// The longest shape that begins at chunk `i`; meaning::none when there is none. O(shapes).
match match_at(const std::vector<token>& chunks, std::uint32_t i);

}  // namespace stenogram::time
