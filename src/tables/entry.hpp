// How the tables are indexed: the generator and the look-up must agree on it.
#pragma once
#include <cstdint>
#include <string_view>

#include "text/hash.hpp"

namespace stenogram::tables {

enum class table : std::uint8_t;

using text::hash;

/// What the tables know of a word, or of several: a key, or the words that longer keys open with.
struct entry {
  std::uint64_t holders;  ///< a bit a table: it has this key
  std::uint64_t openers;  ///< a bit a table: it has this key, or one that goes on behind it
  std::uint32_t first;    ///< of its rows, or a row that goes on behind it
  std::uint16_t count;    ///< of its rows
  std::uint16_t size;     ///< bytes of the key

  bool is(table in) const noexcept { return holders >> static_cast<unsigned>(in) & 1; }
  bool opens(table in) const noexcept { return openers >> static_cast<unsigned>(in) & 1; }
};

/// A place of the index: the number of an entry behind a byte of its hash, one up, so that 0 marks a free one.
inline constexpr std::uint32_t slot_number = (1u << 24) - 1;
constexpr std::uint32_t slot(std::uint32_t hash, std::uint32_t entry) noexcept { return (hash & ~slot_number) | (entry + 1); }

}  // namespace stenogram::tables
