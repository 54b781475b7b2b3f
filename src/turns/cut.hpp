// Where the last turn ends and the rest of the page begins.
#pragma once
#include "turns/scratch.hpp"

namespace stenogram::turns {

/// Sets scratch::tail, the first line behind the last turn, and the last stretch's end.
void cut_tail(const page& p, scratch& s);

/// Whether the last line of `st` is a heading of what follows: `Questions and Answers:`, or any short line with a colon
/// before the first of the questions.
bool opens_questions(const scratch& s, const stretch& st, std::string_view line);

}  // namespace stenogram::turns
