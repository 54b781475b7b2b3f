// Meanings that count from the document's date, and lengths of time.
#include <algorithm>

#include "time/resolver.hpp"

namespace stenogram::time {
namespace {

std::string length_value(std::int32_t n, char unit) {
  const bool clock = unit == 's' || unit == 'i' || unit == 'h';
  std::string out = clock ? "PT" : "P";
  out += std::to_string(n);
  out += unit == 's' ? 'S' : unit == 'i' ? 'M' : unit == 'h' ? 'H' : unit;
  return out;
}

// A day that comes every year, and so is no name by itself in small letters.
bool comes_yearly(const sense& s) noexcept { return s.value < 10000; }

}  // namespace

bool resolver::day_word() {
  const auto& s = *m_.at('R')->as('R');
  relative(240);
  if (s.cut) r_.type = entity_type::time;
  r_.whole_day = s.unit == 'D';
  if (!known()) return true;
  if (s.unit == 'W') {
    const auto monday = monday_of(today()) + 7 * s.value;
    return days(monday, monday + 6), true;
  }
  return step(now_.document, s.value, s.unit);
}

bool resolver::last_unit() {
  const auto& u = unit();
  const auto n = number(1);
  const auto to = steps();
  relative(225);
  if (m_.at('N') && (m_.at('N')->ordinal || m_.at('N')->article || to == 0 || n < 1 || n > 9999)) return false;
  if (u.unit == 's' || u.unit == 'i' || u.unit == 'h') return false;
  if (!m_.at('N') && u.shy) return false;
  if (u.unit == 'E') {  // a weekend
    if (m_.at('N')) return false;
    const auto monday = known() ? monday_of(today()) + 7 * to : 0;
    return known() ? (days(monday + 5, monday + 6), true) : true;
  }
  if (u.unit == 'D' && !m_.at('N')) {
    if (to != 1 || !words_.english) return false;  // the last day; the next day is told of, not near
    r_.whole_day = true;
    if (now_.told.day) step(now_.told, 1, 'D');
    return true;
  }
  if (!known()) return true;
  const auto count = n * u.value;
  const auto year = now_.document.year;
  if (u.unit == 'W' || u.unit == 'D') {
    const auto size = u.unit == 'W' ? 7 : 1;
    if (!m_.at('N')) return days(monday_of(today()) + 7 * to * u.value, monday_of(today()) + 7 * to * u.value + 7 * u.value - 1), true;
    if (to < 0) days(today() - count * size, today() - 1);
    else days(today() + 1, today() + count * size);
  } else if (u.unit == 'M' && (count > 1 || m_.at('N'))) {
    if (!m_.at('N') && u.value == 3) {
      const auto quarter = year * 4 + (now_.document.month - 1) / 3 + to;
      const auto first = quarter % 4 * 3 + 1;
      r_.from = day_of(quarter / 4, first, 1);
      r_.to = day_of(quarter / 4, first + 2, days_in_month(quarter / 4, first + 2));
      return write(), true;
    }
    const auto first = add_months({year, now_.document.month, 0}, to < 0 ? -count : 1);
    months(first.year, first.month, count);
  } else if (u.unit == 'Y' && (count > 1 || m_.at('N'))) {
    if (count > 5000) return false;
    if (!m_.at('N')) {
      const auto first = year / u.value * u.value + to * u.value;
      return years(first, first + u.value - 1), true;
    }
    if (to < 0) years(year - count, year - 1);
    else years(year + 1, year + count);
    if (count == 1) r_.to = {}, write();
  } else {
    return step(now_.document, to, u.unit);
  }
  return true;
}

bool resolver::last_month() {
  const auto month = m_.value('M'), to = steps();
  if (words_.english && !m_.at('M')->upper) return false;
  relative(220);
  if (!known()) return true;
  auto year = now_.document.year;
  if (to < 0 && month >= now_.document.month) --year;
  if (to > 0 && month <= now_.document.month) ++year;
  r_.from = {year, static_cast<std::uint8_t>(month), 0};
  return write(), true;
}

bool resolver::last_weekday() {
  const auto want = m_.value('W'), to = steps();
  if (words_.english && !m_.at('W')->upper) return false;
  relative(215);
  r_.whole_day = true;
  if (!known()) return true;
  const auto here = weekday_of(today());
  auto day = monday_of(today()) + want - 1;
  if (to < 0) day = today() - (here - want + 6) % 7 - 1;
  if (to > 0) day = today() + (want - here + 6) % 7 + 1;
  r_.from = from_days(day);
  return write(), true;
}

bool resolver::weekday() {
  if (!plain('W')) return false;
  relative(200);
  r_.whole_day = true;
  if (!known()) return true;
  r_.from = from_days(today() - (weekday_of(today()) - m_.value('W') + 7) % 7);
  return write(), true;
}

bool resolver::week_day() {
  const auto& s = *m_.at('R')->as('R');
  if (s.unit != 'W') return false;
  relative(220);
  r_.whole_day = true;
  if (!known()) return true;
  r_.from = from_days(monday_of(today()) + 7 * s.value + m_.value('W') - 1);
  return write(), true;
}

bool resolver::last_season() {
  const auto first = m_.value('S'), to = steps();
  relative(210);
  if (!known()) return true;
  auto year = now_.document.year;
  if (to < 0 && first + 2 >= now_.document.month) --year;
  if (to > 0 && first <= now_.document.month) ++year;
  return months(year, first, 3), true;
}

bool resolver::named() {
  const auto& s = *m_.at('X')->as('X');
  if (m_.what == meaning::named && s.shy && !m_.at('Y')) return false;
  if (words_.english && !m_.at('X')->upper && comes_yearly(s)) return false;
  r_.whole_day = true;
  auto year = s.value / 10000;
  const auto month = s.value / 100 % 100, d = s.value % 100;
  r_.dated = year != 0 || m_.at('Y');
  if (m_.at('Y')) year = m_.at('Y')->number;
  if (m_.what == meaning::last_named) {
    relative(210);
    if (!known()) return true;
    const auto to = steps();
    year = now_.document.year;
    const auto here = today();
    if (to < 0 && to_days(day_of(year, month, d)) >= here) --year;
    if (to > 0 && to_days(day_of(year, month, d)) <= here) ++year;
  } else if (!year) {
    if (!now_.document.known()) return true;
    year = nearest_year(month, d, now_.document);
  }
  if (!is_day(year, month, d)) return false;
  r_.from = day_of(year, month, d);
  return write(), true;
}

bool resolver::from_reference(const date& from, std::int32_t sign) {
  const auto& u = unit();
  const auto* n = m_.at('N');
  if (!n && (words_.articles || u.shy)) return false;
  if (n && n->digits > 6) return false;
  relative(235);
  const auto count = std::int64_t{sign} * number(1) * u.value;
  if (u.unit == 's' || u.unit == 'i' || u.unit == 'h') return r_.type = entity_type::time, true;
  if (!from.year || (!from.month && u.unit == 'M')) return true;
  step(from, count, u.unit);
  return true;
}

bool resolver::length() {
  const auto& u = unit();
  const auto* n = m_.at('N');
  if (u.unit == 'Y' && u.value == 100 && n->number >= 10 && n->number <= 30) {
    r_.dated = true;
    return years((n->number - 1) * 100, n->number * 100 - 1), true;
  }
  if (n->article || n->ordinal || n->digits > 6 || u.unit == 'E') return false;
  r_.type = entity_type::duration;
  r_.why = reason_code::length_of_time;
  r_.confidence = 210;
  r_.value = length_value(n->number * u.value, u.unit);
  return true;
}

bool resolver::set() {
  r_.type = entity_type::set;
  r_.why = reason_code::length_of_time;
  r_.confidence = 200;
  if (m_.at('U') && unit().unit == 'E') return r_.value = "P1W", true;
  if (m_.at('Q')) r_.value = length_value(m_.at('Q')->as('Q')->value, m_.at('Q')->as('Q')->unit);
  else if (m_.at('U')) r_.value = length_value(std::min(number(1), 99999) * unit().value, unit().unit);
  else r_.value = m_.at('W') ? "P1W" : m_.at('P') ? "P1D" : "P1Y";
  return true;
}

}  // namespace stenogram::time
