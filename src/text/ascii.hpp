// Letters of ASCII, eight bytes at a time.
#pragma once
#include <bit>
#include <cstdint>
#include <string>

#include "text/hash.hpp"

namespace stenogram::text {

/// The letters of ASCII that at most eight bytes begin with.
struct ascii_letters {
  std::size_t size = 0;     ///< how many
  std::size_t capitals = 0; ///< of them
  std::uint64_t small = 0;  ///< themselves as small letters, the first the lowest byte

  explicit ascii_letters(std::string_view s) noexcept {
    constexpr auto each = [](std::uint64_t byte) { return byte * 0x0101010101010101u; };
    const auto bytes = load(s.substr(0, 8));
    const auto low = (bytes | each(0x20)) & each(0x7F);
    const auto letters = (low + each(0x80 - 'a')) & ~(low + each(0x7F - 'z')) & ~bytes & each(0x80);  // the high bit of each
    const auto others = ~letters & each(0x80);
    size = others ? static_cast<std::size_t>(std::countr_zero(others)) / 8 : 8;
    const auto kept = others ? (std::uint64_t{1} << 8 * size) - 1 : ~std::uint64_t{0};
    small = low & kept;
    capitals = static_cast<std::size_t>(((letters & ~(bytes << 2) & kept) >> 7) * each(1) >> 56);
  }

  void append_to(std::string& out) const {
    char bytes[8];
    for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<char>(small >> 8 * i);
    out.append(bytes, 8);  // in one piece
    out.resize(out.size() - 8 + size);
  }
};

}  // namespace stenogram::text
