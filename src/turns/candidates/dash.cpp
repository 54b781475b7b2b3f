#include <algorithm>

#include "text/text.hpp"
#include "turns/candidates/candidate.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t longest_dashed_label = 120;  // bytes

// A dash that closes a label at `at`: how many bytes it takes; 0 for none. `.-`, `.--`, ` - `, `- `, en and em dash.
std::size_t dash_at(std::string_view s, std::size_t at) noexcept {
  auto i = at;
  if (s[i] == '-') return i + 1 < s.size() && s[i + 1] == ' ' && s[i - 1] != ' ';  // written onto the label
  const bool stop = s[i] == '.';
  if (stop) ++i;
  while (i < s.size() && (s[i] == ' ' || s[i] == '\n' || s[i] == '\r')) ++i;
  const bool spaced = i > at + stop;
  const auto rest = s.substr(i);
  if (rest.substr(0, 3) == "\xE2\x80\x93" || rest.substr(0, 3) == "\xE2\x80\x94") return i + 3 - at;
  if (rest.substr(0, 2) == "--") return i + 2 - at;
  if (!rest.empty() && rest[0] == '-' && (stop || (spaced && (rest.size() == 1 || rest[1] == ' ')))) return i + 1 - at;
  return 0;
}

// `III`, `A) AGENDA`: what sections are numbered with.
bool numbers_section(std::string_view label) noexcept {
  const auto open = label.find('('), close = label.find(')');
  return (close != std::string_view::npos && (open == std::string_view::npos || close < open)) ||
         (label.size() <= 5 && label.find_first_not_of("IVXLC") == std::string_view::npos);
}

// `PORT ALDER, Feb. 9 -`: a number behind a comma.
bool is_dateline(std::string_view label) noexcept {
  const auto comma = label.find(',');
  return comma != std::string_view::npos && label.find('(') == std::string_view::npos && label.find_first_of("0123456789", comma) != std::string_view::npos;
}

}  // namespace

void read_dash(const line_view& at, std::vector<candidate>& out) {
  const auto line = at.words();
  if (line.empty() || text::case_of(text::decode(line, 0).value) == text::letter_case::lower) return;
  constexpr std::size_t longest_gap = 8;
  const auto near = line.substr(0, longest_dashed_label + longest_gap);
  if (near.find('-') == std::string_view::npos && near.find('\xE2') == std::string_view::npos) return;  // most lines have no dash
  const auto reach = line.substr(0, longest_dashed_label);
  std::size_t open = 0;  // brackets
  for (std::size_t i = 1; i < reach.size(); ++i) {
    if (reach[i] == '(') ++open;
    if (reach[i] == ')' && open) --open;
    if (open) continue;
    if (reach[i] == ':') return;  // its own reader
    const auto b = static_cast<unsigned char>(reach[i]);
    if (b != ' ' && b != '\n' && b != '.' && b != '-' && b != 0xE2) continue;
    const auto taken = dash_at(line, i);
    if (!taken) continue;
    const auto label = text::trim(line.substr(0, i));
    if (label.begin >= label.end || numbers_section(line.substr(label.begin, label.end - label.begin)) ||
        is_dateline(line.substr(label.begin, label.end - label.begin))) return;
    const auto behind = i + taken;
    out.push_back(at.made(label.begin, label.end, behind, behind + text::leading_space(line.substr(behind)), terminator::dash));
    return;
  }
}

}  // namespace stenogram::turns
