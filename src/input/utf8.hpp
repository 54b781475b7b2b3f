// UTF-8 byte by byte: what a sequence is worth (Unicode 15, table 3-7), and where a text first goes wrong.
#pragma once
#include <cstddef>
#include <string_view>

namespace stenogram::input {

/// A well-formed sequence, or the maximal subpart of an ill-formed one (which one U+FFFD stands for).
struct sequence {
  std::size_t size;
  bool well_formed;
};
/// Requires at < s.size().
sequence sequence_at(std::string_view s, std::size_t at) noexcept;

/// The first byte at or after `from` that begins no well-formed sequence; s.size() where all is well.
std::size_t first_ill_formed(std::string_view s, std::size_t from) noexcept;

/// A place to cut at or before `at` that parts no well-formed sequence, at most 3 bytes before it.
std::size_t cut_before(std::string_view s, std::size_t at) noexcept;

}  // namespace stenogram::input
