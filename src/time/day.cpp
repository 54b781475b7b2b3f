// Days in lines: the first, the last, and lines that are one and nothing else.
#include <algorithm>

#include "text/text.hpp"
#include "time/lexicon.hpp"
#include "time/time.hpp"

namespace stenogram::time {
namespace {

constexpr std::size_t shortest_line = 6, longest_line = 160;

bool is_separator(char32_t c) noexcept {
  return c == ',' || c == '.' || c == '(' || c == ')' || c == '[' || c == ']' || c == '/' || c == '|' || c == '-' || c == ';' ||
         c == 0xB7 || c == 0x2022 || (c >= 0x2010 && c <= 0x2015) || c == 0x3001 || c == 0x3002 || c == 0xFF0C || c == 0x060C ||
         c == 0xFF08 || c == 0xFF09 || c == 0x3010 || c == 0x3011;
}

struct beside {
  bool good = false;
  span place = {};
};

// What stands on one side of the date: separators, then at most `most` words of a place.
beside read_side(std::string_view line, span side, bool before, unsigned most, const lexicon& words) {
  beside out;
  unsigned count = 0;
  bool parted = false, lower = false;  // a sign stands between the words and the date; the last word was a small one
  auto i = side.begin;
  const auto is_word = [](char32_t c) { return text::is_letter(c) || text::is_mark(c) || c == '\'' || c == 0x2019 || c == 0x200C; };
  while (i < side.end) {
    const auto c = text::decode(line, i);
    if (text::is_space(c.value)) {
      i += c.size;
      continue;
    }
    if (is_separator(c.value)) {
      if (count || !before) parted |= c.value != '-' || i == side.begin || line[i - 1] == ' ';
      i += c.size;
      continue;
    }
    if (!is_word(c.value)) return out;
    auto end = i;
    unsigned letters = 0;
    while (end < side.end) {
      const auto d = text::decode(line, end);
      if (!is_word(d.value)) break;
      end += d.size;
      ++letters;
    }
    const auto word = line.substr(i, end - i);
    const bool small = text::case_of(c.value) == text::letter_case::lower;
    if (before && small) {
      // An article or preposition of the date, the last word before it.
      const auto* e = words.find(text::key(word));
      bool opens = false;
      for (std::size_t k = 0; e && k < e->count; ++k)
        opens |= std::string_view("tocaf").find(words.senses(*e)[k].part) != std::string_view::npos;
      auto rest = end;
      while (rest < side.end && text::is_space(text::decode(line, rest).value)) rest += text::decode(line, rest).size;
      if (opens && rest == side.end && (parted || !count)) {
        i = end;
        continue;
      }
    }
    if ((small && (!count || letters > 4)) || (!before && !parted)) return out;
    if (before && parted && count && small) return out;
    const bool unspaced = text::is_unspaced(c.value);
    count += unspaced ? (letters + 3) / 4 : 1;
    if (count > most) return out;
    if (!out.place.end) out.place.begin = i;
    out.place.end = end;
    lower = small;
    i = end;
  }
  if (count && (lower || (before && !parted))) return out;
  // A full stop that belongs to the place: D.C.
  if (count && out.place.end < side.end && line[out.place.end] == '.' && out.place.end >= 2 && line[out.place.end - 2] == '.') ++out.place.end;
  out.good = true;
  return out;
}

bool only_signs(std::string_view s) noexcept {
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    if (!text::is_space(c.value) && !is_separator(c.value)) return false;
    i += c.size;
  }
  return true;
}

}  // namespace

bool may_hold_day(std::string_view text) noexcept {
  unsigned digits = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      digits += text[i] >= '0' && text[i] <= '9';
      ++i;
    } else {
      const auto c = text::decode(text, i);
      if (c.value == 0x6708 || c.value == 0x65E5 || c.value == 0x53F7 || c.value == 0x865F) return true;  // month, day
      digits += text::is_digit(c.value);
      i += c.size;
    }
    if (digits == 3) return true;
  }
  return false;
}

const expression* first_day(const std::vector<expression>& found) noexcept {
  const auto is_day = [](const expression& e) {
    return (e.type == entity_type::date || e.type == entity_type::time) && e.value.size() >= 10 && e.value.find('/') == e.value.npos && parse_iso_date(e.value);
  };
  const auto day = std::find_if(found.begin(), found.end(), is_day);
  return day == found.end() ? nullptr : &*day;
}

std::optional<expression> find_day(std::string_view text, span within, tables::language lang, bool last) {
  if (!may_hold_day(text.substr(within.begin, within.size()))) return {};
  std::vector<expression> found;
  find(text, within, lang, {}, found);
  if (last) std::reverse(found.begin(), found.end());
  const auto* day = first_day(found);
  return day ? std::optional(*day) : std::nullopt;
}

std::optional<expression> whole_line(std::string_view line, tables::language lang) {
  if (line.size() > longest_line || !may_hold_day(line)) return {};
  std::vector<expression> found;
  find(line, {0, static_cast<std::uint32_t>(line.size())}, lang, {}, found);
  return whole_line(line, found, lang);
}

std::optional<expression> whole_line(std::string_view line, const std::vector<expression>& found, tables::language lang) {
  if (line.size() < shortest_line || line.size() > longest_line || found.empty() || found.size() > 2) return {};
  auto e = found[0];
  if (found.size() == 2) {
    const auto& clock = found[1];
    if (e.value.size() != 10 || clock.value.size() != 6 || clock.value[0] != 'T' || !only_signs(line.substr(e.where.end, clock.where.begin - e.where.end))) return {};
    e.value += clock.value;
    e.where.end = clock.where.end;
    e.type = entity_type::time;
  }
  if (e.why != reason_code::calendar_date || !parse_iso_date(e.value) || e.value.find('/') != e.value.npos) return {};
  const auto& words = lexicon::of(lang);
  const auto before = read_side(line, {0, e.where.begin}, true, 4, words);
  const auto behind = read_side(line, {e.where.end, static_cast<std::uint32_t>(line.size())}, false, 2, words);
  if (!before.good || !behind.good || (!before.place.empty() && !behind.place.empty())) return {};
  e.place = before.place.empty() ? behind.place : before.place;
  return e;
}

}  // namespace stenogram::time
