#include "time/resolve.hpp"

#include <algorithm>
#include <cstdlib>

#include "time/calendar.hpp"

namespace stenogram::time {
namespace {

date day_of(std::int32_t y, std::int32_t m, std::int32_t d) noexcept {
  return {y, static_cast<std::uint8_t>(m), static_cast<std::uint8_t>(d)};
}

// `2018-03-05`, or `2018-03-05/2018-03-09`.
void write(resolved& r) {
  r.value.clear();
  append_iso(r.from, r.value);
  if (!r.to.year) return;
  r.value.push_back('/');
  append_iso(r.to, r.value);
}

void months(resolved& r, std::int32_t year, std::int32_t month, std::int32_t count) {
  r.from = add_months(day_of(year, month, 0), 0);
  r.from.day = 0;
  r.to = add_months(day_of(year, month, 0), count - 1);
  r.to.day = 0;
  write(r);
}

void days(resolved& r, std::int32_t first, std::int32_t last) {
  r.from = from_days(first);
  r.to = from_days(last);
  write(r);
}

void years(resolved& r, std::int32_t first, std::int32_t last) {
  r.from = {first, 0, 0};
  r.to = {last, 0, 0};
  write(r);
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

std::string length_value(std::int32_t n, char unit) {
  const bool clock = unit == 's' || unit == 'i' || unit == 'h';
  std::string out = clock ? "PT" : "P";
  out += std::to_string(n);
  out += unit == 's' ? 'S' : unit == 'i' ? 'M' : unit == 'h' ? 'H' : unit;
  return out;
}

// `n` units from a day, in the granularity of the unit. False for units of the clock.
bool step(resolved& r, const date& from, std::int64_t n, char unit) {
  if (n > 100000 || n < -100000) return false;
  const auto count = static_cast<std::int32_t>(n);
  if (unit == 'D' || unit == 'W') {
    if (!from.day) return false;
    r.from = add_days(from, unit == 'W' ? count * 7 : count);
  } else if (unit == 'M') {
    r.from = add_months({from.year, from.month, 0}, count);
    r.from.day = 0;
  } else if (unit == 'Y') {
    r.from = {from.year + count, 0, 0};
  } else {
    return false;
  }
  if (r.from.year < 1 || r.from.year > 9999) return false;
  write(r);
  return true;
}

class resolver {
 public:
  resolver(const match& m, const lexicon& words, const reference& now) : m_(m), words_(words), now_(now) {}

  std::optional<resolved> result() {
    r_.confidence = 230;
    const bool good = by_meaning();
    if (!good) return {};
    if (r_.value.empty() && r_.why == reason_code::relative_date) r_.why = reason_code::undated_relative, r_.confidence = 160;
    return r_;
  }

 private:
  bool known() const noexcept { return now_.document.known() && now_.document.day; }
  void relative(std::uint8_t confidence) { r_.why = reason_code::relative_date, r_.confidence = confidence; }
  std::int32_t today() const noexcept { return to_days(now_.document); }
  std::int32_t number(std::int32_t otherwise) const noexcept { return m_.at('N') ? m_.at('N')->number : otherwise; }
  const sense& unit() const noexcept { return *m_.at('U')->as('U'); }
  std::int32_t steps() const noexcept { return m_.at('L') ? m_.value('L') : m_.value('l'); }
  /// A bare word that has another meaning, or a month in small letters in English, names no time by itself.
  bool plain(char part) const noexcept {
    const auto& t = *m_.at(part);
    const auto& s = *t.as(part);
    return !s.cut && (!words_.english || t.upper || part == 'S') && !s.shy;
  }

  bool by_meaning() {
    switch (m_.what) {
      case meaning::calendar: return calendar();
      case meaning::day_range: return day_range();
      case meaning::digits: return digits();
      case meaning::year:
        if (m_.at('Y')->number < 1000) return false;
        r_.from = {m_.at('Y')->number, 0, 0};
        r_.dated = true;
        return write(r_), true;
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
        if (known()) step(r_, now_.document, steps(), 'D');
        return true;
      case meaning::week_day: return week_day();
      case meaning::ago: return from_reference(now_.document, -1);
      case meaning::ahead: return from_reference(now_.document, 1);
      case meaning::later: return from_reference(now_.told, 1);
      case meaning::weekday: return weekday();
      case meaning::season: return season();
      case meaning::decade: r_.dated = true; return years(r_, m_.at('V')->number, m_.at('V')->number + 9), true;
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

  bool calendar() {
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
      return write(r_), true;
    }
    std::int32_t month = m_.at('M') ? m_.value('M') : m_.at('d') ? m_.first['N']->number : m_.at('N')->number;
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
    return write(r_), true;
  }

  bool day_range() {
    const auto month = m_.value('M'), first = m_.first['D']->number, last = m_.last['D']->number;
    if (first >= last || (words_.english && !m_.at('M')->upper)) return false;
    r_.dated = m_.at('Y');
    if (!m_.at('Y') && !now_.document.known()) return last <= 31;
    const auto year = m_.at('Y') ? m_.at('Y')->number : nearest_year(month, first, now_.document);
    if (!is_day(year, month, last)) return false;
    r_.from = day_of(year, month, first), r_.to = day_of(year, month, last);
    return write(r_), true;
  }

  bool digits() {
    const auto& t = *m_.at('#');
    r_.from = t.day;
    r_.dated = true;
    r_.confidence = 250;
    r_.whole_day = t.day.day != 0;
    write(r_);
    if (t.clock >= 0) append_clock(t.clock);
    return true;
  }

  void append_clock(std::int32_t minutes) {
    const auto two = [&](std::int32_t n) { r_.value.push_back(static_cast<char>('0' + n / 10)), r_.value.push_back(static_cast<char>('0' + n % 10)); };
    r_.value.push_back('T');
    two(minutes / 60);
    r_.value.push_back(':');
    two(minutes % 60);
    r_.type = entity_type::time;
  }

  bool clock() {
    r_.why = reason_code::clock_time;
    append_clock(m_.at('T')->clock);
    return true;
  }

  bool year_range() {
    const auto first = m_.first['Y']->number;
    auto last = m_.at('N') && m_.at('N')->digits == 2 ? first / 100 * 100 + m_.at('N')->number : m_.last['Y']->number;
    if (m_.at('N') && m_.at('N')->digits != 2) return false;
    // 2013 - 2017 are two years, 2013-2017 is a stretch.
    if (last <= first || m_.at('-')->space) return false;
    r_.dated = true;
    return years(r_, first, last), true;
  }

  bool era() {
    const auto year = m_.value('e') + m_.first['N']->number;
    r_.dated = true;
    if (!m_.at('m')) return r_.from = {year, 0, 0}, write(r_), true;
    // Year, month and day stand in that order before their marks.
    const auto* month = m_.at('m') - 1;
    const auto* d = m_.at('d') ? m_.at('d') - 1 : nullptr;
    if (month->number < 1 || month->number > 12 || (d && !is_day(year, month->number, d->number))) return false;
    r_.from = day_of(year, month->number, d ? d->number : 0);
    r_.whole_day = d != nullptr;
    return write(r_), true;
  }

  bool day_word() {
    const auto& s = *m_.at('R')->as('R');
    relative(240);
    if (s.cut) r_.type = entity_type::time;
    r_.whole_day = s.unit == 'D';
    if (!known()) return true;
    if (s.unit == 'W') {
      const auto monday = monday_of(today()) + 7 * s.value;
      return days(r_, monday, monday + 6), true;
    }
    return step(r_, now_.document, s.value, s.unit);
  }

  bool last_unit() {
    const auto& u = unit();
    const auto n = number(1);
    const auto to = steps();
    relative(225);
    if (m_.at('N') && (m_.at('N')->ordinal || m_.at('N')->article || to == 0 || n < 1 || n > 9999)) return false;
    if (u.unit == 's' || u.unit == 'i' || u.unit == 'h') return false;
    if (!m_.at('N') && u.shy) return false;
    if (u.unit == 'D' && !m_.at('N')) {
      if (to != 1 || !words_.english) return false;  // the last day; the next day is told of, not near
      r_.whole_day = true;
      if (now_.told.day) step(r_, now_.told, 1, 'D');
      return true;
    }
    if (!known()) return true;
    const auto count = n * u.value;
    const auto year = now_.document.year;
    if (u.unit == 'W' || u.unit == 'D') {
      const auto size = u.unit == 'W' ? 7 : 1;
      if (!m_.at('N')) return days(r_, monday_of(today()) + 7 * to * u.value, monday_of(today()) + 7 * to * u.value + 7 * u.value - 1), true;
      if (to < 0) days(r_, today() - count * size, today() - 1);
      else days(r_, today() + 1, today() + count * size);
    } else if (u.unit == 'M' && (count > 1 || m_.at('N'))) {
      if (!m_.at('N') && u.value == 3) {
        const auto quarter = year * 4 + (now_.document.month - 1) / 3 + to;
        const auto first = quarter % 4 * 3 + 1;
        r_.from = day_of(quarter / 4, first, 1);
        r_.to = day_of(quarter / 4, first + 2, days_in_month(quarter / 4, first + 2));
        return write(r_), true;
      }
      const auto first = add_months({year, now_.document.month, 0}, to < 0 ? -count : 1);
      months(r_, first.year, first.month, count);
    } else if (u.unit == 'Y' && (count > 1 || m_.at('N'))) {
      if (count > 5000) return false;
      if (!m_.at('N')) {
        const auto first = year / u.value * u.value + to * u.value;
        return years(r_, first, first + u.value - 1), true;
      }
      if (to < 0) years(r_, year - count, year - 1);
      else years(r_, year + 1, year + count);
      if (count == 1) r_.to = {}, write(r_);
    } else {
      return step(r_, now_.document, to, u.unit);
    }
    return true;
  }

  bool last_month() {
    const auto month = m_.value('M'), to = steps();
    if (words_.english && !m_.at('M')->upper) return false;
    relative(220);
    if (!known()) return true;
    auto year = now_.document.year;
    if (to < 0 && month >= now_.document.month) --year;
    if (to > 0 && month <= now_.document.month) ++year;
    r_.from = {year, static_cast<std::uint8_t>(month), 0};
    return write(r_), true;
  }

  bool last_weekday() {
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
    return write(r_), true;
  }

  bool weekday() {
    if (!plain('W')) return false;
    relative(200);
    r_.whole_day = true;
    if (!known()) return true;
    r_.from = from_days(today() - (weekday_of(today()) - m_.value('W') + 7) % 7);
    return write(r_), true;
  }

  bool week_day() {
    const auto& s = *m_.at('R')->as('R');
    if (s.unit != 'W') return false;
    relative(220);
    r_.whole_day = true;
    if (!known()) return true;
    r_.from = from_days(monday_of(today()) + 7 * s.value + m_.value('W') - 1);
    return write(r_), true;
  }

  bool season() {
    r_.dated = true;
    return months(r_, m_.at('Y')->number, m_.value('S'), 3), true;
  }

  bool last_season() {
    const auto first = m_.value('S'), to = steps();
    relative(210);
    if (!known()) return true;
    auto year = now_.document.year;
    if (to < 0 && first + 2 >= now_.document.month) --year;
    if (to > 0 && first <= now_.document.month) ++year;
    return months(r_, year, first, 3), true;
  }

  bool named() {
    const auto& s = *m_.at('X')->as('X');
    if (m_.what == meaning::named && s.shy && !m_.at('Y')) return false;
    if (words_.english && !m_.at('X')->upper && text_like(s)) return false;
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
    return write(r_), true;
  }
  static bool text_like(const sense& s) noexcept { return s.value < 10000; }

  // N units before or after a day.
  bool from_reference(const date& from, std::int32_t sign) {
    const auto& u = unit();
    const auto* n = m_.at('N');
    if (!n && (words_.articles || u.shy)) return false;
    if (n && n->digits > 6) return false;
    relative(235);
    const auto count = std::int64_t{sign} * number(1) * u.value;
    if (u.unit == 's' || u.unit == 'i' || u.unit == 'h') return r_.type = entity_type::time, true;
    if (!from.year || (!from.month && u.unit == 'M')) return true;
    step(r_, from, count, u.unit);
    return true;
  }

  bool century() {
    const auto& u = unit();
    const auto n = m_.at('O')->number;
    if (u.unit != 'Y' || u.value != 100 || n > 30) return false;
    r_.dated = true;
    return years(r_, (n - 1) * 100, n * 100 - 1), true;
  }

  bool week() {
    const auto n = m_.at('N')->number;
    if (n < 1 || n > 53 || !m_.at('N')->digits) return false;
    if (!m_.at('Y') && !now_.document.known()) return true;
    append_iso({m_.at('Y') ? m_.at('Y')->number : now_.document.year, 0, 0}, r_.value);
    r_.value += n < 10 ? "-W0" : "-W";
    r_.value += std::to_string(n);
    return true;
  }

  bool length() {
    const auto& u = unit();
    const auto* n = m_.at('N');
    if (u.unit == 'Y' && u.value == 100 && n->number >= 10 && n->number <= 30) {
      r_.dated = true;
      return years(r_, (n->number - 1) * 100, n->number * 100 - 1), true;
    }
    if (n->article || n->ordinal || n->digits > 6) return false;
    r_.type = entity_type::duration;
    r_.why = reason_code::length_of_time;
    r_.confidence = 210;
    r_.value = length_value(n->number * u.value, u.unit);
    return true;
  }

  bool set() {
    r_.type = entity_type::set;
    r_.why = reason_code::length_of_time;
    r_.confidence = 200;
    if (m_.at('Q')) r_.value = length_value(m_.at('Q')->as('Q')->value, m_.at('Q')->as('Q')->unit);
    else if (m_.at('U')) r_.value = length_value(std::min(number(1), 99999) * unit().value, unit().unit);
    else r_.value = m_.at('W') ? "P1W" : m_.at('P') ? "P1D" : "P1Y";
    return true;
  }

  const match& m_;
  const lexicon& words_;
  const reference& now_;
  resolved r_;
};

}  // namespace

std::optional<resolved> resolve(const match& m, const lexicon& words, const reference& now) {
  return resolver(m, words, now).result();
}

}  // namespace stenogram::time
