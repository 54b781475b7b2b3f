// The words of a title or another short line of the page, with their folded keys and the marks between them.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stenogram/span.hpp"
#include "tables/tables.hpp"

namespace stenogram::metadata {

struct word {
  span where;                 ///< in the document's text
  std::uint32_t key, key_end; ///< in words::keys
  bool capital = false;       ///< opens with a capital
  bool lower = false;         ///< opens with a small letter
  bool capitals = false;      ///< two letters or more, all capitals
  bool initial = false;       ///< a capital with a stop behind it, or several: `S.V.`
  bool digit = false;         ///< opens with a digit
  bool unspaced = false;      ///< one character of a script without spaces
  bool joined = false;        ///< no white space before it
  bool suffix = false;        ///< what follows an apostrophe: 's
  char32_t mark = 0;          ///< the first punctuation behind it; 0 where only white space stands there
  const tables::entry* known; ///< what the tables know of its key
};

/// The words of text[where]. A word ends at white space and at punctuation other than hyphens and the stops of
/// abbreviations; an apostrophe parts `l'` and `'s` from their neighbours; in scripts without spaces each character is
/// a word.
struct words {
  std::string_view text;
  std::vector<word> all;
  std::string keys;

  words(std::string_view text, span where, std::uint32_t most = 120);
  std::size_t size() const noexcept { return all.size(); }
  const word& operator[](std::size_t i) const noexcept { return all[i]; }
  std::string_view key(std::size_t i) const noexcept { return key_of(all[i]); }
  /// Text of the words [first, last) as printed; empty for none.
  span where(std::size_t first, std::size_t last) const noexcept;
  std::string_view printed(std::size_t first, std::size_t last) const noexcept;
  /// Whether word `i` by itself is a key of the table.
  bool has(std::size_t i, tables::table in, tables::language lang) const { return tables::find(in, lang, *all[i].known); }
  /// The longest phrase of the table that begins at word `at`, before word `end`, no mark within: its row and the words
  /// it takes. Row null when there is none.
  struct phrase { const tables::row* row = nullptr; std::size_t size = 0; };
  phrase longest(tables::table in, tables::language lang, std::size_t at, std::size_t end) const;

 private:
  std::string_view key_of(const word& w) const noexcept { return std::string_view(keys).substr(w.key, w.key_end - w.key); }
  std::size_t add_plain(std::size_t from, std::size_t end, bool joined);
  void take_key(word& w);
};

/// `s` with every run of white space made one space.
std::string one_line(std::string_view s);

}  // namespace stenogram::metadata
