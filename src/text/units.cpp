#include "text/units.hpp"

#include <algorithm>

namespace stenogram::text {
namespace {

bool is_ascii_block(const char* p, std::size_t n) noexcept {
  unsigned char all = 0;
  for (std::size_t i = 0; i < n; ++i) all = static_cast<unsigned char>(all | static_cast<unsigned char>(p[i]));
  return all < 0x80;
}

}  // namespace

unit_counts count_units(const char* p, std::size_t n) noexcept {
  unit_counts sum;
  while (n) {  // sums that a byte holds: compilers do sixteen at once
    const auto part = std::min<std::size_t>(n, 240);
    std::uint8_t codepoints = 0, four_bytes = 0;
    for (std::size_t i = 0; i < part; ++i) {
      codepoints = static_cast<std::uint8_t>(codepoints + (static_cast<signed char>(p[i]) >= -64));
      four_bytes = static_cast<std::uint8_t>(four_bytes + (static_cast<unsigned char>(p[i]) >= 0xF0));
    }
    sum.codepoints += codepoints;
    sum.four_bytes += four_bytes;
    p += part, n -= part;
  }
  return sum;
}

offset_counter::offset_counter(detail::offset_columns& out) noexcept : out_(out) {
  out_.codepoints.clear();
  out_.utf16.clear();
}

void offset_counter::take(std::string_view text, std::size_t to) {
  constexpr std::size_t stride = detail::offset_columns::stride;
  while (at_ < to && (to - at_ >= stride || to == text.size())) {
    const auto n = std::min(stride, text.size() - at_);
    const bool plain = out_.codepoints.empty() && is_ascii_block(text.data() + at_, n);
    if (!plain && out_.codepoints.empty()) {
      const auto blocks = (text.size() + stride - 1) / stride;
      out_.codepoints.reserve(blocks), out_.utf16.reserve(blocks);
      for (std::size_t before = 0; before < at_; before += stride) out_.codepoints.push_back(static_cast<std::uint32_t>(before));
      out_.utf16 = out_.codepoints;
      codepoints_ = utf16_ = static_cast<std::uint32_t>(at_);
    }
    if (!plain) {
      out_.codepoints.push_back(codepoints_);
      out_.utf16.push_back(utf16_);
      const auto sum = count_units(text.data() + at_, n);
      codepoints_ += sum.codepoints;
      utf16_ += sum.codepoints + sum.four_bytes;
    }
    at_ += n;
  }
}

}  // namespace stenogram::text
