// What the mentions name: one row a person, organisation or place, filled as mentions are found.
#pragma once
#include <string_view>
#include <vector>

#include "ledger/ledger.hpp"
#include "stenogram/columns.hpp"

namespace stenogram::entities {

class things {
 public:
  void clear() { all_.clear(); }
  std::uint32_t add(entity_type type, detail::string_id name) {
    all_.push_back({type, name, {name}, {}});
    return static_cast<std::uint32_t>(all_.size() - 1);
  }
  void rename(std::uint32_t thing, detail::string_id name) {
    all_[thing].name = name;
    add_name(thing, name);
  }
  void add_name(std::uint32_t thing, detail::string_id name) {
    auto& names = all_[thing].names;
    for (const auto n : names)
      if (n == name) return;
    if (names.size() < 64) names.push_back(name);
  }
  void mention(std::uint32_t thing, std::uint32_t entity) { all_[thing].mentions.push_back(entity); }

  /// The rows that were mentioned, in order of their first mention; `entities.thing` is renumbered to match.
  void take(detail::entity_columns& entities, detail::thing_columns& out) const;

 private:
  struct row {
    entity_type type;
    detail::string_id name;
    std::vector<detail::string_id> names;
    std::vector<std::uint32_t> mentions;
  };
  std::vector<row> all_;
};

}  // namespace stenogram::entities
