#include "input/plain/lines.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

using stenogram::input::line;
using stenogram::input::line_splitter;

namespace {

struct cut {
  std::vector<line> lines;
  bool ascii = false, nul = false;
};

// `stretch` bytes at a time.
cut split(const std::string& text, std::size_t stretch = 1 << 20) {
  cut c;
  line_splitter splitter(c.lines);
  splitter.open(text);
  for (std::size_t at = 0; at < text.size();) splitter.take(at = std::min(at + stretch, text.size()));
  c.ascii = splitter.ascii();
  c.nul = splitter.any_nul();
  return c;
}

std::string show(const std::string& text, const cut& c) {
  std::string s;
  for (const auto& l : c.lines) {
    s += "[" + text.substr(l.begin, l.end - l.begin) + "]" + std::to_string(l.blanks);
    if (l.indent) s += "+" + std::to_string(l.indent);
    if (l.flags & line::after_page_break) s += "^";
  }
  return s;
}
std::string show(const std::string& text) { return show(text, split(text)); }

// The same thing, byte by byte and readable.
cut reference(const std::string& text) {
  cut c;
  c.ascii = std::none_of(text.begin(), text.end(), [](char b) { return b & 0x80; });
  c.nul = text.find('\0') != text.npos;
  std::size_t start = 0, blanks = 0;
  bool broken = false;
  const auto close = [&](std::size_t end, char by) {
    const auto visible = [](char b) { return b != ' ' && (b < 9 || b > 13); };
    std::size_t begin = start, indent = 0;
    while (begin < end && !visible(text[begin])) indent += text[begin++] == '\t' ? 8 : 1;
    while (end > begin && !visible(text[end - 1])) --end;
    if (begin < end) {
      if (c.lines.empty() && !blanks) blanks = 1;
      c.lines.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                         static_cast<std::uint16_t>(std::min<std::size_t>(indent, 65535)),
                         static_cast<std::uint8_t>(std::min<std::size_t>(blanks, 255)),
                         static_cast<std::uint8_t>(broken ? line::after_page_break : 0)});
      blanks = 0;
      broken = false;
    } else if (by != '\f' || indent) {
      ++blanks;
    }
    if (by == '\f') broken = true;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] < 10 || text[i] > 13) continue;
    close(i, text[i]);
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
    start = i + 1;
  }
  close(text.size(), '\f');
  return c;
}

bool same(const cut& a, const cut& b) {
  return a.ascii == b.ascii && a.nul == b.nul &&
         std::equal(a.lines.begin(), a.lines.end(), b.lines.begin(), b.lines.end(), [](const line& x, const line& y) {
           return x.begin == y.begin && x.end == y.end && x.indent == y.indent && x.blanks == y.blanks && x.flags == y.flags;
         });
}

}  // namespace

TEST_CASE("lines end with LF, CRLF, a lone CR or VT, and a CRLF counts once") {
  CHECK(show("a\nb") == "[a]1[b]0");
  CHECK(show("a\r\nb\r\n\r\nc") == "[a]1[b]0[c]1");
  CHECK(show("a\rb\r\rc") == "[a]1[b]0[c]1");
  CHECK(show("a\vb") == "[a]1[b]0");
  CHECK(show("a\n\rb") == "[a]1[b]1");
  CHECK(show("one line without an end") == "[one line without an end]1");
}

TEST_CASE("white space at the ends belongs to no line, and the indent counts a tab as eight") {
  CHECK(show("a  \n   b\t\n\tc\n \td ") == "[a]1[b]0+3[c]0+8[d]0+9");
  CHECK(show(std::string(70000, ' ') + "far") == "[far]1+65535");
}

TEST_CASE("no-break and ideographic spaces, NEL and U+2028 are visible and end no line") {
  CHECK(show("\xC2\xA0x\xE3\x80\x80\n") == "[\xC2\xA0x\xE3\x80\x80]1");
  CHECK(show("a\xC2\x85"
             "b\xE2\x80\xA8"
             "c") == "[a\xC2\x85"
                     "b\xE2\x80\xA8"
                     "c]1");
}

TEST_CASE("a form feed marks the next line and is no blank line by itself") {
  CHECK(show("a\n\fb\nc") == "[a]1[b]0^[c]0");
  CHECK(show("a\fb") == "[a]1[b]0^");
  CHECK(show("a\f\n\n12\n") == "[a]1[12]2^");
  CHECK(show("\fa") == "[a]1^");
}

