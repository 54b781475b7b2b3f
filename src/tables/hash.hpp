// The hash of a table key: the generator and the look-up must agree on it.
#pragma once
#include <cstdint>
#include <string_view>

namespace stenogram::tables {

/// FNV-1a with a final mix.
constexpr std::uint32_t hash(std::string_view key) noexcept {
  std::uint32_t h = 2166136261u;
  for (const char c : key) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
  return h ^ h >> 15;
}

/// The byte of a hash that stands beside its slot; never 0, which marks a free one.
constexpr std::uint8_t mark(std::uint32_t hash) noexcept { return static_cast<std::uint8_t>(hash >> 24 | 1); }

}  // namespace stenogram::tables
