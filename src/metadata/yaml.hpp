// The block between two lines `---` at the head of a page: `key: value`, and lists below a key.
#pragma once
#include <string>
#include <vector>

#include "input/blocks.hpp"
#include "tables/tables.hpp"

namespace stenogram::metadata {

struct yaml_entry {
  std::string key;    ///< folded
  span where;         ///< of the value as printed, over all its lines
  std::string value;  ///< decoded: quotes, escapes and folded lines undone
  bool in_list = false;
};

struct yaml_block {
  std::vector<yaml_entry> entries;
  std::uint32_t end = 0;  ///< the line behind the block; 0 when the page has none
};

/// Reads at most 60 lines. Only scalars and flat lists; everything else is passed over.
void read_yaml(const input::blocks& body, yaml_block& out);

}  // namespace stenogram::metadata
