// Text that was encoded twice: UTF-8 read as windows-1252 and encoded again.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stenogram::input {

/// A character that was encoded twice: `size` bytes of source that stand for `length` bytes of UTF-8.
struct twice_encoded {
  std::uint32_t size;
  std::uint8_t length;
  char bytes[4];
};

/// Reads the run of code points at `at` that windows-1252 has above 7F. Gives the bytes of source that it takes (at
/// least one code point), and in `characters` what it stood for where it surely was encoded twice, else nothing.
/// Requires a well-formed sequence at `at`. Linear.
std::size_t read_twice_encoded(std::string_view s, std::size_t at, std::vector<twice_encoded>& characters);

}  // namespace stenogram::input
