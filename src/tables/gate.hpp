// What spares most look-ups: a small set of bits that says of nearly every word that some tables do not hold it.
#pragma once
#include <bitset>
#include <initializer_list>
#include <string_view>

#include "tables/entry.hpp"
#include "tables/tables.hpp"

namespace stenogram::tables {

class gate {
 public:
  /// For the keys of these tables, of all languages. O(all rows): made once, as a static constant.
  explicit gate(std::initializer_list<table> of) {
    for (const auto& r : all())
      for (const auto in : of)
        if (r.in == in) bits_.set(bit(r.key));
  }
  /// False where no row of the tables has that key; true where one may have it. O(key).
  bool may_hold(std::string_view key) const noexcept { return bits_[bit(key)]; }

 private:
  static constexpr std::size_t size = 1u << 15;
  static std::size_t bit(std::string_view key) noexcept { return hash(key) & (size - 1); }
  std::bitset<size> bits_;
};

}  // namespace stenogram::tables
