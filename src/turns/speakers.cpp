#include "turns/speakers.hpp"

#include <algorithm>

#include "turns/apposition.hpp"
#include "turns/roster.hpp"

namespace stenogram::turns {

void find_speakers(const page& p, scratch& s, ledger& notes, detail::speaker_columns& out, std::vector<std::uint32_t>& of_person) {
  roster who(p, s);
  for (const auto& st : s.stretches)
    if (st.candidate == none && st.person != none) who.of_page(st.person);
  // Labels of several words first: they carry the full names that single surnames are matched with.
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < s.book.labels.size(); ++i)
    if (s.book.labels[i].opened && s.book.labels[i].plays != part::marker) order.push_back(i);
  const auto name_words = [&](std::uint32_t i) {
    const auto& l = s.book.labels[i];
    const auto name = l.of(l.name);
    return std::count(name.begin(), name.end(), ' ');
  };
  const auto rank_of = [&](std::uint32_t i) { return s.book.labels[i].stands_for != none ? 2 : name_words(i) > 0 ? 0 : 1; };
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return rank_of(a) < rank_of(b); });
  for (auto i : order) who.add_label(i);

  who.fill_names(s.stretches.empty() ? 0 : s.stretches.front().begin);

  // Speakers are numbered as they first speak.
  std::vector<std::uint32_t> rank(who.all.size()), place(who.all.size());
  for (std::uint32_t i = 0; i < rank.size(); ++i) rank[i] = i;
  const auto unlabelled_first = [&](std::uint32_t i) { return who.all[i].person != none && !s.stretches.empty() && s.stretches.front().candidate == none && s.stretches.front().person == who.all[i].person; };
  std::stable_sort(rank.begin(), rank.end(), [&](std::uint32_t a, std::uint32_t b) {
    const bool x = unlabelled_first(a), y = unlabelled_first(b);
    return x != y ? x : who.all[a].first < who.all[b].first;
  });
  for (std::uint32_t i = 0; i < rank.size(); ++i) place[rank[i]] = i;
  const auto id = [&](std::string_view text) { return text.empty() ? none : notes.string(text); };
  span title;
  for (const auto& m : p.meta.marks)
    if (m.kind == region_kind::title && title.empty()) title = m.where;
  for (auto i : rank) {
    auto& one = who.all[i];
    out.name.push_back(id(one.name));
    if (one.role.empty() && !one.name.empty()) one.role = role_before(p.body.text, title, one.name, p.lang.lang);
    out.role.push_back(id(without_article(one.role, p.lang.lang)));
    out.affiliation.push_back(id(one.affiliation));
    out.wikidata.push_back(none);
    std::sort(one.labels.begin(), one.labels.end(), [&](std::uint32_t a, std::uint32_t b) { return s.book.labels[a].first < s.book.labels[b].first; });
    for (auto l : one.labels) {
      const auto& one_label = s.book.labels[l];
      out.labels.values.push_back(notes.string(one_label.of(one_label.text)));
    }
    out.labels.close();
  }
  for (auto i : order) s.book.labels[i].speaker = place[s.book.labels[i].speaker];
  of_person = who.of_person();
  for (auto& sp : of_person)
    if (sp != none) sp = place[sp];
}

}  // namespace stenogram::turns
