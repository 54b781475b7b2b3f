// What the words and letters of a table are worth to each language.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "tables/tables.hpp"

namespace stenogram::language {

struct share {
  const tables::row* row;  ///< in the language that gets them
  std::uint32_t points;
};

/// The keys of one table with the points that each is worth, divided among the languages that have it. What has at most
/// eight bytes is found by one comparison.
class point_table {
 public:
  /// O(all rows): made once.
  explicit point_table(tables::table in);

  struct shares {
    const share *first, *last;
    const share* begin() const noexcept { return first; }
    const share* end() const noexcept { return last; }
  };
  shares of(std::string_view key) const noexcept;
  /// The same of at most eight bytes in a word of the machine, the first the lowest.
  shares of(std::uint64_t packed) const noexcept {
    auto at = slot_of(packed);
    while (short_[at].key && short_[at].key != packed) at = (at + 1) & (size - 1);
    return run(short_[at].run);
  }

 private:
  static constexpr std::size_t size = 1u << 12;
  struct stretch { std::uint16_t first = 0, count = 0; };
  struct slot { std::uint64_t key = 0; stretch run; };

  static std::size_t slot_of(std::uint64_t packed) noexcept { return static_cast<std::size_t>(packed * 0x9E3779B97F4A7C15u >> 52); }
  shares run(stretch s) const noexcept { return {shares_.data() + s.first, shares_.data() + s.first + s.count}; }

  std::vector<slot> short_;                              // open addressing; a free one has no shares
  struct longer { std::string_view key; stretch run; };
  std::vector<longer> long_;                             // in order
  std::vector<share> shares_;
};

}  // namespace stenogram::language
