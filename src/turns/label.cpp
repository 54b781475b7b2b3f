#include "turns/label.hpp"

#include <algorithm>

#include "tables/gate.hpp"
#include "text/text.hpp"
#include "turns/label_parts.hpp"
#include "turns/words.hpp"

namespace stenogram::turns {
namespace {

using tables::table;

constexpr std::size_t most_label_words = 14;

// `Channel "Coast"`: a name in quotes closes the label.
bool closes_with_quote(std::string_view s) {
  constexpr std::size_t longest = 80;
  const auto c = text::decode_before(s, s.size()).value;
  return s.size() <= longest && (c == '"' || c == 0x201D || c == 0x201C || c == 0xBB || c == 0x300D);
}

// What the signs in a label tell, without any table. Returns false for what can be no label.
bool read_signs(std::string_view s, label& l) {
  bool letter = false, after_letter = false;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < s.size();) {
    if (const auto b = static_cast<unsigned char>(s[i]); (b | 0x20) >= 'a' && (b | 0x20) <= 'z') {
      letter = after_letter = true;
      ++i;
      continue;
    }
    const auto c = text::decode(s, i);
    i += c.size;
    if (text::is_letter(c.value)) {
      letter = after_letter = true;
      continue;
    }
    const bool inside_word = after_letter && i < s.size() && text::is_letter(text::decode(s, i).value);  // an abbreviation mark
    after_letter = false;
    if (inside_word) continue;
    digits += text::is_digit(c.value);
    switch (c.value) {
      case '?': case '!': case ';': case 0x3002: case 0xFF1F: case 0xFF01: case 0x061F: case 0x061B: case 0x2026: case 0xFF1B: l.sentence_like = true; break;
      case '"': case 0x201C: case 0x201D: case 0x201E: case 0xAB: case 0xBB: case 0x300C: l.sentence_like = l.sentence_like || (s.size() > 24 && !closes_with_quote(s)) || i <= c.size; break;
      case '@': case '=': case '{': case '}': case '<': case '>': case '\\': case '|': l.address_like = true; break;
      default: break;
    }
  }
  l.numeric = !letter || digits > 4;
  if (s.substr(0, 4) == "http" || s.find("www.") != std::string_view::npos) l.address_like = true;
  return !l.sentence_like && !l.numeric && !l.address_like;
}

// What the words of a label tell by the tables of traps.
void read_words(std::string_view s, bool unspaced, const phrase& words, tables::language lang, label& l) {
  const auto n = words.size();
  if (n == 0) return;
  static const tables::gate traps({table::lead_words, table::salutations, table::first_person, table::field_names, table::person_fields, table::speech_verbs});
  const auto trap = [&](std::string_view key, bool whole) {
    if (!traps.may_hold(key)) return;
    for (const auto& r : tables::find(key)) {
      if (!tables::speaks(r, lang)) continue;
      if (whole && (r.in == table::lead_words || r.in == table::salutations || (r.in == table::first_person && key.size() > 1))) l.lead_word = true;
      if (whole && r.in == table::field_names) l.field_name = true;
      if (whole && r.in == table::person_fields) l.person_field = true;
      if (n > 1 && r.in == table::speech_verbs) l.speech_verb = true;
    }
  };
  trap(words.key(0, n), true);
  if (n == 2 && words[1].digits) trap(words.key(0), true);
  for (std::size_t back = 1; back < n && back <= 3; ++back) trap(words.key(n - back, n), false);
  if (n > 1 && l.shape == letters::caseless) trap(words.key(0), false);  // where the verb stands first
  if (!unspaced) return;
  for (std::size_t k = s.size(), steps = 0; k > 0 && steps < 4; ++steps) {  // the verb is the end of the word
    k -= text::decode_before(s, k).size;
    if (k > 0 && tables::find(table::speech_verbs, lang, text::key(s.substr(k)))) l.speech_verb = true;
  }
}

// What follows a comma or stands in brackets may be an office of any length, but not a clause that speaks or tells.
void flag_aside(std::string_view text, span where, label& l, tables::language lang) {
  const phrase words(text, {l.aside.begin, where.end});
  std::size_t small = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto key = words.key(i);
    small += words[i].lower;
    if (i + 1 < words.size() && words[i].stop && !words[i].initial && words[i].where.size() > (words[i].lower ? 5u : 10u)) l.sentence_like = true;
    const bool capital_too = i + 1 < words.size() && !words[i].lower && key == "i" && !words[i].stop;  // English writes it large; at the end it counts kings
    if (((words[i].lower && key.size() > 1) || capital_too) && tables::find(table::first_person, lang, key)) l.sentence_like = true;
    if (i + 1 == words.size() && words[i].lower && tables::find(table::speech_verbs, lang, key)) l.speech_verb = true;
  }
  const auto aside = l.of(l.aside);
  constexpr auto most_digits = 4;  // a year: more are a date or a number
  if (l.aside.end == where.end && std::count_if(aside.begin(), aside.end(), [](char c) { return c >= '0' && c <= '9'; }) > most_digits) l.numeric = true;
  if (l.aside.size() > 2 && text.substr(l.aside.begin, where.end - l.aside.begin).find_first_of("?!;") != std::string_view::npos) l.sentence_like = true;
  if (!words.empty()) l.office_beside = tables::find(table::offices, lang, words.key(0)) || tables::find(table::roles, lang, words.key(0));
  const bool enclosed = l.aside.end < where.end && l.aside.size() + 40 > where.end - l.aside.begin;
  if (!enclosed && small > 8) l.sentence_like = true;
}

