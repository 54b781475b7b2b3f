#include "text/text.hpp"
#include "turns/candidates/candidate.hpp"

namespace stenogram::turns {
namespace {

// A date in digits before a time, with what parts them: `2026-02-14 `, `14/02/2026, `, `2.14.26 - `; 0 when there is none.
std::size_t date_before(std::string_view s) noexcept {
  std::size_t i = 0;
  for (int part = 0; part < 3; ++part) {
    std::size_t digits = 0;
    while (i < s.size() && digits < 4 && text::is_ascii_digit(s[i])) ++i, ++digits;
    if (digits == 0 || i + 1 >= s.size() || (part == 2 && digits == 3)) return 0;
    if (part == 2) break;
    if (s[i] != '/' && s[i] != '.' && s[i] != '-') return 0;
    ++i;
  }
  if (s[i] == 'T') return i + 1;
  if (s[i] == ',') ++i;
  const auto space = text::leading_space(s.substr(i));
  if (!space) return 0;
  i += space;
  return s.substr(i, 2) == "- " ? i + 2 : i;
}

// ` PM`, ` p.m.` behind a time of the clock, and the hours that it adds.
std::size_t half_of_day(std::string_view s, std::uint32_t& seconds) noexcept {
  std::size_t i = text::leading_space(s);
  if (i + 1 >= s.size()) return 0;
  const bool after = (s[i] | 0x20) == 'p';
  if (!after && (s[i] | 0x20) != 'a') return 0;
  ++i;
  if (s[i] == '.') ++i;
  if (i >= s.size() || (s[i] | 0x20) != 'm') return 0;
  ++i;
  if (i < s.size() && s[i] == '.') ++i;
  if (i < s.size() && ((s[i] | 0x20) >= 'a' && (s[i] | 0x20) <= 'z')) return 0;
  constexpr std::uint32_t half = 12 * 3600;
  if (after && seconds < half) seconds += half;
  if (!after && seconds >= half) seconds -= half;
  return i;
}

// `1:02`, `00:01:28.5`: bytes taken and the seconds; 0 for anything else. Two numbers are hours and minutes where a date
// stands before them, else minutes and seconds.
std::size_t read_clock(std::string_view s, bool dated, std::uint32_t& seconds) noexcept {
  std::size_t i = 0, n = 0;
  std::uint32_t parts[3] = {0, 0, 0};
  for (;; ++n) {
    std::size_t digits = 0;
    while (i < s.size() && digits < 3 && text::is_ascii_digit(s[i])) parts[n] = parts[n] * 10 + static_cast<std::uint32_t>(s[i++] - '0'), ++digits;
    if (digits == 0 || (n > 0 && digits != 2)) return 0;
    if (n == 2 || i >= s.size() || s[i] != ':') break;
    ++i;
  }
  if (n == 0 || parts[n] > 59) return 0;
  if (i + 1 < s.size() && (s[i] == '.' || s[i] == ',') && text::is_ascii_digit(s[i + 1])) {
    ++i;
    while (i < s.size() && text::is_ascii_digit(s[i])) ++i;
  }
  seconds = n == 2 || dated ? parts[0] * 3600 + parts[1] * 60 + parts[2] : parts[0] * 60 + parts[1];
  auto of_day = n == 1 ? parts[0] * 3600 + parts[1] * 60 : seconds;
  if (const auto half = half_of_day(s.substr(i), of_day)) i += half, seconds = of_day;
  return i;
}

// ` - 00:05`, ` --> 00:00:05.2`: the end of a stretch of time behind its beginning; 0 when there is none.
std::size_t read_until(std::string_view s) noexcept {
  auto at = text::leading_space(s);
  const auto from = at;
  for (const std::string_view mark : {"-->", "->", "--", "-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x86\x92"})
    if (at == from && s.substr(at, mark.size()) == mark) at += mark.size();
  if (at == from) return 0;
  at += text::leading_space(s.substr(at));
  std::uint32_t end = 0;
  const auto taken = read_clock(s.substr(at), false, end);
  return taken ? at + taken : 0;
}

}  // namespace

std::size_t read_time(std::string_view s, std::uint32_t& seconds) noexcept {
  std::size_t i = 0;
  const char open = s.empty() ? ' ' : s[0];
  if (open == '[' || open == '(') ++i;
  const auto from_date = date_before(s.substr(i));
  i += from_date;
  const bool dated = from_date > 0;
  const auto taken = read_clock(s.substr(i), dated, seconds);
  if (!taken) return 0;
  i += taken;
  i += read_until(s.substr(i));
  if (open == '[' || open == '(') {
    if (i >= s.size() || s[i] != (open == '[' ? ']' : ')')) return 0;
    ++i;
  } else if (dated && s.substr(i, 3) == " - ") {
    i += 3;  // `14/02/2026, 18:02 - Ann: ...`
  }
  return i;
}

}  // namespace stenogram::turns
