// What single lines of the front matter are: dates with their place, times, fields, signs of speech.
#pragma once
#include <optional>
#include <string_view>

#include "metadata/title.hpp"
#include "metadata/words.hpp"

namespace stenogram::metadata {

struct dated_line {
  time::expression when;  ///< spans of the document's text
  span place;             ///< empty where none is printed
};

/// A line that holds a day of the calendar and, besides, only a weekday, a time, a place and small words.
std::optional<dated_line> read_date_line(std::string_view text, span line, tables::language lang);

/// A paragraph that opens with place, date or both before a dash: `PORT, May 3 - The ...`.
std::optional<dated_line> read_inline_dateline(std::string_view text, span line, tables::language lang);

/// A line that is a time of the clock and little else.
bool is_clock_line(std::string_view text, span line, tables::language lang);

struct field_line {
  const tables::row* row;  ///< of field_names, or of person_fields
  span key, value;         ///< value may be empty
};
/// `Key: value` with a key of field_names or person_fields, also in bold and as an XML element on one line.
std::optional<field_line> read_field(std::string_view text, span line, tables::language lang);

/// The part before a colon where a label of a turn could stand; empty where there is none.
span label_part(std::string_view text, span line);

/// Opens with a salutation, or speaks of itself twice.
bool sounds_spoken(std::string_view text, span line, tables::language lang);

/// Ends with a full stop that is no abbreviation's.
bool ends_with_stop(std::string_view line);

/// Only tags: `<?xml ...?>`, `<!DOCTYPE ...>`, `<SECTION>`.
bool is_markup(std::string_view line);

/// Only signs: `---`, `* * *`.
bool is_rule(std::string_view line);

}  // namespace stenogram::metadata
