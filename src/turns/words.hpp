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

/// The folded key of words [first, last), joined by single spaces.
std::string key_of(std::string_view text, const std::vector<word>& words, std::size_t first, std::size_t last);

/// The words of a stretch of text with their folded keys: made once, read for any run of them.
class phrase {
 public:
  phrase() = default;
  phrase(std::string_view text, span where) { read(text, where); }
  void read(std::string_view text, span where);  ///< keeps its memory; O(text[where])

  std::size_t size() const noexcept { return words_.size(); }
  bool empty() const noexcept { return words_.empty(); }
  const word& operator[](std::size_t i) const noexcept { return words_[i]; }
  const word& front() const noexcept { return words_.front(); }
  const word& back() const noexcept { return words_.back(); }
  auto begin() const noexcept { return words_.begin(); }
  auto end() const noexcept { return words_.end(); }

  std::string_view printed(std::size_t i) const noexcept { return text_.substr(words_[i].where.begin, words_[i].where.size()); }
  /// The key of words [first, last), joined by single spaces.
  std::string_view key(std::size_t first, std::size_t last) const noexcept {
    return first < last ? std::string_view(keys_).substr(starts_[first], starts_[last] - 1 - starts_[first]) : std::string_view{};
  }
  std::string_view key(std::size_t i) const noexcept { return key(i, i + 1); }
  /// Where words [first, last) stand.
  span over(std::size_t first, std::size_t last) const noexcept {
    return first < last ? span{words_[first].where.begin, words_[last - 1].where.end} : span{};
  }

 private:
  std::string_view text_;
  std::vector<word> words_;
  std::string keys_;                  // a space behind each
  std::vector<std::uint32_t> starts_;  // into keys_, one more than words
};

}  // namespace stenogram::turns
