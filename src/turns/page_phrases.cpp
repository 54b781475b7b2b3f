#include "turns/page_phrases.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>

#include "tables/hash.hpp"
#include "text/text.hpp"

namespace stenogram::turns {
namespace {

using tables::table;
constexpr std::size_t most_key_words = 10, longest_caption = 160, longest_closing = 120, credit_reach = 60, longest_unspaced_key = 36;

constexpr std::array<bool, 256> outer_signs = [] {
  std::array<bool, 256> t{};
  for (const char c : {' ', '.', ':', '!', '*', '#', '>', '<', '-', '_', '|', '"', ';', ','}) t[static_cast<unsigned char>(c)] = true;
  return t;
}();
bool is_outer_sign(char c) noexcept { return outer_signs[static_cast<unsigned char>(c)]; }

bool is_ascii_byte(char c) noexcept { return static_cast<unsigned char>(c) < 0x80; }
bool is_high_start(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

// The first one or two words of a key, or characters in a script without spaces: what phrases are told apart by before
// any look-up.
std::string_view head_of_key(std::string_view key, std::size_t words) noexcept {
  if (key.empty()) return key;
  if (!is_ascii_byte(key[0])) {
    const auto c = text::decode(key, 0);
    if (text::is_unspaced(c.value)) return key.substr(0, words == 1 || c.size >= key.size() ? c.size : c.size + text::decode(key, c.size).size);
  }
  std::size_t at = 0;
  for (; at < key.size() && key[at] != ':'; ++at)
    if (key[at] == ' ' && --words == 0) break;
  auto found = key.substr(0, at);
  while (found.size() > 1 && (found.back() == ',' || found.back() == '-')) found.remove_suffix(1);
  return found;
}

// The last word, or the last two characters.
std::string_view foot_of_key(std::string_view key) noexcept {
  if (key.empty()) return key;
  if (!is_ascii_byte(key.back())) {
    const auto c = text::decode_before(key, key.size());
    if (text::is_unspaced(c.value) && c.size < key.size()) return key.substr(key.size() - c.size - text::decode_before(key, key.size() - c.size).size);
  }
  return key.substr(key.find_last_of(' ') + 1);
}

// The key of a short piece without signs behind it.
struct key_room {
  text::short_room room;
  std::string spare;
};
std::string_view bare_key(std::string_view piece, key_room& room) {
  auto key = text::short_key(piece, room.room, room.spare);
  while (!key.empty() && is_outer_sign(key.back())) key.remove_suffix(1);
  return key;
}

struct phrase_gate {
  static constexpr std::size_t size = 1u << 15;
  std::bitset<size> one, two, last;

  static std::size_t bit(std::string_view s) noexcept { return tables::hash(s) & (size - 1); }
  phrase_gate() {
    for (const auto& r : tables::all()) {
      if (r.in != table::page_phrases) continue;
      const auto first = head_of_key(r.key, 1), both = head_of_key(r.key, 2);
      if (both.size() == first.size()) one.set(bit(first));
      else two.set(bit(both));
      const auto mode = r.value.substr(std::min(r.value.size(), r.value.find(':') + 1));
      if (mode == "ends" || mode == "edge") last.set(bit(foot_of_key(r.key)));
    }
  }
};

const phrase_gate& page_gate() {
  static const phrase_gate g;
  return g;
}

// The key of the first two words of the line, without signs before them.
std::string_view opening_key(std::string_view line, key_room& room) {
  std::size_t from = 0;
  while (from < line.size() && is_outer_sign(line[from])) ++from;
  auto stop = from;
  for (int words = 0; stop < line.size() && stop - from < 60; ++stop)
    if (line[stop] == ' ' && ++words == 2) break;
  while (stop < line.size() && !is_high_start(line[stop])) ++stop;
  return bare_key(line.substr(from, stop - from), room);
}

std::string_view closing_key(std::string_view line, key_room& room) {
  auto stop = line.size();
  while (stop && is_outer_sign(line[stop - 1])) --stop;
  while (stop >= 3 && line.substr(stop - 3, 3) == "\xE3\x80\x82") stop -= 3;
  auto from = stop;
  while (from && line[from - 1] != ' ' && stop - from < 40) --from;
  while (from < stop && !is_high_start(line[from])) ++from;
  return bare_key(line.substr(from, stop - from), room);
}

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

// Whether what stands behind the phrase, `rest`, is what its mode asks for.
bool holds_rest(phrase_kind k, std::string_view line, std::string_view rest, std::size_t digits, tables::language lang) {
  if (k.mode == "line") {
    const bool sentence = line.size() > 3 && line.substr(line.size() - 3) == "\xE3\x80\x82";  // nobody closes a formula so
    const bool closing = k.name == "closing";
    if (rest.empty()) return !(sentence && closing);
    return rest[0] == ':' || (closing && rest.size() > 1 && rest.size() <= 20 && rest[0] == ' ' && rest[1] >= '0' && rest[1] <= '9');  // END 3:50
  }
  if (k.mode == "timed") return line.size() <= longest_closing && (digits > 0 || opens_with_number(rest, lang));
  if (k.mode == "opens" || k.mode == "edge") {
    if (k.name == "phone") return digits >= 5 || (line.find('@') != std::string_view::npos && rest.size() < 80);
    if (k.name == "closing") return line.size() <= longest_closing;
    if (k.name == "caption") return line.size() <= longest_caption;
    if (k.name == "copyright" && !k.certain) return digits >= 4;
    return true;
  }
  if (k.mode != "number" || rest.size() < 2 || rest.size() > 20 || rest[0] != ' ' || rest[1] < '0' || rest[1] > '9') return false;
  std::size_t letters = 0;  // `Page 3 of 9`
  for (const char c : rest) letters += (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  return digits <= 8 && letters <= 8;
}

std::optional<furniture> opening_phrase(std::string_view line, const line_key& w, std::size_t digits, tables::language lang) {
  std::optional<furniture> found;
  const auto try_at = [&](std::size_t end) {
    auto cut = end;
    while (cut && is_outer_sign(w.key[cut - 1])) --cut;
    for (const auto at : {end, cut}) {  // `photo:` and `photo`
      const auto* row = tables::find(table::page_phrases, lang, w.view(0, at));
      if (!row) continue;
      const auto k = kind_of(row->value);
      if (holds_rest(k, line, w.view(at, w.key.size()), digits, lang)) found = furniture_of(*row, k);
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
  for (std::size_t i = std::min(w.lasts, tables::most_words(table::page_phrases)); i-- > 0;) {
    const auto* row = tables::find(table::page_phrases, lang, w.view(w.begins[i], w.key.size()));
    if (!row) continue;
    const auto k = kind_of(row->value);
    if (k.mode == "ends" || k.mode == "edge") return furniture_of(*row, k);
  }
  if (w.key.empty() || !text::is_unspaced(text::decode_before(w.key, w.key.size()).value)) return std::nullopt;
  for (auto from = w.key.size() > longest_unspaced_key ? w.key.size() - longest_unspaced_key : 0; from + 3 <= w.key.size(); ++from) {
    if (!is_high_start(w.key[from])) continue;
    const auto* row = tables::find(table::page_phrases, lang, w.view(from, w.key.size()));
    if (!row) continue;
    const auto k = kind_of(row->value);
    if (k.mode == "ends" || k.mode == "edge") return furniture_of(*row, k);
  }
  return std::nullopt;
}

// `Image: Ann Lee.` closes a caption.
bool closes_with_credit(std::string_view line, tables::language lang, key_room& room) {
  const auto colon = line.rfind(':');
  if (colon == std::string_view::npos || colon == 0 || line.size() > longest_caption || line.size() - colon > credit_reach || colon + 2 >= line.size() || line[colon + 1] != ' ') return false;
  return tables::find(table::page_credits, lang, closing_key(line.substr(0, colon), room)) != nullptr;
}

}  // namespace

std::optional<furniture> recognise_phrase(std::string_view line, std::size_t digits, tables::language lang) {
  const auto& g = page_gate();
  key_room room;
  const auto first = opening_key(line, room);
  const bool opens = g.one.test(phrase_gate::bit(head_of_key(first, 1))) || g.two.test(phrase_gate::bit(head_of_key(first, 2)));
  const bool closes = g.last.test(phrase_gate::bit(foot_of_key(closing_key(line, room))));
  if (opens || closes) {
    const line_key w(line);
    if (w.key.empty()) return std::nullopt;
    if (opens)
      if (auto found = opening_phrase(line, w, digits, lang)) return found;
    if (closes)
      if (auto found = closing_phrase(w, lang)) return found;
  }
  if (closes_with_credit(line, lang, room)) return furniture{region_kind::note, reason_code::picture_caption, {}, true};
  return std::nullopt;
}

}  // namespace stenogram::turns
