#include "time/calendar.hpp"

#include <algorithm>

namespace stenogram::time {

// Years run from March, so that the leap day is the last; 400 years are 146,097 days.
std::int32_t to_days(const date& d) noexcept {
  const std::int32_t y = d.year - (d.month <= 2);
  const std::int32_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int32_t year = y - era * 400;
  const std::int32_t day = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
  return era * 146097 + year * 365 + year / 4 - year / 100 + day - 719468;
}

date from_days(std::int32_t days) noexcept {
  days += 719468;
  const std::int32_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int32_t of_era = days - era * 146097;
  const std::int32_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int32_t day = of_era - (365 * year + year / 4 - year / 100);
  const std::int32_t shifted = (5 * day + 2) / 153;
  const std::int32_t month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {year + era * 400 + (month <= 2), static_cast<std::uint8_t>(month),
          static_cast<std::uint8_t>(day - (153 * shifted + 2) / 5 + 1)};
}

int weekday_of(std::int32_t days) noexcept { return (days % 7 + 10) % 7 + 1; }

int days_in_month(std::int32_t year, int month) noexcept {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[month - 1] + (month == 2 && leap);
}

bool is_day(std::int32_t year, int month, int day) noexcept {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

date add_days(const date& d, std::int32_t n) noexcept { return from_days(to_days(d) + n); }

date add_months(const date& d, std::int32_t n) noexcept {
  const std::int32_t months = d.year * 12 + d.month - 1 + n;
  const std::int32_t year = (months >= 0 ? months : months - 11) / 12;
  const int month = months - year * 12 + 1;
  return {year, static_cast<std::uint8_t>(month),
          static_cast<std::uint8_t>(std::min<int>(d.day, days_in_month(year, month)))};
}

date from_solar_hijri(std::int32_t year, int month, int day) noexcept {
  // A cycle of 33 years has 8 leap years; the day number counts from 1 Farvardin 1 (0622-03-22 Gregorian).
  const std::int32_t days = (year - 1) * 365 + (8 * (year - 1) + 29) / 33 - 1 +
                            (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
  return from_days(days + to_days({622, 3, 22}));
}

namespace {
void append_digits(std::int32_t n, int width, std::string& out) {
  char digits[12];
  int size = 0;
  do digits[size++] = static_cast<char>('0' + n % 10);
  while ((n /= 10) > 0 || size < width);
  while (size) out.push_back(digits[--size]);
}
}  // namespace

void append_iso(const date& d, std::string& out) {
  append_digits(std::max(d.year, 0), 4, out);
  if (d.month) out.push_back('-'), append_digits(d.month, 2, out);
  if (d.day) out.push_back('-'), append_digits(d.day, 2, out);
}

std::string to_iso(date d) {
  std::string out;
  append_iso(d, out);
  return out;
}

std::optional<date> parse_iso_date(std::string_view s) noexcept {
  if (s.size() < 10 || s[4] != '-' || s[7] != '-') return {};
  int parts[3] = {0, 0, 0};
  for (std::size_t i = 0, part = 0; i < 10; ++i) {
    if (i == 4 || i == 7) {
      ++part;
      continue;
    }
    if (s[i] < '0' || s[i] > '9') return {};
    parts[part] = parts[part] * 10 + (s[i] - '0');
  }
  if (s.size() > 10 && s[10] != 'T' && s[10] != ' ') return {};
  if (!is_day(parts[0], parts[1], parts[2])) return {};
  return date{parts[0], static_cast<std::uint8_t>(parts[1]), static_cast<std::uint8_t>(parts[2])};
}

}  // namespace stenogram::time
