// Sentences between the title and the speech that tell whose words follow.
#pragma once
#include <optional>
#include <vector>

#include "input/blocks.hpp"
#include "metadata/metadata.hpp"
#include "time/time.hpp"

namespace stenogram::metadata {

struct introduction {
  bool press = false;                    ///< it tells of a meeting with the press
  std::optional<time::expression> date;  ///< of the day
};

/// `Speaker Ann Lee delivered the following remarks`, `Following are remarks by the Minister, Ann Lee, at ...:` close behind
/// line `from`. The person is added, or the one that the title has by the surname alone made full.
introduction read_introductions(const input::blocks& body, std::uint32_t from, tables::language lang, std::vector<person>& people);

}  // namespace stenogram::metadata
