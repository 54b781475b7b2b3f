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

}  // namespace stenogram::tables
