// When turns begin and end.
#pragma once
#include <cstdint>
#include <string_view>

#include "input/blocks.hpp"
#include "stenogram/columns.hpp"

namespace stenogram::turns {

/// Where the source has cues, a turn lasts from its first cue to its last. Elsewhere it begins at the time beside its
/// label, if there is one, and ends where the next turn begins; of one that no timed turn follows no end is known, and
/// it is given its beginning. Linear.
void find_times(const input::blocks& body, detail::turn_columns& turns);

/// A time of the recording at the head of a line of speech, `[00:01:28]`, `(1:02)` or `00:01:28`, that goes on with the
/// turn: the bytes that it takes; 0 where there is none.
std::uint32_t bare_stamp(std::string_view line) noexcept;

}  // namespace stenogram::turns
