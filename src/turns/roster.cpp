#include "turns/roster.hpp"

#include <algorithm>
#include <optional>

#include "text/text.hpp"
#include "turns/apposition.hpp"
#include "turns/full_names.hpp"
#include "turns/legend.hpp"
#include "turns/stage.hpp"
#include "turns/words.hpp"

namespace stenogram::turns {

roster::roster(const page& p, scratch& s) : p_(p), s_(s), of_person_(p.meta.people.size(), none) {
  for (const auto& who : p.meta.people) people_.push_back(split_name(who.name));
}

std::uint32_t roster::of_page(std::uint32_t person) {
  auto& id = of_person_[person];
  return id == none ? id = make(p_.meta.people[person].name, person) : id;
}

void roster::add_label(std::uint32_t id) {
  auto& l = s_.book.labels[id];
  if (l.stands_for != none && s_.book.labels[l.stands_for].speaker != none) return attach(id, s_.book.labels[l.stands_for].speaker);
  if (l.statement != none && p_.opts.labels[l.statement].speaker) return attach(id, named(*p_.opts.labels[l.statement].speaker));
  if (l.name.empty()) return attach(id, by_role(l));
  if (const auto holder = l.role.empty() ? none : holder_of(s_.book.key(l)); holder != none) return attach(id, holder);
  const auto name = l.of(l.name);
  if (l.words == 1 && name.size() <= legend::longest_sign) {
    if (!legend_) legend_.emplace(p_.body.text);
    if (const auto told = legend_->of(name); !told.empty()) return attach(id, by_legend(l, told));
  }
  if (l.words == 1 && name.size() == 1 && l.count > 1)
    if (const auto leads = of_part(l, text::key(name)); leads != none) return attach(id, leads);
  auto whole = none;
  if (l.words == 1 && l.count > 1 && l.shape == letters::capitals) whole = of_initials(letters_alone(text::key(name)));
  else if (l.words == 1 && l.honorific.empty()) whole = of_given(text::key(name));
  attach(id, whole != none ? whole : named(name, &l));
}

void roster::fill_names(std::size_t end) {
  std::vector<std::uint32_t> lacking;
  std::vector<std::string> wanted;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const auto& who = all[i];
    if (who.parts.surname.empty() || !has_no_given_name(who.parts) || text::case_of(text::decode(who.name, 0).value) == text::letter_case::none) continue;
    lacking.push_back(i);
    wanted.push_back(who.parts.surname);
  }
  if (lacking.empty()) return;
  const full_names page(p_.body.text, end, p_.lang.lang, wanted), told(p_.body.text, p_.body.text.size(), p_.lang.lang, wanted, true);
  for (const auto i : lacking) {
    auto& who = all[i];
    const bool titled = !who.labels.empty() && !s_.book.labels[who.labels[0]].honorific.empty();
    std::string_view fuller;
    for (const auto* names : {&page, &told}) {
      if (!fuller.empty()) break;
      fuller = names->of(who.parts.surname);
      if (!fuller.empty() && !may_be_one(split_name(fuller), who.parts)) fuller = {};
      if (fuller.empty() && !titled && who.parts.given.empty()) fuller = names->of_given(who.parts.surname);
    }
    const bool anothers = std::any_of(all.begin(), all.end(), [&](const one_speaker& other) { return &other != &who && other.name == fuller; });
    if (!fuller.empty() && !anothers) who.name = fuller, who.parts = split_name(fuller);
  }
}

std::uint32_t roster::make(std::string_view name, std::uint32_t person) {
  one_speaker made;
  made.name = name;
  made.parts = person == none ? split_name(name) : people_[person];
  made.person = person;
  if (person != none) made.role = p_.meta.people[person].role, made.affiliation = p_.meta.people[person].affiliation;
  const auto id = static_cast<std::uint32_t>(all.size());
  if (!made.parts.surname.empty()) by_surname_[made.parts.surname].push_back(id);
  all.push_back(std::move(made));
  return id;
}

std::uint32_t roster::by_legend(label& l, std::string_view told) {
  const auto* row = tables::find(tables::table::roles, p_.lang.lang, text::key(told));
  if (!row) return named(told);
  l.plays = part_named(row->value);
  const auto id = make({}, none);
  if (l.plays != part::questioner && l.plays != part::answerer) all[id].role = told;
  return id;
}

