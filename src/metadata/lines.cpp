#include "metadata/lines.hpp"

#include <algorithm>

#include "metadata/names.hpp"
#include "metadata/place.hpp"
#include "text/text.hpp"

namespace stenogram::metadata {
namespace {

using tables::table;
constexpr std::uint32_t longest_date_line = 160, longest_clock_line = 48, longest_key = 60, longest_dateline = 100;

bool has_any_digit(std::string_view s) {
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    if (text::is_digit(c.value) || text::is_han(c.value)) return true;
    i += c.size;
  }
  return false;
}

// Words [first, last) without weekdays and the words that stand beside dates: what is left, at either end.
struct bare_words { std::size_t first, last; };
bare_words strip_small(const words& w, std::size_t first, std::size_t last, tables::language lang) {
  const auto small = [&](std::size_t i) {
    return w.has(i, table::weekdays, lang) || (!w[i].capital && w.has(i, table::function_words, lang)) || w.has(i, table::place_leads, lang);
  };
  for (bool more = true; more && first < last;) {
    more = false;
    const auto p = w.longest(table::press_words, lang, first, last);
    if (p.row) first += p.size, more = true;
    else if (small(first)) ++first, more = true;
  }
  while (first < last && (small(last - 1) || w.has(last - 1, table::press_words, lang))) --last;
  return {first, last};
}

bool parts_place(char32_t c) noexcept {
  return c == 0 || c == ',' || c == 0x60C || c == 0xFF0C || c == 0x3001 || c == '-' || c == 0x2013 || c == 0x2014 || c == '(' || c == 0xFF08 || c == '|' || c == 0x2022 || c == 0xB7;
}

bool is_colon(char32_t c) noexcept { return c == ':' || c == 0xFF1A; }

// Places among the words [first, last), parted by marks. False where other words stand there.
bool read_around(const words& w, std::size_t first, std::size_t last, tables::language lang, span& place) {
  const bool behind = first > 0;  // `March 5, 2026 | Transcript`: a kind alone behind the date
  std::size_t place_first = 0, place_last = 0, loose = 0;
  for (auto from = first; from < last;) {
    auto stop = from;
    while (stop < last && !w[stop].mark) ++stop;
    const auto mark = stop < last ? w[stop].mark : 0;
    stop = std::min(stop + 1, last);
    const auto r = strip_small(w, from, stop, lang);
    if (r.first < r.last) {
      if (names_kind(w, r.first, r.last, lang)) {
        if (!behind || w.longest(table::title_phrases, lang, r.first, r.last).size < r.last - r.first) return false;
        from = stop;
        continue;
      }
      if (is_colon(mark)) return false;
      bool number = false, zone = true;
      for (auto i = r.first; i < r.last; ++i) number |= w[i].digit, zone &= w[i].capitals && w[i].where.size() <= 5;
      if (number || (zone && from >= first && first > 0)) {
        loose += number ? r.last - r.first : 0;
      } else if (parts_place(mark) && !(r.first > 0 && is_colon(w[r.first - 1].mark)) && !names_author(w, from, r.first, lang) && place_like(w, r.first, r.last, lang) && (place_first == place_last || place_last == r.first)) {
        if (place_first == place_last) place_first = r.first;
        place_last = r.last;
      } else {
        for (auto i = r.first; i < r.last; ++i) {
          if (w[i].lower) return false;
          loose += w[i].unspaced ? 0 : 1;
        }
      }
    }
    from = stop;
  }
  if (loose > 4) return false;
  if (place_last > place_first && place.empty()) place = w.where(place_first, place_last);
  return true;
}

// `Primorsk, House of the Government`: a few words with a capital first.
bool place_in_gap(std::string_view s) {
  constexpr std::size_t longest = 90;
  return s.size() <= longest && text::case_of(text::decode(s, 0).value) == text::letter_case::upper && s.find_first_of(":?!;.") == std::string_view::npos;
}

// Behind a date, a gap and short fields: `2026-03-05 14:20    Source: Harbour Gazette    Print`.
bool opens_fields(std::string_view behind) {
  const auto gap = text::leading_space(behind);
  const auto c = gap < behind.size() ? text::decode(behind, gap).value : 0;
  const bool wide = gap >= 2 && c != 0 && c != '-' && c != 0x2013 && c != 0x2014;
  if (wide && place_in_gap(behind.substr(gap))) return true;
  const auto colon = std::min(behind.find(':', gap), behind.find("\xEF\xBC\x9A", gap));
  return wide && colon != std::string_view::npos && colon - gap <= 24 && !ends_with_stop(behind);
}

}  // namespace

