#include "input/cue_time.hpp"

#include <algorithm>

#include "text/text.hpp"

namespace stenogram::input {
namespace {

constexpr std::int64_t most = 1'000'000'000'000'000;  // what is counted up to

std::string_view without_blanks(std::string_view s) noexcept {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t')) s.remove_suffix(1);
  return s;
}

// Takes the digits at the head of `s`; false where there are none. Stops counting at `most`.
bool take_number(std::string_view& s, std::int64_t& out) noexcept {
  std::size_t n = 0;
  for (out = 0; n < s.size() && text::is_ascii_digit(s[n]); ++n) out = std::min(most, out * 10 + (s[n] - '0'));
  s.remove_prefix(n);
  return n > 0;
}

}  // namespace

std::optional<std::int64_t> clock_milliseconds(std::string_view s) noexcept {
  std::int64_t parts[3], n = 0, seconds = 0;
  while (n < 3 && take_number(s, parts[n])) {
    seconds = std::min(most, seconds * 60 + parts[n++]);
    if (n == 3 || s.empty() || s.front() != ':') break;
    s.remove_prefix(1);
  }
  if (n < 2 || parts[n - 1] > 59) return std::nullopt;
  std::int64_t fraction = 0;
  if (!s.empty() && (s.front() == ',' || s.front() == '.')) {
    s.remove_prefix(1);
    std::int64_t unit = 100;
    for (; !s.empty() && text::is_ascii_digit(s.front()); unit /= 10, s.remove_prefix(1)) fraction += unit * (s.front() - '0');
  }
  if (!s.empty()) return std::nullopt;
  return std::min(most, seconds * 1000 + fraction);
}

std::optional<cue_times> read_time_line(std::string_view line) noexcept {
  line = without_blanks(line);
  const auto arrow = line.find("-->");
  if (arrow == std::string_view::npos) return std::nullopt;
  const auto begin = clock_milliseconds(without_blanks(line.substr(0, arrow)));
  const auto behind = without_blanks(line.substr(arrow + 3));
  const auto end = clock_milliseconds(behind.substr(0, behind.find_first_of(" \t")));
  if (!begin || !end) return std::nullopt;
  return cue_times{*begin, std::max(*begin, *end)};
}

std::int64_t decimal_milliseconds(std::string_view s, int power) noexcept {
  const bool below_zero = !s.empty() && s.front() == '-';
  if (below_zero) s.remove_prefix(1);
  if (!s.empty() && s.back() == 's') s.remove_suffix(1);
  // The digits that count, as a whole number, and the power of ten that it is of.
  std::int64_t digits = 0, ten = power;
  std::size_t seen = 0;
  bool point = false;
  for (; !s.empty() && (text::is_ascii_digit(s.front()) || (s.front() == '.' && !point)); s.remove_prefix(1)) {
    if (s.front() == '.') { point = true; continue; }
    ++seen;
    if (digits < most) digits = digits * 10 + (s.front() - '0'), ten -= point;
    else ten += !point;
  }
  if (seen == 0) return -1;
  if (!s.empty() && (s.front() == 'e' || s.front() == 'E')) {
    s.remove_prefix(1);
    const bool less = !s.empty() && s.front() == '-';
    if (less || (!s.empty() && s.front() == '+')) s.remove_prefix(1);
    std::int64_t exponent = 0;
    if (!take_number(s, exponent)) return -1;
    ten += less ? -exponent : exponent;
  }
  if (!s.empty()) return -1;
  if (below_zero || digits == 0) return 0;
  for (; ten > 0 && digits < most; --ten) digits *= 10;
  if (ten < -18) return 0;
  for (; ten < -1; ++ten) digits /= 10;
  if (ten == -1) digits = (digits + 5) / 10;
  return std::min(digits, most);
}

}  // namespace stenogram::input
