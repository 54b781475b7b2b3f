#include "turns/page_phrases.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/text.hpp"
#include "turns/phrase_gate.hpp"

namespace stenogram::turns {
namespace {

using tables::table;
constexpr std::size_t most_key_words = 10, longest_caption = 160, longest_closing = 120, credit_reach = 60, longest_unspaced_key = 36;

// The key of a line, with the ends of its first words and the beginnings of its last.
struct line_key {
  std::string key;
  std::array<std::uint16_t, most_key_words> ends{}, begins{};
  std::size_t firsts = 0, lasts = 0;

  explicit line_key(std::string_view line) {
    text::append_key(line, key);
    for (bool more = true; more && !key.empty();) {
      more = is_outer_sign(key.back());
      if (more) key.pop_back();
      else if (key.size() > 3 && key.compare(key.size() - 3, 3, "\xE3\x80\x82") == 0) key.resize(key.size() - 3), more = true;
    }
    std::size_t from = 0;
    while (from < key.size() && is_outer_sign(key[from])) ++from;
    key.erase(0, from);
    for (std::size_t i = 0; i < key.size() && firsts < most_key_words;) {
      i = std::min(key.find(' ', i + 1), key.size());
      ends[firsts++] = static_cast<std::uint16_t>(i);
    }
    for (auto i = key.size(); i > 0 && lasts < most_key_words;) {
      const auto space = key.rfind(' ', i - 1);
      i = space == std::string::npos ? 0 : space;
      begins[lasts++] = static_cast<std::uint16_t>(i ? i + 1 : 0);
    }
  }
  std::string_view view(std::size_t from, std::size_t to) const { return std::string_view(key).substr(from, to - from); }
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

furniture furniture_of(const tables::row& row, phrase_kind k) {
  const auto of = [&](region_kind kind, reason_code why, bool named = false) {
    return furniture{kind, why, named ? row.word : std::string_view(), k.certain};
  };
  if (k.name == "related") return of(region_kind::boilerplate, reason_code::related_articles);
  if (k.name == "share") return of(region_kind::boilerplate, reason_code::share_bar);
  if (k.name == "copyright") return of(region_kind::boilerplate, reason_code::copyright_notice);
  if (k.name == "nav") return of(region_kind::boilerplate, reason_code::navigation);
  if (k.name == "phone") return of(region_kind::boilerplate, reason_code::phone_numbers);
  if (k.name == "caption") return of(region_kind::note, reason_code::picture_caption);
  if (k.name == "closing") return of(region_kind::note, reason_code::closing_formula, true);
  if (k.name == "act") return of(region_kind::stage, reason_code::boilerplate_phrase, true);
  if (k.name == "page") return of(region_kind::page, reason_code::page_mark);
  return of(region_kind::boilerplate, reason_code::boilerplate_phrase, true);
}

// Whether one of the first two words of a key is a number.
bool opens_with_number(std::string_view rest, tables::language lang) {
  for (int words = 0; words < 2; ++words) {
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    const auto end = std::min(rest.find_first_of(" ,"), rest.size());
    if (end && tables::find(table::number_words, lang, rest.substr(0, end))) return true;
    rest.remove_prefix(end);
  }
  return false;
}

std::size_t count_digits(std::string_view line) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i < line.size();) {
    const auto c = text::decode(line, i);
    digits += text::is_digit(c.value);
    i += c.size;
  }
  return digits;
}

// Whether what stands behind the phrase, `rest`, is what its mode asks for.
bool holds_rest(phrase_kind k, std::string_view line, std::string_view rest, tables::language lang) {
  if (k.mode == "line") {
    const bool sentence = line.size() > 3 && line.substr(line.size() - 3) == "\xE3\x80\x82";  // nobody closes a formula so
    const bool closing = k.name == "closing";
    if (rest.empty()) return !(sentence && closing);
    return rest[0] == ':' || (closing && rest.size() > 1 && rest.size() <= 20 && rest[0] == ' ' && rest[1] >= '0' && rest[1] <= '9');  // END 3:50
  }
  if (k.mode == "timed") return line.size() <= longest_closing && (count_digits(line) > 0 || opens_with_number(rest, lang));
  if (k.mode == "opens" || k.mode == "edge") {
    if (k.name == "phone") return count_digits(line) >= 5 || (line.find('@') != std::string_view::npos && rest.size() < 80);
    if (k.name == "closing" || k.name == "act") return line.size() <= longest_closing;
    if (k.name == "caption") return line.size() <= longest_caption;
    if (k.name == "copyright" && !k.certain) return count_digits(line) >= 4;
    return true;
  }
  if (k.mode != "number" || rest.size() < 2 || rest.size() > 20 || rest[0] != ' ' || rest[1] < '0' || rest[1] > '9') return false;
  std::size_t letters = 0;  // `Page 3 of 9`
  for (const char c : rest) letters += (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  return letters <= 8 && count_digits(line) <= 8;
}

std::optional<furniture> opening_phrase(std::string_view line, const line_key& w, tables::language lang) {
  std::optional<furniture> found;
  const auto try_at = [&](std::size_t end) {
    auto cut = end;
    while (cut && is_outer_sign(w.key[cut - 1])) --cut;
    for (const auto at : {end, cut}) {  // `photo:` and `photo`
      const auto* row = tables::find(table::page_phrases, lang, w.view(0, at));
      if (!row) continue;
      const auto k = kind_of(row->value);
      if (holds_rest(k, line, w.view(at, w.key.size()), lang)) found = furniture_of(*row, k);
      if (found || cut == end) return;
    }
  };
  for (std::size_t i = std::min(w.firsts, tables::most_words(table::page_phrases)); i-- > 0 && !found;) try_at(w.ends[i]);
  if (found || !text::is_unspaced(text::decode(w.key, 0).value)) return found;
  // Without spaces: the first characters.
  for (auto end = std::min(w.key.size(), longest_unspaced_key); end >= 3 && !found; --end)
    if (end == w.key.size() || (static_cast<unsigned char>(w.key[end]) & 0xC0) != 0x80) try_at(end);
  return found;
}

std::optional<furniture> closing_phrase(const line_key& w, tables::language lang) {
  std::optional<furniture> found;
  const auto try_from = [&](std::size_t begin) {
    const auto* row = tables::find(table::page_phrases, lang, w.view(begin, w.key.size()));
    if (!row) return;
    const auto k = kind_of(row->value);
    if (k.mode == "ends" || k.mode == "edge") found = furniture_of(*row, k);
  };
  for (std::size_t i = std::min(w.lasts, tables::most_words(table::page_phrases)); i-- > 0 && !found;) try_from(w.begins[i]);
  if (found || w.key.empty() || !text::is_unspaced(text::decode_before(w.key, w.key.size()).value)) return found;
  // Without spaces: the last characters.
  for (auto from = w.key.size() - std::min(w.key.size(), longest_unspaced_key); from + 3 <= w.key.size() && !found; ++from)
    if ((static_cast<unsigned char>(w.key[from]) & 0xC0) != 0x80) try_from(from);
  return found;
}

// `Image: Ann Lee.` closes a caption.
bool closes_with_credit(std::string_view line, tables::language lang) {
  if (line.size() > longest_caption) return false;
  const auto tail = line.size() - std::min(line.size(), credit_reach);  // most lines have no colon there
  const auto last = line.substr(tail).find(':') == std::string_view::npos ? std::string_view::npos : line.rfind(':');
  if (last == std::string_view::npos || last == 0 || last + 2 >= line.size() || line[last + 1] != ' ') return false;
  key_room room;
  return tables::find(tables::table::page_credits, lang, closing_key(line.substr(0, last), room)) != nullptr;
}

}  // namespace

std::optional<furniture> recognise_phrase(std::string_view line, tables::language lang) {
  const auto may = ends_of(line, lang);
  if (may.opens || may.closes) {
    const line_key w(line);
    if (w.key.empty()) return std::nullopt;
    if (may.opens)
      if (auto found = opening_phrase(line, w, lang)) return found;
    if (may.closes)
      if (auto found = closing_phrase(w, lang)) return found;
  }
  if (closes_with_credit(line, lang)) return furniture{region_kind::note, reason_code::picture_caption, {}, true};
  return std::nullopt;
}

}  // namespace stenogram::turns
