#include <algorithm>

#include "text/text.hpp"
#include "turns/candidates/candidate.hpp"

namespace stenogram::turns {
namespace {

constexpr std::uint32_t longest_label = 200;  // bytes
constexpr std::string_view wide_colon_bytes = "\xEF\xBC\x9A";

// The first colon of `s` at or after `from`; npos when there is none.
std::size_t next_colon(std::string_view s, std::size_t from, bool wide, std::string_view odd) noexcept {
  const auto narrow = s.find(':', from);
  const auto first = wide ? std::min(narrow, s.find(wide_colon_bytes, from)) : narrow;
  return odd.empty() ? first : std::min(first, s.find(odd, from));
}

// Where a bracket that is open at `at` closes; `at` when none is open there.
std::size_t past_bracket(std::string_view s, std::size_t at) noexcept {
  bool open = false;
  for (const char c : s.substr(0, at)) open = c == '(' || c == '[' || (open && c != ')' && c != ']');
  if (!open) return at;
  const auto close = s.find_first_of(")]", at);
  return close == std::string_view::npos ? at : close + 1;
}

std::size_t emphasis(std::string_view s, std::size_t at) noexcept {
  const auto from = at;
  while (at < s.size() && (s[at] == '*' || s[at] == '_')) ++at;
  return at - from;
}

}  // namespace

void read_colon(const line_view& at, std::vector<candidate>& out) {
  const auto line = at.words();
  if (line.empty() || line[0] == '(' || line[0] == '[') return;  // a direction, or a label in brackets
  const auto reach = line.substr(0, longest_label + 3);
  auto colon = next_colon(reach, 0, at.has_wide_colon, at.odd_colon);
  if (colon == std::string_view::npos || colon == 0) return;
  if (const auto past = past_bracket(reach, colon); past != colon) {
    colon = next_colon(reach, past, at.has_wide_colon, at.odd_colon);
    if (colon == std::string_view::npos) return;
  }
  if (colon > longest_label) return;
  // Behind a gap, or emphasis that ends, stand words already.
  const auto front = line.substr(0, colon);
  if (front.find("    ") != std::string_view::npos) return;
  if (const auto ends = at.styled ? front.find("** ") : std::string_view::npos; ends != std::string_view::npos && front.substr(ends + 3, 2) != "**" &&
      (front[ends + 3] != '(' || front.back() != ')')) return;
  const bool wide = line[colon] != ':';
  std::size_t behind = colon + (wide ? wide_colon_bytes.size() : 1);
  // An address of the web, a time of the clock, a verse.
  if (behind < line.size() && (line[behind] == '/' || line[behind] == ':')) return;
  if (!wide && behind < line.size() && line[behind] >= '0' && line[behind] <= '9' && line[colon - 1] >= '0' && line[colon - 1] <= '9') return;

  auto label = text::trim(line.substr(0, colon));
  std::uint32_t time = at.time;
  // A time behind the name: `Ann (00:01:28):`.
  if (const char last = label.end > label.begin ? line[label.end - 1] : ' '; (last >= '0' && last <= '9') || last == ')' || last == ']') {
    const auto shown = line.substr(label.begin, label.end - label.begin);
    const auto gap = shown.find_last_of(" \t");
    std::uint32_t seconds = 0;
    if (gap != std::string_view::npos && read_time(shown.substr(gap + 1), seconds) == shown.size() - gap - 1)
      time = seconds, label.end = label.begin + text::trim(shown.substr(0, gap)).end;
  }
  auto closing = label.end;
  while (closing > label.begin && (line[closing - 1] == '*' || line[closing - 1] == '_')) --closing;
  const bool closed = closing < label.end;
  label.end = closing;
  if (label.begin >= label.end) return;
  if (!closed) behind += at.styled ? emphasis(line, behind) : 0;

  auto body = behind + text::leading_space(line.substr(behind));
  // A time behind the colon: `Ann: 00:01:28`.
  std::uint32_t seconds = 0;
  if (const auto taken = read_time(line.substr(body), seconds); taken && text::trim(line.substr(body + taken)).begin >= line.size() - body - taken)
    time = seconds, body = line.size(), behind = line.size();
  // A name behind the colon and a time behind it, and nothing else: `CLERK: ANN LEE [01:20]`.
  if (const auto gap = line.find_last_of(" \t"); body < line.size() && gap != std::string_view::npos && gap > body && line.back() == ']' &&
      read_time(line.substr(gap + 1), seconds) == line.size() - gap - 1 && line.find_first_of(".?!;", body) == std::string_view::npos) {
    time = seconds, label.end = text::trim(line.substr(0, gap)).end;
    body = behind = line.size();
  }
  auto c = at.made(label.begin, label.end, behind, body, wide ? terminator::wide_colon : terminator::colon);
  c.time = time;
  c.tight = !wide && body == behind && behind < line.size();
  out.push_back(c);
}

}  // namespace stenogram::turns