std::optional<dated_line> read_date_line(std::string_view text, span line, tables::language lang) {
  const auto printed = text.substr(line.begin, line.size());
  if (line.size() > longest_date_line || !time::may_hold_day(printed)) return std::nullopt;
  std::vector<time::expression> found;
  time::find(printed, {0, line.size()}, lang, {}, found);
  const auto* day = time::first_day(found);
  if (!day) return std::nullopt;
  const auto in_text = [&](span s) { return span{line.begin + s.begin, line.begin + s.end}; };
  dated_line out;
  if (const auto whole = time::whole_line(printed, found, lang); whole && whole->value.size() >= 10) out.when = *whole;
  else out.when = *day;
  out.when.where = in_text(out.when.where);
  const words w(text, line);
  std::size_t first = 0, last = 0;
  while (first < w.size() && w[first].where.end <= out.when.where.begin) ++first;
  for (last = first; last < w.size() && w[last].where.begin < out.when.where.end;) ++last;
  // A time behind the day is no place.
  for (const auto& t : found)
    if (t.type == entity_type::time && in_text(t.where).begin >= out.when.where.end)
      while (last < w.size() && w[last].where.begin < in_text(t.where).end) ++last;
  if (first == 0 && opens_fields(printed.substr((last ? w[last - 1].where.end : line.begin) - line.begin))) return out;
  if (!read_around(w, 0, first, lang, out.place) || !read_around(w, last, w.size(), lang, out.place)) return std::nullopt;
  if (w.size() - (last - first) > 12 && !w[w.size() - 1].unspaced) return std::nullopt;
  return out;
}

std::optional<dated_line> read_inline_dateline(std::string_view text, span line, tables::language lang) {
  // The dash that closes it.
  const auto s = text.substr(line.begin, std::min(line.size(), longest_dateline));
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    if (c.value == ':' || c.value == '"' || c.value == '?' || c.value == 0x201C) return std::nullopt;
    const bool spaced_hyphen = c.value == '-' && i && s[i - 1] == ' ' && i + 1 < s.size() && (s[i + 1] == ' ' || s[i + 1] == '-');
    if (i > 2 && (c.value == 0x2013 || c.value == 0x2014 || spaced_hyphen)) {
      const span head{line.begin, line.begin + static_cast<std::uint32_t>(i)};
      if (auto dated = read_date_line(text, head, lang)) {
        if (dated->place.empty()) return std::nullopt;
        return dated;
      }
      // Without a date, only a place in capitals or with a short second half (`Springfield, D.C.`).
      const words w(text, head);
      if (w.size() == 0 || w.size() > 4) return std::nullopt;
      bool capitals = true, half = false;
      for (std::size_t k = 0; k < w.size(); ++k) {
        if (!w[k].capital) return std::nullopt;
        capitals &= w[k].capitals || w[k].initial;
        half |= k > 0 && w[k - 1].mark == ',' && w[k].where.size() <= 5 && (w[k].capitals || w[k].initial);
      }
      if (!(capitals || half) || !place_like(w, 0, w.size(), lang) || w.longest(table::roles, lang, 0, w.size()).row) return std::nullopt;
      dated_line out;
      out.place = w.where(0, w.size());
      return out;
    }
    i += c.size;
  }
  return std::nullopt;
}

bool is_clock_line(std::string_view text, span line, tables::language lang) {
  if (line.size() > longest_clock_line || !has_any_digit(text.substr(line.begin, line.size()))) return false;
  std::vector<time::expression> found;
  time::find(text, line, lang, {}, found);
  if (found.size() != 1 || found[0].type != entity_type::time) return false;
  const words w(text, line);
  // Besides it only a zone in capitals and small words.
  std::size_t other = 0;
  for (std::size_t i = 0; i < w.size(); ++i) {
    if (w[i].where.begin < found[0].where.end && w[i].where.end > found[0].where.begin) continue;
    const bool zone = w[i].capitals && w[i].where.size() <= 5;
    if (!zone && !w[i].unspaced && !w.has(i, table::function_words, lang) && !w.has(i, table::press_words, lang)) return false;
    ++other;
  }
  return other <= 3 || w[0].unspaced;
}

span label_part(std::string_view text, span line) {
  const auto s = text.substr(line.begin, std::min(line.size(), 2 * longest_key));
  if (s.find(':') == std::string_view::npos && s.find("\xEF\xBC\x9A") == std::string_view::npos) return {};
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    auto next = i + c.size;
    const bool wide = c.value == 0xFF1A;
    const auto digit = [&](std::size_t at) { return at < s.size() && s[at] >= '0' && s[at] <= '9'; };
    if (c.value == '(')
      if (const auto close = s.find(')', next); close != std::string_view::npos) next = close;
    if (c.value == ':' && i && digit(i - 1) && digit(next)) {  // a time
      i = next;
      continue;
    }
    if (c.value == ':' || wide) {
      const bool open = next >= s.size() || wide || text::is_space(text::decode(s, next).value) || s[next] == '*' || s[next] == '_';
      const auto t = text::trim(s.substr(0, i));
      return open && t.end > t.begin ? span{line.begin + static_cast<std::uint32_t>(t.begin), line.begin + static_cast<std::uint32_t>(t.end)} : span{};
    }
    if (c.value == '?' || c.value == '!' || c.value == ';' || c.value == 0x3002 || c.value == 0xFF1F) return {};
    i = next;
  }
  return {};
}

