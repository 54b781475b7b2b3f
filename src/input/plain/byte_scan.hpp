// Sixty-four bytes at once: where line ends, colons and brackets are, and whether there are NUL bytes or bytes above 7F.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace stenogram::input {

struct byte_block {
  static constexpr std::size_t size = 64;
  std::uint64_t line_ends;      ///< bit i: byte i is one of 0A to 0D
  std::uint64_t shown;          ///< bit i: byte i is visible, none of 09 to 0D and 20
  std::uint64_t colons;         ///< bit i: byte i is 3A, or 9A behind BC as in U+FF1A (at bit 0 whatever stands before)
  std::uint64_t brackets;       ///< bit i: byte i is 28 or 5B
  std::uint64_t wide_brackets;  ///< bit i: byte i is 88 behind BC as in U+FF08, or 90 behind 80 as in U+3010; the same at bit 0
  std::uint64_t high;           ///< bit i: byte i is above 7F
  bool nul;                     ///< some byte is 00
};

/// Reads `blocks` blocks from `p` on.
using scanner = void (*)(const char* p, std::size_t blocks, byte_block* out) noexcept;

/// Those that this processor can run, the fastest first; null behind the last. All give the same.
using scanner_list = std::array<scanner, 4>;
scanner_list scanners() noexcept;
/// By the fastest.
void scan_bytes(const char* p, std::size_t blocks, byte_block* out) noexcept;
/// Byte by byte: the only one with STENOGRAM_NO_SIMD, and what the others are tested against.
void scan_bytes_plainly(const char* p, std::size_t blocks, byte_block* out) noexcept;

}  // namespace stenogram::input
