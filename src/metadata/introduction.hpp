// Sentences between the title and the speech that tell whose words follow.
#pragma once
#include <vector>

#include "input/blocks.hpp"
#include "metadata/metadata.hpp"

namespace stenogram::metadata {

/// `Speaker Ann Lee delivered the following remarks`, `Following are remarks by the Minister, Ann Lee, at ...:` close behind
/// line `from`. The person is added, or the one that the title has by the surname alone made full.
void read_introductions(const input::blocks& body, std::uint32_t from, tables::language lang, std::vector<person>& people);

}  // namespace stenogram::metadata
