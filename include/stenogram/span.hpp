// A half-open stretch of bytes.
#pragma once
#include <cstdint>

namespace stenogram {
inline namespace v1 {

/// Half-open `[begin, end)` in bytes of the document's UTF-8 text unless the name says another unit.
struct span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const noexcept { return end - begin; }
  constexpr bool empty() const noexcept { return begin == end; }
  constexpr bool contains(std::uint32_t at) const noexcept { return begin <= at && at < end; }
  constexpr bool contains(span other) const noexcept { return begin <= other.begin && other.end <= end; }

  friend constexpr bool operator==(span a, span b) noexcept { return a.begin == b.begin && a.end == b.end; }
  friend constexpr bool operator!=(span a, span b) noexcept { return !(a == b); }
};

/// The index that stands for "none" wherever an index is optional.
inline constexpr std::uint32_t none = 0xFFFFFFFFu;

}  // namespace v1
}  // namespace stenogram
