#include <algorithm>

#include "text/text.hpp"
#include "turns/candidates/candidate.hpp"

namespace stenogram::turns {
namespace {

constexpr std::uint32_t longest_label = 200;  // bytes
constexpr std::string_view wide_colon = "\xEF\xBC\x9A";

// The first colon of `s` at or after `from`; npos when there is none.
std::size_t next_colon(std::string_view s, std::size_t from, bool wide) noexcept {
  const auto narrow = s.find(':', from);
  return wide ? std::min(narrow, s.find(wide_colon, from)) : narrow;
}

// Where a bracket that is open at `at` closes; `at` when none is open there.
std::size_t past_bracket(std::string_view s, std::size_t at) noexcept {
  const auto head = s.substr(0, at);
  const auto open = head.find_last_of("([");
  if (open == std::string_view::npos || head.find_first_of(")]", open) != std::string_view::npos) return at;
  const auto close = s.find_first_of(")]", at);
  return close == std::string_view::npos ? at : close + 1;
}

}  // namespace

void read_colon(const line_view& at, bool has_wide_colon, std::vector<candidate>& out) {
  const auto line = at.text.substr(at.line.begin, at.line.end - at.line.begin);
  const auto reach = line.substr(0, longest_label + 3);
  auto colon = next_colon(reach, 0, has_wide_colon);
  if (colon == std::string_view::npos || colon == 0) return;
  if (const auto past = past_bracket(reach, colon); past != colon) {
    colon = next_colon(reach, past, has_wide_colon);
    if (colon == std::string_view::npos) return;
  }
  const bool wide = line[colon] != ':';
  const std::size_t behind = colon + (wide ? wide_colon.size() : 1);
  if (colon > longest_label) return;
  // An address of the web, a time of the clock, a verse.
  if (behind < line.size() && (line[behind] == '/' || line[behind] == ':')) return;
  if (!wide && behind < line.size() && line[behind] >= '0' && line[behind] <= '9' && line[colon - 1] >= '0' &&
      line[colon - 1] <= '9')
    return;

  const auto label = text::trim(line.substr(0, colon));
  if (label.begin >= label.end) return;
  const auto space = text::leading_space(line.substr(behind));
  candidate c{};
  c.line = at.index;
  c.begin = at.line.begin + static_cast<std::uint32_t>(label.begin);
  c.end = at.line.begin + static_cast<std::uint32_t>(label.end);
  c.mark_end = at.line.begin + static_cast<std::uint32_t>(behind);
  c.body = c.mark_end + static_cast<std::uint32_t>(space);
  c.closed_by = wide ? terminator::wide_colon : terminator::colon;
  c.opens_paragraph = at.opens_paragraph;
  c.tight = !wide && space == 0 && behind < line.size();
  if (c.body >= at.line.end) c.evidence |= occurrence::empty_body, c.body = at.line.end;
  out.push_back(c);
}

}  // namespace stenogram::turns
