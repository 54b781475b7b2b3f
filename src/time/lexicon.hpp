// The words of time of one language: what the tables say, in the form that a reader of text needs.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tables/tables.hpp"

namespace stenogram::time {

/// What a word may mean. The letters are those of the grammar's shapes (grammar.cpp).
struct sense {
  char part = 0;        ///< a letter of `parts`, below
  char unit = 0;        ///< of a length: s i h D W M Y (i: minute)
  bool shy = false;     ///< has another common meaning
  bool cut = false;     ///< an abbreviation
  std::int32_t value = 0;
};

// M month, J Solar Hijri month, W weekday, S season, X named day, e era (value: the year before its first)
// N number, O ordinal, x multiplier, Z decade, C what is counted, not dated
// U unit, R day or year by itself, L last/this/next before a unit, l the same behind it, P part of the day
// t the, o of, & and, I in (ahead), B ago (before), A ago (behind), F later, H from now, E every, Q a set by itself
// f from, u to, c since, y year, j year mark, z decade word, m month mark, d day mark, h hour mark, n minute mark
// ^ ordinal ending, s decade ending, a at, g zone or o'clock, k early/mid/late, ~ about, w week
// Parts made while reading: D day number, Y year number, T clock time, X date in digits.

class lexicon {
 public:
  /// Built at the first call for a language; lives as long as the program. Safe from any thread.
  static const lexicon& of(tables::language lang);

  struct entry {
    std::string_view key;
    std::uint32_t first = 0;    ///< of its senses
    std::uint8_t count = 0;
    bool opens = false;         ///< a longer key begins with this one and a space
  };
  /// The entry of a folded key, with single spaces and without hyphens and full stops; null when there is none.
  const entry* find(std::string_view key) const noexcept;
  const sense* senses(const entry& e) const noexcept { return senses_.data() + e.first; }

  /// Whether an ASCII word of that first letter (small) and size may be the first word of a key.
  bool may_open(char letter, std::size_t size) const noexcept { return ascii_[letter - 'a'] >> (size < 31 ? size : 31) & 1u; }
  /// Whether a word that opens with these code points may be one.
  bool may_open(std::uint32_t skeleton) const noexcept { return skeletons_[skeleton >> 6 & 63] >> (skeleton & 63) & 1u; }
  /// A hash of at most three letters of a word, the same for spellings with and without marks.
  static std::uint32_t skeleton_of(std::string_view word) noexcept;
  /// The sizes in bytes, as bits, of the keys that open with that letter of a script without spaces.
  std::uint64_t sizes(char32_t first) const noexcept;

  bool month_first = false, year_first = false;  ///< in dates of digits
  std::int32_t years_ahead = 0;                  ///< how far years of four digits are ahead of the Gregorian ones
  bool dot_ordinals = false;                     ///< 10. is the tenth
  bool english = false;
  bool articles = false;                         ///< a number word is an article: no unit stands for one by itself

 private:
  explicit lexicon(tables::language lang);
  struct builder;
  std::string keys_;
  std::vector<entry> entries_;
  std::vector<std::uint32_t> slots_;   // 1 + index of an entry
  std::vector<sense> senses_;
  std::uint32_t ascii_[26] = {};
  std::uint64_t skeletons_[64] = {};
  struct opener { char32_t letter; std::uint64_t sizes; };
  std::vector<opener> openers_;        // open addressing
  std::uint64_t opener_bits_[64] = {};
};

}  // namespace stenogram::time