std::uint32_t roster::of_part(label& l, const std::string& letter) {
  std::uint32_t found = none;
  auto plays = part::none;
  for (std::uint32_t i = 0; i < p_.meta.people.size(); ++i) {
    const auto role = text::key(p_.meta.people[i].role);
    const auto* row = role.compare(0, letter.size(), letter) == 0 ? tables::find(tables::table::roles, p_.lang.lang, role) : nullptr;
    if (!row || (part_named(row->value) != part::chair && part_named(row->value) != part::questioner)) continue;
    if (found != none) return none;
    found = i, plays = part_named(row->value);
  }
  if (found == none) return none;
  l.plays = plays;
  return of_page(found);
}

std::uint32_t roster::of_given(const std::string& given) const {
  constexpr std::size_t most_speakers = 64;
  if (all.size() > most_speakers || by_surname_.count(given)) return none;
  std::uint32_t found = none;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (all[i].parts.given.empty() || all[i].parts.given.front() != given) continue;
    if (found != none) return none;
    found = i;
  }
  return found;
}

std::uint32_t roster::of_initials(const std::string& letters) {
  constexpr std::size_t most_initials = 4, most_speakers = 64;
  if (letters.size() < 2 || letters.size() > most_initials || all.size() > most_speakers) return none;
  std::uint32_t found = none, several = 0;
  for (std::uint32_t i = 0; i < all.size(); ++i)
    if (has_initials(all[i].parts, letters)) found = i, ++several;
  if (several) return several == 1 ? found : none;
  for (std::uint32_t i = 0; i < people_.size(); ++i)
    if (has_initials(people_[i], letters)) found = i, ++several;
  return several == 1 ? of_page(found) : none;
}

char roster::gender_of(const label& l) const {
  if (l.honorific.empty()) return 0;
  const auto key = text::key(l.of(l.honorific));
  const auto* row = tables::find(tables::table::honorifics, p_.lang.lang, key);
  if (!row) row = tables::find(tables::table::honorifics, p_.lang.lang, key.substr(key.find_last_of(' ') + 1));
  return row && !row->value.empty() && row->value[0] != ':' ? row->value[0] : '\0';
}

bool roster::differs(const one_speaker& who, const person_name& parts, const label& l) const {
  if (const char gender = gender_of(l); gender && who.gender && gender != who.gender) return true;
  if (!parts.given.empty() || l.aside.empty() || who.apart.empty()) return false;
  return who.apart != text::key(l.of(l.aside)) && tells_apart(l);
}

bool roster::tells_apart(const label& l) const {
  constexpr std::size_t longest = 40;
  const auto beside = l.of(l.aside);
  return !beside.empty() && beside.size() <= longest && text::case_of(text::decode(beside, 0).value) == text::letter_case::upper && beside.find_first_of(",(") == std::string_view::npos &&
         beside_name(l.in, beside, p_.lang.lang) == beside::affiliation && !names_direction(beside, p_.lang.lang);
}

std::uint32_t roster::named(std::string_view name, const label* l) {
  constexpr std::size_t most_namesakes = 8;
  const auto parts = split_name(name);
  std::uint32_t found = none, fits = 0, others = 0;
  if (const auto same = by_surname_.find(parts.surname); same != by_surname_.end())
    for (std::size_t i = 0; i < same->second.size() && i < most_namesakes; ++i) {
      const auto id = same->second[i];
      if (l && differs(all[id], parts, *l)) { ++others; continue; }
      if (all[id].parts.given == parts.given) return id;
      if (const auto office = office_words(parts, all[id].parts)) return with_office(id, first_words(name, office));
      if (const auto office = office_words(all[id].parts, parts)) {
        with_office(id, first_words(all[id].name, office));
        all[id].name = name, all[id].parts = parts;
        return id;
      }
      if (may_be_one(all[id].parts, parts)) found = id, ++fits;
    }
  if (fits == 1) return widen(found, name, parts);
  if (others) return make(name, none);
  for (std::uint32_t i = 0; i < people_.size(); ++i) {
    const auto& other = people_[i];
    if (const auto office = office_words(parts, other)) return with_office(of_page(i), first_words(name, office));
    const bool first_name = parts.given.empty() && !other.given.empty() && other.given.front() == parts.surname;
    if (!may_be_one(other, parts) && !first_name && !is_surname_of(parts, other)) continue;
    return widen(of_page(i), name, parts);
  }
  return make(name, none);
}