TEST_CASE("nothing to see gives no line and takes no memory") {
  CHECK(show("") == "");
  CHECK(show(" \t\r\n\f\v ") == "");
  const auto blank = split(std::string(1000000, '\n'));
  CHECK(blank.lines.empty());
  CHECK(blank.lines.capacity() == 0);
  CHECK(show(std::string(1000000, '\n') + "x") == "[x]255");
}

TEST_CASE("the splitter tells whether the text is ASCII and holds NUL bytes") {
  CHECK(split("plain text of one line").ascii);
  CHECK_FALSE(split("plain text of one line").nul);
  CHECK_FALSE(split("caf\xC3\xA9").ascii);
  CHECK_FALSE(split("a long enough text, \xC3\xA9 in a word of eight bytes").ascii);
  CHECK(split(std::string("a\0b", 3)).nul);
  CHECK(split(std::string("0123456789\0abcdefgh", 19)).nul);
  CHECK_FALSE(split("\x01\x80\xC2\x81").nul);
}

TEST_CASE("the array of lines is reserved close to what it will hold") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "A line of some fifty bytes, as they are printed.\n";
  const auto c = split(text);
  CHECK(c.lines.size() == 20000);
  CHECK(c.lines.capacity() < 22000);
}

TEST_CASE("lines are those of the reference, whatever the bytes and wherever the stretches end") {
  std::mt19937 random(4);
  const std::string alphabet("ab\xC3\xA9 \t\n\n\r\r\f\v\0.", 14);
  for (int round = 0; round < 4000; ++round) {
    std::string text(random() % 60, ' ');
    for (auto& b : text) b = alphabet[random() % alphabet.size()];
    CAPTURE(round);
    const auto expected = reference(text);
    REQUIRE(same(split(text), expected));
    REQUIRE(same(split(text, 1 + random() % 20), expected));
  }
}

TEST_CASE("a line in which a bracket opens says so, and seldom another") {
  std::mt19937 random(12);
  const std::string pieces[] = {"a", "(", "[", "\xEF\xBC\x88", "\xE3\x80\x90", "\n", "\r\n", "xyz ", "\xD0\x90\xD1\x88", "\xE3\x80\x80", ")"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto n = random() % 200; n > 0; --n) text += pieces[random() % 12 == 0 ? random() % 11 : random() % 2 ? 7 : 8];
    CAPTURE(text);
    for (const auto& l : split(text, 1 + random() % 100).lines) {
      const auto printed = text.substr(l.begin, l.end - l.begin);
      const bool wide = printed.find("\xEF\xBC\x88") != printed.npos || printed.find("\xE3\x80\x90") != printed.npos;
      REQUIRE(((l.flags & line::holds_bracket) != 0) == (printed.find_first_of("([") != printed.npos));
      if (wide) REQUIRE((l.flags & line::holds_wide_bracket) != 0);
      if (l.flags & line::holds_wide_bracket) REQUIRE(printed.find_first_of("\x88\x90") != printed.npos);
    }
  }
}

TEST_CASE("a colon near the head of a line is never missed, and seldom seen where there is none") {
  std::mt19937 random(11);
  const std::string pieces[] = {"a", "\xEF\xBC\x9A", ":", "\xE4\xB8\x9A", " ", "\n", "xyz ", "\xE2\x80\x9A"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto n = random() % 400; n > 0; --n) text += pieces[random() % 8 < 3 ? random() % 8 : random() % 2 ? 0 : 6];
    CAPTURE(text);
    for (const auto& l : split(text, 1 + random() % 100).lines) {
      auto start = l.begin;
      while (start > 0 && text[start - 1] != '\n') --start;
      const auto head = text.substr(start, std::min<std::size_t>(l.end - start, line::colon_reach - 3));
      const bool there = head.find(':') != head.npos || head.find("\xEF\xBC\x9A") != head.npos;
      if (there) REQUIRE((l.flags & line::holds_colon) != 0);
      if (l.flags & line::holds_colon) REQUIRE(text.substr(l.begin, l.end - l.begin).find_first_of(":\x9A") != text.npos);
    }
  }
}
