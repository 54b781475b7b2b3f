// Days, months and years of the proleptic Gregorian calendar, and what is written of them in ISO 8601.
#pragma once
#include <cstdint>
#include <string>

#include "time/time.hpp"

namespace stenogram::time {

/// Days since 1970-01-01. Requires d.known() and a day.
std::int32_t to_days(const date& d) noexcept;
date from_days(std::int32_t days) noexcept;

/// 1 Monday to 7 Sunday.
int weekday_of(std::int32_t days) noexcept;
int days_in_month(std::int32_t year, int month) noexcept;
bool is_day(std::int32_t year, int month, int day) noexcept;  ///< exists, in the years 1 to 9999

date add_days(const date& d, std::int32_t n) noexcept;
/// The same day `n` months on, or the month's last where it has no such day. A date without day stays without.
date add_months(const date& d, std::int32_t n) noexcept;

/// The Gregorian day of a day of the Solar Hijri calendar (Iran). Exact for the years 1210 to 1500.
date from_solar_hijri(std::int32_t year, int month, int day) noexcept;

/// `2018`, `2018-04` or `2018-04-10`, as far as the date is known.
void append_iso(const date& d, std::string& out);

}  // namespace stenogram::time
