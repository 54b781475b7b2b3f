#include "text/text.hpp"
#include "turns/candidates/candidate.hpp"

namespace stenogram::turns {

// The emphasis ends where the words begin: `**Ann Lee** I am glad.`
void read_emphasis(const line_view& at, std::vector<candidate>& out) {
  constexpr std::size_t longest = 120;  // bytes
  if (!at.styled || at.at == at.line.begin) return;
  const auto sign = at.text[at.at - 1];
  if (sign != '*' && sign != '_') return;
  const auto line = at.words();
  const auto reach = line.substr(0, longest);
  const auto close = reach.find(sign);
  if (close == std::string_view::npos || close == 0) return;
  if (reach.substr(0, close).find_first_of(":?!;\"") != std::string_view::npos) return;
  auto behind = close;
  while (behind < line.size() && line[behind] == sign) ++behind;
  const auto body = behind + text::leading_space(line.substr(behind));
  const auto label = text::trim(line.substr(0, close));
  if (body == behind || body >= line.size() || line[body] == sign || label.begin >= label.end || line[label.end - 1] == '.') return;
  out.push_back(at.made(label.begin, label.end, behind, body, terminator::none));
}

}  // namespace stenogram::turns
