#include "turns/legend.hpp"

#include <algorithm>

#include "text/text.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t legend_reach = 4u << 10, longest_name = 80;
constexpr std::string_view wide_equals = "\xEF\xBC\x9D";

// What ends an entry of a legend.
constexpr std::string_view ends[] = {",", ";", ")", "]", "\n", "\xEF\xBC\x8C", "\xEF\xBC\x9B", "\xEF\xBC\x89", "\xE3\x80\x81", "\xE3\x80\x82"};

std::string_view entry(std::string_view s, std::string_view label) {
  for (auto at = s.find(label); at != std::string_view::npos; at = s.find(label, at + 1)) {
    if (at && text::is_letter(text::decode_before(s, at).value)) continue;
    auto from = at + label.size();
    from += text::leading_space(s.substr(from));
    if (s.substr(from, 1) == "=") from += 1;
    else if (s.substr(from, wide_equals.size()) == wide_equals) from += wide_equals.size();
    else continue;
    auto rest = s.substr(from, longest_name);
    auto stop = std::string_view::npos;
    for (const auto end : ends) stop = std::min(stop, rest.find(end));
    if (stop == std::string_view::npos) continue;
    const auto shown = text::trim(rest.substr(0, stop));
    if (shown.begin < shown.end) return rest.substr(shown.begin, shown.end - shown.begin);
  }
  return {};
}

}  // namespace

std::string_view told_by_legend(std::string_view text, std::string_view label) {
  auto head = std::min(text.size(), legend_reach);
  while (head < text.size() && (static_cast<unsigned char>(text[head]) & 0xC0) == 0x80) ++head;
  auto tail = text.size() > legend_reach ? text.size() - legend_reach : 0;
  while (tail < text.size() && (static_cast<unsigned char>(text[tail]) & 0xC0) == 0x80) ++tail;
  const auto first = entry(text.substr(0, head), label);
  return first.empty() && tail >= head ? entry(text.substr(tail), label) : first;
}

}  // namespace stenogram::turns
