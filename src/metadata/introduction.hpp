// Sentences between the title and the speech that tell whose words follow.
#pragma once
#include <vector>

#include "input/blocks.hpp"
#include "metadata/metadata.hpp"

namespace stenogram::metadata {

/// `Speaker Ann Lee delivered the following remarks`, `Following are remarks by the Minister, Ann Lee, at ...:` close behind
/// line `from`. The person is added, or the one that the title has by the surname alone made full; `press` is set
/// where the sentence tells of a meeting with the press.
void read_introductions(const input::blocks& body, std::uint32_t from, tables::language lang, std::vector<person>& people, bool& press);

}  // namespace stenogram::metadata
