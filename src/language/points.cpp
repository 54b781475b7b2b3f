#include "language/points.hpp"

#include <algorithm>

#include "text/hash.hpp"

namespace stenogram::language {

point_table::point_table(tables::table in) : short_(size) {
  const auto all = tables::all();
  for (const auto* r = all.begin(); r != all.end();) {
    const auto key = r->key;
    const stretch none{static_cast<std::uint16_t>(shares_.size()), 0};
    for (; r != all.end() && r->key == key; ++r)
      if (r->in == in) shares_.push_back({r, in == tables::table::function_words && !r->value.empty() ? static_cast<std::uint32_t>(r->value[0] - '0') : 1u});
    const auto count = static_cast<std::uint16_t>(shares_.size() - none.first);
    if (!count) continue;
    for (auto k = none.first; k < shares_.size(); ++k) shares_[k].points = 12 * shares_[k].points / count;
    if (key.size() > 8) {
      long_.push_back({key, {none.first, count}});
      continue;
    }
    const auto packed = text::load(key);
    auto at = slot_of(packed);
    while (short_[at].key) at = (at + 1) & (size - 1);
    short_[at] = {packed, {none.first, count}};
  }
}

point_table::shares point_table::of(std::string_view key) const noexcept {
  if (key.size() <= 8) return of(text::load(key));
  const auto at = std::lower_bound(long_.begin(), long_.end(), key, [](const longer& l, std::string_view k) { return l.key < k; });
  return at != long_.end() && at->key == key ? run(at->run) : shares{nullptr, nullptr};
}

}  // namespace stenogram::language
