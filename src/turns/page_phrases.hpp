// Phrases that belong to the page, at either end of a line. See src/tables/data/page_phrases.tsv.
#pragma once
#include <optional>
#include <string_view>

#include "turns/furniture.hpp"

namespace stenogram::turns {

/// What the line is by its first or last words. O(line), and O(1) for most: see phrase_gate.hpp.
std::optional<furniture> recognise_phrase(std::string_view line, tables::language lang);

}  // namespace stenogram::turns
