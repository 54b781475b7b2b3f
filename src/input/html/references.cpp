#include "input/html/references.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "input/decode/single_byte.hpp"
#include "text/text.hpp"

namespace stenogram::input::html {
namespace {

struct reference_row {
  char name[33];  // with its semicolon where it has one
  char text[8];
};

#include "tables/references.inc"

constexpr char32_t replacement = 0xFFFD;

// What a number stands for: those of the C1 controls are bytes of windows-1252.
char32_t character_of(std::uint32_t number) noexcept {
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF)) return replacement;
  if (number < 0x80 || number > 0x9F) return number;
  static const auto* const windows = single_byte_of("windows-1252");
  const char32_t c = windows ? windows->upper[number - 0x80] : 0;
  return c ? c : number;
}

reference numeric(std::string_view s) noexcept {
  reference found;
  const bool hex = s.size() > 2 && (s[2] | 0x20) == 'x';
  auto at = hex ? std::size_t{3} : std::size_t{2};
  const auto digits = at;
  std::uint32_t number = 0;
  for (; at < s.size(); ++at) {
    const auto digit = text::hex_value(s[at]);
    if (digit < 0 || (!hex && digit > 9)) break;
    number = std::min(number * (hex ? 16u : 10u) + static_cast<std::uint32_t>(digit), 0x110000u);
  }
  if (at == digits) return found;
  found.size = at + (at < s.size() && s[at] == ';');
  std::string out;
  text::append_utf8(character_of(number), out);
  found.text_size = out.copy(found.text, sizeof found.text);
  return found;
}

// The longest name that `s` goes on with: the rows that agree so far are a range, narrowed byte by byte.
reference named(std::string_view s, bool in_attribute) noexcept {
  const auto* first = std::begin(reference_rows);
  const auto* last = std::end(reference_rows);
  const reference_row* longest = nullptr;
  std::size_t size = 0;
  for (std::size_t n = 0; n + 1 < s.size() && n + 1 < sizeof reference_row::name; ++n) {
    const char c = s[n + 1];
    first = std::lower_bound(first, last, c, [n](const reference_row& r, char byte) { return r.name[n] < byte; });
    last = std::upper_bound(first, last, c, [n](char byte, const reference_row& r) { return byte < r.name[n]; });
    if (first == last || c == '\0') break;
    if (first->name[n + 1] == '\0') longest = first, size = n + 2;  // the shortest of a range comes first
  }
  reference found;
  if (!longest) return found;
  if (in_attribute && s[size - 1] != ';' && size < s.size() && (s[size] == '=' || text::is_ascii_letter(s[size]) || text::is_ascii_digit(s[size]))) return found;
  found.size = size;
  const std::string_view text = longest->text;
  found.text_size = text.copy(found.text, sizeof found.text);
  return found;
}

}  // namespace

reference reference_at(std::string_view s, bool in_attribute) noexcept {
  if (s.size() < 2) return {};
  return s[1] == '#' ? numeric(s) : named(s, in_attribute);
}

std::string attribute_value(std::string_view raw) {
  std::string out;
  for (std::size_t at = 0; at < raw.size();) {
    const auto next = std::min(raw.find('&', at), raw.size());
    out.append(raw, at, next - at);
    if ((at = next) == raw.size()) break;
    const auto found = reference_at(raw.substr(at), true);
    out.append(found.size ? found.stands_for() : raw.substr(at, 1));
    at += std::max<std::size_t>(found.size, 1);
  }
  return out;
}

}  // namespace stenogram::input::html
