// What the labels of the page say of a name in its title: its first case, and where it begins.
#pragma once
#include <string>

#include "input/blocks.hpp"
#include "tables/tables.hpp"

namespace stenogram::metadata {

/// The label among the first lines whose words are those of `name` but for endings of the table case_endings; empty
/// when there is none, or the language has no such endings. Never a guess: only what the page prints.
std::string nominative_on_page(const input::blocks& body, std::string_view name, tables::language lang);

/// `name` without the words before its last two where a label prints those two (or `A. LEE`): the others were still of
/// the office. Returns how many bytes of `name` go; 0 when the page does not tell.
std::size_t words_before_name(const input::blocks& body, std::string_view name);

}  // namespace stenogram::metadata
