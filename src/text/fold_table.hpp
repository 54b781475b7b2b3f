// The fold table of the alphabets of Europe, Hebrew and Arabic: key and case of each code point. Rows are made by
// generate_fold.cpp. The key of a string is that of its code points, because no mark that could compose is left.
#pragma once
#include <cstdint>
#include <string_view>

namespace stenogram::text {

struct fold_row {
  std::uint16_t at;     ///< of its key in fold_pool
  std::uint8_t size;
  std::uint8_t letter;  ///< a letter_case
};

#include "text/fold_rows.inc"

inline const fold_row* fold_row_of(char32_t c) noexcept {
  if (c >= fold_alphabets_first && c < fold_alphabets_last) return &fold_alphabets[c - fold_alphabets_first];
  if (c >= fold_extended_first && c < fold_extended_last) return &fold_extended[c - fold_extended_first];
  return nullptr;
}

inline std::string_view key_of(const fold_row& row) noexcept { return {fold_pool + row.at, row.size}; }

}  // namespace stenogram::text
