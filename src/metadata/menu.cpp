#include "metadata/menu.hpp"

#include <algorithm>

#include "metadata/lines.hpp"
#include "text/text.hpp"

namespace stenogram::metadata {

bool is_menu(std::string_view line) {
  constexpr std::size_t longest_item = 48, longest = 300;
  if (line.empty() || line.size() > longest || line[0] == '>' || line[0] == '<' || ends_with_stop(line)) return false;
  std::size_t items = 0, arrows = 0, bars = 0, widest = 0, from = 0;
  const auto close_item = [&](std::size_t to) {
    const auto t = text::trim(line.substr(from, to - from));
    items += t.end > t.begin;
    return t.end - t.begin;
  };
  for (std::size_t i = 0; i < line.size();) {
    const auto c = text::decode(line, i);
    const auto next = i + c.size;
    const bool spaced = i && line[i - 1] == ' ' && (next >= line.size() || line[next] == ' ');
    const bool arrow = (c.value == '>' && spaced) || c.value == 0x203A || (c.value == 0xBB && spaced) || c.value == 0xFF1E || c.value == 0x2192;
    const bool bar = c.value == '|' || c.value == 0xFF5C || c.value == 0x2022 || (spaced && (c.value == '/' || c.value == 0xB7));
    if (c.value == '?' || c.value == '!' || (c.value == '.' && next < line.size() && line[next] == ' ') || c.value == 0xAB || c.value == 0x3002 || c.value == 0xFF1F) return false;
    if (arrow || bar) widest = std::max(widest, close_item(i)), from = next, arrows += arrow, bars += bar;
    i = next;
  }
  const auto last = close_item(line.size());
  return widest <= longest_item && ((arrows && items >= 2) || (bars >= 2 && items >= 3 && last <= longest_item));
}

}  // namespace stenogram::metadata
