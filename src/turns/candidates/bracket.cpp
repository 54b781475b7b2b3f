#include "text/text.hpp"
#include "turns/candidates/candidate.hpp"
#include "turns/stage.hpp"

namespace stenogram::turns {
namespace {

struct pair {
  std::string_view open, close;
  std::size_t longest = 160;  // bytes of the label; round ones hold directions too
};

constexpr pair pairs[] = {{"[", "]"}, {"(", ")", 64}, {"<", ">", 64}, {"\xEF\xBC\x88", "\xEF\xBC\x89"}, {"\xE3\x80\x90", "\xE3\x80\x91"},
                          {"\xEF\xBC\xBB", "\xEF\xBC\xBD"}, {"\xE3\x80\x94", "\xE3\x80\x95"}};

}  // namespace

void read_bracket(const line_view& at, std::vector<candidate>& out) {
  const auto line = at.words();
  if (line.empty()) return;
  const auto first = static_cast<unsigned char>(line[0]);
  if (first != '[' && first != '(' && first != '<' && first < 0x80) return;
  for (const auto& p : pairs) {
    if (line.substr(0, p.open.size()) != p.open) continue;
    const auto close = line.substr(0, p.longest).find(p.close);
    if (close == std::string_view::npos) return;
    const auto inner = text::trim(line.substr(p.open.size(), close - p.open.size()));
    if (inner.begin >= inner.end) return;
    if (names_direction(line.substr(p.open.size(), close - p.open.size()), at.lang)) return;
    auto behind = close + p.close.size();
    if (behind < line.size() && line[behind] == ':') ++behind;
    auto body = behind + text::leading_space(line.substr(behind));
    auto time = at.time;
    if (std::uint32_t seconds; body < line.size() && read_time(line.substr(body), seconds) == line.size() - body) time = seconds, behind = body = line.size();  // `[Name] 10:02:11`
    if ((p.open != "<" && line.substr(body, 4) == "http") || (body == behind && (line.substr(body, 1) == "/" || line.substr(body, 1) == "<"))) return;  // the target of a link
    out.push_back(at.made(p.open.size() + inner.begin, p.open.size() + inner.end, behind, body, terminator::bracket));
    out.back().time = time;
    return;
  }
}

}  // namespace stenogram::turns
