// The small driver's own mutator.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace fuzz {

/// Small, fast and the same everywhere (SplitMix64).
class random {
 public:
  explicit random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() noexcept;
  /// In [0, n); 0 for n = 0.
  std::size_t below(std::size_t n) noexcept { return n ? static_cast<std::size_t>(next() % n) : 0; }

 private:
  std::uint64_t state_;
};

/// The quoted words of a libFuzzer dictionary.
std::vector<std::string> read_dictionary(const std::string& path);

/// One input from a seed: one to eight small changes, cut at max_size.
std::string mutate(const std::vector<std::string>& seeds, const std::vector<std::string>& words, std::size_t max_size,
                   random& r);

}  // namespace fuzz
