#include "metadata/names.hpp"

#include <algorithm>

#include "tables/gate.hpp"
#include "text/text.hpp"

namespace stenogram::metadata {
namespace {

using tables::table;
constexpr std::size_t shortest_office_ending = 5;  // bytes of an office at the end of a compound

struct stretch { std::size_t first = 0, last = 0; bool empty() const { return first >= last; } };

// An office at word `at`, or a compound that ends in one.
std::size_t office_at(const words& w, std::size_t at, std::size_t last, tables::language lang) {
  const auto p = w.longest(table::offices, lang, at, last);
  if (p.row) return p.size;
  const auto key = w.key(at);
  if (w[at].unspaced || key.size() < shortest_office_ending + 3) return 0;
  static const tables::gate offices({table::offices});
  for (auto from = key.size() - shortest_office_ending; from >= 3; --from)
    if ((static_cast<unsigned char>(key[from]) & 0xC0) != 0x80 && offices.may_hold(key.substr(from)) && tables::find(table::offices, lang, key.substr(from))) return 1;
  return 0;
}

// The first office in the stretch.
stretch office_in(const words& w, stretch s, tables::language lang) {
  for (auto i = s.first; i < s.last; ++i)
    if (const auto n = office_at(w, i, s.last, lang)) return {i, i + n};
  return {};
}

bool is_function_word(const words& w, std::size_t i, tables::language lang) { return w.has(i, table::function_words, lang); }

bool is_honorific(const words& w, std::size_t i, tables::language lang) { return w.has(i, table::honorifics, lang); }

bool is_name_word(const words& w, std::size_t i) { return (w[i].capital || w[i].initial) && !w[i].digit; }

// Words of a name from `i`: capitals, initials, and small particles between them.
std::size_t end_of_name(const words& w, std::size_t i, std::size_t last, tables::language lang) {
  while (i < last) {
    if (is_name_word(w, i)) ++i;
    else if (i + 1 < last && w[i].lower && is_name_word(w, i + 1) && w.has(i, table::name_particles, lang)) ++i;
    else break;
    if (w[i - 1].mark) break;
  }
  return i;
}

std::size_t skip_honorifics(const words& w, std::size_t i, std::size_t last, tables::language lang) {
  while (i < last && !w[i].unspaced && is_honorific(w, i, lang) && !(w[i].mark)) ++i;
  return i;
}

std::optional<named> make(const words& w, stretch name, stretch role, bool office, tables::language lang) {
  name.first = skip_honorifics(w, name.first, name.last, lang);
  if (name.empty()) return std::nullopt;
  constexpr std::size_t most_words = 6;
  if (!w[name.first].unspaced && name.last - name.first > most_words) return std::nullopt;
  if (!w[name.first].unspaced)
    for (auto i = name.first; i < name.last; ++i)
      if (tables::find(table::outlets, lang, w.key(i))) return std::nullopt;  // `with Radio Coast`
  named n;
  n.name = w.where(name.first, name.last);
  n.role = w.where(role.first, role.last);
  n.next = name.last;
  n.by_office = office;
  return n;
}

// A name closes a run of capitals that opens with the complement of an office: `(Minister of) Norland Tomas Rike`.
std::size_t name_within(const words& w, std::size_t first, std::size_t last) {
  for (auto i = first + 1; i < last; ++i)
    if (w[i].initial && (i + 1 == last || !w[i - 1].initial)) return i - first >= 2 || i + 1 < last ? i : first;
  auto i = first;
  while (i < last && w[i].capitals) ++i;  // an acronym is no name
  if (i > first && i < last) return i;
  return last - first >= 3 ? last - 2 : last;
}

std::optional<named> read_cased(const words& w, stretch s, bool article, tables::language lang) {
  const auto office = office_in(w, s, lang);
  if (!office.empty()) {
    bool complement = false;  // behind `of`
    for (auto i = office.last; i < s.last;) {
      if (is_honorific(w, i, lang)) { ++i; continue; }
      if (!is_name_word(w, i)) {
        complement = is_function_word(w, i, lang);
        ++i;
        continue;
      }
      const auto end = end_of_name(w, i, s.last, lang);
      auto from = i;
      const auto holds_initial = [&](std::size_t first, std::size_t last) {
        for (auto k = first; k < last; ++k)
          if (w[k].initial || w.printed(k, k + 1).find('.') != std::string_view::npos) return true;
        return false;
      };
      if (end - i == 1 && !holds_initial(i, end) && holds_initial(end, s.last)) {  // a complement: the name has initials
        i = end;
        continue;
      }
      if (complement) from = name_within(w, i, end);
      else if (end - i >= 4 || std::any_of(w.all.begin() + static_cast<std::ptrdiff_t>(i + 2 < end ? i + 2 : end), w.all.begin() + static_cast<std::ptrdiff_t>(end), [](const word& x) { return x.initial; }))
        from = i == office.last ? i : name_within(w, i, end);
      if (from < end) return make(w, {from, end}, {s.first, from}, true, lang);
      i = end;
      complement = false;
    }
    return std::nullopt;
  }
  // Without an office: the last run of capitals is the name, what stands before it the role.
  stretch name;
  for (auto i = s.first; i < s.last;) {
    if (!is_name_word(w, i)) { ++i; continue; }
    const auto end = end_of_name(w, i, s.last, lang);
    name = {i, end};
    i = end;
  }
  if (name.empty() || name.last != s.last) {
    // A name may be followed by small words that are no part of it; then only a name at the front counts.
    const auto end = end_of_name(w, s.first, s.last, lang);
    if (end == s.first) return std::nullopt;
    return make(w, {s.first, end}, {}, false, lang);
  }
  // `on Israel` is no person.
  if (name.first > s.first && w[name.first - 1].lower && is_function_word(w, name.first - 1, lang)) {
    const auto end = end_of_name(w, s.first, s.last, lang);  // `Ann Lee about Snow`
    return end - s.first >= 2 ? make(w, {s.first, end}, {}, false, lang) : std::nullopt;
  }
  // What an article stands before is no name yet; nor are four words of English.
  if ((name.last - name.first >= 4 && lang == tables::language::en) || (name.last - name.first >= 3 && article && name.first == s.first))
    if (std::none_of(w.all.begin() + static_cast<std::ptrdiff_t>(name.first), w.all.begin() + static_cast<std::ptrdiff_t>(name.last),
                     [](const word& x) { return x.initial || x.lower; }))
      name.first = name.last - 2;
  return make(w, name, {s.first, name.first}, false, lang);
}

// Two to four syllables of Hangul: surname and given name are written as one word.
bool is_hangul_name(std::string_view s) {
  std::size_t syllables = 0;
  for (std::size_t i = 0; i < s.size(); ++syllables) {
    const auto c = text::decode(s, i);
    if (c.value < 0xAC00 || c.value > 0xD7A3) return false;
    i += c.size;
  }
  return syllables >= 2 && syllables <= 4;
}

// Scripts with spaces and without case: the name is the last two words behind the office.
std::optional<named> read_caseless(const words& w, stretch s, tables::language lang) {
  const auto office = office_in(w, s, lang);
  const auto behind = office.empty() ? s.first : office.last;
  if (s.last > behind) {
    auto from = std::max(behind, s.last >= 2 ? s.last - 2 : 0);
    if (from + 1 < s.last && is_hangul_name(w.printed(s.last - 1, s.last))) from = s.last - 1;
    return make(w, {from, s.last}, {s.first, from}, !office.empty(), lang);
  }
  if (office.empty() || s.last - s.first < 2) return std::nullopt;
  // The office closes it: the name stands first.
  const auto first = office.first == s.first ? s.first : s.first + 1;
  if (first == s.first) return std::nullopt;
  auto n = make(w, {s.first, first}, {first, s.last}, true, lang);
  if (n) n->next = s.last;
  return n;
}

bool ends_unspaced_name(const words& w, std::size_t i, std::size_t last, tables::language lang) {
  for (const auto in : {table::relative_days, table::day_parts, table::title_phrases, table::place_leads, table::speech_verbs})
    if (w.longest(in, lang, i, last).row) return true;
  return false;
}

// Characters: the office that leaves two to four of them, before or behind.
std::optional<named> read_unspaced(const words& w, stretch s, tables::language lang) {
  stretch office;
  for (auto i = s.first; i < s.last;) {
    const auto n = w.longest(table::offices, lang, i, s.last).size;
    if (n) office = {i, i + n};
    i += n ? n : 1;
  }
  const auto chars = [](std::size_t n) { return n >= 2 && n <= 4; };
  if (!office.empty()) {
    // A word for the day, for the place or for what was done ends the name.
    for (auto i = office.last + 2; i < s.last && i <= office.last + 4; ++i)
      if (s.last - office.last > 4 && ends_unspaced_name(w, i, s.last, lang)) s.last = i;
    if (chars(s.last - office.last)) return make(w, {office.last, s.last}, {s.first, office.last}, true, lang);
    if (office.last == s.last && chars(office.first - s.first)) {
      auto n = make(w, {s.first, office.first}, {office.first, s.last}, true, lang);
      if (n) n->next = s.last;
      return n;
    }
    return std::nullopt;
  }
  if (chars(s.last - s.first)) return make(w, s, {}, false, lang);
  // What a person does, and a name that opens with a known surname.
  for (std::size_t n = 3; n >= 2 && s.last - s.first > 4; --n)
    if (tables::find(table::surnames, lang, w.key(s.last - n))) return make(w, {s.last - n, s.last}, {s.first, s.last - n}, false, lang);
  return std::nullopt;
}

std::optional<named> read_piece(const words& w, stretch s, tables::language lang) {
  if (s.empty()) return std::nullopt;
  if (w[s.last - 1].unspaced) return read_unspaced(w, s, lang);
  // Articles and other small words before the person are not of the role, unless they are the office.
  bool article = false;
  while (!s.empty() && (w[s.first].suffix || (w[s.first].lower && is_function_word(w, s.first, lang)) || is_honorific(w, s.first, lang)) &&
         !w.longest(table::offices, lang, s.first, s.last).row) {
    article = w[s.first].lower;
    ++s.first;
  }
  if (s.empty()) return std::nullopt;
  const bool cased = std::any_of(w.all.begin() + static_cast<std::ptrdiff_t>(s.first), w.all.begin() + static_cast<std::ptrdiff_t>(s.last),
                                 [](const word& x) { return x.capital || x.lower; });
  return cased ? read_cased(w, s, article, lang) : read_caseless(w, s, lang);
}

std::size_t end_of_piece(const words& w, std::size_t first, std::size_t last) {
  while (first < last && !w[first].mark) ++first;
  return std::min(first + 1, last);
}

bool is_comma(char32_t c) noexcept { return c == ',' || c == 0x60C || c == 0x3001 || c == 0xFF0C; }

}  // namespace

bool holds_office(const words& w, std::size_t first, std::size_t last, tables::language lang) {
  return !office_in(w, {first, last}, lang).empty();
}

std::optional<named> read_person(const words& w, std::size_t first, std::size_t last, tables::language lang) {
  if (first >= last) return std::nullopt;
  const auto piece = end_of_piece(w, first, last);
  const bool more = piece < last && is_comma(w[piece - 1].mark);
  auto who = read_piece(w, {first, piece}, lang);
  // In a script without case one word behind the office is rather its complement when a name follows the comma.
  const bool doubtful = who && who->by_office && more && piece >= 2 && who->name.begin == w[piece - 1].where.begin && !w[piece - 1].capital &&
                        !w[piece - 1].lower && !w[piece - 1].unspaced;
  if ((!who || doubtful) && more && holds_office(w, first, piece, lang)) {
    // `ministra de Faros, Carmen Ibarra`: the name behind the comma.
    const auto next = end_of_piece(w, piece, last);
    auto behind = read_piece(w, {piece, next}, lang);
    if (!behind || !behind->role.empty()) return who;
    who = behind;
    auto from = first;
    while (from + 1 < piece && w[from].lower && is_function_word(w, from, lang) && !w.longest(table::offices, lang, from, piece).row) ++from;
    who->role = w.where(from, piece);
    who->by_office = true;
    return who;
  }
  if (who && who->role.empty() && who->next == piece && more && !w[piece].unspaced) {
    // `Jane Roe, director of the archive`: the role behind the comma.
    const auto next = end_of_piece(w, piece, last);
    const bool office = holds_office(w, piece, next, lang);
    if (office || (w[piece].lower && !w.has(piece, table::place_leads, lang))) {
      who->role = w.where(piece, next);
      who->next = next;
      who->by_office = office;
    }
  }
  return who;
}

}  // namespace stenogram::metadata
