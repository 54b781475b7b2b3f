// When turns begin and end.
#pragma once
#include "input/blocks.hpp"
#include "stenogram/columns.hpp"

namespace stenogram::turns {

/// Where the source has cues, a turn lasts from its first cue to its last. Elsewhere it begins at the time beside its
/// label, if there is one, and ends where the next turn begins; of one that no timed turn follows no end is known, and
/// it is given its beginning. Linear.
void find_times(const input::blocks& body, detail::turn_columns& turns);

}  // namespace stenogram::turns
