#include <iterator>

#include "input/decode/multi_byte_encodings.hpp"

namespace stenogram::input {
namespace {

#include "tables/big5.inc"

}  // namespace

legacy_character next_big5(std::string_view source, std::size_t at) noexcept {
  const auto lead = static_cast<unsigned char>(source[at]);
  if (lead < 0x81 || lead > 0xFE || source.size() - at < 2) return stands_for_nothing(1);
  const auto second = static_cast<unsigned char>(source[at + 1]);
  const bool trails = (second >= 0x40 && second <= 0x7E) || (second >= 0xA1 && second <= 0xFE);
  if (trails) {
    const auto pointer = static_cast<std::size_t>(lead - 0x81) * 157 + static_cast<std::size_t>(second - (second < 0x7F ? 0x40 : 0x62));
    switch (pointer) {  // a letter and its accent
      case 1133: return {0xCA, 2, 0x304};
      case 1135: return {0xCA, 2, 0x30C};
      case 1164: return {0xEA, 2, 0x304};
      case 1166: return {0xEA, 2, 0x30C};
      default: break;
    }
    if (pointer < std::size(big5_index) && big5_index[pointer]) return {big5_index[pointer], 2};
  }
  return stands_for(0, 2, second);
}

}  // namespace stenogram::input
