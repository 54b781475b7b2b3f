// Dates in digits and clock times; what a number may not be followed by.
#include "time/chunks.hpp"

#include <algorithm>

#include "text/text.hpp"
#include "time/calendar.hpp"
#include "time/chunker.hpp"

namespace stenogram::time {

// 10.04.2018, 4/10/2018, 2018-04-10T14:21, 2018. 4. 10., 04/2018
bool chunker::digits_date() {
  if (!digits(at_, 1, 4) || run_[at_].glued || at_ + 2 >= run_.size()) return false;
  const char sep = run_[at_ + 1].mark;
  if ((sep != '.' && sep != '/' && sep != '-') || run_[at_ + 1].space || !digits(at_ + 2, 1, 4)) return false;
  const bool loose = sep == '.' && (words_.dot_ordinals || words_.year_first);
  if (!joined(at_ + 2) && !loose) return false;
  const auto& a = run_[at_];
  const auto& b = run_[at_ + 2];
  if (!mark(at_ + 3, sep) || run_[at_ + 3].space || !digits(at_ + 4, 1, 4) || (!joined(at_ + 4) && !loose)) {
    if (sep == '/' && b.digits == 4 && a.digits <= 2 && a.number >= 1 && a.number <= 12 && b.number >= 1900 && b.number < 2100 &&
        !goes_on(text_, b.end)) {
      merge(at_ + 2, 'X').day = {b.number, static_cast<std::uint8_t>(a.number), 0};
      return true;
    }
    return false;
  }
  const auto& c = run_[at_ + 4];
  std::int32_t year = 0, month = 0, day = 0;
  if (a.digits == 4 && b.digits <= 2 && c.digits <= 2) {
    year = a.number, month = b.number, day = c.number;
  } else if (a.digits <= 2 && b.digits <= 2 && (c.digits == 4 || (c.digits == 2 && sep != '-' && (sep == '/' || (a.digits == 2 && b.digits == 2))))) {
    year = c.digits == 4 ? c.number : c.number < 70 ? 2000 + c.number : 1900 + c.number;
    const bool month_first = sep == '/' && words_.month_first;
    month = month_first ? a.number : b.number;
    day = month_first ? b.number : a.number;
    if (month > 12) std::swap(month, day);
  }
  const bool solar = year >= 1300 && year < 1500;  // no printed transcript is that old
  if (!(solar ? month >= 1 && month <= 12 && day >= 1 && day <= 31 : year >= 1000 && is_day(year, month, day))) return false;
  auto last = at_ + 4;
  std::int32_t clock = -1;
  std::size_t behind = 0;
  if (mark(last + 1, 'T')) clock = clock_at(last + 2, behind);
  if (clock >= 0) last = behind - 1;
  else if (goes_on(text_, c.end) || (sep == '-' && mark(last + 1, '-') && digits(last + 2, 1, 9))) return false;
  auto& made = merge(last, 'X');
  made.day = solar ? from_solar_hijri(year, month, day)
                   : date{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
  made.clock = clock;
  return true;
}

// H:MM(:SS) at i; minutes of the day, or -1. `behind` is set to the token after it.
std::int32_t chunker::clock_at(std::size_t i, std::size_t& behind) const noexcept {
  if (!digits(i, 1, 2) || !mark(i + 1, ':') || !joined(i + 1) || !digits(i + 2, 2, 2) || !joined(i + 2)) return -1;
  if (run_[i].number > 24 || run_[i + 2].number > 59) return -1;
  behind = i + 3;
  if (mark(behind, ':') && joined(behind) && digits(behind + 1, 2, 2) && joined(behind + 1)) behind += 2;
  return run_[i].number * 60 + run_[i + 2].number;
}

// 14:21, 3 p.m., 10.30 Uhr, 14h30, at 5 o'clock, noon
bool chunker::clock() {
  if (const auto* noon = run_[at_].as('P'); noon && noon->unit == 'T') {
    if (noon->shy) return false;
    const auto value = noon->value;
    merge(at_, 'T').clock = value;
    return true;
  }
  auto i = at_;
  const sense* half = nullptr;
  if (const auto* p = run_[i].as('P'); p && p->unit != 'T' && i + 2 < run_.size() && run_[i + 1].number >= 0 && run_[i + 2].as('h'))
    half = p, ++i;
  const auto& hour = run_[i];
  if (hour.number < 0 || hour.number > 24 || hour.glued || hour.article || hour.digits > 2) return false;
  std::size_t behind = 0;
  auto minutes = clock_at(i, behind);
  bool sure = minutes >= 0 && hour.digits == 2 && !names_a_book();
  if (minutes < 0 && has(i + 1, 'h') && (hour.digits || text::is_han(text::decode(text_, hour.begin).value))) {
    minutes = hour.number * 60, behind = i + 2;
    sure = !run_[i + 1].as('U') || introduced();
    if (digits(behind, 2, 2) && run_[behind].number < 60 && (joined(behind) || has(behind + 1, 'n') || !run_[i + 1].as('U'))) {
      minutes += run_[behind++].number, sure = true;
      if (has(behind, 'n')) ++behind;
    }
  }
  if (minutes < 0 && mark(i + 1, '.') && joined(i + 1) && digits(i + 2, 2, 2) && joined(i + 2) && run_[i + 2].number < 60 &&
      (has(i + 3, 'h') || half_at(i + 3))) {
    minutes = hour.number * 60 + run_[i + 2].number, behind = i + 3, sure = true;
  }
  if (minutes < 0 && hour.digits && half_at(i + 1) && half_at(i + 1)->cut) minutes = hour.number * 60, behind = i + 1;
  if (minutes < 0 && has(i + 1, 'g') && introduced()) minutes = hour.number * 60, behind = i + 2, sure = true;
  if (minutes < 0) return false;
  if (!half)
    if (const auto* p = half_at(behind)) half = p, ++behind, sure = true;
  if (has(behind, 'g') || (has(behind, 'h') && !has(behind + 1, 'n'))) ++behind, sure = true;
  if (!sure && !introduced()) return false;
  if (half && half->unit == 'p' && minutes < 12 * 60) minutes += 12 * 60;
  if (half && half->unit == 'a' && minutes >= 12 * 60 && minutes < 13 * 60) minutes -= 12 * 60;
  if (minutes > 24 * 60 || goes_on(text_, run_[behind - 1].end)) return false;
  merge(behind - 1, 'T').clock = minutes % (24 * 60);
  return true;
}

const sense* chunker::half_at(std::size_t i) const noexcept {
  if (i >= run_.size()) return nullptr;
  const auto* p = run_[i].as('P');
  return p && p->unit != 'T' ? p : nullptr;
}

// A preposition of time or a mark of a date stands before.
bool chunker::introduced() const noexcept {
  if (!at_) return false;
  const auto& t = run_[at_ - 1];
  return t.as('a') || t.as('c') || t.as('f') || t.as('u') || t.mark == '-';
}

// A word with a capital stands right before the run: Matthew 10:30.
bool chunker::names_a_book() const noexcept {
  if (at_ || !run_[0].space) return false;
  std::size_t i = run_[0].begin;
  while (i && text_[i - 1] == ' ') --i;
  const auto end = i;
  while (i && static_cast<unsigned char>((text_[i - 1] | 0x20) - 'a') < 26) --i;
  return i < end && text_[i] >= 'A' && text_[i] <= 'Z';
}

bool goes_on(std::string_view text, std::uint32_t end) noexcept {
  if (end >= text.size()) return false;
  const auto c = text::decode(text, end);
  if (c.value == '%' || c.value == 0xB0 || c.value == 0x20AC || c.value == '$' || c.value == 0xA3 || c.value == '_') return true;
  if (text::case_of(c.value) != text::letter_case::none || text::is_digit(c.value)) return true;
  if (c.value == '.' || c.value == ',' || c.value == ':' || c.value == '/')
    return end + 1 < text.size() && text::is_digit(text::decode(text, end + 1).value);
  return false;
}

void make_chunks(std::string_view text, const std::vector<token>& run, const lexicon& words, std::vector<token>& out) {
  chunker(text, run, words, out).all();
}

}  // namespace stenogram::time
