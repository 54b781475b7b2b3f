#include "turns/legend.hpp"

#include <algorithm>

#include "text/text.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t legend_reach = 4u << 10, longest_meaning = 80;
constexpr std::string_view wide_equals = "\xEF\xBC\x9D";

// What ends an entry of a legend.
constexpr std::string_view ends[] = {",", ";", ")", "]", "\n", "\xEF\xBC\x8C", "\xEF\xBC\x9B", "\xEF\xBC\x89", "\xE3\x80\x81", "\xE3\x80\x82"};

// What is said behind a sign of equality; empty where nothing ends it.
std::string_view meaning(std::string_view behind) {
  behind = behind.substr(0, longest_meaning);
  auto stop = std::string_view::npos;
  for (const auto end : ends) stop = std::min(stop, behind.find(end));
  return stop == std::string_view::npos ? std::string_view{} : text::without_blanks(behind.substr(0, stop));
}

}  // namespace

legend::legend(std::string_view text) {
  const auto boundary = [&](std::size_t at) {
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    return at;
  };
  const auto head = boundary(std::min(text.size(), legend_reach));
  const auto tail = boundary(text.size() > legend_reach ? text.size() - legend_reach : 0);
  read(text.substr(0, head));
  if (tail >= head) read(text.substr(tail));
}

void legend::read(std::string_view part) {
  for (std::size_t at = 0; at < part.size(); ++at) {
    const auto sign = part[at] == '=' ? 1 : part.substr(at, wide_equals.size()) == wide_equals ? wide_equals.size() : 0;
    if (!sign) continue;
    const auto told = meaning(part.substr(at + sign));
    if (told.empty()) continue;
    // Each beginning of a word, or of what is written onto digits and signs, may be the label.
    const auto before = text::trim(part.substr(0, at)).end;
    for (auto from = before; from > 0 && before - from < longest_sign;) {
      from -= text::decode_before(part, from).size;
      const bool inside = from > 0 && text::is_letter(text::decode_before(part, from).value);
      if (before - from <= longest_sign && !inside) told_.emplace(part.substr(from, before - from), told);
    }
  }
}

std::string_view legend::of(std::string_view label) const {
  const auto found = told_.find(label);
  return found == told_.end() ? std::string_view{} : found->second;
}

}  // namespace stenogram::turns
