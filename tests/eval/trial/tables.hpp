// The word tables of a trial: rows may be taken out, and which rows a page looked up is known.
#pragma once
#include <cstdint>
#include <set>
#include <string_view>

#include "tables/tables.hpp"

namespace trial {

/// Takes these rows (indexes into every row as shipped) out. Before anything is parsed.
void take_out(const std::set<std::uint32_t>& rows);

/// The keys looked up since the last call that some row has.
std::set<std::string_view> looked_up();

/// The row at an index, and how many there are.
const stenogram::tables::row& row_at(std::uint32_t index);
std::uint32_t row_count();

}  // namespace trial
