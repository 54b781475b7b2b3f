// Numbers by chance, the same on every platform for one seed.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rendered {

/// SplitMix64 (Steele, Lea, Flood 2014).
class chance {
 public:
  explicit chance(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    auto z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
  }
  /// 0 to n - 1; n > 0.
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }
  bool percent(unsigned p) { return below(100) < p; }
  template <class T>
  const T& of(const std::vector<T>& all) { return all[below(all.size())]; }

 private:
  std::uint64_t state_;
};

}  // namespace rendered
