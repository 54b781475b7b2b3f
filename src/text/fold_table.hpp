// The fold table of the alphabets of Europe: key and case of each code point. Rows are made by generate_fold.cpp.
#pragma once
#include <cstdint>

namespace stenogram::text {

struct fold_row {
  std::uint16_t at;
  std::uint8_t size;
  std::uint8_t letter;  ///< a letter_case
};

#include "text/fold_rows.inc"

inline const fold_row* fold_row_of(char32_t c) noexcept {
  if (c >= 0x80 && c < 0x590) return &fold_alphabets[c - 0x80];
  if (c >= 0x1E00 && c < 0x2000) return &fold_extended[c - 0x1E00];
  return nullptr;
}

}  // namespace stenogram::text
