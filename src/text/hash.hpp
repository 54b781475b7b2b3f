// The hash of short strings, and what seeds it. Standard library alone: the generator of the tables reads it too.
#pragma once
#include <bit>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace stenogram::text {

/// `n` bytes, the first the lowest, whatever the processor's order.
template <std::size_t n>
inline std::uint64_t load(const char* s) noexcept {
  std::uint64_t word = 0;
  if constexpr (std::endian::native == std::endian::little) std::memcpy(&word, s, n);
  else
    for (std::size_t i = 0; i < n; ++i) word |= static_cast<std::uint64_t>(static_cast<unsigned char>(s[i])) << (8 * i);
  return word;
}
/// At most eight bytes.
inline std::uint64_t load(std::string_view s) noexcept {
  if (s.size() >= 8) return load<8>(s.data());
  if (s.size() >= 4) return load<4>(s.data()) | load<4>(s.data() + s.size() - 4) << 8 * (s.size() - 4);
  if (s.empty()) return 0;
  return load<1>(s.data()) | load<1>(s.data() + s.size() / 2) << 8 * (s.size() / 2) | load<1>(s.data() + s.size() - 1) << 8 * (s.size() - 1);
}

/// Eight bytes at a time: a multiplication each, folded. The same on every processor. Where the keys are a document's own,
/// with the process's seed, so that no document can be made whose keys meet in one slot.
inline std::uint32_t hash(std::string_view key, std::uint64_t seed = 0) noexcept {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15u;
  std::uint64_t h = seed ^ key.size();
  for (; key.size() >= 8; key.remove_prefix(8)) h = (h ^ load<8>(key.data())) * odd, h ^= h >> 29;
  h = (h ^ load(key)) * odd;
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