std::optional<field_line> read_field(std::string_view text, span line, tables::language lang) {
  const auto s = text.substr(line.begin, std::min<std::uint32_t>(line.size(), 400));
  const auto whole = [&](std::string_view part) {  // a view of `s`, trimmed, without stars
    auto t = text::trim(part);
    while (t.begin < t.end && (part[t.begin] == '*' || part[t.begin] == '_')) ++t.begin;
    while (t.end > t.begin && (part[t.end - 1] == '*' || part[t.end - 1] == '_')) --t.end;
    const auto inner = text::trim(part.substr(t.begin, t.end - t.begin));
    const auto at = static_cast<std::uint32_t>(part.data() - text.data()) + static_cast<std::uint32_t>(t.begin + inner.begin);
    return span{at, at + static_cast<std::uint32_t>(inner.end - inner.begin)};
  };
  span key, value;
  if (s.size() > 3 && s[0] == '<' && s[1] != '/' && s[1] != '!') {
    // <TITLE>value</TITLE>
    const auto close = s.find('>'), back = s.rfind("</");
    if (close == std::string_view::npos || back == std::string_view::npos || back < close) return std::nullopt;
    key = whole(s.substr(1, close - 1)), value = whole(s.substr(close + 1, back - close - 1));
    if (text.substr(key.begin, key.size()) != s.substr(back + 2, key.size())) return std::nullopt;
  } else {
    key = label_part(text, line);
    if (key.empty()) return std::nullopt;
    key = whole(text.substr(key.begin, key.size()));
    const auto in = text.substr(0, line.end);
    const auto colon = std::min(in.find(':', key.end), in.find("\xEF\xBC\x9A", key.end));
    const auto behind = colon == std::string_view::npos ? line.end : colon + (in[colon] == ':' ? 1u : 3u);
    value = behind < line.end ? whole(text.substr(behind, line.end - behind)) : span{line.end, line.end};
  }
  if (key.empty() || key.size() > longest_key) return std::nullopt;
  const auto k = text::key(text.substr(key.begin, key.size()));
  if (const auto* row = tables::find(table::field_names, lang, k)) return field_line{row, key, value};
  if (const auto* row = tables::find(table::person_fields, lang, k)) return field_line{row, key, value};
  return std::nullopt;
}

bool sounds_spoken(std::string_view text, span line, tables::language lang) {
  const words w(text, {line.begin, std::min(line.end, line.begin + 200)}, 40);
  if (w.size() == 0) return false;
  if (w.longest(table::salutations, lang, 0, w.size()).row) return true;
  std::size_t first_person = 0;
  for (std::size_t i = 0; i < w.size(); ++i) first_person += w.has(i, table::first_person, lang) && !(w[i].capitals && w[i].where.size() > 1);
  return first_person >= 3 || (first_person >= 2 && w.size() <= 20);
}

bool ends_with_stop(std::string_view line) {
  // Quotes and brackets behind the stop do not count.
  auto end = line.size();
  while (end) {
    const auto c = text::decode_before(line, end);
    if (c.value != '"' && c.value != 0x201D && c.value != ')' && c.value != 0xBB && !text::is_space(c.value)) break;
    end -= c.size;
  }
  if (!end) return false;
  const auto last = text::decode_before(line, end);
  if (last.value == 0x3002 || last.value == 0x6D4 || last.value == 0x964) return true;
  if (last.value != '.') return false;
  // The word before the stop: one of three letters or fewer, or with stops of its own, is an abbreviation.
  std::size_t letters = 0;
  for (auto i = end - 1; i;) {
    const auto c = text::decode_before(line, i);
    if (c.value == '.') return false;
    if (!text::is_letter(c.value)) break;
    ++letters;
    i -= c.size;
  }
  return letters > 2;
}

bool is_markup(std::string_view line) {
  if (line.size() < 3 || line[0] != '<' || line.back() != '>') return false;
  int depth = 0;
  for (const char c : line) {
    if (c == '<') ++depth;
    else if (c == '>') --depth;
    else if (depth <= 0 && c != ' ' && c != '\t') return false;
  }
  return true;
}

bool is_rule(std::string_view line) {
  std::size_t signs = 0;
  for (std::size_t i = 0; i < line.size();) {
    const auto c = text::decode(line, i);
    if (text::is_letter(c.value) || text::is_digit(c.value)) return false;
    signs += !text::is_space(c.value);
    i += c.size;
  }
  return signs >= 3;
}

}  // namespace stenogram::metadata
