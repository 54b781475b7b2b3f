// Turns of captions and recognisers' output.
#pragma once
#include "turns/scratch.hpp"

namespace stenogram::turns {

/// Turns that the source itself tells: consecutive cues of one voice are one, and cues without a voice go on with it.
/// Every voice is a label of which nothing is printed. Fills book, candidates and stretches. Requires voices.
void take_voices(const page& p, scratch& s);

/// Cues that print the label of the cue before go on with its turn.
void join_turns(const page& p, scratch& s);

/// Without voices: what stands before the first label or behind a bare `>>` or a dash is a turn of which nobody tells the speaker.
void add_untold(const page& p, scratch& s);

}  // namespace stenogram::turns
