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
extern const entry entries[];          ///< in order of their keys
extern const std::uint32_t entry_count;
extern const std::uint32_t slots[];    ///< slot() of an entry at its hash, or at the next free place; 0 free
extern const std::uint32_t slot_count;

}  // namespace stenogram::tables
