#include "turns/furniture.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/text.hpp"
#include "time/time.hpp"
#include "turns/candidates/candidate.hpp"
#include "turns/page_phrases.hpp"
#include "turns/stage.hpp"

namespace stenogram::turns {
namespace {

using tables::table;
constexpr std::size_t most_furniture_bytes = 400, longest_whole_bracketed = 200, longest_certain_bracketed = 80, longest_date = 40, longest_item = 40, longest_formula = 36;

// What a line holds, by bytes: high bytes count for themselves, and only where there is no ASCII letter is it asked
// whether they are letters.
struct byte_counts {
  std::size_t letters = 0, digits = 0, signs = 0, bars = 0, high = 0;

  explicit byte_counts(std::string_view line) {
    std::size_t shown = 0;
    for (std::size_t from = 0; from < line.size(); from += 240) {  // sums that a byte holds: compilers do sixteen at once
      std::uint8_t l = 0, d = 0, b = 0, h = 0, s = 0;
      const auto count = [](std::uint8_t& n, bool one) { n = static_cast<std::uint8_t>(n + one); };
      for (const char byte : line.substr(from, 240)) {
        const auto c = static_cast<std::uint8_t>(byte);
        count(l, static_cast<std::uint8_t>((c | 0x20) - 'a') < 26);
        count(d, static_cast<std::uint8_t>(c - '0') < 10);
        count(b, c == '|');
        count(h, c >= 0x80);
        count(s, c > ' ');
      }
      letters += l, digits += d, bars += b, high += h, shown += s;
    }
    signs = shown - letters - digits - bars - high;
    if (!high || letters) return;
    for (std::size_t i = 0; i < line.size() && !letters;) {
      const auto c = text::decode(line, i);
      if (text::is_letter(c.value)) ++letters;
      else if (c.size > 1 && text::is_digit(c.value)) ++digits;
      else if (c.size > 1 && !text::is_space(c.value)) ++signs;
      i += c.size;
    }
  }
};

furniture page_furniture(reason_code why, bool certain) { return {region_kind::page, why, {}, certain}; }
furniture boilerplate_furniture(reason_code why, bool certain) { return {region_kind::boilerplate, why, {}, certain}; }

// `10:45`, `00:01:02.5`, `3:50 P.M. EST`, also in brackets: digits and colons, then at most a zone.
bool is_clock(std::string_view s) {
  if (s.size() < 4 || s.size() > 32) return false;
  if (s.front() == '[' || s.front() == '(') {
    if (s.back() != ']' && s.back() != ')') return false;
    s = s.substr(1, s.size() - 2);
  }
  std::size_t i = 0, digits = 0, colons = 0;
  for (; i < s.size() && ((s[i] >= '0' && s[i] <= '9') || s[i] == ':' || (colons && (s[i] == '.' || s[i] == ','))); ++i) digits += s[i] != ':', colons += s[i] == ':';
  const bool dotted = colons == 0 && (i == 1 || i == 2) && i + 4 < s.size() && s[i] == '.' && s[i + 3] == ' ' && s[i + 1] >= '0' && s[i + 1] <= '5' && s[i + 2] >= '0' && s[i + 2] <= '9';
  if (dotted) i += 3, digits += 2, colons = 1;  // `11.30 a.m.`
  if (colons == 0 || colons > 3 || digits < 3 || digits > 9 || s[i - 1] == ':') return false;
  std::size_t letters = 0, small = 0;
  for (; i < s.size(); ++i) {
    const char c = static_cast<char>(s[i] | 0x20);
    if (c >= 'a' && c <= 'z') ++letters, small += c == s[i];
    else if (s[i] != ' ' && s[i] != '.') return false;
  }
  return letters <= 6 && small <= 3;  // `p.m. EST`, `Uhr`; else a name
}

// `<ANN LEE, SWORN   [10.04 am]`: what a court records of itself, in capitals.
bool is_shouted_record(std::string_view s) noexcept {
  const auto words = s.substr(0, s.find('['));
  return s.find('>') == std::string_view::npos && std::none_of(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Digits alone, or between dashes: `12`, `- 12 -`, `3/9`.
std::optional<furniture> page_number(std::string_view s, const byte_counts& n) {
  if (n.digits == 0 || n.digits > 8 || s.size() > 32) return std::nullopt;
  const bool dashes = (s.front() == '-' && s.back() == '-') || (s.substr(0, 2) == "\xE2\x80" && s.size() > 6 && s.substr(s.size() - 3, 2) == "\xE2\x80");
  if (dashes && n.digits <= 5) return page_furniture(reason_code::page_mark, true);
  if (n.signs == 0 && n.high == 0 && n.digits <= 5) return page_furniture(reason_code::page_mark, false);
  if (n.signs == 1 && s.find('/') != std::string_view::npos) return page_furniture(reason_code::page_mark, false);
  return std::nullopt;
}

// Signs that rules are made of.
bool is_rule_of_signs(std::string_view s) {
  std::size_t signs = 0;
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    const bool ruled = c.value == '-' || c.value == '*' || c.value == '=' || c.value == '_' || c.value == '~' || c.value == '#' || c.value == '+' || c.value == '.' ||
                       c.value == 0x2013 || c.value == 0x2014 || c.value == 0x2015 || c.value == 0xB7 || c.value == 0x2022 || c.value == 0x2026 || c.value == 0x203B || (c.value >= 0x2500 && c.value <= 0x26FF) || c.value == 0x3000;
    if (!ruled && !text::is_space(c.value)) return false;
    signs += ruled && c.value != '.' && c.value != 0x2026;
    i += c.size;
  }
  return signs >= 3;
}

// `(words)` and the like from end to end, a stop behind them allowed.
bool is_bracketed(std::string_view s, std::string_view& inner) {
  constexpr std::array<std::array<std::string_view, 2>, 4> brackets{{{"(", ")"}, {"[", "]"}, {"\xEF\xBC\x88", "\xEF\xBC\x89"}, {"\xE3\x80\x90", "\xE3\x80\x91"}}};
  for (const auto& b : brackets) {
    if (s.size() <= b[0].size() + b[1].size() || s.substr(0, b[0].size()) != b[0]) continue;
    auto end = s.size();
    while (s[end - 1] == '.' || s[end - 1] == ' ') --end;
    if (end <= b[0].size() + b[1].size() || s.substr(end - b[1].size(), b[1].size()) != b[1]) return false;
    inner = s.substr(b[0].size(), end - b[0].size() - b[1].size());
    return inner.find(b[0]) == std::string_view::npos;
  }
  return false;
}

// Items between bars: a menu, or a bar of networks (`Share: X | Y`).
std::optional<furniture> barred_items(std::string_view line, tables::language lang) {
  std::size_t parts = 0, networks = 0, longest = 0;
  std::string key;
  for (std::size_t from = 0; from <= line.size();) {
    auto stop = from;
    std::size_t width = 1;
    for (; stop < line.size(); stop += width) {
      const auto c = text::decode(line, stop);
      width = c.size;
      if (c.value == '|' || c.value == 0x2022 || c.value == 0xB7 || c.value == 0xFF5C) break;
    }
    auto part = line.substr(from, stop - from);
    if (const auto colon = part.rfind(':'); parts == 0 && colon != std::string_view::npos) part.remove_prefix(colon + 1);
    key.clear();
    text::append_key(part, key);
    if (!key.empty()) {
      ++parts;
      longest = std::max(longest, key.size());
      networks += tables::find(table::networks, lang, key) != nullptr;
    }
    from = stop + width;
  }
  if (parts >= 2 && networks * 2 >= parts) return boilerplate_furniture(reason_code::share_bar, true);
  if (parts >= 3 && longest <= longest_item) return boilerplate_furniture(reason_code::navigation, true);
  return std::nullopt;
}

bool holds_copyright_sign(std::string_view s, const byte_counts& n) {
  if (n.high) {
    const auto sign = s.find("\xC2\xA9");
    if (sign != std::string_view::npos) return sign <= 4 || n.digits >= 4 || sign + 80 > s.size();
  }
  if (n.digits < 4) return false;
  const auto c = s.substr(0, 24).find('(');
  return c != std::string_view::npos && (c == 0 || s[c - 1] == ' ') && c + 2 < s.size() && (s[c + 1] | 0x20) == 'c' && s[c + 2] == ')';
}

// An address of mail or of the web that is all of the line.
bool is_web_address(std::string_view s) {
  if (s.size() > 120 || s.find(' ') != std::string_view::npos) return false;
  return s.substr(0, 7) == "http://" || s.substr(0, 8) == "https://" || s.substr(0, 4) == "www." || (s.front() != '@' && s.find('@') != std::string_view::npos && s.find('.') != std::string_view::npos);
}

// Numbers of telephones and nothing else.
bool is_phone(std::string_view s, const byte_counts& n) {
  if (n.digits < 7 || s.size() > 80) return false;
  return s.front() == '+' || s.front() == '(' || (n.digits > 8 && std::count(s.begin(), s.end(), '-') >= 2);
}

// Whether most words open small: an address has names and numbers.
bool reads_as_prose(std::string_view line) {
  std::size_t small = 0, words = 0;
  for (std::size_t i = 0; i < line.size();) {
    const auto c = text::decode(line, i);
    words += text::is_letter(c.value) || text::is_digit(c.value);
    small += text::case_of(c.value) == text::letter_case::lower;
    i = line.find(' ', i);
    if (i != std::string_view::npos) ++i;
  }
  return words >= 6 && small * 2 > words;
}

// A word for a street beside a number, or a postcode that closes a short line: `Riverton - 110021`.
bool is_postal(std::string_view line, tables::language lang, const byte_counts& n) {
  if (n.digits > 14 || line.size() > 160 || line.back() == '?' || line.back() == '!' || line.find(':') != std::string_view::npos) return false;
  std::size_t run = 0;
  while (run < line.size() && line[line.size() - 1 - run] >= '0' && line[line.size() - 1 - run] <= '9') ++run;
  if ((run == 5 || run == 6) && run == n.digits && n.signs <= 2 && line.size() <= 60 && line.find(',') == std::string_view::npos) return true;
  if (line.find(',') == std::string_view::npos && line.find("\xD8\x8C") == std::string_view::npos && n.digits < 4) return false;
  if (reads_as_prose(line)) return false;
  const auto key = text::key(line);
  for (std::size_t from = 0; from < key.size();) {
    const auto stop = std::min(key.find_first_of(" ,", from), key.size());
    if (stop > from && tables::find(table::address_words, lang, std::string_view(key).substr(from, stop - from))) return true;
    from = stop + 1;
  }
  return false;
}

// Notes of music in front: a song that is played or sung.
bool is_song(std::string_view line) noexcept {
  const auto c = line.substr(0, 3);
  return c == "\xE2\x99\xAA" || c == "\xE2\x99\xAB" || c == "\xE2\x99\xAC";
}

// What a program says among the lines of a chat, behind the stamp: `15:02 -!- pell has joined`, `15:00:31 * juno waves`.
bool is_event_of_chat(std::string_view line) noexcept {
  std::uint32_t seconds = 0;
  const auto stamp = read_time(line, seconds);
  if (stamp == line.size() || (stamp && line[stamp] != ' ')) return false;
  const auto words = line.substr(stamp ? stamp + text::leading_space(line.substr(stamp)) : 0);
  for (const std::string_view sign : {"-!- ", "*** ", "--> ", "<-- ", "-->| ", "<--| "})
    if (words.substr(0, sign.size()) == sign && words.size() > sign.size()) return stamp || sign[0] == '-' || sign[0] == '<';
  return stamp && words.substr(0, 2) == "* ";
}

// `[name]: https://...`: where Markdown keeps the targets of its links.
bool is_link_target(std::string_view line) {
  const auto close = line[0] == '[' ? line.find("]: ") : std::string_view::npos;
  if (close == std::string_view::npos) return false;
  const auto target = line.substr(close + 3);
  return target.find("://") < target.find(' ');
}

// Bytes of the signs that make furniture of a line which opens with a letter: bars and dots between items, addresses,
// copyright.
constexpr std::array<bool, 256> telling_signs = [] {
  std::array<bool, 256> t{};
  for (const char c : {'|', '@', '(', '\xC2', '\xE2', '\xEF'}) t[static_cast<unsigned char>(c)] = true;
  return t;
}();

// Whether only its first and last words can tell that a line is furniture.
bool holds_words_alone(std::string_view line) {
  if (!text::is_letter(text::decode(line, 0).value)) return false;
  if (line[0] == 'h' || line[0] == 'w') return false;  // http, www
  return std::none_of(line.begin(), line.end(), [](char c) { return telling_signs[static_cast<unsigned char>(c)]; });
}

}  // namespace

std::optional<furniture> recognise(std::string_view line, tables::language lang, bool uncertain) {
  if (line.size() > most_furniture_bytes) {
    auto end = most_furniture_bytes;
    while (end && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
    line = line.substr(0, end);
  }
  if (line.empty()) return std::nullopt;
  if (!uncertain && holds_words_alone(line)) return recognise_phrase(line, lang);
  const byte_counts n(line);
  if (n.letters == 0) {
    if (n.digits == 0) return is_rule_of_signs(line) ? std::optional(boilerplate_furniture(reason_code::separator, true)) : std::nullopt;
    if (is_clock(line)) return furniture{region_kind::time, reason_code::clock_line, {}, true};
    if (n.digits == 4 && line.substr(0, 3) == "\xE2\x97\x8F" && line.back() == ')') return furniture{region_kind::time, reason_code::clock_line, {}, true};  // a circle and `(1535)`
    if (const auto number = page_number(line, n)) return number;
    if (is_phone(line, n)) return boilerplate_furniture(reason_code::phone_numbers, true);
  } else if (n.digits && is_clock(line)) {
    return furniture{region_kind::time, reason_code::clock_line, {}, true};
  }
  std::string_view inner;
  if (is_song(line) || is_event_of_chat(line)) return furniture{region_kind::stage, reason_code::separator, {}, true};
  if (is_link_target(line)) return boilerplate_furniture(reason_code::navigation, true);
  if (line[0] == '(' && line.find(')') == std::string_view::npos)  // a formula that runs on
    if (const auto f = recognise_phrase(line.substr(1), lang); f && f->why == reason_code::closing_formula) return f;
  if (is_bracketed(line, inner)) {
    const auto f = recognise_phrase(inner, lang);
    if (f && f->why == reason_code::closing_formula) return furniture{n.digits || inner.size() > longest_formula ? region_kind::stage : f->kind, f->why, f->argument, true};
    if (names_direction(inner, lang)) return furniture{region_kind::stage, reason_code::bracketed, {}, true};
    if (f && f->certain && f->why == reason_code::boilerplate_phrase) return f;  // who edited the page
    if (line.size() > longest_whole_bracketed) return std::nullopt;
    return furniture{region_kind::stage, reason_code::bracketed, {}, line.size() <= longest_certain_bracketed};
  }
  if (line[0] == '<' && n.letters > 4 && is_shouted_record(line)) return furniture{region_kind::stage, reason_code::bracketed, {}, true};
  if (holds_copyright_sign(line, n)) return boilerplate_furniture(reason_code::copyright_notice, true);
  if (is_web_address(line)) return boilerplate_furniture(reason_code::navigation, line.find("://") == std::string_view::npos);
  const bool bars = n.bars > 0 || (n.high && (line.find("\xE2\x80\xA2") != std::string_view::npos || line.find("\xC2\xB7") != std::string_view::npos || line.find("\xEF\xBD\x9C") != std::string_view::npos));
  if (bars && line.size() <= 300)
    if (const auto bar = barred_items(line, lang)) return bar;
  if (const auto phrase = recognise_phrase(line, lang)) return phrase;
  if (!uncertain) return std::nullopt;
  if (line.substr(0, 2) == "* " || line.substr(0, 3) == "\xE2\x80\xBB") return furniture{region_kind::note, reason_code::boilerplate_phrase, "*", false};  // a footnote
  if (n.digits >= 4 && line.size() <= longest_date && time::whole_line(line, lang)) return boilerplate_furniture(reason_code::date_line, false);
  if (n.digits && is_postal(line, lang, n)) return boilerplate_furniture(reason_code::postal_address, false);
  return std::nullopt;
}

}  // namespace stenogram::turns
