#include "entities/things.hpp"

namespace stenogram::entities {

void things::take(detail::entity_columns& entities, detail::thing_columns& out) const {
  std::vector<std::uint32_t> number(all_.size(), none);
  for (auto& thing : entities.thing) {
    if (thing == none) continue;
    auto& to = number[thing];
    if (to == none) {
      to = static_cast<std::uint32_t>(out.type.size());
      const auto& r = all_[thing];
      out.type.push_back(r.type);
      out.name.push_back(r.name);
      out.wikidata.push_back(none);
      for (const auto n : r.names) out.names.values.push_back(n);
      out.names.close();
      for (const auto m : r.mentions) out.mentions.values.push_back(m);
      out.mentions.close();
    }
    thing = to;
  }
}

}  // namespace stenogram::entities