std::uint32_t roster::with_office(std::uint32_t id, std::string_view office) {
  if (all[id].role.empty()) all[id].role = office;
  return id;
}

std::uint32_t roster::widen(std::uint32_t id, std::string_view name, const person_name& parts) {
  auto& who = all[id];
  if (parts.surname == who.parts.surname && fullness(parts) > fullness(who.parts)) who.name = name, who.parts = parts;
  return id;
}

std::uint32_t roster::by_role(const label& l) {
  auto key = std::string(s_.book.key(l));
  if (l.question_word)
    while (key.size() > 1 && key.back() >= '0' && key.back() <= '9') key.pop_back();  // `A1`, `A2`
  if (const auto known = by_label_.find(key); known != by_label_.end()) return known->second;
  const bool office = l.plays == part::official || l.plays == part::office || l.plays == part::assembly || l.plays == part::chair;
  if (l.plays == part::answerer) return by_label_[key] = interviewee();
  auto id = office ? of_role(text::key(l.of(l.role))) : none;
  if (id == none && office && !l.role.empty()) id = holder_of(text::key(l.of(l.role)));
  if (id == none && l.plays == part::assembly) id = sole_chair();
  if (id == none) {
    id = make({}, none);
    if (!l.question_word && !l.role.empty()) all[id].role = l.of(l.role);
  }
  by_label_[key] = id;
  return id;
}

std::uint32_t roster::of_role(std::string_view role) const {
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

std::uint32_t roster::interviewee() {
  std::uint32_t found = none, i = none;
  for (const auto& who : p_.meta.people) {
    ++i;
    if (who.from == reason_code::listed_participant || (who.from == reason_code::stated && p_.meta.people.size() > 1)) continue;
    if (found != none) return make({}, none);
    found = i;
  }
  return found == none ? make({}, none) : of_page(found);
}

std::uint32_t roster::holder_of(std::string_view office) {
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
  return found == none ? none : of_page(found);
}

std::uint32_t roster::sole_chair() {
  std::uint32_t found = none;
  phrase words;
  for (std::uint32_t i = 0; i < p_.meta.people.size(); ++i) {
    const auto& role = p_.meta.people[i].role;
    words.read(role, {0, static_cast<std::uint32_t>(role.size())});
    bool chairs = false;
    for (std::size_t k = 0; k < words.size() && !chairs; ++k) {
      const auto* row = tables::find(tables::table::roles, p_.lang.lang, words.key(k));
      chairs = row && part_named(row->value) == part::assembly;
    }
    if (!chairs) continue;
    if (found != none) return none;
    found = i;
  }
  return found == none ? none : of_page(found);
}

void roster::attach(std::uint32_t label_id, std::uint32_t speaker) {
  auto& l = s_.book.labels[label_id];
  auto& who = all[speaker];
  l.speaker = speaker;
  if (who.labels.empty()) who.first = l.first;
  if (!who.gender) who.gender = gender_of(l);
  if (who.apart.empty() && !l.name.empty() && tells_apart(l)) who.apart = text::key(l.of(l.aside));
  who.labels.push_back(label_id);
  if (!l.name.empty() && !l.role.empty() && l.plays != part::questioner && who.role.empty()) who.role = l.of(l.role);
  if (l.aside.empty()) return;
  // What stands beside the name: offices are roles, the rest is where the speaker belongs.
  auto rest = l.of(l.aside);
  if (const auto bracket = rest.find('('); bracket != std::string_view::npos && bracket > 0) rest = rest.substr(0, bracket);
  while (!rest.empty()) {
    auto parts = rest.size(), behind = rest.size();
    for (const std::string_view dash : {" -- ", "\xE2\x80\x94", " \xE2\x80\x93 "})  // `(Marsden\u2014Minister for Water)`
      if (const auto at = rest.find(dash); at < parts) parts = at, behind = at + dash.size();
    const auto piece = rest.substr(0, parts);
    rest.remove_prefix(behind);
    auto what = text::without_blanks(piece);
    while (!what.empty() && (what.front() == '*' || what.front() == '_')) what.remove_prefix(1);
    while (!what.empty() && (what.back() == '*' || what.back() == '_')) what.remove_suffix(1);
    if (what.empty()) continue;
    const auto how = beside_name(l.in, what, p_.lang.lang);
    if (how == beside::nothing) continue;
    auto& to = how == beside::office ? who.role : who.affiliation;
    if (to.empty()) to = what;
  }
}

}  // namespace stenogram::turns
