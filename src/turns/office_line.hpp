// A line of its own for the office or the party below a name that is a line of its own.
#pragma once
#include "turns/scratch.hpp"

namespace stenogram::turns {

/// Takes such lines into the labels above them: the speech begins below.
void take_office_lines(const page& p, scratch& s);

}  // namespace stenogram::turns
