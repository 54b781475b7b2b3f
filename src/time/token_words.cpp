// Words of time in scripts with spaces: letters, abbreviations, elisions, phrases, Roman numerals.
#include <algorithm>

#include "text/text.hpp"
#include "time/tokens.hpp"

namespace stenogram::time {
namespace {

bool roman_digit(char c) noexcept { return c == 'I' || c == 'V' || c == 'X'; }

// A Roman numeral below 40, or 0.
int roman_value(std::string_view s) noexcept {
  int value = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const auto of = [](char c) { return c == 'I' ? 1 : c == 'V' ? 5 : 10; };
    const int v = of(s[i]);
    value += i + 1 < s.size() && of(s[i + 1]) > v ? -v : v;
  }
  return s.size() <= 6 && value < 40 ? value : 0;
}

}  // namespace

std::uint32_t tokenizer::word_end(std::uint32_t from) const noexcept {
  auto i = from;
  while (i < end_) {
    const char b = text_[i];
    if ((static_cast<unsigned char>((b | 0x20) - 'a') < 26)) {
      ++i;
    } else if (static_cast<unsigned char>(b) >= 0x80) {
      const auto c = text::decode(text_, i);
      if (is_run_on(c.value)) break;
      if (!text::is_letter(c.value) && !text::is_mark(c.value) && c.value != 0x200C && c.value != 0xAD) break;
      i += c.size;
    } else {
      break;
    }
  }
  return i;
}

const lexicon::entry* tokenizer::look_up(std::uint32_t from, std::uint32_t to) {
  if (to - from > longest_word) return nullptr;
  const auto word = text_.substr(from, to - from);
  bool ascii = true;
  for (const char c : word) ascii &= static_cast<unsigned char>(c) < 0x80;
  key_.clear();
  if (ascii) {
    if (!words_.may_open(static_cast<char>(word[0] | 0x20), word.size())) return nullptr;
    for (const char c : word) key_.push_back(static_cast<char>(c | 0x20));
  } else {
    const auto first = text::decode(word, 0);
    if (first.value >= 0x590 && first.value < 0x1E00 && !words_.may_open(lexicon::skeleton_of(word))) return nullptr;
    text::append_key(word, key_);
  }
  return words_.find(key_);
}

bool tokenizer::push_word(std::vector<token>& run, bool space, std::uint32_t from, std::uint32_t to, const lexicon::entry* e) {
  token t;
  t.begin = from, t.end = to, t.space = space;
  t.first = words_.senses(*e), t.count = e->count;
  const char b = text_[from];
  t.upper = static_cast<unsigned char>(b) < 0x80 ? b >= 'A' && b <= 'Z'
                                                 : text::case_of(text::decode(text_, from).value) == text::letter_case::upper;
  if (const auto* n = t.as('N')) t.number = n->value, t.article = n->shy;
  else if (const auto* o = t.as('O')) t.number = o->value, t.ordinal = true;
  run.push_back(t);
  return true;
}

// A word of a script with spaces at at_. False where no table knows it.
bool tokenizer::read_word(std::vector<token>& run, bool space) {
  const auto from = at_;
  auto to = word_end(from);
  const auto letters = to;
  // p.m., a.m.: single letters with full stops.
  const auto lone = [&](std::uint32_t a, std::uint32_t b) { return b > a && b - a == text::decode(text_, a).size; };
  bool dotted = false;
  std::uint32_t end = to;
  if (lone(from, to) && to < end_ && text_[to] == '.') {
    longer_.assign(text_, from, to - from);
    while (end < end_ && text_[end] == '.') {
      const auto next = word_end(end + 1);
      if (!lone(end + 1, next)) {
        ++end;
        dotted = true;
        break;
      }
      longer_.append(text_, end + 1, next - end - 1);
      end = next;
    }
    key_.clear();
    text::append_key(longer_, key_);
    if (longer_.size() <= 8)
      if (const auto* e = words_.find(key_); e && e->count && (dotted || longer_.size() > to - from)) {
        at_ = end;
        return push_word(run, space, from, end, e);
      }
  }
  // An apostrophe inside: aujourd'hui is one word, today's ends before it, d'avril begins behind it.
  const auto apostrophe = [&](std::uint32_t i) -> std::uint32_t {
    if (i < end_ && text_[i] == '\'') return 1;
    return text_.compare(i, std::min<std::size_t>(3, end_ - i), "\xE2\x80\x99") == 0 ? 3 : 0;
  };
  std::uint32_t tail = 0;
  if (const auto size = apostrophe(to))
    if (const auto next = word_end(to + size); next > to + size) tail = to + size, to = next;
  const lexicon::entry* e = look_up(from, to);
  auto stop = to;
  if (!e && tail) {
    if ((e = look_up(from, letters)) && e->count && letters - from <= 3 && (words_.senses(*e)->part == 't' || words_.senses(*e)->part == 'o'))
      return at_ = tail, push_word(run, space, from, letters, e);
    if (e) stop = letters;
    else if (letters - from > 3) return at_ = to, false;
    else return at_ = tail, false;
  }
  if (!e) {
    at_ = to;
    if (to - from <= 6 && std::all_of(text_.begin() + from, text_.begin() + to, roman_digit))
      if (const int value = roman_value(text_.substr(from, to - from))) {
        token t;
        t.begin = from, t.end = to, t.space = space, t.upper = t.roman = t.ordinal = true, t.number = value;
        run.push_back(t);
        return true;
      }
    return false;
  }
  // The longest phrase that a key makes of this word and those behind it.
  const lexicon::entry* best = e->count ? e : nullptr;
  if (e->opens) {
    longer_ = e->key;
    for (auto i = stop; e && e->opens && i < end_;) {
      auto gap = i;
      while (gap < end_ && (text_[gap] == ' ' || text_[gap] == '\n' || text_[gap] == '-')) ++gap;
      if (static_cast<unsigned char>(text_[gap == end_ ? i : gap]) >= 0x80 && gap < end_) {
        const auto c = text::decode(text_, gap);
        if (c.value == 0xA0 || c.value == 0x2011 || c.value == 0x2010) gap += c.size;
      }
      if (gap == i || gap - i > 4) break;
      auto next = word_end(gap);
      if (const auto size = apostrophe(next))
        if (const auto over = word_end(next + size); over > next + size) next = over;
      if (next == gap || next - gap > longest_word) break;
      key_.clear();
      text::append_key(text_.substr(gap, next - gap), key_);
      longer_ += ' ';
      longer_ += key_;
      e = words_.find(longer_);
      i = next;
      if (e && e->count) best = e, stop = next;
    }
  }
  if (!best) {
    at_ = letters;
    return false;
  }
  at_ = stop;
  return push_word(run, space, from, stop, best);
}

}  // namespace stenogram::time
