// The hash of a table key: the generator and the look-up must agree on it.
#pragma once
#include <cstdint>
#include <string_view>

namespace stenogram::tables {

/// `n` bytes, n <= 8, the first the lowest, whatever the processor's order.
constexpr std::uint64_t load_bytes(const char* s, std::size_t n) noexcept {
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < n; ++i) word |= static_cast<std::uint64_t>(static_cast<unsigned char>(s[i])) << (8 * i);
  return word;
}

/// Eight bytes at a time: a multiplication each, folded.
constexpr std::uint32_t hash(std::string_view key) noexcept {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15u;
  std::uint64_t h = key.size();
  const auto* s = key.data();
  auto left = key.size();
  for (; left >= 8; s += 8, left -= 8) h = (h ^ load_bytes(s, 8)) * odd, h ^= h >> 29;
  // The last one to seven bytes, read in two pieces that may overlap.
  std::uint64_t last = 0;
  if (left >= 4) last = load_bytes(s, 4) | load_bytes(s + left - 4, 4) << 32;
  else if (left) last = load_bytes(s, 1) | load_bytes(s + left / 2, 1) << 8 | load_bytes(s + left - 1, 1) << 16;
  h = (h ^ last) * odd;
  h ^= h >> 32;
  return static_cast<std::uint32_t>(h * odd >> 32);
}

/// The byte of a hash that stands beside its slot; never 0, which marks a free one.
constexpr std::uint8_t mark(std::uint32_t hash) noexcept { return static_cast<std::uint8_t>(hash >> 24 | 1); }

/// How many first words are told apart by table_reach().
inline constexpr std::uint32_t reach_slots = 1u << 15;

}  // namespace stenogram::tables
