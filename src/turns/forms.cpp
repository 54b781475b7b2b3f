#include "turns/forms.hpp"

#include <algorithm>

namespace stenogram::turns {
namespace {

std::int32_t own_score(const label& l) {
  std::int32_t sum = 0;
  weigh_label(l, [&](reason_code, std::int32_t w) { sum += w; });
  return sum;
}

std::uint32_t form_of(scratch& s, const label& l) {
  const auto closed_by = s.candidates[l.first].closed_by;
  for (std::uint32_t i = 0; i < s.forms.size(); ++i)
    if (s.forms[i].shape == l.shape && s.forms[i].closed_by == closed_by) return i;
  s.forms.push_back({l.shape, closed_by, 0, 0, 0});
  return static_cast<std::uint32_t>(s.forms.size() - 1);
}

// What a label brings to its form: recurrence, a part or an honorific, speech behind it; impurity where it is none.
std::int32_t strength(const label& l, std::int32_t own) {
  if (own <= 0) return -1;
  std::int32_t sum = 0;
  for (auto n = l.count; n > 1; n /= 2) sum += 2;
  if (l.plays != part::none || !l.honorific.empty() || l.person != none) sum += 2;
  if (l.first_person + l.salutations > 0) sum += 1;
  return sum;
}

}  // namespace

void weigh_forms(const page& p, scratch& s) {
  s.forms.clear();
  s.leading = none;
  auto& labels = s.book.labels;
  for (auto& l : labels) {
    l.form = form_of(s, l);
    l.score = own_score(l);
    auto& f = s.forms[l.form];
    ++f.labels;
    f.turns += l.count;
    f.strength += strength(l, l.score);
  }
  for (std::uint32_t i = 0; i < s.forms.size(); ++i)
    if (s.forms[i].strength >= 2 && (s.leading == none || s.forms[i].strength > s.forms[s.leading].strength)) s.leading = i;

  std::uint32_t first = none, last = 0;
  for (const auto& l : labels) {
    if (l.count < 2 || l.score < threshold) continue;
    first = std::min(first, l.first);
    last = std::max(last, l.last);
  }
  for (auto& l : labels) {
    std::int32_t sum = 0;
    weigh_in_place(s, l, first, last, [&](reason_code, std::int32_t w) { sum += w; });
    l.score = sum;
  }
  (void)p;
}

}  // namespace stenogram::turns
