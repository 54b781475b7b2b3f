// How a shape becomes a value: one function a meaning. Only resolve.cpp's neighbours include it.
#pragma once
#include "time/calendar.hpp"
#include "time/resolve.hpp"

namespace stenogram::time {

class resolver {
 public:
  resolver(const match& m, const lexicon& words, const reference& now) : m_(m), words_(words), now_(now) {}

  std::optional<resolved> result();

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

  // What they find goes into r_; false where the words mean no time.
  bool by_meaning();
  bool calendar();
  bool day_range();
  bool digits();
  void append_clock(std::int32_t minutes);
  bool clock();
  bool year_range();
  bool era();
  bool day_word();
  bool last_unit();
  bool last_month();
  bool last_weekday();
  bool weekday();
  bool week_day();
  bool season();
  bool last_season();
  bool named();
  bool from_reference(const date& from, std::int32_t sign);
  bool century();
  bool week();
  bool length();
  bool set();

  // Stretches of the calendar, written into r_.
  void write();
  void months(std::int32_t year, std::int32_t month, std::int32_t count);
  void days(std::int32_t first, std::int32_t last);
  void years(std::int32_t first, std::int32_t last);
  /// `n` units from a day, in the granularity of the unit. False for units of the clock.
  bool step(const date& from, std::int64_t n, char unit);

  const match& m_;
  const lexicon& words_;
  const reference& now_;
  resolved r_;
};

date day_of(std::int32_t year, std::int32_t month, std::int32_t day) noexcept;
std::int32_t monday_of(std::int32_t day) noexcept;
/// The year in which a day (or a month, day 0) lies nearest to another; in doubt the earlier.
std::int32_t nearest_year(std::int32_t month, std::int32_t day, const date& near) noexcept;

}  // namespace stenogram::time
