// A region to words: where each stands, how it is written, and what stands before it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stenogram/span.hpp"

namespace stenogram::entities {

enum class shape : std::uint8_t {
  lower,    ///< opens with a small letter
  capital,  ///< opens with a capital
  upper,    ///< two letters or more, capitals but for digits
  initial,  ///< one capital, or several with stops: S.V.
  caseless, ///< of a script without case
  number    ///< opens with a digit
};

/// What parts a word from the one before it.
enum class gap : std::uint8_t { none, space, comma, stop, open, close, other };

struct word {
  std::uint32_t begin, end;  ///< without 's behind it
  entities::shape shape;
  entities::gap before;
  bool possessive;           ///< 's stands behind it
  bool stopped;              ///< a full stop stands right behind it

  bool is_name() const noexcept { return shape == shape::capital || shape == shape::upper || shape == shape::initial; }
};

/// The words of text[where], in place of what `out` held. A word holds letters, marks, digits behind a letter, and
/// hyphens and apostrophes between letters; a stretch of a script without spaces is one word. O(where).
void split(std::string_view text, span where, std::vector<word>& out);

/// The folded key of a word, in place of what `out` held.
void fold(std::string_view word, std::string& out);

/// Bytes of an elided article or preposition before a capital, its apostrophe with it: l', d', L'. 0 for none.
std::uint32_t elision(std::string_view word) noexcept;

}  // namespace stenogram::entities
