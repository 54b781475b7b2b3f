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
    if (!text::is_letter(c.value)) continue;
    const auto how = text::case_of(c.value);
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

void phrase::fold(std::string_view text, const std::vector<word>& words, std::size_t first, std::size_t last) {
  key_.clear();
  ends_.clear();
  for (auto i = first; i < last; ++i) {
    if (i > first) key_.push_back(' ');
    text::append_key(text.substr(words[i].where.begin, words[i].where.size()), key_);
    ends_.push_back(key_.size());
  }
}

std::string key_of(std::string_view text, const std::vector<word>& words, std::size_t first, std::size_t last) {
  phrase p;
  p.fold(text, words, first, last);
  return std::string(p.all());
}

}  // namespace stenogram::turns
