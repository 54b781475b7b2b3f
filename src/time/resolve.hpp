// What a shape means: a stretch of the calendar, resolved against a reference.
#pragma once
#include <optional>
#include <string>

#include "time/grammar.hpp"
#include "time/lexicon.hpp"

namespace stenogram::time {

/// What relative expressions count from: the document's date, and the last day that the text itself named.
struct reference {
  date document;
  date told;
};

/// A meaning with its value. Days without year take the occurrence nearest to the reference; a bare weekday is the
/// last one up to and with the reference; last and next weekdays, months and seasons lie strictly before and after it.
struct resolved {
  entity_type type = entity_type::date;
  reason_code why = reason_code::calendar_date;
  std::uint8_t confidence = 0;
  bool whole_day = false;         ///< names one day: a clock time may stand beside it
  bool dated = false;             ///< names its year itself
  date from, to;                  ///< the stretch; `to` known only for intervals
  std::string value;              ///< ISO 8601; empty when it cannot be known
};

/// Nothing where the words do not mean a time in their place (`may`, `2018 people`).
std::optional<resolved> resolve(const match& m, const lexicon& words, const reference& now);

}  // namespace stenogram::time
