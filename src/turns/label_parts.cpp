#include "turns/label_parts.hpp"

#include <algorithm>

#include "tables/gate.hpp"
#include "text/text.hpp"

namespace stenogram::turns {
namespace {

using tables::table;

// The words that labels open and close with.
const tables::gate& titles() {
  static const tables::gate words({table::honorifics, table::offices, table::roles});
  return words;
}

// The role or office that `key` is, as a part; none when it is neither.
part part_of_key(std::string_view key, tables::language lang) {
  while (key.size() > 1 && key.back() >= '0' && key.back() <= '9') key.remove_suffix(1);  // `Q1`
  if (const auto* r = tables::find(table::roles, lang, key)) return part_named(r->value);
  if (tables::find(table::offices, lang, key)) return part::office;
  return part::none;
}

// How many words from `at` make the longest row of each table; 0 for none.
struct front {
  std::size_t honorific = 0, office = 0, role = 0;
  part plays = part::none;  // of the longer of office and role
};

front read_front(std::string_view text, const std::vector<word>& words, std::size_t at, tables::language lang, phrase& keys) {
  constexpr std::size_t most = 8;  // words of an office
  front found;
  keys.fold(text, words, at, std::min(words.size(), at + most));
  if (keys.words() == 0) return found;
  for (auto n = std::min(keys.words(), tables::reach(keys.first(1))); n > 0; --n) {
    const auto key = keys.first(n);
    if (!titles().may_hold(key)) continue;
    for (const auto& r : tables::find(key)) {
      if (!tables::speaks(r, lang)) continue;
      if (r.in == table::honorifics && !found.honorific) found.honorific = n;
      if (r.in == table::offices && !found.office) found.office = n;
      if (r.in == table::roles && !found.role) found.role = n;
    }
  }
  if (const auto n = std::max(found.office, found.role)) found.plays = part_of_key(keys.first(n), lang);
  return found;
}

bool is_particle(std::string_view text, const word& w, tables::language lang) {
  return w.where.size() <= 6 && tables::find(table::name_particles, lang, text::key(text.substr(w.where.begin, w.where.size())));
}

// Most words that a name behind an office has in a language, where nothing else tells.
std::size_t most_name_words(tables::language lang) noexcept {
  switch (lang) {
    case tables::language::ru: case tables::language::uk: return 2;
    case tables::language::es: case tables::language::pt: case tables::language::gl: case tables::language::ca: return 4;
    default: return 3;
  }
}

// How many words of an office's complement stand from `at` (`of Norland`): up to the last small word and the word it
// leads, and what is too much for a name.
std::size_t complement(std::string_view text, const std::vector<word>& words, std::size_t at, tables::language lang) {
  std::size_t last_small = at;
  for (auto i = at; i < words.size(); ++i)
    if (words[i].lower || is_particle(text, words[i], lang)) last_small = i + 1;
  const auto most = most_name_words(lang);
  if (last_small == at) return words.size() - at > most ? words.size() - at - 2 : 0;
  return words.size() - last_small > 2 ? words.size() - at - 2 : words.size() - at;
}

span over(const std::vector<word>& words, std::size_t first, std::size_t last) {
  return first < last ? span{words[first].where.begin, words[last - 1].where.end} : span{};
}

letters shape_of(const std::vector<word>& words, std::size_t first, std::size_t last, tables::language lang, std::string_view text) {
  std::size_t capitals = 0, title = 0, small = 0, caseless = 0, letters_seen = 0;
  for (auto i = first; i < last; ++i) {
    const auto& w = words[i];
    if (w.initial || w.digits) continue;
    if (w.lower && last - first > 1 && is_particle(text, w, lang)) continue;
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

}  // namespace

bool is_unspaced_label(std::string_view s) noexcept {
  bool unspaced = false;
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    i += c.size;
    if (c.value == ' ') return false;
    unspaced = unspaced || text::is_unspaced(c.value);
  }
  return unspaced;
}

std::uint32_t cut_aside(std::string_view text, span where, span& aside) {
  const auto s = text.substr(where.begin, where.size());
  const auto take = [&](std::size_t from, std::size_t to, std::size_t core) {
    const auto inner = text::trim(s.substr(from, to - from));
    aside = {where.begin + static_cast<std::uint32_t>(from + inner.begin), where.begin + static_cast<std::uint32_t>(from + inner.end)};
    const auto kept = text::trim(s.substr(0, core));
    return where.begin + static_cast<std::uint32_t>(kept.end);
  };
  constexpr std::string_view signs = "([,-\xE2\xEF\xD8";  // first bytes of what may part it
  if (s.find_first_of(signs) == std::string_view::npos) return where.end;
  // The first mark that parts: `NAME, office (on camera)` is cut at its comma.
  std::size_t first = std::string_view::npos, taken = 0;
  for (const std::string_view mark : {", ", " - ", " -- ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", "\xEF\xBC\x8C", "\xD8\x8C "}) {
    const auto at = s.find(mark);
    if (at < first && at > 0 && at + mark.size() < s.size()) first = at, taken = mark.size();
  }
  struct bracket { std::string_view open, close; };
  for (const bracket b : {bracket{"(", ")"}, bracket{"[", "]"}, bracket{"\xEF\xBC\x88", "\xEF\xBC\x89"}}) {
    const auto open = s.find(b.open);
    if (open == std::string_view::npos || open == 0 || open > first) continue;
    const auto close = s.find(b.close, open);
    if (close == std::string_view::npos) continue;
    return take(open + b.open.size(), close, open);
  }
  if (first != std::string_view::npos) return take(first + taken, s.size(), first);
  return where.end;
}

void split_unspaced(std::string_view text, span core, tables::language lang, label& l) {
  const auto s = text.substr(core.begin, core.size());
  // The key of a piece is a piece of the key, but where folding changes sizes.
  const auto whole = text::key(s);
  const bool even = whole.size() == s.size();
  std::string folded;
  const auto key_of = [&](std::size_t from, std::size_t to) -> std::string_view {
    if (even) return std::string_view(whole).substr(from, to - from);
    return folded = text::key(s.substr(from, to - from));
  };
  l.shape = letters::caseless;
  l.words = 1;
  if (const auto p = part_of_key(whole, lang); p != part::none) {
    l.plays = p, l.role = core;
    return;
  }
  std::vector<std::uint32_t> starts;
  for (std::uint32_t i = 0; i < s.size(); i += text::decode(s, i).size) starts.push_back(i);
  const auto end = static_cast<std::uint32_t>(s.size());
  for (std::size_t k = 1; k < starts.size(); ++k) {  // the longest ending first
    const auto tail = key_of(starts[k], end);
    if (!titles().may_hold(tail)) continue;
    const auto p = part_of_key(tail, lang);
    if (p == part::none && !tables::find(table::honorifics, lang, tail)) continue;
    (p == part::none ? l.honorific : l.role) = {core.begin + starts[k], core.begin + end};
    l.plays = p;
    (p == part::questioner ? l.aside : l.name) = {core.begin, core.begin + starts[k]};  // a journalist's outlet is no name
    return;
  }
  for (std::size_t k = starts.size(); k-- > 1;) {  // the longest beginning first
    const auto head = key_of(0, starts[k]);
    const auto p = titles().may_hold(head) ? part_of_key(head, lang) : part::none;
    if (p == part::none) continue;
    l.plays = p;
    l.role = {core.begin, core.begin + starts[k]};
    l.name = {core.begin + starts[k], core.end};
    return;
  }
  l.name = core;
  l.too_long = starts.size() > 12;
  constexpr std::size_t longest_name = 5, longest_surname = 3;  // characters
  for (std::size_t k = 1; k <= longest_surname && k < starts.size() && starts.size() <= longest_name; ++k)
    l.surname = l.surname || tables::find(table::surnames, lang, key_of(0, starts[k]));
  l.nameless = !l.surname && text::is_han(text::decode(s, 0).value);
}

void split_spaced(std::string_view text, span core, const std::vector<word>& words, tables::language lang, label& l, phrase& keys) {
  const auto n = words.size();
  l.words = static_cast<std::uint8_t>(std::min<std::size_t>(n, 255));
  if (n == 0) return;
  l.opens_lower = words[0].lower;

  auto ahead = read_front(text, words, 0, lang, keys);
  if (n == 1 && !ahead.role && words[0].where.size() <= 6) {
    const auto key = text::key(text.substr(words[0].where.begin, words[0].where.size()));
    if (key.back() >= '0' && key.back() <= '9')
      if (const auto p = part_of_key(key, lang); p == part::questioner || p == part::answerer || p == part::voice) ahead.role = 1, ahead.plays = p;
  }
  if (std::max(ahead.role, ahead.office) == n) {
    l.plays = ahead.plays, l.role = core, l.shape = shape_of(words, 0, n, lang, text);
    return;
  }
  std::size_t at = 0;
  if (n > 1 && !ahead.honorific && !std::max(ahead.office, ahead.role) && tables::find(table::articles, lang, key_of(text, words, 0, 1))) {
    auto behind = read_front(text, words, 1, lang, keys);  // `El conseller de Ports`
    if (std::max(behind.office, behind.role)) {
      for (auto* size : {&behind.office, &behind.role}) *size += *size ? 1 : 0;
      behind.honorific = 0;
      ahead = behind;
    }
  }
  if (ahead.honorific && ahead.honorific < n && ahead.honorific >= std::max(ahead.office, ahead.role)) {
    at = ahead.honorific;
    l.honorific = over(words, 0, at);
    ahead = read_front(text, words, at, lang, keys);
  }
  // An office or role in front, the longest row.
  const auto office = std::max(ahead.office, ahead.role);
  std::size_t name_from = at;
  if (office) {
    l.plays = ahead.plays;
    name_from = at + office;
    if (l.plays == part::marker && !read_front(text, words, name_from, lang, keys).honorific) {  // `By the way`
      l.plays = part::none;
      name_from = at;
    }
    if (name_from > at && name_from < n) name_from += complement(text, words, name_from, lang);
    if (n - name_from == 1 && (words[name_from].digits || words[name_from].initial)) name_from = n;  // `Question 3`, `Speaker A`
    l.role = over(words, at, name_from);
  } else if (n - at > 1 && words[at].capital && !words[at].capitals && !words[at].initial && words[n - 1].capitals && !words[n - 1].initial &&
             std::all_of(words.begin() + static_cast<std::ptrdiff_t>(at) + 1, words.end(), [](const word& w) { return w.capitals || w.initial; })) {
    l.role = words[at].where, name_from = at + 1;  // small letters before capitals: `Statsradet NILS EK`
  }
  // A role behind the name, in scripts without case.
  auto name_to = n;
  if (!office && n - name_from > 1 && words[n - 1].caseless) {
    if (const auto p = part_of_key(key_of(text, words, n - 1, n), lang); p != part::none)
      l.plays = p, l.role = words[n - 1].where, name_to = n - 1;
  }
  l.name = over(words, name_from, name_to);
  l.shape = name_from < name_to ? shape_of(words, name_from, name_to, lang, text) : shape_of(words, at, n, lang, text);

  // Small words that are no particles, and stops behind whole words, make a sentence.
  std::size_t small = 0;
  for (auto i = name_from; i < name_to; ++i) small += words[i].lower && !is_particle(text, words[i], lang);
  for (auto i = at; i + 1 < n; ++i)
    if (words[i].stop && !words[i].initial && words[i].where.size() > 5 && words[i].lower) l.sentence_like = true;
  for (auto i = name_from; i + 1 < name_to; ++i)
    if (words[i].stop && !words[i].initial && words[i].where.size() > 5) l.sentence_like = true;
  const bool many_caseless = !office && l.honorific.empty() && l.shape == letters::caseless && name_to - name_from > 3;
  l.sentence_like = l.sentence_like || small >= 2 || many_caseless || (name_to - name_from > 6 && l.shape != letters::capitals);
}

bool holder_in_brackets(std::string_view text, span core, span where, label& l, tables::language lang) {
  if (where.end == l.aside.end || core.size() > 120) return false;
  std::vector<word> words;
  split_words(text, l.aside, words);
  if (words.size() < 2 || words.size() > 4) return false;
  for (const auto& w : words)
    if (!(w.capital || w.initial) && !is_particle(text, w, lang)) return false;
  split_words(text, core, words);
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
  std::vector<word> words;
  auto inner = l.aside;
  for (const std::string_view mark : {". ", " - ", ", "})  // `(Ann Lee. Party - County)`
    if (const auto at = text.substr(inner.begin, inner.size()).find(mark); at != std::string_view::npos && at > 4) inner.end = inner.begin + static_cast<std::uint32_t>(at);
  split_words(text, inner, words);
  phrase keys;
  const auto ahead = read_front(text, words, 0, lang, keys);
  const auto from = ahead.honorific < words.size() ? ahead.honorific : 0;
  if (words.size() - from < 1 || words.size() - from > 5 || std::max(ahead.office, ahead.role)) return;
  if (from == 0 && words.size() < 2) return;
  for (auto i = from; i < words.size(); ++i)
    if (words[i].digits || (words[i].lower && !is_particle(text, words[i], lang))) return;
  l.role = {l.role.begin, core.end};
  l.name = over(words, from, words.size());
  l.aside = {};
}

}  // namespace stenogram::turns
