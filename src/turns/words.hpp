// The words of a short stretch of text: where they stand, how they are written, their folded keys.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stenogram/span.hpp"

namespace stenogram::turns {

struct word {
  span where;               ///< in the document's text, without outer punctuation other than a full stop
  bool capital = false;     ///< opens with a capital
  bool capitals = false;    ///< two letters or more, all capitals
  bool lower = false;       ///< opens with a small letter
  bool caseless = false;    ///< opens with a letter of a script without case
  bool initial = false;     ///< one capital, with or without a stop; or several joined: `S.V.`
  bool digits = false;      ///< opens with a digit
  bool stop = false;        ///< a full stop closes it
  bool comma = false;       ///< a comma stood behind it
};

/// Splits at white space of any kind and at commas. Clears `out`. O(text[where]).
void split_words(std::string_view text, span where, std::vector<word>& out);

/// The folded keys of words, joined by single spaces: made once for a stretch of words, read for any of its beginnings.
class phrase {
 public:
  /// Folds words [first, last). Clears what was there.
  void fold(std::string_view text, const std::vector<word>& words, std::size_t first, std::size_t last);
  std::size_t words() const noexcept { return ends_.size(); }
  /// The key of the first `n` words; n <= words().
  std::string_view first(std::size_t n) const noexcept { return std::string_view(key_).substr(0, n ? ends_[n - 1] : 0); }
  std::string_view all() const noexcept { return key_; }

 private:
  std::string key_;
  std::vector<std::size_t> ends_;
};

/// The folded key of words [first, last), joined by single spaces.
std::string key_of(std::string_view text, const std::vector<word>& words, std::size_t first, std::size_t last);

}  // namespace stenogram::turns
