// What tells that a line neither opens nor closes with a phrase of the page, before its key is made.
#pragma once
#include <string>
#include <string_view>

#include "tables/tables.hpp"
#include "text/text.hpp"

namespace stenogram::turns {

/// Which ends of a line may be such a phrase.
struct phrase_ends {
  bool opens, closes;
};

/// Never misses a phrase that speaks in `lang`. Three bytes at each end settle most lines, one word there nearly all
/// others. O(1).
phrase_ends ends_of(std::string_view line, tables::language lang);

/// A sign that may stand around a phrase.
bool is_outer_sign(char c) noexcept;

/// The key of the last word of a line, without signs behind it.
struct key_room {
  text::short_room room;
  std::string spare;
};
std::string_view closing_key(std::string_view line, key_room& room);

}  // namespace stenogram::turns
