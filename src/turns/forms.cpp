#include "turns/forms.hpp"

#include <algorithm>

namespace stenogram::turns {
namespace {

std::int32_t own_score(const label& l, bool inside_tells) {
  std::int32_t sum = 0;
  weigh_label(l, inside_tells, [&](reason_code, std::int32_t w) { sum += w; });
  return sum;
}

std::uint32_t form_of(scratch& s, const label& l) {
  for (std::uint32_t i = 0; i < s.forms.size(); ++i)
    if (s.forms[i].how == l.how) return i;
  s.forms.push_back({l.how, letters::none, 0, 0, 0});
  return static_cast<std::uint32_t>(s.forms.size() - 1);
}

// Whether the labels that recur open paragraphs; where lines follow each other without blanks they do not.
bool labels_open_paragraphs(const std::vector<label>& labels) {
  std::int32_t inside = 0, all = 0;
  for (const auto& l : labels) {
    if (l.count < 4 || l.shape == letters::lower) continue;
    if (own_score(l, false) < threshold) continue;
    all += static_cast<std::int32_t>(l.looked_at), inside += static_cast<std::int32_t>(l.inside);
  }
  return inside * 4 < all || all == 0;
}

// What the print of a form is worth by itself: a colon says more than a line of its own.
std::int32_t print_weight(print how) {
  label bare;
  bare.how = how;
  bare.sentence_like = true;  // nothing but the print speaks
  std::int32_t sum = 0;
  weigh_label(bare, false, [&](reason_code code, std::int32_t w) {
    const bool of_print = code == reason_code::alone_on_line || code == reason_code::gap_print || code == reason_code::dash_print ||
                          code == reason_code::full_stop_print || code == reason_code::in_brackets || code == reason_code::in_list;
    sum += of_print ? w : 0;
  });
  return sum;
}

std::int32_t log_of(std::uint32_t n) noexcept {
  std::int32_t log = 1;
  while (n >>= 1) ++log;
  return log;
}

// What a label brings to its form: recurrence, a part or an honorific, speech behind it; impurity where it is none.
std::int32_t strength(const label& l, std::int32_t own) {
  if (own <= 0) return -1;
  const bool spoken = (l.first_person + l.salutations) * 3 >= l.looked_at && l.first_person + l.salutations > 0;
  std::int32_t sum = 0;
  for (auto n = l.count; n > 1; n /= 2) sum += spoken ? 2 : 1;
  if (l.plays != part::none || !l.honorific.empty() || l.person != none) sum += 2;
  return sum + (spoken ? 2 : 0);
}

}  // namespace

void weigh_forms(scratch& s) {
  s.forms.clear();
  s.leading = none;
  auto& labels = s.book.labels;
  s.inside_tells = labels_open_paragraphs(labels);
  // Each form: what its labels bring, how pure it is, how most of its recurring labels are written.
  struct tally { std::int32_t good = 0, all = 0, labels = 0, titled = 0, strong = 0, shapes[6] = {}; };
  std::vector<tally> tallies;
  for (auto& l : labels) {
    if (l.count == 0) continue;
    l.form = form_of(s, l);
    tallies.resize(s.forms.size());
    l.score = own_score(l, s.inside_tells);
    auto& f = s.forms[l.form];
    auto& t = tallies[l.form];
    ++f.labels;
    f.turns += l.count;
    f.strength += strength(l, l.score);
    t.all += log_of(l.count);
    if (l.score >= threshold) ++t.strong, t.titled += !l.honorific.empty();
    if (l.score > 0) ++t.labels, t.good += log_of(l.count), t.shapes[static_cast<std::size_t>(l.shape)] += log_of(l.count) * (l.count > 1 ? 2 : 1);
  }
  for (std::uint32_t i = 0; i < s.forms.size(); ++i) {
    auto& f = s.forms[i];
    const auto& t = tallies[i];
    f.strength = t.all ? f.strength * t.good / t.all : 0;
    if (t.labels == 1 && f.turns > 1) f.strength = f.strength / 2;  // one label that recurs proves no convention
    f.strength += print_weight(f.how);
    f.titled = t.strong >= 5 && t.titled * 5 >= t.strong * 4;
    f.shape = static_cast<letters>(std::max_element(std::begin(t.shapes), std::end(t.shapes)) - std::begin(t.shapes));
    if (f.strength >= 2 && (s.leading == none || f.strength > s.forms[s.leading].strength)) s.leading = i;
  }

  std::uint32_t first = none, last = 0;
  for (const auto& l : labels) {
    if (l.count < 2 || l.score < threshold) continue;
    first = std::min(first, l.first);
    last = std::max(last, l.last);
  }
  for (auto& l : labels) {
    if (l.count == 0) continue;
    std::int32_t sum = 0;
    weigh_in_place(s, l, first, last, [&](reason_code, std::int32_t w) { sum += w; });
    l.score = sum;
  }
}

bool colons_lead(const scratch& s) {
  constexpr std::int32_t strong = 14;
  constexpr std::uint32_t least_labels = 2, least_turns = 6;
  if (s.leading == none || s.forms[s.leading].strength < strong) return false;
  const auto closed_by = s.forms[s.leading].how.closed_by;
  if (closed_by != terminator::colon && closed_by != terminator::wide_colon) return false;
  std::uint32_t labels = 0, turns = 0;
  for (const auto& l : s.book.labels)
    if (l.count && (l.form == s.leading || l.question_word) && l.score >= threshold) ++labels, turns += l.count;
  return labels >= least_labels && turns >= least_turns;
}

}  // namespace stenogram::turns
