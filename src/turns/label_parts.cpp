#include "turns/label_parts.hpp"

#include <algorithm>

#include "tables/gate.hpp"
#include "text/text.hpp"

namespace stenogram::turns {
namespace {

using tables::table;

// How many words from `at` make the longest row of each table; 0 for none.
struct front {
  std::size_t honorific = 0, office = 0, role = 0;
  part plays = part::none;  // of the longer of office and role
};

front read_front(const phrase& words, std::size_t at, tables::language lang) {
  front found;
  bool more = true;
  for (auto to = at + 1; more && to <= words.size(); ++to) {
    const auto& known = tables::look_up(words.key(at, to));
    const auto longest = [&](table in, std::size_t& n) {
      if (tables::find(in, lang, known)) n = to - at;
      return known.opens(in);
    };
    const bool honorific = longest(table::honorifics, found.honorific), office = longest(table::offices, found.office);
    more = longest(table::roles, found.role) || honorific || office;
  }
  if (const auto n = std::max(found.office, found.role)) found.plays = part_of_key(words.key(at, at + n), lang);
  return found;
}

// Whether a word is a compound that ends in an office: `Verkehrsminister`.
bool ends_in_office(std::string_view key, tables::language lang) {
  constexpr std::size_t shortest = 6;  // bytes of the office
  for (auto from = key.size() > shortest ? key.size() - shortest : 0; from >= 3; --from)
    if ((static_cast<unsigned char>(key[from]) & 0xC0) != 0x80 && tables::find(table::offices, lang, key.substr(from))) return true;
  return false;
}

letters shape_of(const phrase& words, std::size_t first, std::size_t last, tables::language lang) {
  std::size_t capitals = 0, title = 0, small = 0, caseless = 0, letters_seen = 0;
  for (auto i = first; i < last; ++i) {
    const auto& w = words[i];
    if (w.initial || w.digits) continue;
    if (w.lower && last - first > 1 && is_particle(words, i, lang)) continue;
    ++letters_seen;
    capitals += w.capitals;
    title += w.capital && !w.capitals;
    small += w.lower;
    caseless += w.caseless;
  }
  if (letters_seen == 0) return first < last ? letters::capitals : letters::none;
  if (caseless == letters_seen) return letters::caseless;
  if (capitals == letters_seen) return letters::capitals;
  if (title + capitals == letters_seen) return capitals && title ? letters::mixed : letters::title;
  return small == letters_seen ? letters::lower : letters::mixed;
}

// An outlet, a space, and name and role without one: in scripts without spaces.
bool outlet_before(std::string_view text, const phrase& words, tables::language lang, label& l) {
  const auto last = words.back().where;
  if (!is_unspaced_label(text.substr(last.begin, last.size()))) return false;
  label person;
  split_unspaced(text, last, lang, person);
  const bool asks = person.plays == part::questioner;
  if (!asks && (person.honorific.empty() || part_of_key(words.key(0), lang) != part::questioner)) return false;
  l.plays = part::questioner, l.honorific = person.honorific;
  l.name = asks ? person.aside : person.name;
  l.aside = words.over(0, words.size() - 1);
  l.shape = letters::caseless;
  return true;
}

}  // namespace

void split_spaced(std::string_view text, span core, const phrase& words, tables::language lang, label& l) {
  const auto n = words.size();
  l.words = static_cast<std::uint8_t>(std::min<std::size_t>(n, 255));
  if (n == 0) return;

  const auto whole = text.substr(core.begin, core.size());
  if (const auto stem = whole.substr(0, whole.find('_')); n == 1 && stem.size() < whole.size() && whole.find_first_not_of("0123456789", stem.size() + 1) == std::string_view::npos)
    if (const auto p = part_of_key(text::key(stem), lang); p != part::none) {  // `SPEAKER_01`
      l.plays = p, l.role = core, l.shape = letters::capitals;
      return;
    }
  auto ahead = read_front(words, 0, lang);
  if (n == 1 && !ahead.role && words[0].where.size() <= 16) {
    const auto key = words.key(0);
    if (!key.empty() && key.back() >= '0' && key.back() <= '9')
      if (const auto p = part_of_key(key, lang); p == part::questioner || p == part::answerer || p == part::voice) ahead.role = 1, ahead.plays = p;
  }
  if (std::max(ahead.role, ahead.office) == n) {
    l.plays = ahead.plays;
    l.role = core;
    l.shape = shape_of(words, ahead.honorific < n ? ahead.honorific : 0, n, lang);
    return;
  }
  std::size_t at = 0;
  if (n > 1 && !ahead.honorific && !std::max(ahead.office, ahead.role) && tables::find(table::articles, lang, words.key(0))) {
    auto behind = read_front(words, 1, lang);  // `El conseller de Ports`
    if (std::max(behind.office, behind.role)) {
      for (auto* size : {&behind.office, &behind.role}) *size += *size ? 1 : 0;
      behind.honorific = 0;
      ahead = behind;
    }
  }
  if (ahead.honorific && ahead.honorific < n && ahead.honorific >= std::max(ahead.office, ahead.role)) {
    at = ahead.honorific;
    l.honorific = words.over(0, at);
    ahead = read_front(words, at, lang);
  }
  // An office or role in front, the longest row; or a compound that ends in an office.
  auto office = std::max(ahead.office, ahead.role);
  if (office == 1 && n - at > 1 && !words[at + 1].digits && words.key(at).size() <= 1) office = 0;  // `A Coru...`
  if (!office && n - at > 1 && n - at <= 4 && !words[at].lower && words[at].where.size() >= 9 && ends_in_office(words.key(at), lang))
    office = 1, ahead.plays = part::office;
  std::size_t name_from = at;
  if (!office && at == 0 && n >= 4 && n <= 10 && std::none_of(words.begin(), words.end(), [](const word& w) { return w.lower; })) {  // languages whose office stands behind its complement
    for (auto k = n - 2; k >= 2 && !office; --k)
      if (!words[k].lower && tables::find(table::offices, lang, words.key(k))) office = k + 1;
    if (office) l.plays = part::office, name_from = office, l.role = words.over(0, office);
  } else if (office) {
    l.plays = ahead.plays;
    name_from = at + office;
    if (l.plays == part::marker && !read_front(words, name_from, lang).honorific) {  // `By the way`
      l.plays = part::none;
      name_from = at;
    }
    if (name_from > at && name_from < n) name_from += complement(words, name_from, lang);
    if (l.plays == part::clerk && name_from > at + office) l.plays = part::office;  // a secretary of something
    if (n - name_from == 1 && (words[name_from].digits || words[name_from].initial)) name_from = n;  // `Question 3`, `Speaker A`
    if (n - name_from == 1 && name_from > at && words[name_from].capitals && !words[name_from - 1].capitals && l.plays != part::legislator && words[name_from].where.size() <= 3) name_from = n;  // `President of UK`
    l.role = words.over(at, name_from);
  } else if (n - at > 2 && words[at].capital && !words[at].capitals && !words[at].initial && words[n - 1].capitals && !words[n - 1].initial &&
             std::all_of(words.begin() + static_cast<std::ptrdiff_t>(at) + 1, words.end(), [](const word& w) { return w.capitals || w.initial; })) {
    l.role = words[at].where, name_from = at + 1;  // small letters before capitals: `Statsradet NILS EK`; before one word it is the given name
  }
  // Offices and a name with spaces between, in a script without spaces: the name is the last word.
  if (n > 1 && is_unspaced_label(words.printed(n - 1))) {
    constexpr std::size_t shortest = 6, longest = 12;  // bytes of two to four characters
    const auto before = words.over(0, n - 1);
    const auto last = words[n - 1].where.size();
    label person;
    split_unspaced(text, words[n - 1].where, lang, person);
    if (last >= shortest && last <= longest && person.surname && person.honorific.empty() && person.plays == part::none && ends_with_role(text, before, lang)) {
      const auto p = part_of_key(words.key(n - 2), lang);
      l.plays = p == part::none ? part::office : p, l.role = before, l.name = words[n - 1].where, l.shape = letters::caseless;
      return;
    }
  }
  // A role behind the name, in scripts without case.
  auto name_to = n;
  if (!office && n - name_from > 1 && words[n - 1].caseless) {
    if (const auto p = part_of_key(words.key(n - 1), lang); p != part::none)
      l.plays = p, l.role = words[n - 1].where, name_to = n - 1;
    else if (outlet_before(text, words, lang, l))
      return;
    if (l.plays == part::questioner && name_to - name_from > 1) l.aside = words.over(name_from, name_to - 1), name_from = name_to - 1;  // the journalist's outlet
  }
  if (const auto end = end_of_name(words, name_from, name_to, lang); end < name_to) {
    if (!words[end - 1].capitals) l.aside = l.aside.empty() ? words.over(end, n) : l.aside;
    else if (!office) l.role = words.over(end, n), l.plays = part_of_key(words.key(n - 1), lang);
    name_to = end;
  }
  l.name = words.over(name_from, name_to);
  if (name_to - name_from == 1 && words[name_from].caseless && is_unspaced_label(text.substr(l.name.begin, l.name.size()))) {
    label person;  // an honorific written onto the name
    split_unspaced(text, l.name, lang, person);
    if (!person.honorific.empty() && !person.name.empty()) l.name = person.name, l.honorific = person.honorific;
  }
  l.shape = name_from < name_to ? shape_of(words, name_from, name_to, lang) : shape_of(words, std::max(at, ahead.honorific < n ? ahead.honorific : 0), n, lang);

  // Small words that are no particles, and stops behind whole words, make a sentence.
  std::size_t small = 0;
  for (auto i = name_from; i < name_to; ++i) small += words[i].lower && !is_particle(words, i, lang);
  for (auto i = at; i + 1 < n; ++i)
    if (words[i].stop && !words[i].initial && words[i].where.size() > 5 && words[i].lower) l.sentence_like = true;
  for (auto i = name_from; i + 1 < name_to; ++i)
    if (words[i].stop && !words[i].initial && words[i].where.size() > 5) l.sentence_like = true;
  const bool many_caseless = !office && l.honorific.empty() && l.shape == letters::caseless && name_to - name_from > 3;
  l.sentence_like = l.sentence_like || small >= 2 || many_caseless || (name_to - name_from > 6 && l.shape != letters::capitals);
}

void split_holder(std::string_view text, span core, const phrase& words, tables::language lang, label& l) {
  const auto office = l.role;
  split_spaced(text, core, words, lang, l);
  if (l.name.empty()) l.name = core;
  l.role = office;
  const phrase of_office(text, office);
  l.plays = part_of_key(text::key(text.substr(office.begin, office.size())), lang);
  if (l.plays == part::none && !of_office.empty()) l.plays = read_front(of_office, 0, lang).plays;
  if (l.plays == part::none) l.plays = part::office;
}

bool holder_in_brackets(std::string_view text, span core, span where, label& l, tables::language lang) {
  if (where.end == l.aside.end || core.size() > 120) return false;
  phrase words(text, l.aside);
  if (words.size() < 2 || words.size() > 4) return false;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (!(words[i].capital || words[i].initial) && !is_particle(words, i, lang)) return false;
  words.read(text, core);
  if (words.size() < 3 || words.front().lower || words.back().lower) return false;
  for (std::size_t i = 0; i < words.size(); ++i)
    if ((words[i].lower && words[i].where.size() > 6) || (words[i].stop && i + 1 < words.size())) return false;
  l.role = core;
  l.name = l.aside;
  l.plays = part::office;
  l.aside = {};
  return true;
}

void name_from_aside(std::string_view text, span core, label& l, tables::language lang) {
  if (l.role.empty() || l.plays == part::questioner || l.plays == part::answerer || l.plays == part::voice) return;
  auto inner = l.aside;
  for (const std::string_view mark : {". ", " - ", ", ", " ("})  // `(Ann Lee. Party - County)`, `(Ann Lee (County, Party))`
    if (const auto at = text.substr(inner.begin, inner.size()).find(mark); at != std::string_view::npos && at > 4) inner.end = inner.begin + static_cast<std::uint32_t>(at);
  const auto shown = text.substr(inner.begin, inner.size());
  const auto wide_blank = shown.find("\xE3\x80\x80");  // between surname and given name
  if (is_unspaced_label(shown) || (wide_blank != std::string_view::npos && is_unspaced_label(shown.substr(0, wide_blank)) && is_unspaced_label(shown.substr(wide_blank + 3)))) {
    label person;
    split_unspaced(text, inner, lang, person);
    if ((!l.name.empty() && person.honorific.empty()) || person.name.empty() || person.plays != part::none || (person.honorific.empty() && !person.surname)) return;
    l.role = {l.role.begin, core.end};
    l.name = person.name, l.honorific = person.honorific;
    l.aside = {};
    return;
  }
  const phrase words(text, inner);
  auto ahead = read_front(words, 0, lang);
  auto from = ahead.honorific < words.size() ? ahead.honorific : 0;
  if (!from && ahead.plays == part::legislator && ahead.role + 1 < words.size()) from = ahead.role, ahead = {};  // `(Deputy Ann Lee)`
  if (!l.name.empty() && !from) return;  // what seems a name is the office's where an honorific opens the brackets
  if (words.size() - from < 1 || words.size() - from > 5 || std::max(ahead.office, ahead.role)) return;
  const bool chairs = l.plays == part::assembly || l.plays == part::clerk;  // `Sra. Presidente (Alba)`
  if (from == 0 && words.size() < 2 && !(chairs && l.name.empty() && words[0].capital && !words[0].capitals)) return;
  for (auto i = from; i < words.size(); ++i)
    if (words[i].digits || (words[i].lower && !is_particle(words, i, lang))) return;
  l.role = {l.role.begin, core.end};
  l.name = words.over(from, words.size());
  l.aside = {};
}

void place_from_name(std::string_view text, label& l, tables::language lang) {
  const phrase words(text, l.name);
  std::size_t link = 1;
  while (link < words.size() && !words[link].lower) ++link;
  if (link + 1 >= words.size() || is_particle(words, link, lang) || !tables::find(table::function_words, lang, words.key(link))) return;
  for (auto i = link + 1; i < words.size(); ++i)
    if (!words[i].capital) return;
  l.aside = words.over(link + 1, words.size());
  l.name = words.over(0, link);
}

}  // namespace stenogram::turns
