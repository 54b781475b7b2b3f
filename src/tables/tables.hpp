// The word tables at run time: what the generator makes of src/tables/data/*.tsv.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tables/entry.hpp"
#include "tables/generated.hpp"  // enum class language, enum class table (one a file of data/), made by the build

namespace stenogram::tables {

/// One row: a folded key (text::key of the word), the language it speaks for, and its value.
struct row {
  std::string_view key;
  std::string_view word;   ///< as the table prints it
  std::string_view value;
  language lang;           ///< language::any speaks for all
  table in;
};

/// Rows that stand together.
class rows {
 public:
  rows(const row* first, std::size_t n) noexcept : first_(first), size_(n) {}
  const row* begin() const noexcept { return first_; }
  const row* end() const noexcept { return first_ + size_; }
  std::size_t size() const noexcept { return size_; }
  bool empty() const noexcept { return size_ == 0; }

 private:
  const row* first_;
  std::size_t size_;
};

/// What the tables know of that folded key: one that nothing is known of has no rows and opens nothing. O(key).
const entry& look_up(std::string_view key) noexcept;

/// The rows of an entry, of all tables and languages.
rows rows_of(const entry& e) noexcept;
inline rows find(std::string_view key) noexcept { return rows_of(look_up(key)); }

/// The row of an entry, or of a key, in one table that speaks for `lang`: its own, else English, else `any`. Null when
/// there is none.
inline const row* find(table in, language lang, const entry& of) noexcept {
  if (!of.is(in)) return nullptr;
  const row *english = nullptr, *any = nullptr;
  for (const auto& r : rows_of(of)) {
    if (r.in != in) continue;
    if (r.lang == lang) return &r;
    if (r.lang == language::en) english = english ? english : &r;
    if (r.lang == language::any) any = any ? any : &r;
  }
  return english ? english : any;
}
inline const row* find(table in, language lang, std::string_view key) noexcept { return find(in, lang, look_up(key)); }

/// Every row, in order of its key: for a stage that keeps a lexicon of its own.
rows all() noexcept;

/// Whether a row speaks in a text of that language: its own, English, or one for all.
inline bool speaks(const row& r, language lang) noexcept { return r.lang == lang || r.lang == language::en || r.lang == language::any; }

/// Words in the longest key of a table: how far a phrase has to be tried.
std::size_t most_words(table in) noexcept;

/// `en` of `en-GB`; language::any for one without tables.
language language_of(std::string_view bcp47) noexcept;
std::string_view tag(language lang) noexcept;  ///< BCP 47

}  // namespace stenogram::tables
