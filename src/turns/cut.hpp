// Where the last turn ends and the rest of the page begins.
#pragma once
#include "turns/scratch.hpp"

namespace stenogram::turns {

/// Sets scratch::tail, the first line behind the last turn, and the last stretch's end.
void cut_tail(const page& p, scratch& s);

/// Whether `line` reads like a heading: short, without the end of a sentence.
bool is_heading_like(std::string_view line);
/// Whether `line` ends as sentences do.
bool ends_sentence(std::string_view line);

}  // namespace stenogram::turns
