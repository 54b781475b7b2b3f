#include <optional>
#include <utility>

#include "input/decode/multi_byte_encodings.hpp"

namespace stenogram::input {
namespace {

enum class jis_set { ascii, roman, katakana, double_byte };

// The set that the two bytes behind an escape call for.
std::optional<jis_set> called_set(char first, char second) noexcept {
  if (first == '(' && second == 'B') return jis_set::ascii;
  if (first == '(' && second == 'J') return jis_set::roman;
  if (first == '(' && second == 'I') return jis_set::katakana;
  if (first == '$' && (second == '@' || second == 'B')) return jis_set::double_byte;
  return std::nullopt;
}

// Requires a byte at `at` that is no escape.
legacy_character jis_character(std::string_view source, std::size_t at, jis_set set) noexcept {
  const auto byte = static_cast<unsigned char>(source[at]);
  switch (set) {
    case jis_set::roman:
      if (byte == 0x5C) return {0xA5, 1};
      if (byte == 0x7E) return {0x203E, 1};
      break;
    case jis_set::katakana: return byte >= 0x21 && byte <= 0x5F ? legacy_character{char32_t{0xFF61} + byte - 0x21, 1} : stands_for_nothing(1);
    case jis_set::double_byte: {
      if (byte < 0x21 || byte > 0x7E || source.size() - at < 2 || source[at + 1] == '\x1B') return stands_for_nothing(1);
      const auto second = static_cast<unsigned char>(source[at + 1]);
      const auto pointer = static_cast<std::size_t>(byte - 0x21) * 94 + static_cast<std::size_t>(second - 0x21);
      const char32_t c = second >= 0x21 && second <= 0x7E ? jis0208(pointer) : 0;
      return c ? legacy_character{c, 2} : stands_for_nothing(2);
    }
    case jis_set::ascii: break;
  }
  return byte < 0x80 && byte != 0x0E && byte != 0x0F ? legacy_character{byte, 1} : stands_for_nothing(1);
}

}  // namespace

rewritten decode_iso_2022_jp(std::string_view source, std::size_t from, const options& opts) {
  constexpr std::size_t escape_size = 3;
  multi_byte_text out(source, from, opts);
  auto set = jis_set::ascii;
  bool called = false;  // an escape sequence stands before, and no character behind it
  while (out.goes_on()) {
    const auto at = out.at();
    if (source[at] != '\x1B') {
      const auto c = jis_character(source, at, set);
      out.take(c);
      called = false;
    } else if (const auto next = source.size() - at < escape_size ? std::nullopt : called_set(source[at + 1], source[at + 2])) {
      if (called) out.take(stands_for_nothing(escape_size));
      else out.pass(escape_size);
      set = *next;
      called = true;
    } else {
      out.take(stands_for_nothing(1));
      called = false;
    }
  }
  return std::move(out).finish();
}

}  // namespace stenogram::input
