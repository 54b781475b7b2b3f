#include "turns/speakers.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "text/text.hpp"
#include "turns/apposition.hpp"
#include "turns/full_names.hpp"
#include "turns/person_name.hpp"
#include "turns/words.hpp"

namespace stenogram::turns {
namespace {

struct one_speaker {
  std::string_view name;          // the fullest, in the text or in the page's people; empty for a role alone
  std::string_view role, affiliation;
  person_name parts;
  std::vector<std::uint32_t> labels;
  std::uint32_t person = none;
  std::uint32_t first = 0;        // candidate of its first label
};

class roster {
 public:
  roster(const page& p, scratch& s) : p_(p), s_(s), of_person_(p.meta.people.size(), none) {}

  void add_person(std::uint32_t person) {
    const auto& who = p_.meta.people[person];
    of_person_[person] = make(who.name, person);
  }

  void add_label(std::uint32_t id) {
    auto& l = s_.book.labels[id];
    if (l.stands_for != none && s_.book.labels[l.stands_for].speaker != none) return attach(id, s_.book.labels[l.stands_for].speaker);
    if (l.statement != none && p_.opts.labels[l.statement].speaker) return attach(id, named(*p_.opts.labels[l.statement].speaker));
    if (l.name.empty()) return attach(id, by_role(l));
    if (const auto holder = l.role.empty() ? none : holder_of(s_.book.key(l)); holder != none) return attach(id, holder);
    const auto name = l.of(l.name);
    const auto whole = l.words == 1 && l.shape == letters::capitals && l.count > 1 ? of_initials(text::key(name)) : none;
    attach(id, whole != none ? whole : named(name));
  }

  // Surnames alone become the full names that the page prints before byte `end`; initials the name that has them.
  void fill_names(std::size_t end) {
    std::optional<full_names> page;
    for (auto& who : all) {
      if (who.name.empty() || !who.parts.given.empty() || text::case_of(text::decode(who.name, 0).value) == text::letter_case::none) continue;
      if (!page) page.emplace(p_.body.text, end, p_.lang.lang);
      auto fuller = page->of(who.parts.surname);
      const bool titled = !who.labels.empty() && !s_.book.labels[who.labels[0]].honorific.empty();
      if (fuller.empty() && !titled) fuller = page->of_given(who.parts.surname);
      if (!fuller.empty()) who.name = fuller, who.parts = split_name(fuller);
    }
  }

  std::vector<one_speaker> all;
  std::vector<std::uint32_t>& of_person() { return of_person_; }

 private:
  std::uint32_t make(std::string_view name, std::uint32_t person) {
    one_speaker made;
    made.name = name;
    made.parts = split_name(name);
    made.person = person;
    if (person != none) made.role = p_.meta.people[person].role, made.affiliation = p_.meta.people[person].affiliation;
    const auto id = static_cast<std::uint32_t>(all.size());
    if (!made.parts.surname.empty()) by_surname_[made.parts.surname].push_back(id);
    all.push_back(std::move(made));
    return id;
  }

  // `AG` is Adele Gibson where one speaker alone has these initials; none where nobody or several have.
  std::uint32_t of_initials(const std::string& letters_of) const {
    constexpr std::size_t most_initials = 4, most_speakers = 64;
    if (letters_of.size() < 2 || letters_of.size() > most_initials || all.size() > most_speakers) return none;
    std::uint32_t found = none;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      const auto& parts = all[i].parts;
      if (parts.given.empty()) continue;
      std::string initials;
      for (const auto& g : parts.given) initials += g.substr(0, text::decode(g, 0).size);
      initials += parts.surname.substr(0, text::decode(parts.surname, 0).size);
      if (initials != letters_of) continue;
      if (found != none) return none;
      found = i;
    }
    return found;
  }

  // The speaker of that name: one that may be the same person if there is just one, else a new one.
  std::uint32_t named(std::string_view name) {
    constexpr std::size_t most_namesakes = 8;
    const auto parts = split_name(name);
    std::uint32_t found = none, fits = 0;
    if (const auto same = by_surname_.find(parts.surname); same != by_surname_.end())
      for (std::size_t i = 0; i < same->second.size() && i < most_namesakes; ++i) {
        const auto id = same->second[i];
        if (all[id].parts.given == parts.given) return id;
        if (may_be_one(all[id].parts, parts)) found = id, ++fits;
      }
    if (fits == 1) return widen(found, name, parts);
    for (std::uint32_t i = 0; i < p_.meta.people.size(); ++i) {
      const auto other = split_name(p_.meta.people[i].name);
      const bool first_name = parts.given.empty() && !other.given.empty() && other.given.front() == parts.surname;
      if (!may_be_one(other, parts) && !first_name && !is_surname_of(parts, other)) continue;
      if (of_person_[i] == none) add_person(i);
      return widen(of_person_[i], name, parts);
    }
    return make(name, none);
  }

  std::uint32_t widen(std::uint32_t id, std::string_view name, const person_name& parts) {
    auto& who = all[id];
    if (parts.surname == who.parts.surname && fullness(parts) > fullness(who.parts)) who.name = name, who.parts = parts;
    return id;
  }

