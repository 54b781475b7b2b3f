// What a title says: the day, the place and the event that it ends in, and the people that it names.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "metadata/metadata.hpp"

namespace stenogram::metadata {

struct words;

struct title_parts {
  span where;                             ///< the title without a date that merely follows it on its line
  std::optional<time::expression> date;   ///< a day of the calendar
  bool dated_end = false;                 ///< the date closes it
  bool has_kind = false;                  ///< a phrase of titles stands in it
  bool bare = false;                      ///< and it is nothing else: `Press briefings`, an entry of a menu
  bool press = false;                     ///< and it is one of a meeting with the press
  bool of_two = false;                    ///< and is one of conversation
  bool introduces = false;                ///< a phrase that tells whose words follow
  bool announces = false;                 ///< opens with a phrase that does so
  bool has_chair = false;                 ///< opens with a phrase for who leads, or holds one of several words
  span place, event;                      ///< empty where none is told
  std::string_view event_phrase;          ///< as the table has it
  std::vector<person> people;
};

/// Reads text[where], which may run over several lines. O(where) and at most 120 words.
title_parts read_title(std::string_view text, span where, tables::language lang);
/// The same of a line that tells nothing unless a phrase of titles stands in it: nothing without one.
std::optional<title_parts> read_kind(std::string_view text, span where, tables::language lang);

/// Whether a phrase for a kind of document stands among the words [first, last).
bool names_kind(const words& w, std::size_t first, std::size_t last, tables::language lang);

}  // namespace stenogram::metadata
