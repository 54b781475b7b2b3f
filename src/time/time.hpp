// Calendar expressions to ISO 8601. Knows nothing of documents: text, language and a reference date in, expressions out.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stenogram/kinds.hpp"
#include "stenogram/reason.hpp"
#include "stenogram/span.hpp"
#include "tables/tables.hpp"

namespace stenogram::time {

/// A day of the proleptic Gregorian calendar.
struct date {
  std::int32_t year = 0;
  std::uint8_t month = 0, day = 0;  ///< 0 where unknown
  bool known() const noexcept { return month != 0; }
};
std::optional<date> parse_iso_date(std::string_view s) noexcept;  ///< YYYY-MM-DD, a time behind it ignored
std::string to_iso(date d);

struct expression {
  span where;              ///< offsets into the text given
  entity_type type;        ///< date, time, duration or set
  std::string value;       ///< ISO 8601, resolved where the reference is known; empty when it cannot be known
  reason_code why;         ///< calendar_date, relative_date, undated_relative, clock_time, length_of_time
  std::string argument;    ///< of the reason
  std::uint8_t confidence;
  span place = {};         ///< of whole_line: the place beside the date; empty where none is printed
};

/// Every expression inside text[within], in order, disjoint, appended to `out`. Linear.
void find(std::string_view text, span within, tables::language lang, const date& reference, std::vector<expression>& out);

/// False where no date with its year can be printed in `text`: fewer than three digits, of any script, and no Han character for a day or month. Cheap.
bool may_hold_day(std::string_view text) noexcept;

/// The first day of the calendar (year, month and day) among expressions; null where there is none.
const expression* first_day(const std::vector<expression>& found) noexcept;
/// The first among those of text[within], or the last.
std::optional<expression> find_day(std::string_view text, span within, tables::language lang, bool last = false);

/// The one day of the calendar, its year printed (with a time if it has one), that makes up all of `line` but punctuation
/// and a place: for datelines and date lines. A place is one to four words with capitals (or of a script without case),
/// parted from the date by a sign other than a colon: `Moscow, April 10, 2018`, `Berlin, den 5. Maerz 2026`. Behind the
/// date it has at most two words. Nothing when the line holds other words, two dates, or more than 160 bytes.
std::optional<expression> whole_line(std::string_view line, tables::language lang);
/// The same, of a line whose expressions (of find, all of them) are at hand.
std::optional<expression> whole_line(std::string_view line, const std::vector<expression>& found, tables::language lang);

}  // namespace stenogram::time
