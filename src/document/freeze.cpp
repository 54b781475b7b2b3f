#include "document/freeze.hpp"

namespace stenogram {
namespace {

// What may be written in several ways and means one thing, in one way: an empty label stands where its turn begins, a
// field that is not on the page at 0; the first speech of a turn opens a paragraph, and only speech does.
void make_canonical(detail::columns& c) {
  auto& turns = c.turns;
  for (std::size_t i = 0; i < turns.begin.size(); ++i)
    if (turns.label_begin[i] == turns.label_end[i]) turns.label_begin[i] = turns.label_end[i] = turns.begin[i];
  auto& fields = c.fields;
  for (std::size_t i = 0; i < fields.key.size(); ++i)
    if (fields.begin[i] == fields.end[i]) fields.begin[i] = fields.end[i] = 0;
  auto& regions = c.regions;
  for (std::size_t i = 0; i < regions.kind.size(); ++i)
    if (regions.kind[i] != region_kind::speech) regions.paragraph[i] = 0;
  for (const auto first : turns.first_region)
    if (first < regions.kind.size() && regions.kind[first] == region_kind::speech) regions.paragraph[first] = 1;
}

}  // namespace

result<document> freeze(std::shared_ptr<detail::columns> body) {
  make_canonical(*body);
  count_offsets(body->text, body->offsets);
#ifdef STENOGRAM_VERIFY
  if (auto broken = verify(*body)) return *std::move(broken);
#endif
  return document(std::move(body));
}

}  // namespace stenogram
