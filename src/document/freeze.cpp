#include "document/freeze.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <vector>

namespace stenogram {
namespace {

// Fields into the order of field_keys; those of one key stay as they were.
void sort_fields(detail::columns& c) {
  auto& f = c.fields;
  const auto place = [&](std::uint32_t i) {
    return std::find(std::begin(field_keys), std::end(field_keys), c.strings.at(f.key[i])) - std::begin(field_keys);
  };
  const auto before = [&](std::uint32_t a, std::uint32_t b) { return place(a) < place(b); };
  std::vector<std::uint32_t> order(f.key.size());
  std::iota(order.begin(), order.end(), 0u);
  if (std::is_sorted(order.begin(), order.end(), before)) return;
  std::stable_sort(order.begin(), order.end(), before);
  const auto move_rows = [&](auto& column) {
    auto moved = column;
    for (std::size_t i = 0; i < order.size(); ++i) moved[i] = column[order[i]];
    column.swap(moved);
  };
  for (auto* ids : {&f.key, &f.text, &f.value, &f.role, &f.affiliation, &f.begin, &f.end, &f.from, &f.reason})
    move_rows(*ids);
  move_rows(f.confidence);
}

// What may be written in several ways and means one thing, in one way: an empty label stands where its turn begins, a
// field that is not on the page at 0, fields in order; the first speech of a turn opens a paragraph, and only speech
// does.
void make_canonical(detail::columns& c) {
  auto& turns = c.turns;
  for (std::size_t i = 0; i < turns.begin.size(); ++i)
    if (turns.label_begin[i] == turns.label_end[i]) turns.label_begin[i] = turns.label_end[i] = turns.begin[i];
  auto& fields = c.fields;
  for (std::size_t i = 0; i < fields.key.size(); ++i)
    if (fields.begin[i] == fields.end[i]) fields.begin[i] = fields.end[i] = 0;
  sort_fields(c);
  auto& regions = c.regions;
  for (std::size_t i = 0; i < regions.kind.size(); ++i)
    if (regions.kind[i] != region_kind::speech) regions.paragraph[i] = 0;
  for (const auto first : turns.first_region)
    if (first < regions.kind.size() && regions.kind[first] == region_kind::speech) regions.paragraph[first] = 1;
}

}  // namespace

result<document> freeze(std::shared_ptr<detail::columns> body) {
  make_canonical(*body);
#ifdef STENOGRAM_VERIFY
  if (auto broken = verify(*body)) return *std::move(broken);
#endif
  return document(std::move(body));
}

}  // namespace stenogram
