// Interviews without labels: questions told by heading, emphasis or question mark, answers by what stands between.
#pragma once
#include "turns/scratch.hpp"

namespace stenogram::turns {

/// Adds the stretches of such an interview; nothing where the page does not tell who answers.
void add_unlabelled(const page& p, scratch& s);

}  // namespace stenogram::turns
