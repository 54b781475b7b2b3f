// Text to runs of tokens that may stand in an expression of time.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stenogram/span.hpp"
#include "time/lexicon.hpp"
#include "time/time.hpp"

namespace stenogram::time {

/// Parts of the grammar (lexicon.hpp, grammar.hpp), a bit a letter or mark.
using part_set = std::uint64_t;
constexpr part_set bit_of(char part) noexcept {
  constexpr std::string_view marks = ",.-/:()^~&#";
  if (part >= 'a' && part <= 'z') return part_set{1} << (part - 'a');
  if (part >= 'A' && part <= 'Z') return part_set{1} << (26 + part - 'A');
  const auto mark = marks.find(part);
  return mark == marks.npos ? 0 : part_set{1} << (52 + mark);
}

struct token {
  std::uint32_t begin = 0, end = 0;
  const sense* first = nullptr;   ///< of a word
  std::uint8_t count = 0;
  char mark = 0;                  ///< , . - / : ( ) T
  bool space = false;             ///< white space before it
  bool upper = false;             ///< opens with a capital
  bool glued = false;             ///< a number that follows a letter or sign without space
  bool ordinal = false;
  bool article = false;           ///< a number that is an article
  bool roman = false;
  std::uint8_t digits = 0;        ///< of a number printed in digits
  std::int32_t number = -1;
  char chunk = 0;                 ///< T clock time, X date in digits, Z decade
  std::int32_t clock = -1;        ///< minutes of the day, with chunk T, or X where it has a time
  date day;                       ///< with chunk X
  part_set parts = 0;             ///< of a chunk: what it can play

  /// The sense for that part of the grammar; null when the word has none.
  const sense* as(char part) const noexcept {
    for (auto s = first; s != first + count; ++s)
      if (s->part == part) return s;
    return nullptr;
  }
};

/// Walks over text and gives one run of neighbouring tokens after another. Words that no table of time knows end a run,
/// and so do quotes, sentence ends other than a full stop, and blank lines. One pass, no look-back.
class tokenizer {
 public:
  tokenizer(std::string_view text, span within, const lexicon& words) noexcept
      : text_(text), at_(within.begin), begin_(within.begin), end_(within.end), words_(words) {}

  /// The next run that holds a number or a word of time; false at the end. At most `max_run` tokens long.
  bool next(std::vector<token>& run);

  static constexpr std::size_t max_run = 4096;
  static constexpr std::uint32_t longest_word = 48;  ///< bytes; no word of time is longer

 private:
  bool read_word(std::vector<token>& run, bool space);
  bool read_unspaced(std::vector<token>& run, bool space, char32_t first);
  void read_number(std::vector<token>& run, bool space);
  std::uint32_t word_end(std::uint32_t from) const noexcept;
  const lexicon::entry* look_up(std::uint32_t from, std::uint32_t to);
  bool push_word(std::vector<token>& run, bool space, std::uint32_t from, std::uint32_t to, const lexicon::entry* e);

  std::string_view text_;
  std::uint32_t at_, begin_, end_;
  const lexicon& words_;
  std::string key_, longer_;
};

/// Scripts in which a word is looked for at every letter: those without spaces, and Hangul.
bool is_run_on(char32_t c) noexcept;

}  // namespace stenogram::time
