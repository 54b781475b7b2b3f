#include "turns/words.hpp"

#include "text/text.hpp"

namespace stenogram::turns {
namespace {

// Fills the look of a word from its letters.
void look_at(std::string_view s, word& w) {
  std::size_t letters = 0, upper = 0, lower = 0, stops = 0;
  bool first = true;
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    i += c.size;
    if (c.value == '.') ++stops;
    if (first && text::is_digit(c.value)) w.digits = true, first = false;
    const auto how = text::case_of(c.value);
    if (how == text::letter_case::none && !text::is_letter(c.value)) continue;
    if (first) {
      w.capital = how == text::letter_case::upper;
      w.lower = how == text::letter_case::lower;
      w.caseless = how == text::letter_case::none;
      first = false;
    }
    ++letters;
    upper += how == text::letter_case::upper;
    lower += how == text::letter_case::lower;
  }
  w.capitals = upper >= 2 && lower == 0;
  w.initial = w.capital && lower == 0 && (letters == 1 || (stops >= 2 && stops >= letters));
  w.stop = !s.empty() && s.back() == '.';
}

bool is_edge(char32_t c) noexcept {
  return c == '"' || c == '\'' || c == '*' || c == '_' || c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB ||
         c == 0x2018;
}

}  // namespace

void split_words(std::string_view text, span where, std::vector<word>& out) {
  out.clear();
  const auto s = text.substr(where.begin, where.size());
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    if (text::is_space(c.value) || c.value == ',' || is_edge(c.value)) {
      if (c.value == ',' && !out.empty()) out.back().comma = true;
      i += c.size;
      continue;
    }
    auto end = i;
    while (end < s.size()) {
      const auto d = text::decode(s, end);
      if (text::is_space(d.value) || d.value == ',') break;
      end += d.size;
    }
    auto last = end;
    while (last > i && is_edge(text::decode_before(s, last).value)) last -= text::decode_before(s, last).size;
    word w;
    w.where = {where.begin + static_cast<std::uint32_t>(i), where.begin + static_cast<std::uint32_t>(last)};
    look_at(s.substr(i, last - i), w);
    out.push_back(w);
    i = end;
  }
}

std::string key_of(std::string_view text, const std::vector<word>& words, std::size_t first, std::size_t last) {
  std::string key;
  for (auto i = first; i < last; ++i) {
    if (i > first) key.push_back(' ');
    text::append_key(text.substr(words[i].where.begin, words[i].where.size()), key);
  }
  return key;
}

void phrase::read(std::string_view text, span where) {
  text_ = text;
  split_words(text, where, words_);
  keys_.clear();
  starts_.assign(1, 0);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    text::append_key(printed(i), keys_);
    keys_.push_back(' ');
    starts_.push_back(static_cast<std::uint32_t>(keys_.size()));
  }
}

}  // namespace stenogram::turns
