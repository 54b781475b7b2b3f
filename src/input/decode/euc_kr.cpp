#include <iterator>

#include "input/decode/multi_byte_encodings.hpp"

namespace stenogram::input {
namespace {

#include "tables/euc_kr.inc"

}  // namespace

legacy_character next_euc_kr(std::string_view source, std::size_t at) noexcept {
  const auto lead = static_cast<unsigned char>(source[at]);
  if (lead < 0x81 || lead > 0xFE || source.size() - at < 2) return stands_for_nothing(1);
  const auto second = static_cast<unsigned char>(source[at + 1]);
  if (second >= 0x41 && second <= 0xFE) {
    const auto pointer = static_cast<std::size_t>(lead - 0x81) * 190 + static_cast<std::size_t>(second - 0x41);
    if (pointer < std::size(euc_kr_index) && euc_kr_index[pointer]) return {euc_kr_index[pointer], 2};
  }
  return stands_for(0, 2, second);
}

}  // namespace stenogram::input
