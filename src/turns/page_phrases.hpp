// Phrases that belong to the page, at either end of a line. See src/tables/data/page_phrases.tsv.
#pragma once
#include <optional>
#include <string_view>

#include "turns/furniture.hpp"

namespace stenogram::turns {

/// What the line is by its first or last words; `digits` of them stand in it. Most lines are told by one look-up of
/// their first and one of their last word. O(line).
std::optional<furniture> recognise_phrase(std::string_view line, std::size_t digits, tables::language lang);

}  // namespace stenogram::turns
