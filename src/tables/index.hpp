// What generated.cpp defines. Only tables.cpp reads it.
#pragma once
#include <cstdint>
#include <string_view>

#include "tables/tables.hpp"

namespace stenogram::tables {

extern const std::string_view language_tags[];
extern const std::uint32_t language_count;
extern const std::uint8_t table_words[];
extern const row all_rows[];  ///< sorted by key
extern const std::uint32_t row_count;
extern const std::uint32_t slot_count;
extern const std::uint32_t slots[];      ///< 1 + index of the first row of a key; 0 free
extern const std::uint8_t slot_marks[];  ///< mark() of the key in the slot; 0 free
extern const std::uint64_t openings[];   ///< by hash modulo opening_slots: a bit a table, and the words of the longest key

}  // namespace stenogram::tables
