// The hash of short strings, and what seeds it. Standard library alone: the generator of the tables reads it too.
#pragma once
#include <chrono>
#include <cstdint>
#include <string_view>

namespace stenogram::text {

/// `n` bytes, n <= 8, the first the lowest, whatever the processor's order.
constexpr std::uint64_t load_bytes(const char* s, std::size_t n) noexcept {
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < n; ++i) word |= static_cast<std::uint64_t>(static_cast<unsigned char>(s[i])) << (8 * i);
  return word;
}

/// Eight bytes at a time: a multiplication each, folded. The same on every processor. Where the keys are a document's own,
/// with the process's seed, so that no document can be made whose keys meet in one slot.
constexpr std::uint32_t hash(std::string_view key, std::uint64_t seed = 0) noexcept {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15u;
  std::uint64_t h = seed ^ key.size();
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

/// Drawn at the first call, then the same as long as the process runs. Nothing that is read or written may depend on it.
inline std::uint64_t process_seed() noexcept {
  static const std::uint64_t seed = [] {
    static const char here = 0;
    const auto now = static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
    return (now ^ static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(&here))) * 0x9E3779B97F4A7C15u;
  }();
  return seed;
}

}  // namespace stenogram::text
