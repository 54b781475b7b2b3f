// Which language a text is in: by script, then by function words.
#pragma once
#include <cstdint>
#include <string_view>

#include "input/blocks.hpp"
#include "tables/tables.hpp"

namespace stenogram::language {

struct guess {
  tables::language lang = tables::language::any;
  std::string_view tag;         ///< BCP 47, empty when unknown; static
  std::uint8_t confidence = 0;
};

/// Reads at most 32 KiB, spread over the text. A stated language (BCP 47) wins.
guess detect(const input::blocks& body, std::string_view stated);

}  // namespace stenogram::language
