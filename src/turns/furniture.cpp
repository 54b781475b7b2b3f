#include "turns/furniture.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/text.hpp"
#include "time/time.hpp"
#include "turns/stage.hpp"

namespace stenogram::turns {
namespace {

using tables::table;
constexpr std::size_t most_bytes = 400, most_key_words = 12, longest_bracketed = 200, longest_caption = 160, longest_closing = 120,
                      longest_date = 40, credit_reach = 60;

// The first words of a line and its last: where each ends and begins in the line's key.
struct line_words {
  std::string key;
  std::array<std::uint16_t, most_key_words> ends{};    // in the key, of the first words
  std::array<std::uint16_t, most_key_words> begins{};  // in the key, of the last words, from the last on
  std::size_t firsts = 0, lasts = 0;

  explicit line_words(std::string_view line) {
    key.reserve(line.size());
    text::append_key(line, key);
    // Signs at the ends do not count.
    const auto outer = [](char c) { return c == ' ' || c == '.' || c == ':' || c == '!' || c == '*' || c == '#' || c == '>' || c == '-' || c == '_' || c == '|' || c == '"' || c == ';' || c == ','; };
    while (!key.empty() && outer(key.back())) closes_with_colon |= key.back() == ':', key.pop_back();
    std::size_t from = 0;
    while (from < key.size() && outer(key[from])) ++from;
    key.erase(0, from);
    for (std::size_t i = 0; i < key.size() && firsts < most_key_words;) {
      i = std::min(key.find(' ', i + 1), key.size());
      ends[firsts++] = static_cast<std::uint16_t>(i);
    }
    for (auto i = key.size(); i > 0 && lasts < most_key_words;) {
      const auto space = key.rfind(' ', i - 1);
      begins[lasts++] = static_cast<std::uint16_t>(space == std::string::npos ? 0 : space + 1);
      i = space == std::string::npos ? 0 : space;
    }
  }
  bool closes_with_colon = false;
};

struct phrase_kind {
  std::string_view name, mode;
  bool certain;
};

phrase_kind kind_of(std::string_view value) noexcept {
  const auto colon = value.find(':');
  const bool open = value.back() == '?';
  return {value.substr(0, colon), value.substr(colon + 1, value.size() - colon - 1 - open), !open};
}

furniture made(const tables::row& row, phrase_kind k) {
  const auto of = [&](region_kind kind, reason_code why, bool named = false) { return furniture{kind, why, named ? row.word : std::string_view(), k.certain}; };
  if (k.name == "related") return of(region_kind::boilerplate, reason_code::related_articles);
  if (k.name == "share") return of(region_kind::boilerplate, reason_code::share_bar);
  if (k.name == "copyright") return of(region_kind::boilerplate, reason_code::copyright_notice);
  if (k.name == "nav") return of(region_kind::boilerplate, reason_code::navigation);
  if (k.name == "phone") return of(region_kind::boilerplate, reason_code::phone_numbers);
  if (k.name == "caption") return of(region_kind::note, reason_code::picture_caption);
  if (k.name == "closing") return of(region_kind::note, reason_code::closing_formula, true);
  if (k.name == "page") return of(region_kind::page, reason_code::page_mark);
  return of(region_kind::boilerplate, reason_code::boilerplate_phrase, true);
}

struct counts {
  std::size_t letters = 0, digits = 0, signs = 0, bars = 0, others = 0;
};

counts count(std::string_view line) {
  counts n;
  for (std::size_t i = 0; i < line.size();) {
    const auto c = text::decode(line, i);
    if (text::is_digit(c.value)) ++n.digits;
    else if (text::is_letter(c.value)) ++n.letters;
    else if (c.value == '|' || c.value == 0x2022 || c.value == 0xB7 || c.value == 0xFF5C) ++n.bars;
    else if (!text::is_space(c.value)) ++n.signs;
    i += c.size;
  }
  return n;
}

// `10:45`, `00:01:02.5`, `3:50 P.M. EST`, also in brackets: digits and colons, then at most a zone.
bool is_clock(std::string_view s) {
  if (s.size() < 4 || s.size() > 32) return false;
  if (s.front() == '[' || s.front() == '(') {
    if (s.back() != ']' && s.back() != ')') return false;
    s = s.substr(1, s.size() - 2);
  }
  std::size_t i = 0, digits = 0, colons = 0;
  for (; i < s.size() && ((s[i] >= '0' && s[i] <= '9') || s[i] == ':' || (colons && (s[i] == '.' || s[i] == ','))); ++i) digits += s[i] != ':', colons += s[i] == ':';
  if (colons == 0 || colons > 3 || digits < 3 || digits > 9 || (i && s[i - 1] == ':')) return false;
  std::size_t letters = 0;
  for (; i < s.size(); ++i) {
    const char c = static_cast<char>(s[i] | 0x20);
    if (c >= 'a' && c <= 'z') ++letters;
    else if (s[i] != ' ' && s[i] != '.') return false;
  }
  return letters <= 6;
}

// Digits alone or between dashes; `3 / 9`.
std::optional<furniture> page_number(std::string_view s, const counts& n) {
  if (n.letters || n.digits == 0 || n.digits > 8 || s.size() > 24) return std::nullopt;
  const bool framed = (s.front() == '-' && s.back() == '-') || s.substr(0, 3) == "\xE2\x80\x93" || s.substr(0, 3) == "\xE2\x80\x94" || (s.front() == '[' && s.back() == ']');
  const bool of = s.find('/') != std::string_view::npos && n.signs == 1;
  if (n.signs == 0 && n.digits <= 5) return furniture{region_kind::page, reason_code::page_mark, {}, false};
  if (framed && n.digits <= 5) return furniture{region_kind::page, reason_code::page_mark, {}, true};
  if (of) return furniture{region_kind::page, reason_code::page_mark, {}, false};
  return std::nullopt;
}

bool is_bracketed(std::string_view s, std::string_view& inner) {
  constexpr std::array<std::array<std::string_view, 2>, 5> brackets{{{"(", ")"}, {"[", "]"}, {"\xEF\xBC\x88", "\xEF\xBC\x89"}, {"\xE3\x80\x90", "\xE3\x80\x91"}, {"{", "}"}}};
  for (const auto& b : brackets) {
    if (s.size() <= b[0].size() + b[1].size() || s.substr(0, b[0].size()) != b[0]) continue;
    auto end = s.size();
    while (end && (s[end - 1] == '.' || s[end - 1] == ' ')) --end;
    if (end < b[0].size() + b[1].size() || s.substr(end - b[1].size(), b[1].size()) != b[1]) return false;
    inner = s.substr(b[0].size(), end - b[0].size() - b[1].size());
    return inner.find(b[0]) == std::string_view::npos;
  }
  return false;
}

// What stands behind a phrase that opens the line is a number (a page), or holds enough of one (a telephone).
std::size_t digits_in(std::string_view s) { return static_cast<std::size_t>(std::count_if(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; })); }

bool fits(phrase_kind k, const line_words& w, std::string_view line, std::size_t key_end, const counts& n) {
  const std::string_view rest = std::string_view(w.key).substr(key_end);
  if (k.mode == "line") return rest.empty() || rest[0] == ':';
  if (k.mode == "opens" || k.mode == "edge") {
    if (k.name == "phone") return n.digits >= 5 || (line.find('@') != std::string_view::npos && rest.size() < 80);
    if (k.name == "closing") return line.size() <= longest_closing && (n.digits > 0 || w.key.size() <= 80);
    if (k.name == "caption") return line.size() <= longest_caption;
    if (k.name == "copyright" && !k.certain) return n.digits >= 4 && line.size() <= 200;
    return true;
  }
  if (k.mode == "number") {  // Page 3 of 9
    std::size_t letters = 0;
    for (const char c : rest) letters += (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    return digits_in(rest) > 0 && digits_in(rest) <= 8 && letters <= 8 && rest.size() <= 20 && (rest[0] == ' ' || key_end == 0) && rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9';
  }
  return false;
}

std::optional<furniture> by_phrase(std::string_view line, tables::language lang, const counts& n) {
  const line_words w(line);
  if (w.key.empty()) return std::nullopt;
  std::optional<furniture> found;
  const auto most = std::min(w.firsts, tables::most_words(table::page_phrases));
  const auto try_at = [&](std::size_t end) {
    std::string_view key(w.key.data(), end);
    std::size_t cut = end;
    while (!key.empty() && (key.back() == ':' || key.back() == ',' || key.back() == '-')) key.remove_suffix(1), --cut;
    for (const bool whole : {true, false}) {  // `tel.` and `tel`
      const auto* row = tables::find(table::page_phrases, lang, whole ? w.key.substr(0, end) : key);
      if (whole && cut == end) continue;
      if (!row) continue;
      const auto k = kind_of(row->value);
      if (fits(k, w, line, whole ? end : cut, n)) found = made(*row, k);
    }
  };
  for (std::size_t i = most; i-- > 0 && !found;) try_at(w.ends[i]);
  if (found) return found;
  if (text::is_unspaced(text::decode(line, 0).value)) {
    // Phrases without spaces: the first characters of the line.
    for (std::size_t end = std::min<std::size_t>(w.key.size(), 36); end >= 3 && !found; --end) {
      if (end < w.key.size() && (static_cast<unsigned char>(w.key[end]) & 0xC0) == 0x80) continue;
      try_at(end);
    }
    if (found) return found;
  }
  for (std::size_t i = std::min(w.lasts, tables::most_words(table::page_phrases)); i-- > 0;) {
    const auto* row = tables::find(table::page_phrases, lang, std::string_view(w.key).substr(w.begins[i]));
    if (!row) continue;
    const auto k = kind_of(row->value);
    if (k.mode == "ends" || k.mode == "edge") return made(*row, k);
  }
  // `Image: Ann Lee.` closes a caption.
  if (const auto colon = w.key.rfind(':'); colon != std::string::npos && colon > 0 && w.key.size() - colon <= credit_reach && line.size() <= longest_caption && colon + 2 < w.key.size()) {
    const auto space = w.key.rfind(' ', colon);
    const auto from = space == std::string::npos || space > colon ? 0 : space + 1;
    const auto* row = tables::find(table::page_credits, lang, std::string_view(w.key).substr(from, colon - from));
    if (row) return furniture{region_kind::note, reason_code::picture_caption, {}, true};
  }
  return std::nullopt;
}

// Short items between bars: a menu, or a bar of networks.
std::optional<furniture> items(std::string_view line, tables::language lang, const counts& n) {
  if (n.bars == 0 || line.size() > 300) return std::nullopt;
  std::size_t parts = 0, networks = 0, longest = 0;
  for (std::size_t from = 0; from <= line.size();) {
    auto stop = from;
    std::size_t width = 1;
    while (stop < line.size()) {
      const auto c = text::decode(line, stop);
      width = c.size;
      if (c.value == '|' || c.value == 0x2022 || c.value == 0xB7 || c.value == 0xFF5C) break;
      stop += c.size;
    }
    auto part = line.substr(from, stop - from);
    if (const auto colon = part.rfind(':'); parts == 0 && colon != std::string_view::npos) part.remove_prefix(colon + 1);  // `Share: X | Y`
    const auto key = text::key(part);
    if (!key.empty()) {
      ++parts;
      longest = std::max(longest, key.size());
      const auto* row = tables::find(table::networks, lang, key);
      networks += row != nullptr;
    }
    from = stop + width;
  }
  if (parts >= 2 && networks * 2 >= parts) return furniture{region_kind::boilerplate, reason_code::share_bar, {}, true};
  if (parts >= 3 && longest <= 40) return furniture{region_kind::boilerplate, reason_code::navigation, {}, n.bars >= 3 || parts >= 3};
  return std::nullopt;
}

bool holds_copyright_sign(std::string_view s, const counts& n) {
  const auto sign = s.find("\xC2\xA9");
  if (sign != std::string_view::npos) return sign <= 4 || n.digits >= 4 || sign + 80 > s.size();
  const auto c = s.find("(c)");
  return (c != std::string_view::npos && c < 16 && n.digits >= 4) || (s.substr(0, 3) == "(C)" && n.digits >= 4);
}

// An address of mail or web that is all of the line.
bool is_web_address(std::string_view s) {
  if (s.size() > 120 || s.find(' ') != std::string_view::npos) return false;
  return s.substr(0, 7) == "http://" || s.substr(0, 8) == "https://" || s.substr(0, 4) == "www." || (s.find('@') != std::string_view::npos && s.find('.') != std::string_view::npos && s.front() != '@');
}

// Numbers of telephones and nothing else.
bool is_phone(std::string_view s, const counts& n) {
  if (n.digits < 7 || n.letters > 0 || s.size() > 80) return false;
  const bool marked = s.front() == '+' || s.front() == '(';
  return marked || (n.digits >= 9 && std::count(s.begin(), s.end(), '-') >= 2 && s.find('/') == std::string_view::npos && n.digits > 8);
}

bool is_postal(std::string_view line, tables::language lang, const counts& n) {
  if (n.digits == 0 || n.digits > 14 || line.size() > 160 || line.find_first_of("?!") != std::string_view::npos) return false;
  const bool commas = line.find(',') != std::string_view::npos || line.find("\xD8\x8C") != std::string_view::npos;
  if (!commas && n.digits < 4) return false;
  const auto key = text::key(line);
  for (std::size_t from = 0; from < key.size();) {
    auto stop = std::min(key.find_first_of(" ,", from), key.size());
    const auto* row = tables::find(table::address_words, lang, std::string_view(key).substr(from, stop - from));
    if (row) return true;
    from = stop + 1;
  }
  // A postcode behind a place: `Riverton - 110021`.
  return commas == false && n.digits >= 5 && n.digits <= 6 && n.signs <= 2 && n.letters >= 3 && line.size() <= 60 && line.back() >= '0' && line.back() <= '9';
}

}  // namespace

std::optional<furniture> recognise(std::string_view line, tables::language lang) {
  if (line.size() > most_bytes) {
    auto end = most_bytes;
    while (end && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
    line = line.substr(0, end);
  }
  if (line.empty()) return std::nullopt;
  const auto n = count(line);
  if (n.letters == 0 && n.digits == 0) {
    if (n.signs + n.bars >= 3) return furniture{region_kind::boilerplate, reason_code::separator, {}, true};
    return std::nullopt;
  }
  if (is_clock(line)) return furniture{region_kind::time, reason_code::clock_line, {}, true};
  if (const auto page = page_number(line, n)) return page;
  if (is_phone(line, n)) return furniture{region_kind::boilerplate, reason_code::phone_numbers, {}, true};
  std::string_view inner;
  if (is_bracketed(line, inner)) {
    if (const auto f = by_phrase(inner, lang, count(inner)); f && f->why == reason_code::closing_formula) return f;
    if (names_direction(inner, lang)) return furniture{region_kind::stage, reason_code::bracketed, {}, true};
    if (line.size() <= longest_bracketed) return furniture{region_kind::stage, reason_code::bracketed, {}, line.size() <= 80};
    return std::nullopt;
  }
  if (holds_copyright_sign(line, n)) return furniture{region_kind::boilerplate, reason_code::copyright_notice, {}, true};
  if (is_web_address(line)) return furniture{region_kind::boilerplate, reason_code::navigation, {}, line.find("://") == std::string_view::npos};
  if (const auto bar = items(line, lang, n)) return bar;
  if (const auto phrase = by_phrase(line, lang, n)) return phrase;
  if (n.digits >= 4 && line.size() <= longest_date && time::whole_line(line, lang)) return furniture{region_kind::boilerplate, reason_code::date_line, {}, false};
  if (n.digits && is_postal(line, lang, n)) return furniture{region_kind::boilerplate, reason_code::postal_address, {}, false};
  return std::nullopt;
}

}  // namespace stenogram::turns
