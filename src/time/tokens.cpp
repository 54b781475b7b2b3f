#include "time/tokens.hpp"

#include <algorithm>
#include <bit>

#include "text/text.hpp"

namespace stenogram::time {
namespace {

bool is_hangul(char32_t c) noexcept { return c >= 0xAC00 && c <= 0xD7A3; }

// The mark that a sign stands for in the grammar; 0 for one that ends a run.
char mark_of(char32_t c) noexcept {
  switch (c) {
    case ',': case 0x3001: case 0xFF0C: case 0x060C: return ',';
    case '.': case 0xFF0E: return '.';
    case '-': case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2212: case 0x301C: case 0xFF5E: case 0x05BE: return '-';
    case '/': case 0xFF0F: return '/';
    case ':': case 0xFF1A: return ':';
    case '(': case 0xFF08: return '(';
    case ')': case 0xFF09: return ')';
    case '\'': case 0x2019: return '\'';
    default: return 0;
  }
}

// Whether a word alone makes its run worth reading; articles, prepositions and numbers in words do not.
bool is_anchor(const token& t) noexcept {
  if (t.digits) return true;
  for (auto s = t.first; s != t.first + t.count; ++s)
    if (std::string_view("MJWSXeURPQZ").find(s->part) != std::string_view::npos) return true;
  return false;
}

}  // namespace

bool is_run_on(char32_t c) noexcept { return text::is_unspaced(c) || is_hangul(c); }

// The longest key at at_ in a script without spaces (or Hangul). False, one letter on, where there is none.
bool tokenizer::read_unspaced(std::vector<token>& run, bool space, char32_t first) {
  const auto from = at_;
  const auto size = text::decode(text_, from).size;
  if (auto sizes = words_.sizes(first)) {
    const auto longest = std::min<std::uint32_t>(static_cast<std::uint32_t>(63 - std::countl_zero(sizes)), end_ - from);
    auto limit = from;
    for (auto i = from; i < end_;) {
      const auto c = text::decode(text_, i);
      if (!(is_run_on(c.value) || (c.value == ' ' && is_hangul(first))) || i + c.size - from > longest) break;
      limit = i += c.size;
    }
    for (auto n = limit - from; n; --n) {
      if (!(sizes >> n & 1u)) continue;
      if (const auto* e = words_.find(text_.substr(from, n)); e && e->count) {
        at_ = from + n;
        return push_word(run, space, from, at_, e);
      }
    }
  }
  at_ = from + size;
  if (is_hangul(first)) {
    while (at_ < end_) {
      const auto c = text::decode(text_, at_);
      if (!is_hangul(c.value)) break;
      at_ += c.size;
    }
  }
  return false;
}

void tokenizer::read_number(std::vector<token>& run, bool space) {
  token t;
  t.begin = at_, t.space = space, t.number = 0;
  if (at_ > begin_) {
    const auto c = text::decode_before(text_, at_);
    t.glued = text::case_of(c.value) != text::letter_case::none || c.value == '$' || c.value == '#' || c.value == '_' ||
              c.value == '+' || c.value == 0xA3 || c.value == 0xA5 || c.value == 0xA7 || c.value == 0x20AC || c.value == 0x2116;
    if (!t.glued && (c.value == '.' || c.value == ',' || c.value == '-' || c.value == '/' || c.value == ':') && at_ - begin_ > 1) {
      const auto before = text::decode_before(text_, at_ - 1).value;
      t.glued = text::is_digit(before) || (c.value != ',' && text::is_letter(before));
    }
  }
  while (at_ < end_) {
    const auto c = text::decode(text_, at_);
    const int v = text::digit_value(c.value);
    if (v < 0) break;
    if (t.digits < 9) t.number = t.number * 10 + v;
    if (t.digits < 250) ++t.digits;
    at_ += c.size;
  }
  constexpr std::int32_t first_ahead = 1900, last_ahead = 2200;
  if (t.digits == 4 && words_.years_ahead && t.number >= first_ahead + words_.years_ahead && t.number < last_ahead + words_.years_ahead) t.number -= words_.years_ahead;
  t.end = at_;
  run.push_back(t);
}

bool tokenizer::next(std::vector<token>& run) {
  run.clear();
  bool space = true, told = false;
  int newlines = 0;
  while (at_ < end_) {
    const char b = text_[at_];
    if (text::is_ascii_blank(b)) {
      if (b == '\n' && ++newlines > 1 && !run.empty()) {
        if (told) return true;
        run.clear();
      }
      space = true;
      ++at_;
      continue;
    }
    newlines = 0;
    bool known = false;
    if (text::is_ascii_digit(b)) {
      read_number(run, space);
      known = told = true;
    } else if (text::is_ascii_letter(b)) {
      if (b == 'T' && !space && !run.empty() && run.back().digits && at_ + 1 < end_ && text::is_ascii_digit(text_[at_ + 1])) {
        token t;
        t.begin = at_, t.end = ++at_, t.mark = 'T';
        run.push_back(t);
        space = false;
        continue;
      }
      known = read_word(run, space);
      told |= known && is_anchor(run.back());
    } else if (static_cast<unsigned char>(b) < 0x80) {
      const char mark = mark_of(static_cast<char32_t>(b));
      if (!mark && told) return ++at_, true;
      if (mark && !run.empty()) {
        token t;
        t.begin = at_, t.end = at_ + 1, t.mark = mark, t.space = space;
        run.push_back(t);
      } else if (!mark) {
        run.clear();
      }
      ++at_;
      space = false;
      if (run.size() >= max_run) return true;
      continue;
    } else {
      const auto c = text::decode(text_, at_);
      if (text::is_space(c.value)) {
        space = true;
        at_ += c.size;
        continue;
      }
      if (text::is_digit(c.value)) {
        read_number(run, space);
        known = told = true;
      } else if (is_run_on(c.value)) {
        known = read_unspaced(run, space, c.value);
        told |= known && is_anchor(run.back());
      } else if (text::is_letter(c.value)) {
        known = read_word(run, space);
        told |= known && is_anchor(run.back());
      } else {
        const char mark = mark_of(c.value);
        if (!mark && told) return at_ += c.size, true;
        if (mark && !run.empty()) {
          token t;
          t.begin = at_, t.end = at_ + c.size, t.mark = mark, t.space = space;
          run.push_back(t);
        } else if (!mark) {
          run.clear();
        }
        at_ += c.size;
        space = false;
        continue;
      }
    }
    space = false;
    if (!known) {
      if (told) return true;
      run.clear();
    } else if (run.size() >= max_run) {
      return true;
    }
  }
  return told;
}

}  // namespace stenogram::time
