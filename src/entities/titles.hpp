// Offices, honorifics, countries: the phrases of the tables that lead to a name, found word by word.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entities/words.hpp"
#include "tables/tables.hpp"

namespace stenogram::entities {

/// A phrase of the tables at words [first, end), or bytes of one word in scripts without spaces.
struct phrase {
  const tables::row* row = nullptr;
  std::size_t end = 0;
};

/// Which words may open a phrase of the tables, for one language. Built at the first call for it; lives as long as the
/// program; safe from any thread.
class title_index {
 public:
  static const title_index& of(tables::language lang);

  /// The longest phrase that begins at word `i`, in one of the tables of `wanted` (a set of bits, below).
  phrase longest(std::string_view text, const std::vector<word>& words, std::size_t i, unsigned wanted, std::string& scratch) const;
  /// The longest office or honorific that `s` begins with, a script without spaces; `end` in bytes.
  phrase longest(std::string_view s) const noexcept;
  bool opens(char32_t first) const noexcept;  ///< a phrase of a script without spaces opens with that letter

  static constexpr unsigned offices = 1, honorifics = 2, demonyms = 4, countries = 8;
  static unsigned bit(tables::table in) noexcept;

 private:
  explicit title_index(tables::language lang);
  bool may_open(std::uint32_t hash) const noexcept;
  tables::language lang_;
  std::vector<std::uint32_t> firsts_;   ///< hashes of first words, open addressing
  std::vector<char32_t> letters_;       ///< sorted
  std::uint32_t sizes_[26] = {};        ///< of ASCII first words, by first letter
  std::uint64_t letter_bits_[64] = {}, skeletons_[64] = {};  ///< of first letters; of first words of scripts without case
  std::size_t longest_ = 0;             ///< bytes of the longest phrase without spaces
};

}  // namespace stenogram::entities
