#include "language/language.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "language/points.hpp"
#include "text/ascii.hpp"
#include "text/text.hpp"

namespace stenogram::language {
namespace {

using lang = tables::language;

constexpr std::size_t piece_size = 640, most_pieces = 50;  // 32 KB in all
constexpr std::size_t longest_word = 32, longest_function_word = 9;  // the second of ASCII
constexpr std::size_t languages = 64;

enum script : std::uint8_t { other, latin, cyrillic, greek, armenian, hebrew, arabic, devanagari, bengali, tamil, thai, georgian, kana, hangul, han, scripts };

script script_of(char32_t c) noexcept {
  if (c < 0x80) return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ? latin : other;
  if (c >= 0xC0 && c <= 0x24F) return c == 0xD7 || c == 0xF7 ? other : latin;
  if (c >= 0x370 && c <= 0x3FF) return greek;
  if (c >= 0x400 && c <= 0x52F) return cyrillic;
  if (c >= 0x531 && c <= 0x587) return armenian;
  if (c >= 0x5D0 && c <= 0x5F2) return hebrew;
  if (c >= 0x620 && c <= 0x6D3) return arabic;
  if (c >= 0x900 && c <= 0x97F) return devanagari;
  if (c >= 0x980 && c <= 0x9FE) return bengali;
  if (c >= 0xB82 && c <= 0xBFA) return tamil;
  if (c >= 0xE01 && c <= 0xE5B) return thai;
  if (c >= 0x10A0 && c <= 0x10FF) return georgian;
  if (c >= 0x1E00 && c <= 0x1EFF) return latin;
  if (c >= 0x1F00 && c <= 0x1FFF) return greek;
  if ((c >= 0x3041 && c <= 0x30FF) || (c >= 0xFF66 && c <= 0xFF9D)) return kana;
  if ((c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF)) return hangul;
  return text::is_han(c) ? han : other;
}

// What the pieces read so far hold.
struct tally {
  std::array<std::uint32_t, scripts> bytes{};       // of each script
  std::array<std::uint32_t, languages> points{};    // by function words and letters; `any` is the language without tables
  std::string_view without_tables;

  void add(point_table::shares of) {
    for (const auto& s : of) {
      points[static_cast<std::size_t>(s.row->lang) % languages] += s.points;
      if (s.row->lang == lang::any) without_tables = s.row->value;
    }
  }

  void read(std::string_view piece);

