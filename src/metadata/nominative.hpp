// The first case of a name that a title prints in another, where a label of the page prints it.
#pragma once
#include <string>

#include "input/blocks.hpp"
#include "tables/tables.hpp"

namespace stenogram::metadata {

/// The label among the first lines whose words are those of `name` but for endings of the table case_endings; empty
/// when there is none, or the language has no such endings. Never a guess: only what the page prints.
std::string nominative_on_page(const input::blocks& body, std::string_view name, tables::language lang);

}  // namespace stenogram::metadata
