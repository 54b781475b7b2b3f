#include "text/text.hpp"
#include "turns/candidates/candidate.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t longest_beside = 120;  // bytes

// Where what stands beside the emphasised name ends, from its end on: ` (S)`, `, office of any length`, or both.
std::size_t past_aside(std::string_view line, std::size_t at) noexcept {
  if (line.substr(at, 2) == " (") {
    const auto close = line.substr(0, at + longest_beside).find(')', at);
    if (close == std::string_view::npos) return at;
    at = close + 1;
  }
  if (line.substr(at, 2) != ", ") return at;
  const auto reach = line.substr(0, at + longest_beside);
  const auto stop = reach.find_first_of(".:?!;\"", at);
  return stop == std::string_view::npos || line[stop] != '.' ? at : stop;
}

// What closes the label at `at`, a stop or a stop and a dash: how many bytes, and with a new sentence behind it. 0 without.
std::size_t closing_stop(std::string_view line, std::size_t at, terminator& how) noexcept {
  if (line.substr(at, 1) != ".") return 0;
  auto end = at + 1;
  end += text::leading_space(line.substr(end));
  const bool spaced = end > at + 1;
  const auto rest = line.substr(end);
  const std::size_t dash = rest.substr(0, 3) == "\xE2\x80\x93" || rest.substr(0, 3) == "\xE2\x80\x94" ? 3 : rest.substr(0, 1) == "-" ? 1 : 0;
  if (dash) return how = terminator::dash, end + dash - at;
  if (!spaced || rest.empty() || text::case_of(text::decode(rest, 0).value) == text::letter_case::lower) return 0;
  return how = terminator::full_stop, 1;
}

}  // namespace

// The emphasis ends where the words begin: `**Ann Lee** I am glad.`, `**Ann Lee** (North), reporter. I am glad.`
void read_emphasis(const line_view& at, std::vector<candidate>& out) {
  if (!at.styled || at.at == at.line.begin) return;
  const auto sign = at.text[at.at - 1];
  if (sign != '*' && sign != '_') return;
  const auto line = at.words();
  const auto reach = line.substr(0, longest_beside);
  const auto close = reach.find(sign);
  if (close == std::string_view::npos || close == 0) return;
  if (reach.substr(0, close).find_first_of(":?!;\"") != std::string_view::npos) return;
  auto behind = close;
  while (behind < line.size() && line[behind] == sign) ++behind;
  auto label = text::trim(line.substr(0, close));
  if (label.begin >= label.end || line[label.end - 1] == '.') return;
  auto closed_by = terminator::none;
  const auto beside = past_aside(line, behind);
  if (const auto stop = closing_stop(line, beside, closed_by)) {
    if (beside > behind) label.end = beside;
    behind = beside + stop;
  }
  const auto body = behind + text::leading_space(line.substr(behind));
  if ((body == behind && closed_by == terminator::none) || body >= line.size() || line[body] == sign) return;
  out.push_back(at.made(label.begin, label.end, behind, body, closed_by));
}

}  // namespace stenogram::turns