  // A role alone: the page's person of that office if there is just one, else a speaker of its own.
  std::uint32_t by_role(const label& l) {
    auto key = std::string(s_.book.key(l));
    if (l.question_word)
      while (key.size() > 1 && key.back() >= '0' && key.back() <= '9') key.pop_back();  // `A1`, `A2`
    if (const auto known = by_label_.find(key); known != by_label_.end()) return known->second;
    const bool office = l.plays == part::official || l.plays == part::office || l.plays == part::assembly || l.plays == part::chair;
    if (l.plays == part::answerer) return by_label_[key] = interviewee();
    auto id = office && !l.role.empty() ? holder_of(text::key(l.of(l.role))) : none;
    if (id == none && l.plays == part::assembly) id = sole_chair();
    if (id == none && office) id = of_role(text::key(l.of(l.role)));
    if (id == none) {
      id = make({}, none);
      if (!l.question_word && !l.role.empty()) all[id].role = l.of(l.role);
    }
    by_label_[key] = id;
    return id;
  }

  // The one speaker so far whose label has that office before a name: `Minister Ann Lee`, then `Minister`.
  std::uint32_t of_role(std::string_view role) const {
    constexpr std::size_t most_speakers = 64;
    std::uint32_t found = none;
    if (all.size() > most_speakers) return none;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      if (all[i].name.empty() || all[i].labels.empty() || text::key(all[i].role) != role) continue;
      if (found != none) return none;
      found = i;
    }
    return found;
  }

  // Who answers: the one person whom the title says to be asked, else somebody without a name.
  std::uint32_t interviewee() {
    std::uint32_t found = none, i = none;
    for (const auto& who : p_.meta.people) {
      ++i;
      if (who.from == reason_code::listed_participant || (who.from == reason_code::stated && p_.meta.people.size() > 1)) continue;
      if (found != none) return make({}, none);
      found = i;
    }
    if (found != none && of_person_[found] == none) add_person(found);
    return found == none ? make({}, none) : of_person_[found];
  }

  // The speaker that is the one person of the page with that office; none where there is none or several.
  std::uint32_t holder_of(std::string_view office) {
    const auto bare = bare_office(office, p_.lang.lang);
    std::uint32_t found = none;
    for (std::uint32_t i = 0; i < p_.meta.people.size(); ++i) {
      const auto role = text::key(p_.meta.people[i].role);
      constexpr std::size_t least = 5, longest_ending = 4;  // an article that is an ending: `presidenten`
      const bool with_article = role.size() >= least && bare.size() <= role.size() + longest_ending && bare.substr(0, role.size()) == role;
      if (role.empty() || (role.find(bare) == std::string::npos && !with_article)) continue;
      if (found != none && role != bare) continue;
      if (found != none && text::key(p_.meta.people[found].role) == bare) return none;
      found = i;
    }
    if (found == none) return none;
    if (of_person_[found] == none) add_person(found);
    return of_person_[found];
  }

  // The one person of the page whose office holds a word for who chairs; none where there is none or several.
  std::uint32_t sole_chair() {
    std::uint32_t found = none;
    std::vector<word> words;
    for (std::uint32_t i = 0; i < p_.meta.people.size(); ++i) {
      const auto& role = p_.meta.people[i].role;
      split_words(role, {0, static_cast<std::uint32_t>(role.size())}, words);
      const bool chairs = std::any_of(words.begin(), words.end(), [&](const word& w) {
        const auto* row = tables::find(tables::table::roles, p_.lang.lang, text::key(std::string_view(role).substr(w.where.begin, w.where.size())));
        return row && part_named(row->value) == part::assembly;
      });
      if (!chairs) continue;
      if (found != none) return none;
      found = i;
    }
    if (found != none && of_person_[found] == none) add_person(found);
    return found == none ? none : of_person_[found];
  }

  void attach(std::uint32_t label_id, std::uint32_t speaker) {
    auto& l = s_.book.labels[label_id];
    auto& who = all[speaker];
    l.speaker = speaker;
    if (who.labels.empty()) who.first = l.first;
    who.labels.push_back(label_id);
    if (!l.name.empty() && !l.role.empty() && l.plays != part::questioner && who.role.empty()) who.role = l.of(l.role);
    if (l.aside.empty()) return;
    // What stands beside the name: offices are roles, the rest is where the speaker belongs.
    auto rest = l.of(l.aside);
    if (const auto bracket = rest.find('('); bracket != std::string_view::npos && bracket > 0) rest = rest.substr(0, bracket);
    while (!rest.empty()) {
      const auto parts = rest.find(" -- ");
      const auto piece = rest.substr(0, parts);
      rest.remove_prefix(parts == std::string_view::npos ? rest.size() : parts + 4);
      const auto shown = text::trim(piece);
      if (shown.begin >= shown.end) continue;
      const auto what = piece.substr(shown.begin, shown.end - shown.begin);
      const auto how = beside_name(l.in, what, p_.lang.lang);
      if (how == beside::nothing) continue;
      auto& to = how == beside::office ? who.role : who.affiliation;
      if (to.empty()) to = what;
    }
  }

  const page& p_;
  scratch& s_;
  std::vector<std::uint32_t> of_person_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_surname_;
  std::unordered_map<std::string, std::uint32_t> by_label_;
};

}  // namespace

void find_speakers(const page& p, scratch& s, ledger& notes, detail::speaker_columns& out, std::vector<std::uint32_t>& of_person) {
  roster who(p, s);
  for (const auto& st : s.stretches)
    if (st.candidate == none && st.person != none && who.of_person()[st.person] == none) who.add_person(st.person);
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
