#include <iterator>

#include "input/decode/multi_byte_encodings.hpp"

namespace stenogram::input {
namespace {

#include "tables/jis0208.inc"
#include "tables/jis0212.inc"

constexpr char32_t first_half_width_katakana = 0xFF61;

}  // namespace

char32_t jis0208(std::size_t pointer) noexcept { return pointer < std::size(jis0208_index) ? jis0208_index[pointer] : 0; }
char32_t jis0212(std::size_t pointer) noexcept { return pointer < std::size(jis0212_index) ? jis0212_index[pointer] : 0; }

legacy_character next_euc_jp(std::string_view source, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(source[at + i]); };
  const auto in_row = [](unsigned char b) { return b >= 0xA1 && b <= 0xFE; };
  const auto pointer = [&](std::size_t i) { return static_cast<std::size_t>(byte(i) - 0xA1) * 94 + static_cast<std::size_t>(byte(i + 1) - 0xA1); };
  const auto left = source.size() - at;
  const auto lead = byte(0);
  if ((!in_row(lead) && lead != 0x8E && lead != 0x8F) || left < 2) return stands_for_nothing(1);
  const auto second = byte(1);
  if (lead == 0x8E && second >= 0xA1 && second <= 0xDF) return {first_half_width_katakana + second - 0xA1, 2};
  if (lead == 0x8F && in_row(second)) {
    if (left < 3) return stands_for_nothing(2);
    const char32_t c = in_row(byte(2)) ? jis0212(pointer(1)) : 0;
    return stands_for(c, 3, byte(2));
  }
  const char32_t c = in_row(lead) && in_row(second) ? jis0208(pointer(0)) : 0;
  return stands_for(c, 2, second);
}

legacy_character next_shift_jis(std::string_view source, std::size_t at) noexcept {
  const auto lead = static_cast<unsigned char>(source[at]);
  if (lead == 0x80) return {0x80, 1};
  if (lead >= 0xA1 && lead <= 0xDF) return {first_half_width_katakana + lead - 0xA1, 1};
  if (lead == 0xA0 || lead > 0xFC || source.size() - at < 2) return stands_for_nothing(1);
  const auto second = static_cast<unsigned char>(source[at + 1]);
  if (second >= 0x40 && second != 0x7F && second <= 0xFC) {
    const auto pointer = static_cast<std::size_t>(lead - (lead < 0xA0 ? 0x81 : 0xC1)) * 188 +
                         static_cast<std::size_t>(second - (second < 0x7F ? 0x40 : 0x41));
    if (pointer >= 8836 && pointer <= 10715) return {static_cast<char32_t>(0xE000 + pointer - 8836), 2};
    if (const auto c = jis0208(pointer)) return {c, 2};
  }
  return stands_for(0, 2, second);
}

}  // namespace stenogram::input
