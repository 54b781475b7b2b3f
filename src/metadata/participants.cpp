#include "metadata/participants.hpp"

#include <algorithm>

#include "metadata/lines.hpp"
#include "metadata/names.hpp"
#include "metadata/title.hpp"
#include "metadata/words.hpp"
#include "text/text.hpp"

namespace stenogram::metadata {
namespace {

using tables::table;
constexpr std::size_t most_name_words = 6, longest_entry = 240, longest_role = 120;

bool opens_bracket(char32_t c) noexcept { return c == '(' || c == 0xFF08 || c == '['; }
bool closes_bracket(char32_t c) noexcept { return c == ')' || c == 0xFF09 || c == ']'; }
bool is_dash(char32_t c) noexcept { return c == 0x2013 || c == 0x2014 || c == 0x2212; }

span trim_entry(std::string_view text, span s) {
  // Without white space, list marks and the stop that ends a list.
  const auto list_mark = [](char32_t c) { return text::is_space(c) || c == '-' || c == '*' || c == 0x2022 || c == 0xB7 || c == 0x25CF || is_dash(c) || c == ';' || c == ','; };
  while (s.begin < s.end) {
    const auto c = text::decode(text, s.begin);
    if (!list_mark(c.value)) break;
    s.begin += c.size;
  }
  while (s.begin < s.end) {
    const auto c = text::decode_before(text.substr(0, s.end), s.end);
    if (!list_mark(c.value) && !(c.value == '.' && s.size() > 4) && c.value != 0x3002 && c.value != 0xFF1B && c.value != 0x61B) break;
    s.end -= c.size;
  }
  return s;
}

// Splits at the separators that `is_separator` names, outside brackets.
template <class Separator>
void split_entries(std::string_view text, span s, Separator is_separator, std::vector<span>& out) {
  std::uint32_t from = s.begin;
  int depth = 0;
  for (auto i = s.begin; i < s.end;) {
    const auto c = text::decode(text, i);
    if (opens_bracket(c.value)) ++depth;
    else if (closes_bracket(c.value)) depth = std::max(0, depth - 1);
    else if (!depth && is_separator(c.value, i)) {
      out.push_back({from, i});
      from = i + c.size;
    }
    i += c.size;
  }
  out.push_back({from, s.end});
}

bool parts_entries(char32_t c) noexcept { return c == ',' || c == 0x60C || c == 0xFF0C; }
bool is_strong(char32_t c) noexcept { return c == ';' || c == 0xFF1B || c == 0x61B || c == 0x3001; }

// More than one word, or characters.
bool full_name(std::string_view name) {
  return name.find(' ') != std::string_view::npos || (!name.empty() && text::is_unspaced(text::decode(name, 0).value));
}

// `J.P.`, `QC`, `OBE`.
bool honours(std::string_view text, span s) {
  const words w(text, s, 8);
  return w.size() > 0 && std::all_of(w.all.begin(), w.all.end(), [](const word& x) { return x.initial || (x.capitals && x.where.size() <= 6); });
}

bool names_role(std::string_view text, span s, tables::language lang) {
  const words w(text, s, 20);
  if (holds_office(w, 0, w.size(), lang)) return true;
  for (std::size_t i = 0; i < w.size(); ++i)
    if (w.longest(table::roles, lang, i, w.size()).row || w.longest(table::person_fields, lang, i, w.size()).row) return true;
  // Small letters throughout: a description of what one does.
  return w.size() > 0 && std::all_of(w.all.begin(), w.all.end(), [](const word& x) { return x.lower || x.unspaced; });
}

// The name behind a wide blank, without the word of address written onto it.
span name_set_apart(std::string_view text, span entry, tables::language lang) {
  constexpr std::string_view wide = "\xE3\x80\x80";
  constexpr std::size_t longest_name = 30, longest_address = 4;  // bytes, characters
  const auto s = text.substr(entry.begin, entry.size());
  const auto at = s.rfind(wide);
  if (at == std::string_view::npos || at == 0 || s.size() - at > longest_name) return {};
  span name{entry.begin + static_cast<std::uint32_t>(at + wide.size()), entry.end};
  auto end = name.end;
  for (std::size_t n = 0; n < longest_address && end > name.begin; ++n) {
    end -= text::decode_before(text.substr(0, end), end).size;
    if (end > name.begin && tables::find(table::honorifics, lang, text::key(text.substr(end, name.end - end)))) {
      name.end = end;
      break;
    }
  }
  return name;
}

}  // namespace

bool read_entry(std::string_view text, span entry, tables::language lang, std::string_view role, person& out) {
  entry = trim_entry(text, entry);
  if (entry.empty() || entry.size() > longest_entry) return false;
  // Brackets first, then commas and dashes.
  span bracket;
  auto head = entry;
  for (auto i = entry.begin; i < entry.end;) {
    const auto c = text::decode(text, i);
    if (opens_bracket(c.value)) {
      head.end = i;
      auto stop = i + c.size;
      while (stop < entry.end && !closes_bracket(text::decode(text, stop).value)) stop += text::decode(text, stop).size;
      bracket = {i + c.size, stop};
      break;
    }
    i += c.size;
  }
  std::vector<span> pieces;
  const auto dash = [&](char32_t c, std::uint32_t i) { return is_dash(c) || (c == '-' && i > head.begin && text[i - 1] == ' '); };
  split_entries(text, head, dash, pieces);
  if (pieces.size() == 1) pieces.clear(), split_entries(text, head, [](char32_t c, std::uint32_t) { return parts_entries(c); }, pieces);
  for (auto& p : pieces) p = trim_entry(text, p);
  const words w(text, pieces[0], 20);
  if (w.size() == 0 || (w.size() > most_name_words + 6)) return false;
  const auto who = read_person(w, 0, w.size(), lang);
  const bool unspaced = w[0].unspaced;
  span name = who ? who->name : span{};
  if (unspaced && !who && w.size() <= 8) name = w.where(0, w.size());  // a name from abroad in characters
  if (unspaced)
    if (const auto set_apart = name_set_apart(text, pieces[0], lang); !set_apart.empty()) {
      out = {};
      out.name = one_line(text.substr(set_apart.begin, set_apart.size())), out.where = set_apart, out.from = reason_code::listed_participant;
      out.role = one_line(text::without_blanks(text.substr(pieces[0].begin, set_apart.begin - pieces[0].begin)));
      if (out.role.empty()) out.role = role;
      return out.role.size() <= longest_role;
    }
  if (name.empty() || name.end < pieces[0].end) {
    if (!(who && who->by_office)) return false;
  }
  // Every word of the name is written as one, and what stands before it is an office.
  for (const auto& x : w.all)
    if (x.digit || (!who && x.lower) || (who && !who->by_office && x.lower && !tables::find(table::name_particles, lang, text::key(text.substr(x.where.begin, x.where.size()))))) return false;
  const auto copy = [&](span s) { return one_line(text.substr(s.begin, s.size())); };
  out = {};
  out.name = copy(name);
  out.where = name;
  out.from = reason_code::listed_participant;
  if (who && (role.empty() || !tables::find(table::honorifics, lang, text::key(text.substr(who->role.begin, who->role.size()))))) out.role = copy(who->role);
  // Letters behind the name are honours, neither role nor affiliation.
  pieces.erase(std::remove_if(pieces.begin() + 1, pieces.end(), [&](span p) { return honours(text, p); }), pieces.end());
  if (pieces.size() == 3 && !names_role(text, pieces[1], lang) && names_role(text, pieces[2], lang)) std::swap(pieces[1], pieces[2]);  // `Ann Lee -- Firm -- Analyst`
  std::size_t next = 1;
  if (out.role.empty() && next < pieces.size() && !pieces[next].empty()) out.role = copy(pieces[next++]);
  if (next < pieces.size() && !pieces[next].empty()) {
    out.affiliation = copy({pieces[next].begin, std::max(pieces[next].end, pieces.back().end)});
  }
  if (!bracket.empty()) {
    auto& to = out.role.empty() && names_role(text, bracket, lang) ? out.role : out.affiliation;
    if (to.empty()) to = copy(bracket);
  }
  if (out.role.empty()) out.role = role;
  return out.role.size() <= longest_role && (role.empty() || full_name(out.name));
}

bool read_entries(std::string_view text, span line, tables::language lang, std::string_view role, bool alone, std::vector<person>& out) {
  const auto before = out.size();
  const auto all = [&](const std::vector<span>& parts, bool names_alone) {
    for (const auto& p : parts) {
      const auto entry = trim_entry(text, p);
      if (entry.empty() || tables::find(table::roles, lang, text::key(text.substr(entry.begin, entry.size())))) continue;  // nobody's name
      person one;
      if (!read_entry(text, p, lang, role, one) || (names_alone && !full_name(one.name))) {
        out.resize(before);
        return false;
      }
      out.push_back(std::move(one));
    }
    return out.size() > before;
  };
  std::vector<span> strong;
  split_entries(text, line, [](char32_t c, std::uint32_t) { return is_strong(c); }, strong);
  if (strong.size() > 1) return all(strong, false);
  if (alone) {
    std::vector<span> parts;
    bool dashed = false;  // `Ann Lee \u2014 Director, Investor Relations`
    split_entries(text, line, [&](char32_t c, std::uint32_t i) { return dashed = dashed || (is_dash(c) && text[i - 1] == ' '), parts_entries(c); }, parts);
    if (parts.size() > 1 && !dashed && all(parts, true)) return true;
  }
  return all({line}, false);
}

// `Ann Lee, mayor of Pell and Bo Ek, teacher`: a conjunction parts two people of full names, each with an office.
bool read_joined(std::string_view text, span value, tables::language lang, std::vector<person>& out) {
  const words w(text, value, 60);
  std::vector<span> parts{value};
  for (std::size_t i = 2; i + 1 < w.size(); ++i)
    if (w.has(i, table::conjunctions, lang)) parts.back().end = w[i].where.begin, parts.push_back({w[i].where.end, value.end});
  const auto before = out.size();
  for (const auto& p : parts) {
    person one;
    if (parts.size() == 1 || !read_entry(text, p, lang, {}, one) || !full_name(one.name)) return out.resize(before), false;
    out.push_back(std::move(one));
  }
  return true;
}

bool read_inline_list(std::string_view text, span value, tables::language lang, std::vector<person>& out) {
  if (read_joined(text, value, lang, out)) return true;
  std::vector<span> parts;
  split_entries(text, value, [](char32_t c, std::uint32_t) { return parts_entries(c); }, parts);
  const auto printed = text.substr(value.begin, value.size());
  const bool brackets = printed.find('(') != std::string_view::npos || printed.find("\xEF\xBC\x88") != std::string_view::npos;
  if (!brackets || parts.size() == 1) return read_entries(text, value, lang, {}, true, out);
  const auto before = out.size();
  for (const auto& p : parts) {
    person one;
    if (!read_entry(text, p, lang, {}, one)) {
      out.resize(before);
      return false;
    }
    out.push_back(std::move(one));
  }
  return true;
}

bool is_name_alone(std::string_view text, span where) {
  const words w(text, where, 6);
  return w.size() >= 2 && w.size() <= 3 && std::all_of(w.all.begin(), w.all.end(), [](const word& x) { return x.capital; });
}

// `Ann Lee (58) mends bells`: whose age stands in brackets behind the name.
span aged_name(std::string_view text, span where) {
  constexpr std::size_t longest_age = 14;
  const auto s = text.substr(where.begin, where.size());
  for (auto open = s.find('('); open != std::string_view::npos; open = s.find('(', open + 1)) {
    const auto close = s.substr(0, open + longest_age).find(')', open);
    if (close == std::string_view::npos || open == 0) continue;
    const auto digit = [&](std::size_t i) { return text::is_ascii_digit(s[i]); };
    if (close < open + 3 || !digit(open + 1) || !digit(open + 2) || s[open + 1] == '0' || digit(open + 3)) continue;
    const words w(text, {where.begin, where.begin + static_cast<std::uint32_t>(open)}, 80);
    const auto n = w.size();
    const auto last = n ? text::decode(text, w[n - 1].where.begin).value : 0;
    if (last >= 0xAC00 && last <= 0xD7A3) {  // one word of Hangul
      constexpr std::uint32_t longest_name = 15, shortest_name = 6;
      return w[n - 1].where.size() <= longest_name && w[n - 1].where.size() >= shortest_name ? w[n - 1].where : span{};
    }
    std::size_t first = n;
    while (first > 0 && n - first < 4 && w[first - 1].capital && !w[first - 1].capitals && (first == n || !w[first - 1].mark)) --first;
    if (n - first >= 2) return w.where(first, n);
  }
  return {};
}

void read_interviewee(const input::blocks& body, std::uint32_t from, tables::language lang, std::vector<person>& people) {
  constexpr std::uint32_t lines = 6, longest = 500;
  for (auto i = from; i < from + lines && i < body.lines.size(); ++i) {
    const auto where = body.lines[i].where();
    if (where.size() > longest || !label_part(body.text, where).empty()) continue;
    if (const auto aged = aged_name(body.text, where); !aged.empty()) {
      person p;
      p.name = one_line(body.text.substr(aged.begin, aged.size())), p.where = aged, p.from = reason_code::in_front_matter;
      people.push_back(std::move(p));
      return;
    }
    auto parts = read_kind(body.text, where, lang);
    if (!parts || !parts->of_two || parts->people.size() != 1 || parts->people[0].opens) continue;
    parts->people[0].from = reason_code::in_front_matter;
    people.push_back(std::move(parts->people[0]));
    return;
  }
}

}  // namespace stenogram::metadata
