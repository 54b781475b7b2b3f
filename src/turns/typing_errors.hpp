// Labels that are another one but for a typing error.
#pragma once
#include "turns/scratch.hpp"

namespace stenogram::turns {

/// Accepts labels seen once that are a label of the page but for one letter, and notes whose label a slip stands for.
/// O(labels seen once x labels that recur), of which there are few; pages with too many are left alone.
void accept_typing_errors(scratch& s);

}  // namespace stenogram::turns
