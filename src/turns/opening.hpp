// Speech without a label: the opening remarks of the person that the title names, or a page of one voice.
#pragma once
#include "turns/scratch.hpp"

namespace stenogram::turns {

/// Puts a stretch before the first one where the page opens with unlabelled speech of a person it names.
void add_opening(const page& p, scratch& s, bool conversation);

}  // namespace stenogram::turns