// The person of the page that a name is, by its key or its last word; none when there is none or several.
std::uint32_t known_person(std::string_view name, const std::vector<std::string>& people) {
  if (people.empty()) return none;
  const auto key = text::key(name);
  if (key.empty()) return none;
  std::uint32_t found = none;
  for (std::uint32_t i = 0; i < people.size(); ++i) {
    const auto& other = people[i];
    if (other == key) return i;
    const auto ends_so = other.size() > key.size() && other.compare(other.size() - key.size(), key.size(), key) == 0 &&
                         other[other.size() - key.size() - 1] == ' ';
    if (ends_so) found = found == none ? i : found;
  }
  return found;
}

// Whether two words of one key are one word where marks tell words apart, ASCII case aside; words of ASCII always are.
bool written_alike(std::string_view row, std::string_view printed) noexcept {
  if (std::all_of(row.begin(), row.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return true;
  return row.size() == printed.size() && std::equal(row.begin(), row.end(), printed.begin(), [](char a, char b) { return a == b || ((a ^ b) == 0x20 && (a | 0x20) >= 'a' && (a | 0x20) <= 'z'); });
}

// Whether a label is the name of an outlet: a word of the table beside another, or at the end where words have no spaces.
bool names_outlet(std::string_view s, bool unspaced, const phrase& words, tables::language lang) {
  constexpr std::size_t most_words = 5, most_characters = 4;
  static const tables::gate outlets({table::outlets});
  if (unspaced) {
    for (std::size_t at = s.size(), n = 0; at > 0 && n < most_characters; ++n) {
      at -= text::decode_before(s, at).size;
      if (const auto key = text::key(s.substr(at)); at > 0 && n > 0 && outlets.may_hold(key) && tables::find(table::outlets, lang, key)) return true;
    }
    return false;
  }
  if (words.size() < 2 || words.size() > most_words || words[0].lower) return false;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const auto key = words.key(i); outlets.may_hold(key))
      if (const auto* row = tables::find(table::outlets, lang, key); row && (words[i].capitals || written_alike(row->word, words.printed(i)))) return true;
  return false;
}

}  // namespace

part part_named(std::string_view value) noexcept {
  constexpr std::string_view names[] = {"", "questioner", "answerer", "chair", "assembly", "clerk", "voice", "member", "legislator", "official", "marker"};
  for (std::size_t i = 1; i < std::size(names); ++i)
    if (names[i] == value) return static_cast<part>(i);
  return part::none;
}

label analyse(std::string_view text, span where, tables::language lang, const std::vector<std::string>& people, phrase& words) {
  label l;
  l.in = text;
  l.text = where;
  const auto core_end = cut_aside(text, where, l.aside);
  span core{where.begin, std::max(core_end, where.begin)};
  if (const auto colon = text.substr(core.begin, core.size()).find(": "); colon != std::string_view::npos) {  // `CLERK: ANN LEE [01:20]`
    l.role = {core.begin, core.begin + static_cast<std::uint32_t>(colon)};
    core.begin = l.role.end + 2;
  }
  const auto printed = text.substr(core.begin, core.size());
  if (!read_signs(printed, l)) return l;
  words.read(text, core);
  l.too_long = words.size() > most_label_words;
  if (l.too_long) return l;
  const bool unspaced = is_unspaced_label(printed);
  if (unspaced) split_unspaced(text, core, lang, l);
  else if (l.role.empty()) split_spaced(text, core, words, lang, l);
  else split_holder(text, core, words, lang, l);
  if (l.sentence_like && core_end < where.end && holder_in_brackets(text, core, where, l, lang)) l.sentence_like = false;
  if (l.sentence_like) return l;
  if (l.plays == part::none && l.role.empty() && l.honorific.empty() && names_outlet(printed, unspaced, words, lang)) {
    l.outlet = true, l.plays = part::questioner, l.name = core;
    if (!l.aside.empty() && text::case_of(text::decode(text, l.aside.begin).value) == text::letter_case::upper) std::swap(l.name, l.aside);  // `Harbour News, Ann Lee`
  }
  read_words(printed, unspaced, words, lang, l);
  // Where words have no spaces a comma parts clauses, unless an office follows.
  if (!l.aside.empty() && l.aside.end == where.end && unspaced && !ends_with_role(text, l.aside, lang)) l.sentence_like = true;
  if (!l.aside.empty()) {
    flag_aside(text, where, l, lang);
    if (l.name.empty() || !l.role.empty()) name_from_aside(text, core, l, lang);
    else if (part_of_key(text::key(l.of(l.aside)), lang) == part::assembly) l.plays = part::assembly;  // `Lee, Ann, deputy speaker`
  }
  if (!l.honorific.empty() && l.aside.empty() && l.words > 2 && !unspaced) place_from_name(text, l, lang);
  const bool clause = !l.aside.empty() && l.aside.end == where.end;  // `Question, ...` is none
  l.question_word = (l.plays == part::questioner || l.plays == part::answerer) && l.name.empty() && !clause;
  if (!l.name.empty()) l.person = known_person(text.substr(l.name.begin, l.name.size()), people);
  return l;
}

}  // namespace stenogram::turns
