// Labels to speakers: one for all labels of one person, with the fullest name that the page prints.
#pragma once
#include "turns/scratch.hpp"

namespace stenogram::turns {

/// Fills speaker columns and label::speaker; gives the speaker of each of the page's people that was made one.
void find_speakers(const page& p, scratch& s, ledger& notes, detail::speaker_columns& out, std::vector<std::uint32_t>& of_person);

}  // namespace stenogram::turns
