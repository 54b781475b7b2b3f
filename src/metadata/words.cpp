#include "metadata/words.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/text.hpp"

namespace stenogram::metadata {
namespace {

bool is_apostrophe(char32_t c) noexcept { return c == '\'' || c == 0x2019 || c == 0x02BC; }
bool is_hyphen(char32_t c) noexcept { return c == '-' || c == 0x2010 || c == 0x2011; }
bool is_word_letter(char32_t c) noexcept {
  if (c < 0x80) return text::is_letter(c) || text::is_digit(c);
  return text::is_letter(c) || text::is_digit(c) || text::is_mark(c) || c == 0x5F3 || c == 0x5F4;
}
bool is_invisible(char32_t c) noexcept { return c == 0x200C || c == 0x200D || c == 0xAD; }

// Whether a word of that many letters of ASCII ends where `behind` begins, without looking any closer.
bool ends_plain_word(std::string_view behind, std::size_t letters) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\n'; };
  if (is_blank(behind[0]) || behind[0] == ',' || behind[0] == ':' || behind[0] == ';' || behind[0] == ')' || behind[0] == '?' || behind[0] == '!') return true;
  return behind[0] == '.' && letters > 3 && (behind.size() == 1 || is_blank(behind[1]));
}

// Where one word ends that begins at `at`: letters, and hyphens and stops between letters.
std::size_t end_of_word(std::string_view s, std::size_t at, std::size_t end) {
  std::size_t i = at, letters = 0;
  while (i < end) {
    const auto c = text::decode(s, i);
    if (c.size > 1 && text::is_unspaced(c.value) && text::is_letter(c.value)) break;
    if (is_word_letter(c.value) || is_invisible(c.value)) {
      i += c.size;
      letters += text::is_letter(c.value);
      continue;
    }
    const auto next = i + c.size;
    const bool inside = next < end && is_word_letter(text::decode(s, next).value);
    if ((is_hyphen(c.value) || c.value == '&' || c.value == '@' || c.value == '"') && inside) i = next;
    else if (c.value == '.' && inside) i = next;
    else if (c.value == '.' && letters <= 3 && letters > 0 && i > at) return next;  // an abbreviation
    else break;
    letters = 0;
  }
  return i;
}

}  // namespace

words::words(std::string_view source, span where, std::uint32_t most) : text(source) {
  const std::size_t end = where.end;
  all.reserve(std::min<std::size_t>(most, where.size() / 5 + 4));
  keys.reserve(std::min<std::size_t>(where.size(), 16 * std::size_t{most}) + 16);
  bool joined = false;
  for (std::size_t i = where.begin; i < end && all.size() < most;) {
    if (const auto stop = add_plain(i, end, joined)) {
      i = stop;
      joined = true;
      continue;
    }
    const auto c = text::decode(text, i);
    const bool apostrophe = is_apostrophe(c.value);
    if (apostrophe && joined && !all.empty() && all.back().where.end == i) {
      // The apostrophe of `l'` stays with the word before it, that of `'s` goes with what follows.
      auto stop = end_of_word(text, i + c.size, end);
      auto& before = all.back();
      const auto head = before.where.size(), tail = static_cast<std::uint32_t>(stop - i - c.size);
      const bool lower_tail = tail && text::case_of(text::decode(text, i + c.size).value) == text::letter_case::lower;
      const bool own = tail && head > 3 && (tail <= 3 || (lower_tail && tail <= 4)) && !before.unspaced;
      if (!own) {
        const bool one = tail && (head > 5 || (!lower_tail && before.capital && head <= 2));  // Put'yatin, O'Beirne
        if (!one) stop = i + c.size;
        before.where.end = static_cast<std::uint32_t>(stop);
        take_key(before);
        i = stop;
        continue;
      }
    } else if (!is_word_letter(c.value)) {
      if (text::is_space(c.value)) joined = false;
      else if (!all.empty() && !all.back().mark) all.back().mark = c.value;
      i += c.size;
      continue;
    }
    word w;
    const bool single = text::is_unspaced(c.value);
    const auto from = i;
    auto stop = single ? i + c.size : end_of_word(text, apostrophe ? i + c.size : i, end);
    if (stop <= from + (apostrophe ? c.size : 0u)) stop = from + c.size;
    w.where = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(stop)};
    w.unspaced = single;
    w.suffix = apostrophe;
    w.joined = joined;
    std::size_t upper = 0, lower = 0, stops = 0;
    for (auto k = from; k < stop;) {
      const auto d = text::decode(text, k);
      const auto kind = text::case_of(d.value);
      if (k == from) w.capital = kind == text::letter_case::upper, w.lower = kind == text::letter_case::lower, w.digit = text::is_digit(d.value);
      upper += kind == text::letter_case::upper;
      lower += kind == text::letter_case::lower;
      stops += d.value == '.';
      k += d.size;
    }
    w.capitals = upper >= 2 && lower == 0;
    w.initial = stops > 0 && upper > 0 && lower == 0 && upper <= 3;
    if (w.suffix) w.lower = true;
    w.key = static_cast<std::uint32_t>(keys.size());
    take_key(w);
    all.push_back(w);
    joined = true;
    i = stop;
  }
}

// A word of ASCII letters that nothing goes on behind: most words of most texts. Gives where it ends, or 0.
std::size_t words::add_plain(std::size_t from, std::size_t end, bool joined) {
  const text::ascii_letters head(text.substr(from, end - from));
  auto i = from + head.size, capitals = head.capitals;
  if (head.size == 8)
    for (; i < end && text::is_ascii_letter(text[i]); ++i) capitals += text[i] < 'a';
  if (i == from || (i < end && !ends_plain_word(text.substr(i, end - i), i - from))) return 0;
  word w;
  w.where = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(i)};
  w.joined = joined;
  w.lower = text[from] >= 'a';
  w.capital = !w.lower;
  w.capitals = capitals >= 2 && capitals == i - from;
  w.key = static_cast<std::uint32_t>(keys.size());
  head.append_to(keys);
  for (auto k = from + 8; k < i; ++k) keys += static_cast<char>(text[k] | 0x20);
  w.key_end = static_cast<std::uint32_t>(keys.size());
  w.known = &tables::look_up(key_of(w));
  all.push_back(w);
  return i;
}

// The key of the last word, which may have grown.
void words::take_key(word& w) {
  keys.resize(w.key);
  text::append_key(text.substr(w.where.begin, w.where.size()), keys);
  w.key_end = static_cast<std::uint32_t>(keys.size());
  w.known = &tables::look_up(key_of(w));
}

span words::where(std::size_t first, std::size_t last) const noexcept {
  if (first >= last) return {};
  return {all[first].where.begin, all[last - 1].where.end};
}

std::string_view words::printed(std::size_t first, std::size_t last) const noexcept {
  const auto s = where(first, last);
  return text.substr(s.begin, s.size());
}

words::phrase words::longest(tables::table in, tables::language lang, std::size_t at, std::size_t end) const {
  phrase found;
  if (at >= end) return found;
  std::string joined;
  const auto* known = all[at].known;
  for (auto i = at; known->opens(in);) {
    if (const auto* row = tables::find(in, lang, *known)) found = {row, i + 1 - at};
    if (i + 1 == end || all[i].mark) break;
    if (joined.empty()) joined = key(i);
    if (!all[++i].joined) joined += ' ';
    joined += key(i);
    known = &tables::look_up(joined);
  }
  return found;
}

std::string one_line(std::string_view s) {
  std::string out;
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    if (c.value == ' ' || (c.value >= 9 && c.value <= 13)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out.append(s, i, c.size);
    }
    i += c.size;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace stenogram::metadata
