#include "turns/phrase_gate.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>

#include "tables/entry.hpp"

namespace stenogram::turns {
namespace {

constexpr std::array<bool, 256> outer_signs = [] {
  std::array<bool, 256> t{};
  for (const char c : {' ', '.', ':', '!', '*', '#', '>', '<', '-', '_', '|', '"', ';', ','}) t[static_cast<unsigned char>(c)] = true;
  return t;
}();

constexpr std::string_view wide_stop = "\xE3\x80\x82";

bool is_ascii_byte(char c) noexcept { return static_cast<unsigned char>(c) < 0x80; }
bool is_high_start(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }
bool is_letter_or_digit(char c) noexcept { return text::is_ascii_digit(c) || text::is_ascii_letter(c); }

// The first one or two words of a key, or characters in a script without spaces.
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
std::string_view bare_key(std::string_view piece, key_room& room) {
  auto key = text::short_key(piece, room.room, room.spare);
  while (!key.empty() && is_outer_sign(key.back())) key.remove_suffix(1);
  return key;
}

// The key of the first two words of a line, without signs around them.
std::string_view opening_key(std::string_view line, key_room& room) {
  while (!line.empty() && is_outer_sign(line.front())) line.remove_prefix(1);
  std::size_t stop = 0;
  for (int words = 0; stop < line.size() && stop < 60; ++stop)
    if (line[stop] == ' ' && ++words == 2) break;
  while (stop < line.size() && !is_high_start(line[stop])) ++stop;
  return bare_key(line.substr(0, stop), room);
}

// Signs of other scripts that stand around words. Their keys are signs, or nothing.
bool is_wide_sign(char32_t c) noexcept {
  return (c >= 0x2000 && c <= 0x2027) || (c >= 0x3000 && c <= 0x3003) || (c >= 0x3008 && c <= 0x301F) || (c >= 0xFF01 && c <= 0xFF0F) ||
         (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF40) || (c >= 0xFF5B && c <= 0xFF65) || text::is_space(c);
}

// A place for the first or last letters of a text, the same for the text as printed and for its key: up to three letters
// or digits of ASCII, or a Han character that is its own key. `unknown` where only the key can tell.
constexpr std::size_t edges = 4096, unknown = edges;
std::size_t place_of(unsigned a, unsigned b, unsigned c) noexcept { return ((a << 12 | b << 6 | c) * 0x9E3779B1u >> 16) % edges; }

template <class At>  // the byte so far from the end; 0 behind the last
std::size_t edge_of_word(At at) noexcept {
  unsigned letters[3] = {0, 0, 0};
  for (std::size_t i = 0; i < 3; ++i) {
    const char c = at(i);
    if (!is_ascii_byte(c)) return unknown;
    if (!is_letter_or_digit(c)) break;
    letters[i] = static_cast<unsigned>(c & 31);
  }
  return place_of(letters[0], letters[1], letters[2]);
}
std::size_t edge_of_han(char32_t c) noexcept {
  if (c >= 0xF900 || !text::is_han(c)) return unknown;
  return place_of(c >> 12, c >> 6 & 63, c & 63);
}
std::size_t first_edge(std::string_view s) noexcept {
  for (std::size_t from = 0; from < s.size();) {
    if (is_letter_or_digit(s[from])) return edge_of_word([&](std::size_t i) { return from + i < s.size() ? s[from + i] : '\0'; });
    const auto c = text::decode(s, from);
    if (c.size > 1 && !is_wide_sign(c.value)) return edge_of_han(c.value);
    from += c.size;
  }
  return unknown;
}
std::size_t last_edge(std::string_view s) noexcept {
  for (auto end = s.size(); end > 0;) {
    if (is_letter_or_digit(s[end - 1])) return edge_of_word([&](std::size_t i) { return i < end ? s[end - 1 - i] : '\0'; });
    const auto c = text::decode_before(s, end);
    end -= c.size;
    if (c.size > 1 && !is_wide_sign(c.value)) return edge_of_han(c.value);
  }
  return unknown;
}

class phrase_gate {
 public:
  phrase_gate() {
    for (const auto& r : tables::all()) {
      if (r.in != tables::table::page_phrases) continue;
      const auto first = head_of_key(r.key, 1), both = head_of_key(r.key, 2);
      (both.size() == first.size() ? one_ : two_).set(bit(both));
      in(r.lang).opens.set(first_edge(r.key));
      const auto mode = r.value.substr(std::min(r.value.size(), r.value.find(':') + 1));
      if (mode != "ends" && mode != "edge") continue;
      last_.set(bit(foot_of_key(r.key)));
      in(r.lang).closes.set(last_edge(r.key));
    }
  }

  bool opens(std::string_view line, tables::language lang) const {
    const auto edge = first_edge(line);
    if (edge != unknown && !in(lang).opens[edge] && !in(tables::language::en).opens[edge]) return false;
    key_room room;
    const auto key = opening_key(line, room);
    return one_.test(bit(head_of_key(key, 1))) || two_.test(bit(head_of_key(key, 2)));
  }
  bool closes(std::string_view line, tables::language lang) const {
    const auto edge = last_edge(line);
    if (edge != unknown && !in(lang).closes[edge] && !in(tables::language::en).closes[edge]) return false;
    key_room room;
    return last_.test(bit(foot_of_key(closing_key(line, room))));
  }

 private:
  struct edges_of_language {
    std::bitset<edges + 1> opens, closes;
  };
  // Rows for all languages stand with English, which speaks everywhere too.
  static std::size_t place(tables::language lang) noexcept {
    return static_cast<std::size_t>(lang == tables::language::any ? tables::language::en : lang) % 64;
  }
  edges_of_language& in(tables::language lang) noexcept { return languages_[place(lang)]; }
  const edges_of_language& in(tables::language lang) const noexcept { return languages_[place(lang)]; }

  static constexpr std::size_t bits = 1u << 15;
  static std::size_t bit(std::string_view s) noexcept { return tables::hash(s) & (bits - 1); }

  std::array<edges_of_language, 64> languages_;  // modulo their number
  std::bitset<bits> one_, two_, last_;
};

}  // namespace

bool is_outer_sign(char c) noexcept { return outer_signs[static_cast<unsigned char>(c)]; }

phrase_ends ends_of(std::string_view line, tables::language lang) {
  static const phrase_gate gate;
  return {gate.opens(line, lang), gate.closes(line, lang)};
}

std::string_view closing_key(std::string_view line, key_room& room) {
  auto stop = line.size();
  while (stop && is_outer_sign(line[stop - 1])) --stop;
  while (stop >= wide_stop.size() && line.substr(stop - wide_stop.size(), wide_stop.size()) == wide_stop) stop -= wide_stop.size();
  auto from = stop;
  while (from && line[from - 1] != ' ' && stop - from < 40) --from;
  while (from < stop && !is_high_start(line[from])) ++from;
  return bare_key(line.substr(from, stop - from), room);
}

}  // namespace stenogram::turns
