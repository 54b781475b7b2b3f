#include "turns/label.hpp"

#include <algorithm>

#include "text/text.hpp"
#include "turns/words.hpp"

namespace stenogram::turns {
namespace {

using tables::table;

constexpr std::size_t most_label_words = 14;

// The role or office that `key` is, as a part; none when it is neither.
part part_of_key(std::string_view key, tables::language lang) {
  if (const auto* r = tables::find(table::roles, lang, key)) return part_named(r->value);
  if (tables::find(table::offices, lang, key)) return part::office;
  return part::none;
}

bool is_unspaced_name(std::string_view s) noexcept { return !s.empty() && text::is_unspaced(text::decode(s, 0).value); }

// What stands behind the core: brackets, or what follows a comma or a spaced dash. Returns the end of the core.
std::uint32_t cut_aside(std::string_view text, span where, span& aside) {
  const auto s = text.substr(where.begin, where.size());
  const auto take = [&](std::size_t from, std::size_t to, std::size_t core) {
    const auto inner = text::trim(s.substr(from, to - from));
    aside = {where.begin + static_cast<std::uint32_t>(from + inner.begin), where.begin + static_cast<std::uint32_t>(from + inner.end)};
    const auto kept = text::trim(s.substr(0, core));
    return where.begin + static_cast<std::uint32_t>(kept.end);
  };
  struct bracket { std::string_view open, close; };
  for (const bracket b : {bracket{"(", ")"}, bracket{"[", "]"}, bracket{"\xEF\xBC\x88", "\xEF\xBC\x89"}}) {
    const auto open = s.find(b.open);
    if (open == std::string_view::npos || open == 0) continue;
    const auto close = s.find(b.close, open);
    if (close == std::string_view::npos) continue;
    return take(open + b.open.size(), close, open);
  }
  for (const std::string_view mark : {", ", " - ", " -- ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", "\xEF\xBC\x8C", "\xD8\x8C "}) {
    const auto at = s.find(mark);
    if (at != std::string_view::npos && at > 0 && at + mark.size() < s.size()) return take(at + mark.size(), s.size(), at);
  }
  return where.end;
}

// Labels of scripts without spaces: a role as the whole, as the end (name before it) or as the beginning.
void split_unspaced(std::string_view text, span core, tables::language lang, label& l) {
  const auto s = text.substr(core.begin, core.size());
  l.shape = letters::caseless;
  l.words = 1;
  if (const auto p = part_of_key(text::key(s), lang); p != part::none) {
    l.plays = p, l.role = core;
    return;
  }
  std::vector<std::uint32_t> starts;
  for (std::uint32_t i = 0; i < s.size(); i += text::decode(s, i).size) starts.push_back(i);
  const auto end = static_cast<std::uint32_t>(s.size());
  for (std::size_t k = 1; k < starts.size(); ++k) {  // the longest ending first
    const auto tail = text::key(s.substr(starts[k]));
    const auto p = part_of_key(tail, lang);
    if (p == part::none && !tables::find(table::honorifics, lang, tail)) continue;
    (p == part::none ? l.honorific : l.role) = {core.begin + starts[k], core.begin + end};
    l.plays = p;
    l.name = {core.begin, core.begin + starts[k]};
    return;
  }
  for (std::size_t k = starts.size(); k-- > 1;) {  // the longest beginning first
    const auto p = part_of_key(text::key(s.substr(0, starts[k])), lang);
    if (p == part::none) continue;
    l.plays = p;
    l.role = {core.begin, core.begin + starts[k]};
    l.name = {core.begin + starts[k], core.end};
    return;
  }
  l.name = core;
  l.too_long = starts.size() > 12;
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
  for (auto n = keys.words(); n > 0; --n) {
    const auto key = keys.first(n);
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

// How many words of an office's complement stand from `at` (`of Russia`, `иностранных дел России`): small words and,
// where they leave more than a name can hold, what lies before the last two.
std::size_t complement(const std::vector<word>& words, std::size_t at) {
  std::size_t last_small = at;
  for (auto i = at; i < words.size(); ++i)
    if (words[i].lower) last_small = i + 1;
  if (last_small == at) return words.size() - at > 3 ? words.size() - at - 2 : 0;
  const auto rest = words.size() - last_small;
  return rest > 2 ? words.size() - at - 2 : words.size() - at;  // `of Russia Vladimir Putin` : `of Russia`
}

span over(const std::vector<word>& words, std::size_t first, std::size_t last) {
  return first < last ? span{words[first].where.begin, words[last - 1].where.end} : span{};
}

bool is_particle(std::string_view text, const word& w, tables::language lang) {
  return w.where.size() <= 6 && tables::find(table::name_particles, lang, text::key(text.substr(w.where.begin, w.where.size())));
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

// Splits the core into honorific, office and name; tells what speaks against a label.
void split_spaced(std::string_view text, span core, const std::vector<word>& words, tables::language lang, label& l, phrase& keys) {
  const auto n = words.size();
  l.words = static_cast<std::uint8_t>(std::min<std::size_t>(n, 255));
  if (n == 0) return;
  l.opens_lower = words[0].lower;

  auto ahead = read_front(text, words, 0, lang, keys);
  if (std::max(ahead.role, ahead.office) == n) {
    l.plays = ahead.plays, l.role = core, l.shape = shape_of(words, 0, n, lang, text);
    return;
  }
  std::size_t at = 0;
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
    if (name_from < n) name_from += complement(words, name_from);
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
  for (auto i = name_from; i < name_to; ++i) {
    const auto& w = words[i];
    if (w.lower && !is_particle(text, w, lang)) ++small;
    if (w.stop && i + 1 < n && !w.initial && w.where.size() > 5) l.sentence_like = true;
  }
  const bool many_caseless = !office && l.honorific.empty() && l.shape == letters::caseless && name_to - name_from > 3;
  l.sentence_like = l.sentence_like || small >= 2 || many_caseless || (name_to - name_from > 6 && l.shape != letters::capitals);
}

// What the signs in a label tell, without any table. Returns false for what can be no label.
bool read_signs(std::string_view s, label& l) {
  bool letter = false, after_letter = false;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    i += c.size;
    const bool inside_word = after_letter && i < s.size() && text::is_letter(text::decode(s, i).value);  // an abbreviation mark
    after_letter = text::is_letter(c.value);
    letter = letter || after_letter;
    if (inside_word) continue;
    digits += text::is_digit(c.value);
    switch (c.value) {
      case '?': case '!': case ';': case 0x3002: case 0xFF1F: case 0xFF01: case 0x061F: case 0x061B: case 0x2026: case 0xFF1B: l.sentence_like = true; break;
      case '"': case 0x201C: case 0x201D: case 0x201E: case 0xAB: case 0xBB: case 0x300C: l.sentence_like = l.sentence_like || s.size() > 24 || i <= c.size; break;
      case '@': case '=': case '{': case '}': case '<': case '>': case '\\': case '|': l.address_like = true; break;
      default: break;
    }
  }
  l.numeric = !letter || digits > 4;
  if (s.find("www.") != std::string_view::npos || s.find("http") == 0) l.address_like = true;
  return !l.sentence_like && !l.numeric && !l.address_like;
}

// What the words of a label tell by the tables of traps.
void read_words(std::string_view text, span where, const std::vector<word>& words, tables::language lang, label& l, phrase& keys) {
  const auto s = text.substr(where.begin, where.size());
  const auto n = words.size();
  if (n == 0) return;
  const auto trap = [&](std::string_view key, bool whole) {
    for (const auto& r : tables::find(key)) {
      if (!tables::speaks(r, lang)) continue;
      if (whole && (r.in == table::lead_words || r.in == table::salutations || (r.in == table::first_person && key.size() > 1))) l.lead_word = true;
      if (whole && r.in == table::field_names) l.field_name = true;
      if (n > 1 && r.in == table::speech_verbs) l.speech_verb = true;
    }
  };
  keys.fold(text, words, 0, n);
  trap(keys.all(), true);
  if (n == 2 && words[1].digits) trap(keys.first(1), true);
  for (std::size_t back = 1; back < n && back <= 3; ++back) trap(keys.all().substr(keys.first(n - back).size() + 1), false);
  if (!is_unspaced_name(s)) return;
  for (std::size_t k = s.size(), steps = 0; k > 0 && steps < 4; ++steps) {  // the verb is the end of the word
    k -= text::decode_before(s, k).size;
    if (k > 0 && tables::find(table::speech_verbs, lang, text::key(s.substr(k)))) l.speech_verb = true;
  }
}

// What follows a comma or stands in brackets may be an office of any length, but not a clause that speaks or tells.
void flag_aside(std::string_view text, span where, label& l, tables::language lang) {
  std::vector<word> words;
  split_words(text, {l.aside.begin, where.end}, words);
  std::size_t small = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto key = key_of(text, words, i, i + 1);
    small += words[i].lower;
    if (words[i].lower && tables::find(table::first_person, lang, key)) l.sentence_like = true;
    if (i + 1 == words.size() && words[i].lower && tables::find(table::speech_verbs, lang, key)) l.speech_verb = true;
  }
  if (text.substr(l.aside.begin, where.end - l.aside.begin).find_first_of("?!;") != std::string_view::npos) l.sentence_like = true;
  const bool enclosed = l.aside.end < where.end && l.aside.size() + 40 > where.end - l.aside.begin;
  if (!enclosed && small > 8) l.sentence_like = true;
}

// `The PRESIDING OFFICER (Mr. Levin)`: an office whose holder stands in brackets.
void name_from_aside(std::string_view text, span core, label& l, tables::language lang) {
  if (l.role.empty() || l.plays == part::questioner || l.plays == part::answerer || l.plays == part::voice) return;
  std::vector<word> words;
  split_words(text, l.aside, words);
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

// The person of the page that a name is, by its key or its last word; none when there is none or several.
std::uint32_t known_person(std::string_view name, const std::vector<metadata::person>& people) {
  const auto key = text::key(name);
  if (key.empty()) return none;
  std::uint32_t found = none;
  for (std::uint32_t i = 0; i < people.size(); ++i) {
    const auto other = text::key(people[i].name);
    const auto ends_so = other.size() > key.size() && other.compare(other.size() - key.size(), key.size(), key) == 0 &&
                         other[other.size() - key.size() - 1] == ' ';
    if (other == key) return i;
    if (ends_so) found = found == none ? i : found;
  }
  return found;
}

}  // namespace

part part_named(std::string_view value) noexcept {
  constexpr std::string_view names[] = {"", "questioner", "answerer", "chair", "assembly", "clerk", "voice", "member", "official"};
  for (std::size_t i = 1; i < std::size(names); ++i)
    if (names[i] == value) return static_cast<part>(i);
  return part::none;
}

label analyse(std::string_view text, span where, tables::language lang, const std::vector<metadata::person>& people) {
  label l;
  l.text = where;
  const auto core_end = cut_aside(text, where, l.aside);
  const span core{where.begin, std::max(core_end, where.begin)};
  if (!read_signs(text.substr(core.begin, core.size()), l)) return l;
  std::vector<word> words;
  split_words(text, core, words);
  l.too_long = words.size() > most_label_words;
  if (l.too_long) return l;
  phrase keys;
  if (words.size() == 1 && is_unspaced_name(text.substr(core.begin, core.size()))) split_unspaced(text, core, lang, l);
  else split_spaced(text, core, words, lang, l, keys);
  if (l.sentence_like) return l;
  read_words(text, core, words, lang, l, keys);
  if (core_end < where.end) {
    flag_aside(text, where, l, lang);
    if (l.aside.end < where.end && l.name.empty()) name_from_aside(text, core, l, lang);
  }
  const bool clause = !l.aside.empty() && l.aside.end == where.end;  // `Question, ...` is none
  l.question_word = (l.plays == part::questioner || l.plays == part::answerer) && l.name.empty() && !clause;
  if (!l.name.empty()) l.person = known_person(text.substr(l.name.begin, l.name.size()), people);
  return l;
}

void label_book::clear() {
  labels.clear();
  keys_.clear();
  slots_.assign(256, 0);
}

std::uint32_t label_book::add(std::string_view text, span where, print how, tables::language lang, const std::vector<metadata::person>& people) {
  const auto printed = text.substr(where.begin, where.size());
  const auto hash = [](std::string_view s, print p) {
    std::uint64_t h = 0x9E3779B97F4A7C15u ^ (s.size() << 9 | static_cast<std::uint64_t>(p.closed_by) << 5 | static_cast<std::uint64_t>(p.opened_by) << 2 | p.styled << 1 | p.own_line);
    for (const char c : s) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    return h ^ h >> 29;
  };
  if (slots_.empty()) clear();
  auto at = hash(printed, how) & (slots_.size() - 1);
  while (slots_[at]) {
    const auto& l = labels[slots_[at] - 1];
    if (l.how == how && text.substr(l.text.begin, l.text.size()) == printed) return slots_[at] - 1;
    at = (at + 1) & (slots_.size() - 1);
  }
  auto l = analyse(text, where, lang, people);
  l.how = how;
  l.key = static_cast<std::uint32_t>(keys_.size());
  text::append_key(printed, keys_);
  l.key_size = static_cast<std::uint16_t>(keys_.size() - l.key);
  labels.push_back(l);
  const auto made = static_cast<std::uint32_t>(labels.size());
  slots_[at] = made;
  if (labels.size() * 2 > slots_.size()) {
    std::vector<std::uint32_t> wider(slots_.size() * 2, 0);
    for (std::uint32_t id = 1; id <= made; ++id) {
      const auto& old = labels[id - 1];
      auto to = hash(text.substr(old.text.begin, old.text.size()), old.how) & (wider.size() - 1);
      while (wider[to]) to = (to + 1) & (wider.size() - 1);
      wider[to] = id;
    }
    slots_.swap(wider);
  }
  return made - 1;
}

std::string pattern(std::string_view text, const label& l) {
  constexpr std::string_view markers[] = {"", "- ", ">> ", "\xE2\x97\x8B", "\xE2\x96\xB2", "\xE2\x96\xA0", "\xE2\x80\x94 "};
  std::string out(markers[static_cast<std::size_t>(l.how.opened_by)]);
  const auto front = out.size();
  const auto put = [&](std::string_view s) {
    if (out.size() > front) out.push_back(' ');
    out.append(s);
  };
  const auto of = [&](span s) { return text.substr(s.begin, s.size()); };
  if (!l.honorific.empty() && l.honorific.begin <= l.name.begin) put(of(l.honorific));
  if (l.name.empty()) {
    put(of(l.role.empty() ? l.text : l.role));
  } else {
    if (!l.role.empty()) put("Role");
    const auto several = of(l.name).find(' ') != std::string_view::npos;
    if (l.shape == letters::capitals) put(several ? "NAME SURNAME" : "NAME");
    else put(several ? "Name Surname" : "Name");
  }
  if (!l.aside.empty()) out += " (...)";
  switch (l.how.closed_by) {
    case terminator::none: break;
    case terminator::colon: out += ":"; break;
    case terminator::wide_colon: out += "\xEF\xBC\x9A"; break;
    case terminator::full_stop: out += "."; break;
    case terminator::dash: out += " -"; break;
    case terminator::bracket: out.insert(front, "["), out += "]"; break;
  }
  if (l.how.styled) out = "**" + out + "**";
  if (l.how.own_line) out += " (own line)";
  return out;
}

}  // namespace stenogram::turns
