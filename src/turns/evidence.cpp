#include "turns/evidence.hpp"

#include <algorithm>

#include "input/read.hpp"
#include "tables/gate.hpp"
#include "text/text.hpp"
#include "turns/candidates/broken.hpp"
#include "turns/punctuation.hpp"
#include "turns/words.hpp"

namespace stenogram::turns {
namespace {

constexpr std::uint32_t body_reach = 240;        // bytes of a body that are looked at
constexpr std::uint32_t looks = 6;          // occurrences of a label whose bodies are looked at
constexpr std::size_t most_body_words = 28;
constexpr std::size_t longest_word = 20;  // bytes of a key that is looked up

bool is_sentence_end(char32_t c) noexcept {
  return c == '.' || c == '?' || c == '!' || c == 0x2026 || c == 0x3002 || c == 0xFF1F || c == 0xFF01 || c == 0x061F || c == 0x0964 || c == '-' || c == 0x2014 || c == 0x2013;
}

constexpr bool is_word_byte(unsigned char b) noexcept {
  return ((b | 0x20) >= 'a' && (b | 0x20) <= 'z') || (b >= '0' && b <= '9');
}

// Splits off the next word of `s` from `i`: letters, digits, apostrophes and hyphens. Empty at the end.
std::string_view next_word(std::string_view s, std::size_t& i) {
  while (i < s.size()) {
    const auto b = static_cast<unsigned char>(s[i]);
    if (is_word_byte(b)) break;
    if (b < 0x80) { ++i; continue; }
    const auto c = text::decode(s, i);
    if (text::is_letter(c.value) || text::is_digit(c.value)) break;
    i += c.size;
  }
  const auto from = i;
  while (i < s.size()) {
    const auto b = static_cast<unsigned char>(s[i]);
    if (is_word_byte(b) || b == '\'' || b == '-') { ++i; continue; }
    if (b < 0x80) break;
    const auto c = text::decode(s, i);
    if (!text::is_letter(c.value) && !text::is_digit(c.value) && !text::is_mark(c.value) && c.value != 0x2019 && c.value != 0x200C) break;
    i += c.size;
  }
  return s.substr(from, i - from);
}

// The key of a word, appended.
void append_word(std::string_view w, std::string& key) {
  const auto from = key.size();
  key.append(w);
  unsigned char all = 0;
  for (auto i = from; i < key.size(); ++i) {
    all |= static_cast<unsigned char>(key[i]);
    key[i] = static_cast<char>(key[i] | (key[i] >= 'A' && key[i] <= 'Z' ? 0x20 : 0));
  }
  if (all < 0x80) return;
  key.resize(from);
  text::append_key(w, key);
}

// Whether a row of `in` opens the key of `s`, in a script without spaces.
bool opens_with(tables::table in, std::string_view s, tables::language lang) {
  std::size_t end = 0;
  for (int n = 0; n < 8 && end < s.size(); ++n) end += text::decode(s, end).size;
  const auto key = text::key(s.substr(0, end));
  for (std::size_t at = 0; at < key.size();) {
    at += text::decode(key, at).size;
    if (tables::find(in, lang, std::string_view(key).substr(0, at))) return true;
  }
  return false;
}

// The words that are looked for in a body.
const tables::gate& spoken_words() {
  static const tables::gate words({tables::table::first_person, tables::table::salutations});
  return words;
}

std::uint16_t look_at_unspaced(std::string_view s, tables::language lang, bool closely) {
  const auto& spoken = spoken_words();
  std::uint16_t bits = 0;
  if (opens_with(tables::table::salutations, s, lang)) bits |= occurrence::salutation;
  std::size_t at = 0;
  for (int n = 0; n < 40 && at < s.size() && !(bits & (closely ? occurrence::oneself : occurrence::first_person)); ++n) {
    std::size_t end = at;
    for (int k = 0; k < 2 && end < s.size(); ++k) {
      end += text::decode(s, end).size;
      const auto piece = s.substr(at, end - at);
      if (!spoken.may_hold(piece)) continue;
      if (const auto* r = tables::find(tables::table::first_person, lang, piece))
        bits |= r->value.empty() ? occurrence::first_person : occurrence::first_person_of_one;
    }
    at += text::decode(s, at).size;
  }
  return bits;
}

}  // namespace

std::uint16_t look_at_body(std::string_view text, span body, tables::language lang, bool closely) {
  auto end = std::min(body.end, body.begin + body_reach);
  while (end > body.begin && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  auto s = text.substr(body.begin, end - body.begin);
  s.remove_prefix(text::leading_space(s));
  if (s.empty()) return occurrence::empty_body;
  std::uint16_t bits = 0;
  if (closes_foreign_quote(s)) bits |= occurrence::quoted;
  if (text::case_of(text::decode(s, 0).value) == text::letter_case::lower) bits |= occurrence::lower_body;
  if (text::is_unspaced(text::decode(s, 0).value)) {
    bits |= look_at_unspaced(s, lang, closely);
  } else {
    // One look-up a word; a phrase of salutation is looked up while the first words last.
    std::string key;
    const auto& spoken = spoken_words();
    const auto phrase_words = tables::most_words(tables::table::salutations);
    std::size_t words = 0;
    for (std::size_t i = 0; words < most_body_words; ++words) {
      const auto w = next_word(s, i);
      if (w.empty()) break;
      const bool opens = words < phrase_words && !(bits & occurrence::salutation);
      const auto from = opens && words ? key.size() + 1 : 0;
      if (opens && words) key.push_back(' ');
      else key.clear();
      append_word(w, key);
      const auto word = std::string_view(key).substr(from);
      if (w.size() == 1 && i < s.size() && s[i] == ':') continue;  // the numeral of a part: nobody ends on it
      if (word.size() <= longest_word && spoken.may_hold(word)) {
        for (const auto& r : tables::find(word)) {
          if (!tables::speaks(r, lang) || (word.size() == 1 && r.lang != lang && r.word != w)) continue;  // a letter may be another word elsewhere
          if (r.in == tables::table::first_person) bits |= r.value.empty() ? occurrence::first_person : occurrence::first_person_of_one;
          if (r.in == tables::table::salutations && words == 0) bits |= occurrence::salutation;
        }
      }
      if (opens && words && spoken.may_hold(key) && tables::find(tables::table::salutations, lang, key)) bits |= occurrence::salutation;
      if ((bits & (closely ? occurrence::oneself : occurrence::first_person)) && words + 1 >= phrase_words) break;
    }
    // A value or an entry of a list: few words, no end of a sentence, nobody speaking.
    if (!(bits & (occurrence::first_person | occurrence::salutation)) && body.size() < body_reach && words <= 6) {
      const auto shown = text::trim(s);
      if (shown.begin < shown.end && !is_sentence_end(text::decode_before(s, shown.end).value)) bits |= occurrence::list_body;
    }
  }
  return bits;
}

namespace {

// Whether a word of at most eight bytes stands before two blanks: the cheap sign of `Q    text`. A line that opens with
// a blank of another script may hide one.
bool opens_with_gap(std::string_view line) noexcept {
  if (static_cast<unsigned char>(line[0]) == 0xC2 || static_cast<unsigned char>(line[0]) == 0xE3) return true;
  const auto reach = std::min<std::size_t>(line.size(), 10);
  for (std::size_t i = 1; i + 1 < reach; ++i) {
    const auto c = static_cast<unsigned char>(line[i]);
    if (c == '\t' || c == 0xC2 || c == 0xE3) return true;
    if (c == ' ') return line[i + 1] == ' ' || static_cast<unsigned char>(line[i + 1]) == 0xC2;
  }
  return false;
}

// Whether one character and a stop open the line: `Q. Good afternoon.`, `3. Q    Good afternoon.`
bool opens_with_stop(std::string_view line) noexcept { return line.size() > 2 && line[1] == '.' && (line[2] == ' ' || (line[0] >= 'A' && line[0] <= 'Z')); }

// Whether a label is a clause by its small words alone: a name or an office has few.
bool is_clause(std::string_view label, terminator closed_by) noexcept {
  const int most = closed_by == terminator::colon || closed_by == terminator::wide_colon ? 8 : 2;
  int small = 0;
  bool opens_word = true;
  for (const char c : label) {
    if (c == '(' || c == ',') return false;  // a role behind the name
    if (opens_word && c >= 'a' && c <= 'z' && ++small > most) return true;
    if (c == '?' || c == '!') return true;
    opens_word = c == ' ';
  }
  return false;
}

// The seconds of a line that is a time and nothing else; none for any other.
std::uint32_t time_alone(const input::blocks& body, std::uint32_t line) noexcept {
  std::uint32_t seconds = none;
  const auto shown = text::without_blanks(body.of(body.lines[line]));
  return !shown.empty() && read_time(shown, seconds) == shown.size() ? seconds : none;
}

// The last candidate read: its label, and what follows it. Readings that can be no label are dropped.
void keep(const page& p, scratch& s) {
  const auto& body = p.body;
  auto& c = s.candidates.back();
  if (is_clause(body.text.substr(c.begin, c.end - c.begin), c.how.closed_by)) return s.candidates.pop_back();
  c.label = s.book.add(body.text, {c.begin, c.end}, c.how, p.lang.lang);
  auto& l = s.book.labels[c.label];
  if (l.sentence_like || l.too_long || l.numeric || l.address_like) return s.candidates.pop_back();
  if (c.line && c.opens_paragraph && s.lines.wrapped && body.lines[c.line].blanks && breaks_off(body.of(body.lines[c.line - 1]))) c.opens_paragraph = false;  // a break of the page
  auto last = c.line;
  while (body.lines[last].end < c.end) ++last;  // a label may take several lines
  auto behind = last + 1;
  if (c.how.own_line && c.time == none) {  // its time may stand on the line before or behind it
    if (behind < body.lines.size() && !body.lines[behind].blanks && (c.time = time_alone(body, behind)) != none) ++behind;
    else if (c.line > 0 && !body.lines[c.line].blanks) c.time = time_alone(body, c.line - 1);
  }
  if (c.how.own_line && c.after_rule && behind < body.lines.size() && s.lines.is_rule(behind)) ++behind;  // between rules
  const auto id = static_cast<std::uint32_t>(s.candidates.size() - 1);
  if (l.count++ == 0) l.first = id;
  l.last = id;
  l.numbered += c.numbered;
  l.timed += c.time != none;
  if (l.looked_at >= looks || l.lead_word || l.speech_verb) return;
  ++l.looked_at;
  span follows{c.body, std::max(c.body, body.lines[last].end)};
  if (c.evidence & occurrence::empty_body && behind < body.lines.size()) follows = body.lines[behind].where();
  c.evidence = static_cast<std::uint16_t>(c.evidence | look_at_body(body.text, follows, p.lang.lang));
  if (c.evidence & occurrence::list_body && c.opens_paragraph && last + 1 < body.lines.size() && !s.lines.opens_paragraph(body, last + 1))
    c.evidence &= static_cast<std::uint16_t>(~occurrence::list_body);  // the page breaks the line, not the words
  const auto count = [](std::uint8_t& of, bool seen) { of = static_cast<std::uint8_t>(of + seen); };
  count(l.inside, !c.opens_paragraph);
  count(l.after_rule, c.after_rule);
  count(l.first_person, c.evidence & occurrence::first_person);
  count(l.salutations, c.evidence & occurrence::salutation);
  count(l.empty, c.evidence & occurrence::empty_body);
  count(l.lists, c.evidence & occurrence::list_body);
  count(l.quoted, c.evidence & occurrence::quoted);
  count(l.lower, c.evidence & occurrence::lower_body);
}

}  // namespace

std::string_view bare_label(std::string_view text) {
  text = text::without_blanks(text);
  for (const std::string_view mark : {":", "\xEF\xBC\x9A", "."})
    if (text.size() > mark.size() && text.substr(text.size() - mark.size()) == mark) text.remove_suffix(mark.size());
  return text;
}

std::optional<error> collect(const page& p, scratch& s, search how) {
  const auto& body = p.body;
  std::size_t asked = 0, next_mark = 0;
  std::size_t odd = s.lines.odd_colon.empty() ? std::string_view::npos : 0;  // the next one, from the line on
  std::uint32_t directed = 0;  // lines before it stand inside a direction
  furniture_cursor furnished(s.lines.lines);
  // Stated labels are looked for in the front matter too: stated facts win.
  for (auto i = p.opts.labels.empty() ? s.lines.first_line : 0; i < body.lines.size(); ++i) {
    const auto& line = body.lines[i];
    if (line.begin - asked >= 1u << 20) {
      asked = line.begin;
      if (input::cancelled(p.opts)) return error{error_code::cancelled, line.begin, "cancelled"};
    }
    if (directed <= i && body.text[line.begin] == '(') directed = behind_direction(body, i);
    if (odd < line.begin) odd = body.text.find(s.lines.odd_colon, line.begin);
    const bool colon = line.flags & input::line::holds_colon || (odd < line.end && odd - line.begin < input::line::colon_reach);
    if (!colon && p.opts.labels.empty()) {
      const auto words = s.lines.words_of(body, i);
      const bool small = words[0] >= 'a' && words[0] <= 'z';  // what opens small needs a sign
      if ((how == search::colons || small) && !opens_with_gap(words) && !opens_with_stop(words)) continue;
    }
    while (next_mark < p.meta.marks.size() && p.meta.marks[next_mark].where.end <= line.begin) ++next_mark;
    const bool front = i < s.lines.first_line || (next_mark < p.meta.marks.size() && p.meta.marks[next_mark].where.begin < line.end);
    if ((front || i < directed) && p.opts.labels.empty()) continue;
    if (const auto* f = furnished.at(i); f && f->certain && f->kind == region_kind::boilerplate && p.opts.labels.empty()) continue;  // `Share:`
    line_view at{.text = body.text, .line = line, .index = i, .at = s.lines.words_begin(body, i), .opens_paragraph = s.lines.opens_paragraph(body, i),
                 .after_rule = i > 0 && s.lines.is_rule(i - 1), .has_wide_colon = s.lines.has_wide_colon, .odd_colon = s.lines.odd_colon, .lang = p.lang.lang};
    at.stands_apart = i == 0 || line.blanks || at.after_rule;
    if (at.at >= line.end) continue;
    peel(at);
    const auto try_reader = [&](auto&& read) {
      const auto before = s.candidates.size();
      read();
      if (s.candidates.size() > before) keep(p, s);
    };
    const auto read_before = s.candidates.size();
    if (colon && !front && i >= directed) try_reader([&] { read_broken_bracket(body, s.lines, at, s.candidates); });
    if ((how == search::every_shape || colon) && !front) try_reader([&] { read_broken_name(body, s.lines, at, s.candidates); });
    if (s.candidates.size() > read_before) continue;  // the rest of that label is no label
    for (const auto& stated : p.opts.labels) try_reader([&] { read_stated(at, bare_label(stated.text), s.candidates); });
    if (front || i < directed) continue;
    if (how == search::every_shape) {
      for (auto* read : readers) try_reader([&] { read(at, s.candidates); });
    } else {
      if (colon) try_reader([&] { read_colon(at, s.candidates); });
      if (opens_with_stop(at.words())) try_reader([&] { read_full_stop(at, s.candidates); });  // `Q.`
      try_reader([&] { read_gap(at, s.candidates); });
    }
  }
  return std::nullopt;
}

}  // namespace stenogram::turns
