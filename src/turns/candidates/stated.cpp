#include "text/text.hpp"
#include "turns/candidates/candidate.hpp"

namespace stenogram::turns {

void read_stated(const line_view& at, std::string_view stated, std::vector<candidate>& out) {
  const auto line = at.words();
  if (stated.empty() || line.substr(0, stated.size()) != stated) return;
  auto behind = stated.size();
  if (behind < line.size() && text::is_letter(text::decode(line, behind).value)) return;  // the beginning of a longer word
  auto closed_by = terminator::none;
  const auto space = text::leading_space(line.substr(behind));
  if (line.substr(behind + space, 1) == ":") behind += space + 1, closed_by = terminator::colon;
  else if (line.substr(behind, 1) == ".") ++behind, closed_by = terminator::full_stop;
  else if (line.substr(behind, 3) == "\xEF\xBC\x9A") behind += 3, closed_by = terminator::wide_colon;
  out.push_back(at.made(0, stated.size(), behind, behind + text::leading_space(line.substr(behind)), closed_by));
}

}  // namespace stenogram::turns