  struct ranking { lang best = lang::any; std::uint32_t points = 0, second = 0; };
  ranking rank() const {
    ranking r;
    for (std::size_t i = 0; i < languages; ++i) {
      if (points[i] > r.points) r.second = r.points, r.points = points[i], r.best = static_cast<lang>(i);
      else r.second = std::max(r.second, points[i]);
    }
    return r;
  }
};

void tally::read(std::string_view piece) {
  static const point_table words(tables::table::function_words), signs(tables::table::letters);
  const auto ends = [&](std::size_t at) { return at >= piece.size() || static_cast<unsigned char>(piece[at]) < 0x80; };
  std::string key;
  for (std::size_t i = 0; i < piece.size();) {
    // Words of ASCII, the most of most texts.
    if (static_cast<unsigned char>(piece[i]) < 0x80) {
      const text::ascii_letters word(piece.substr(i));
      auto n = word.size;
      if (n == 0) { ++i; continue; }
      if (n == 8)
        while (i + n < piece.size() && text::is_ascii_letter(piece[i + n])) ++n;
      if (ends(i + n)) {
        bytes[latin] += static_cast<std::uint32_t>(n);
        if (n <= 8) add(words.of(word.small));
        else if (n <= longest_function_word) key.clear(), text::append_key(piece.substr(i, n), key), add(words.of(key));
        i += n;
        continue;
      }
    }
    const auto c = text::decode(piece, i);
    const auto s = script_of(c.value);
    if (s != latin && s != cyrillic) {
      bytes[s] += c.size;
      if (s == arabic) add(signs.of(piece.substr(i, c.size)));
      i += c.size;
      continue;
    }
    const auto from = i;
    bool ascii = true;
    while (i < piece.size()) {
      const auto next = text::decode(piece, i);
      if (script_of(next.value) != s) break;
      if (s == cyrillic) add(signs.of(piece.substr(i, next.size)));
      bytes[s] += next.size;
      ascii &= next.size == 1;
      i += next.size;
    }
    const auto word = piece.substr(from, i - from);
    if (word.size() > longest_word || (ascii && word.size() > longest_function_word)) continue;
    key.clear();
    text::append_key(word, key);
    add(words.of(key));
  }
}

std::size_t boundary(std::string_view s, std::size_t at) noexcept {
  while (at < s.size() && (static_cast<unsigned char>(s[at]) & 0xC0) == 0x80) ++at;
  return std::min(at, s.size());
}

guess named(lang l, std::uint32_t confidence) {
  return {l, tables::tag(l), static_cast<std::uint8_t>(std::min<std::uint32_t>(confidence, 255))};
}

script widest(const tally& t) {
  const auto from = t.bytes.begin() + latin;
  return static_cast<script>(std::max_element(from, t.bytes.end()) - t.bytes.begin());
}

guess decide(const tally& t) {
  std::uint32_t letters = 0;
  for (std::size_t s = latin; s < scripts; ++s) letters += t.bytes[s];
  if (!letters) return {};
  auto most = widest(t);
  // Japanese is written in both; Korean holds a few Han.
  const auto kana_share = t.bytes[kana] * 100 / (t.bytes[kana] + t.bytes[han] + 1);
  if (most == han && kana_share >= 5) most = kana;
  const auto sure = std::min(255u, 100 + t.bytes[most] * 155 / letters);
  switch (most) {
    case greek: return named(lang::el, sure);
    case hebrew: return named(lang::he, sure);
    case devanagari: return named(lang::hi, sure);
    case hangul: return named(lang::ko, sure);
    case kana: return named(lang::ja, sure);
    case han: return named(lang::zh, sure);
    case thai: return named(lang::th, sure);
    case bengali: return named(lang::bn, sure);
    case tamil: return named(lang::ta, sure);
    case georgian: return named(lang::ka, sure);
    case armenian: return named(lang::hy, sure);
    default: break;
  }
  auto r = t.rank();
  if (most == cyrillic && !r.points) return named(lang::ru, 60);
  if (most == arabic && !r.points) return named(lang::ar, 60);
  if (r.points < 12) return {};
  // How far the first is ahead, and by how many words it is carried (a dozen of its own are plenty).
  const auto ahead = (r.points - r.second) * 255 / r.points;
  const auto carried = std::min(255u, r.points * 255 / 144);
  const auto confidence = std::max(1u, ahead * carried / 255);
  if (r.best == lang::any) return {lang::any, t.without_tables, static_cast<std::uint8_t>(confidence)};
  return named(r.best, confidence);
}

bool settled(const tally& t) {
  const auto most = widest(t);
  if (most != latin && most != cyrillic && most != arabic) return t.bytes[most] >= 512;
  const auto r = t.rank();
  return r.points >= 360 && 2 * r.points >= 3 * r.second;
}

}  // namespace

guess detect(const input::blocks& body, std::string_view stated) {
  if (!stated.empty()) {
    const auto l = tables::language_of(stated);
    return l == lang::any ? guess{l, "und", 255} : named(l, 255);
  }
  const auto text = body.text;
  const auto pieces = std::min(most_pieces, text.size() / piece_size + 1);
  tally t;
  const auto read = [&](std::size_t number) {
    // Pieces lie evenly from the first byte to the last.
    const auto last = text.size() > piece_size ? text.size() - piece_size : 0;
    const auto from = boundary(text, pieces > 1 ? last / (pieces - 1) * number : 0);
    t.read(text.substr(from, boundary(text, std::min(text.size(), from + piece_size)) - from));
  };
  // Front and middle first; the end and the others only while the matter is open.
  const std::size_t first[] = {0, pieces / 2, pieces - 1};
  for (std::size_t i = 0; i < 3 && (i < 2 || !settled(t)); ++i)
    if (i == 0 || first[i] != first[i - 1]) read(first[i]);
  for (std::size_t i = 1; i + 1 < pieces && !settled(t); ++i)
    if (i != pieces / 2) read(i);
  return decide(t);
}

}  // namespace stenogram::language
