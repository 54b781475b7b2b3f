// Where the last turn ends and the rest of the page begins.
#pragma once
#include "turns/scratch.hpp"

namespace stenogram::turns {

/// Sets scratch::tail, the first line behind the last turn, and the last stretch's end.
void cut_tail(const page& p, scratch& s);

}  // namespace stenogram::turns
