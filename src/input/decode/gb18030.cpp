#include <algorithm>
#include <cstdint>
#include <iterator>

#include "input/decode/multi_byte_encodings.hpp"

namespace stenogram::input {
namespace {

struct gb18030_range {
  std::uint32_t pointer;
  char32_t first;
};

#include "tables/gb18030.inc"
#include "tables/gb18030_ranges.inc"

char32_t gb18030_of_four_bytes(std::uint32_t pointer) noexcept {
  if ((pointer > 39419 && pointer < 189000) || pointer > 1237575) return 0;
  if (pointer == 7457) return 0xE7C7;
  const auto after = std::upper_bound(std::begin(gb18030_ranges), std::end(gb18030_ranges), pointer,
                                      [](std::uint32_t p, const gb18030_range& r) { return p < r.pointer; });
  return std::prev(after)->first + (pointer - std::prev(after)->pointer);
}

}  // namespace

legacy_character next_gb18030(std::string_view source, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(source[at + i])); };
  const auto is_lead = [](std::uint32_t b) { return b >= 0x81 && b <= 0xFE; };
  const auto is_digit = [](std::uint32_t b) { return b >= 0x30 && b <= 0x39; };
  const auto left = source.size() - at;
  const auto lead = byte(0);
  if (lead == 0x80) return {0x20AC, 1};
  if (!is_lead(lead) || left < 2) return stands_for_nothing(1);
  const auto second = byte(1);
  if (is_digit(second)) {
    if (left < 3) return stands_for_nothing(2);
    if (!is_lead(byte(2))) return stands_for_nothing(1);
    if (left < 4) return stands_for_nothing(3);
    if (!is_digit(byte(3))) return stands_for_nothing(1);
    const auto c = gb18030_of_four_bytes(((lead - 0x81) * 10 + second - 0x30) * 1260 + (byte(2) - 0x81) * 10 + byte(3) - 0x30);
    return c ? legacy_character{c, 4} : stands_for_nothing(4);
  }
  const bool trails = second >= 0x40 && second != 0x7F && second != 0xFF;
  const char32_t c = trails ? gb18030_index[(lead - 0x81) * 190 + second - (second < 0x7F ? 0x40 : 0x41)] : 0;
  return stands_for(c, 2, static_cast<unsigned char>(second));
}

}  // namespace stenogram::input
