#include "text/text.hpp"
#include "turns/candidates/candidate.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t longest_gapped_label = 40, longest_set_apart = 120;  // bytes; behind a marker or before a wide gap
constexpr std::size_t wide_gap = 3;  // blanks

}  // namespace

// The label ends where a wide gap begins (two blanks of any kind, or a tab), or is a sign and a short name before a
// wide blank: `Q    Good afternoon.`
void read_gap(const line_view& at, std::vector<candidate>& out) {
  const auto line = at.words();
  const auto reach = line.substr(0, longest_set_apart);
  // Two blanks in a row, or one of another script: most lines have none.
  unsigned gap = 0;
  for (std::size_t i = 1; i < reach.size(); ++i) {
    const auto b = static_cast<unsigned char>(reach[i]);
    gap |= (unsigned{b == ' '} & unsigned{reach[i - 1] == ' '}) | unsigned{b == '\t'} | unsigned{b == 0xC2} | unsigned{b == 0xE2} | unsigned{b == 0xE3};
  }
  if (!gap) return;
  for (std::size_t i = 0; i < reach.size();) {
    const auto c = text::decode(line, i);
    if (!text::is_space(c.value)) {
      if (c.value == ':' || c.value == '?' || c.value == ',') return;
      i += c.size;
      if (c.value == 0xFF08)  // a blank may part the name in brackets
        if (const auto close = reach.find("\xEF\xBC\x89", i); close != std::string_view::npos) i = close;
      continue;
    }
    std::size_t end = i, blanks = 0;
    bool wide = false;
    while (end < line.size() && text::is_space(text::decode(line, end).value)) {
      const auto d = text::decode(line, end);
      wide = wide || d.value == '\t' || d.value == 0x3000;
      end += d.size, ++blanks;
    }
    if (end >= line.size() || i == 0) return;
    if (blanks > 1 || wide) {
      if (i > longest_gapped_label && at.opened_by == marker::none && blanks < wide_gap && line[i] != '\t') return;
      if (i > 1 && line[i - 1] == '.') return;  // the end of a sentence
      std::uint32_t seconds = at.time;
      if (const auto time = read_time(line.substr(end), seconds)) {  // `Name    0:03    text`; alone it is a line of its own
        end += time;
        const auto space = text::leading_space(line.substr(end));
        if (end + space >= line.size() || space < 2) return;
        end += space;
      }
      out.push_back(at.made(0, i, i, end, terminator::none));
      out.back().time = seconds;
      return;
    }
    i = end;
  }
}

}  // namespace stenogram::turns
