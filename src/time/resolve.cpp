// Meanings of the calendar and the clock.
#include "time/resolve.hpp"

#include <algorithm>
#include <cstdlib>

#include "time/resolver.hpp"

namespace stenogram::time {

date day_of(std::int32_t y, std::int32_t m, std::int32_t d) noexcept {
  return {y, static_cast<std::uint8_t>(m), static_cast<std::uint8_t>(d)};
}

std::int32_t monday_of(std::int32_t day) noexcept { return day - weekday_of(day) + 1; }

// The year in which a day or month lies nearest to the reference; in doubt the earlier.
std::int32_t nearest_year(std::int32_t month, std::int32_t day, const date& near) noexcept {
  if (!near.month) return near.year;
  const auto here = to_days({near.year, near.month, static_cast<std::uint8_t>(std::max<int>(near.day, 1))});
  std::int32_t best = near.year, distance = 1 << 30;
  for (auto y = near.year - 1; y <= near.year + 1; ++y) {
    const auto d = std::min(day ? day : 15, days_in_month(y, month));
    const auto away = std::abs(to_days(day_of(y, month, d)) - here);
    if (away < distance) best = y, distance = away;
  }
  return best;
}

// `2018-03-05`, or `2018-03-05/2018-03-09`.
void resolver::write() {
  r_.value.clear();
  const auto printable = [](const date& d) { return d.year >= 1 && d.year <= 9999; };
  if (!printable(r_.from) || (r_.to.year && !printable(r_.to))) return;
  append_iso(r_.from, r_.value);
  if (!r_.to.year) return;
  r_.value.push_back('/');
  append_iso(r_.to, r_.value);
}

void resolver::months(std::int32_t year, std::int32_t month, std::int32_t count) {
  r_.from = add_months(day_of(year, month, 0), 0);
  r_.from.day = 0;
  r_.to = add_months(day_of(year, month, 0), count - 1);
  r_.to.day = 0;
  write();
}

void resolver::days(std::int32_t first, std::int32_t last) {
  r_.from = from_days(first);
  r_.to = from_days(last);
  write();
}

void resolver::years(std::int32_t first, std::int32_t last) {
  r_.from = {first, 0, 0};
  r_.to = {last, 0, 0};
  write();
}

// `n` units from a day, in the granularity of the unit. False for units of the clock.
bool resolver::step(const date& from, std::int64_t n, char unit) {
  if (n > 100000 || n < -100000) return false;
  const auto count = static_cast<std::int32_t>(n);
  if (unit == 'D' || unit == 'W') {
    if (!from.day) return false;
    r_.from = add_days(from, unit == 'W' ? count * 7 : count);
  } else if (unit == 'M') {
    r_.from = add_months({from.year, from.month, 0}, count);
    r_.from.day = 0;
  } else if (unit == 'Y') {
    r_.from = {from.year + count, 0, 0};
  } else {
    return false;
  }
  write();
  return !r_.value.empty();
}

std::optional<resolved> resolver::result() {
  r_.confidence = 230;
  const bool good = by_meaning();
  if (!good) return {};
  if (r_.value.empty() && r_.why == reason_code::relative_date) r_.why = reason_code::undated_relative, r_.confidence = 160;
  return r_;
}

bool resolver::by_meaning() {
  switch (m_.what) {
    case meaning::calendar: return calendar();
    case meaning::day_range: return day_range();
    case meaning::digits: return digits();
    case meaning::year:
      if (m_.at('Y')->number < 1000) return false;
      r_.from = {m_.at('Y')->number, 0, 0};
      r_.dated = true;
      return write(), true;
    case meaning::year_range: return year_range();
    case meaning::era: return era();
    case meaning::relative: return day_word();
    case meaning::last_unit: return last_unit();
    case meaning::last_month: return last_month();
    case meaning::last_weekday: return last_weekday();
    case meaning::last_season: return last_season();
    case meaning::last_named: return named();
    case meaning::last_part:
      relative(210);
      r_.type = entity_type::time;
      if (m_.at('P')->as('P')->unit == 'T') return false;
      if (known()) step(now_.document, steps(), 'D');
      return true;
    case meaning::week_day: return week_day();
    case meaning::ago: return from_reference(now_.document, -1);
    case meaning::ahead: return from_reference(now_.document, 1);
    case meaning::later: return from_reference(now_.told, 1);
    case meaning::weekday: return weekday();
    case meaning::season: return season();
    case meaning::decade: r_.dated = true; return years(m_.at('V')->number, m_.at('V')->number + 9), true;
    case meaning::century: return century();
    case meaning::week: return week();
    case meaning::named: return named();
    case meaning::clock: return clock();
    case meaning::length: return length();
    case meaning::set: return set();
    case meaning::none: break;
  }
  return false;
}

bool resolver::calendar() {
  std::int32_t year = m_.at('Y') ? m_.at('Y')->number : 0;
  const auto* d = m_.at('D');
  if (!d) d = m_.at('d') ? m_.at('N') : nullptr;
  if (m_.at('J')) {
    const auto month = m_.value('J');
    if (!year || year < 1200 || year > 1500) return d && !m_.at('Y');
    r_.from = from_solar_hijri(year, month, d ? d->number : 1);
    r_.dated = true;
    if (!d) r_.to = add_days(from_solar_hijri(month < 12 ? year : year + 1, month % 12 + 1, 1), -1);
    else r_.whole_day = true, r_.confidence = 250;
    return write(), true;
  }
  std::int32_t month = m_.at('M') ? m_.value('M') : m_.at('d') ? m_.first('N')->number : m_.at('N')->number;
  if (month < 1 || month > 12) return false;
  if (m_.at('M')) {
    const auto& s = *m_.at('M')->as('M');
    if (!d && !year && !plain('M')) return false;
    if ((s.shy || words_.english) && !m_.at('M')->upper && !(d && (year || !s.shy))) return false;
    if (s.cut && !d && !year) return false;
  }
  r_.confidence = d && year ? 250 : 220;
  r_.dated = year != 0;
  if (!year) {
    r_.why = reason_code::calendar_date;
    r_.whole_day = d != nullptr;
    if (!now_.document.known()) return !d || d->number <= 31;
    year = nearest_year(month, d ? d->number : 0, now_.document);
  }
  if (d) {
    if (!is_day(year, month, d->number)) return false;
    r_.from = day_of(year, month, d->number);
    r_.whole_day = true;
  } else if (m_.at('k')) {
    // Thirds of a month.
    const auto third = m_.value('k');
    r_.from = day_of(year, month, third * 10 + 1);
    r_.to = day_of(year, month, third == 2 ? days_in_month(year, month) : third * 10 + 10);
  } else {
    r_.from = {year, static_cast<std::uint8_t>(month), 0};
  }
  return write(), true;
}

bool resolver::day_range() {
  const auto month = m_.value('M'), first = m_.first('D')->number, last = m_.at('D')->number;
  if (first >= last || (words_.english && !m_.at('M')->upper)) return false;
  r_.dated = m_.at('Y');
  if (!m_.at('Y') && !now_.document.known()) return last <= 31;
  const auto year = m_.at('Y') ? m_.at('Y')->number : nearest_year(month, first, now_.document);
  if (!is_day(year, month, last)) return false;
  r_.from = day_of(year, month, first), r_.to = day_of(year, month, last);
  return write(), true;
}

bool resolver::digits() {
  const auto& t = *m_.at('#');
  r_.from = t.day;
  r_.dated = true;
  r_.confidence = 250;
  r_.whole_day = t.day.day != 0;
  write();
  if (t.clock >= 0) append_clock(t.clock);
  return true;
}

void resolver::append_clock(std::int32_t minutes) {
  const auto two = [&](std::int32_t n) { r_.value.push_back(static_cast<char>('0' + n / 10)), r_.value.push_back(static_cast<char>('0' + n % 10)); };
  r_.value.push_back('T');
  two(minutes / 60);
  r_.value.push_back(':');
  two(minutes % 60);
  r_.type = entity_type::time;
}

bool resolver::clock() {
  r_.why = reason_code::clock_time;
  append_clock(m_.at('T')->clock);
  return true;
}

bool resolver::year_range() {
  const auto first = m_.first('Y')->number;
  auto last = m_.at('N') && m_.at('N')->digits == 2 ? first / 100 * 100 + m_.at('N')->number : m_.at('Y')->number;
  if (m_.at('N') && m_.at('N')->digits != 2) return false;
  // 2013 - 2017 are two years, 2013-2017 is a stretch.
  if (last <= first || m_.at('-')->space) return false;
  r_.dated = true;
  return years(first, last), true;
}

bool resolver::era() {
  const auto year = m_.value('e') + m_.first('N')->number;
  r_.dated = true;
  if (!m_.at('m')) return r_.from = {year, 0, 0}, write(), true;
  // Year, month and day stand in that order before their marks.
  const auto* month = m_.at('m') - 1;
  const auto* d = m_.at('d') ? m_.at('d') - 1 : nullptr;
  if (month->number < 1 || month->number > 12 || (d && !is_day(year, month->number, d->number))) return false;
  r_.from = day_of(year, month->number, d ? d->number : 0);
  r_.whole_day = d != nullptr;
  return write(), true;
}

bool resolver::season() {
  r_.dated = true;
  return months(m_.at('Y')->number, m_.value('S'), 3), true;
}

bool resolver::century() {
  const auto& u = unit();
  const auto n = m_.at('O')->number;
  if (u.unit != 'Y' || u.value != 100 || n > 30) return false;
  r_.dated = true;
  return years((n - 1) * 100, n * 100 - 1), true;
}

bool resolver::week() {
  const auto n = m_.at('N')->number;
  if (n < 1 || n > 53 || !m_.at('N')->digits) return false;
  if (!m_.at('Y') && !now_.document.known()) return true;
  append_iso({m_.at('Y') ? m_.at('Y')->number : now_.document.year, 0, 0}, r_.value);
  r_.value += n < 10 ? "-W0" : "-W";
  r_.value += std::to_string(n);
  return true;
}

std::optional<resolved> resolve(const match& m, const lexicon& words, const reference& now) {
  return resolver(m, words, now).result();
}

}  // namespace stenogram::time
