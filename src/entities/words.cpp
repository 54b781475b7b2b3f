#include "entities/words.hpp"

#include "text/text.hpp"

namespace stenogram::entities {
namespace {

enum byte_class : std::uint8_t { sign, small, large, figure, blank, high };

constexpr auto byte_classes = [] {
  struct { byte_class of[256]; } t{};
  for (int i = 0; i < 256; ++i)
    t.of[i] = i >= 0x80                ? high
              : i >= 'a' && i <= 'z'   ? small
              : i >= 'A' && i <= 'Z'   ? large
              : i >= '0' && i <= '9'   ? figure
              : i == ' ' || (i >= 9 && i <= 13) ? blank
                                       : sign;
  return t;
}();

byte_class class_of(char c) noexcept { return byte_classes.of[static_cast<unsigned char>(c)]; }

// Reads one word after another; knows what stood between them.
class splitter {
 public:
  splitter(std::string_view text, span where, std::vector<word>& out) noexcept : text_(text), at_(where.begin), end_(where.end), out_(out) {}

  void all() {
    while (at_ < end_) {
      const auto c = class_of(text_[at_]);
      if (c == blank) {
        widen(gap::space);
        ++at_;
      } else if (c == sign) {
        widen(gap_of(static_cast<unsigned char>(text_[at_])));
        ++at_;
      } else if (c == high) {
        const auto p = text::decode(text_, at_);
        if (text::is_letter(p.value)) read_word();
        else if (text::is_space(p.value)) widen(gap::space), at_ += p.size;
        else if (text::is_digit(p.value)) read_number();
        else widen(gap_of(p.value)), at_ += p.size;
      } else if (c == figure) {
        read_number();
      } else {
        read_word();
      }
    }
  }

 private:
  static gap gap_of(char32_t c) noexcept {
    switch (c) {
      case ',': case 0xFF0C: case 0x060C: case 0x3001: return gap::comma;
      case '.': return gap::stop;
      case '(': case 0xFF08: return gap::open;
      case ')': case 0xFF09: return gap::close;
      default: return gap::other;
    }
  }
  void widen(gap g) noexcept {
    if (gap_ == gap::none || (gap_ == gap::space && g != gap::space)) gap_ = g;
    else if (g != gap::space && g != gap_) gap_ = gap_ == gap::stop || g == gap::stop ? gap::stop : g == gap::open || g == gap::close ? g : gap::other;
  }

  void read_number() {
    word w{at_, at_, shape::number, gap_, false, false};
    while (at_ < end_) {
      const auto c = class_of(text_[at_]);
      if (c == figure || c == small || c == large) ++at_;
      else if (c == high && text::is_digit(text::decode(text_, at_).value)) at_ += text::decode(text_, at_).size;
      else break;
    }
    w.end = at_;
    push(w);
  }

  void read_word() {
    const auto first = text::decode(text_, at_);
    const auto opening = text::case_of(first.value);
    word w{at_, at_, shape::lower, gap_, false, false};
    const bool unspaced = text::is_unspaced(first.value);
    std::uint32_t letters = 0, capitals = 0, tail = 0;
    while (at_ < end_) {
      const char b = text_[at_];
      const auto c = class_of(b);
      if (c == small) {
        ++at_, ++letters;
      } else if (c == large) {
        ++at_, ++letters, ++capitals;
      } else if (c == figure) {
        ++at_;
      } else if (c == high) {
        const auto p = text::decode(text_, at_);
        if (text::is_letter(p.value)) {
          if (text::is_unspaced(p.value) != unspaced) break;
          ++letters;
          capitals += text::case_of(p.value) == text::letter_case::upper;
          at_ += p.size;
        } else if (text::is_mark(p.value) || p.value == 0x200C || p.value == 0xAD || (unspaced && p.value == 0xB7)) {
          at_ += p.size;
        } else if (p.value == 0x2019 || p.value == 0x2010 || p.value == 0x2011 || p.value == 0x2BC) {
          if (!joins(p.size, p.value == 0x2019, tail)) break;
        } else {
          break;
        }
      } else if (b == '-' || b == '\'') {
        if (!joins(1, b == '\'', tail)) break;
      } else {
        break;
      }
    }
    w.end = at_;
    if (tail) w.end = tail, w.possessive = true;
    if (opening == text::letter_case::none) w.shape = shape::caseless;
    else if (opening == text::letter_case::lower) w.shape = shape::lower;
    else if (letters == 1) w.shape = shape::initial;
    else w.shape = capitals >= letters ? shape::upper : shape::capital;
    // Several initials with stops are one word.
    if (w.shape == shape::initial && !w.possessive && at_ < end_ && text_[at_] == '.') {
      for (;;) {
        const auto next = at_ + 1;
        if (next >= end_) break;
        const auto p = text::decode(text_, next);
        const auto behind = next + p.size;
        if (text::case_of(p.value) != text::letter_case::upper || behind >= end_ || text_[behind] != '.') break;
        at_ = behind;
        w.end = behind;
      }
    }
    w.stopped = at_ < end_ && text_[at_] == '.';
    push(w);
  }

  // A hyphen or apostrophe at at_: part of the word when a letter follows. `tail` is set where 's ends the word.
  bool joins(std::uint32_t size, bool apostrophe, std::uint32_t& tail) {
    const auto next = at_ + size;
    if (next >= end_) return false;
    const auto c = class_of(text_[next]);
    if (c != small && c != large && !(c == high && text::is_letter(text::decode(text_, next).value)) && !(c == figure && !apostrophe)) return false;
    if (apostrophe && (text_[next] == 's' || text_[next] == 'S')) {
      const bool ends = next + 1 >= end_ || (class_of(text_[next + 1]) != small && class_of(text_[next + 1]) != large && class_of(text_[next + 1]) != high);
      if (ends) {
        tail = at_;
        at_ = next + 1;
        return false;
      }
    }
    at_ = next;
    return true;
  }

  void push(const word& w) {
    out_.push_back(w);
    gap_ = gap::none;
  }

  std::string_view text_;
  std::uint32_t at_, end_;
  std::vector<word>& out_;
  gap gap_ = gap::space;
};

}  // namespace

void split(std::string_view text, span where, std::vector<word>& out) {
  out.clear();
  splitter(text, where, out).all();
}

std::uint32_t elision(std::string_view word) noexcept {
  const auto first = static_cast<char>(word[0] | 0x20);
  if (word.size() < 4 || (first != 'l' && first != 'd')) return 0;
  const std::uint32_t next = word[1] == '\'' ? 2 : word.compare(1, 3, "\xE2\x80\x99") == 0 ? 4 : 0;
  if (!next || next >= word.size() || text::case_of(text::decode(word, next).value) != text::letter_case::upper) return 0;
  return next;
}

void fold(std::string_view word, std::string& out) {
  out.clear();
  for (const char c : word) {
    if (class_of(c) == high) {
      out.clear();
      text::append_key(word, out);
      return;
    }
    out.push_back(class_of(c) == large ? static_cast<char>(c | 0x20) : c);
  }
}

}  // namespace stenogram::entities
