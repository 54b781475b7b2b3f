#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "text/marks.hpp"
#include "text/text.hpp"
#include "text/unicode_door.hpp"

namespace text = stenogram::text;

namespace {

// The definition of a key, without a table: punctuation made plain, Boost.Locale's fold, punctuation once more, blanks.
std::string plain(const std::string& s) {
  std::string out;
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    const auto form = text::plain_form(c.value);
    out += form ? std::string(*form) : s.substr(i, c.size);
    i += c.size;
  }
  return out;
}
std::string key_by_door(const std::string& s) {
  std::string out;
  for (const char b : plain(text::door::fold(plain(s))))
    if (b != ' ' || (!out.empty() && out.back() != ' ')) out += b;
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string utf8(char32_t c) {
  std::string s;
  text::append_utf8(c, s);
  return s;
}

}  // namespace

TEST_CASE("case, accents and white space make no difference to a key") {
  CHECK(text::key("  Mr.\tPOPE\r\n ") == "mr. pope");
  CHECK(text::key("se\u00F1or PRESIDENTE") == "senor presidente");
  CHECK(text::key("Fran\u00C7ois") == text::key("francois"));
  CHECK(text::key("e\u0301") == text::key("\u00E9"));
  CHECK(text::key("") == "");
  CHECK(text::key(" \u00A0\u200B ") == "");
  CHECK(text::key(std::string("a\0b", 3)) == std::string("a\0b", 3));
}

TEST_CASE("a key is appended, and what stood before has no part in it") {
  std::string out = "before ";
  text::append_key(" After ", out);
  CHECK(out == "before after");
}

TEST_CASE("capitals without accents are the word with them: Greek, German, Turkish, Vietnamese") {
  CHECK(text::key("\u0395\u03A1\u03A9\u03A4\u0397\u03A3\u0397") == text::key("\u03B5\u03C1\u03CE\u03C4\u03B7\u03C3\u03B7"));  // question
  CHECK(text::key("\u039F\u03B4\u03C5\u03C3\u03C3\u03AD\u03B1\u03C2") == text::key("\u039F\u0394\u03A5\u03A3\u03A3\u0395\u0391\u03A3"));  // both sigmas
  CHECK(text::key("\u1FB3") == text::key("\u03B1"));  // iota subscript
  CHECK(text::key("Stra\u00DFe") == "strasse");
  CHECK(text::key("\u0130stanbul") == "istanbul");
  CHECK(text::key("\u0131") == "\u0131");  // the dotless i stays one, as in the root locale
  CHECK(text::key("Vi\u1EC7t Nam") == "viet nam");
  CHECK(text::key("\u0401\u043B\u043A\u0430") == text::key("\u0435\u043B\u043A\u0430"));
  CHECK(text::key("\u0419") == text::key("\u0438\u0306"));
}

TEST_CASE("quotes, dashes and blanks of any kind become one") {
  CHECK(text::key("Master\u2019s \u2014 \u201Cmove\u201D\u2026") == "master's - \"move\"...");
  CHECK(text::key("\u00ABl\u2019\u00C9tat\u00BB") == "\"l'etat\"");
  CHECK(text::key("Q\u00A0:") == "q :");
  CHECK(text::key("M.\u2009Dupont\u3000") == "m. dupont");
  CHECK(text::key("zero\u200Bwidth\uFEFF") == "zerowidth");
  CHECK(text::key("co\u00ADoperate") == "cooperate");
  CHECK(text::key("\u00B4\u2018`") == "'''");
}

TEST_CASE("full-width and other compatibility forms are what they stand for") {
  CHECK(text::key("\uFF31\uFF1A\uFF11") == "q:1");
  CHECK(text::key("\uFB01nance") == "finance");
  CHECK(text::key("\u2122") == "tm");
  CHECK(text::key("\uFF76\uFF9E") == "\u30AC");  // half-width ka with a voiced mark
}

TEST_CASE("Arabic harakat, tatweel and hamza over alef, and Hebrew points, are left out") {
  CHECK(text::key("\u0633\u064F\u0624\u064E\u0627\u0644") == text::key("\u0633\u0624\u0627\u0644"));
  CHECK(text::key("\u0623\u062D\u0645\u062F") == text::key("\u0627\u062D\u0645\u062F"));
  CHECK(text::key("\u0627\u0644\u0640\u0640\u0631\u0626\u064A\u0633") == text::key("\u0627\u0644\u0631\u0626\u064A\u0633"));
  CHECK(text::key("\uFEB3\uFE86\uFE8E\uFEDD") == text::key("\u0633\u0624\u0627\u0644"));  // presentation forms
  CHECK(text::key("\u05E9\u05C1\u05B8\u05DC\u05D5\u05B9\u05DD") == "\u05E9\u05DC\u05D5\u05DD");
  CHECK(text::key("\u05D7\u05F4\u05DB") == "\u05D7\"\u05DB");
}

TEST_CASE("signs that make the word stay: Hindi vowels, Thai tones, voiced kana, Hangul") {
  CHECK(text::key("\u0915\u093F") != text::key("\u0915"));
  CHECK(text::key("\u0959") == text::key("\u0916\u093C"));
  CHECK(text::key("\u0E40\u0E01\u0E48\u0E32") != text::key("\u0E40\u0E01\u0E32"));
  CHECK(text::key("\u304C") != text::key("\u304B"));
  CHECK(text::key("\u304B\u3099") == text::key("\u304C"));
  CHECK(text::key("\u30D1") != text::key("\u30CF"));
  CHECK(text::key("\u1112\u1161\u11AB") == "\uD55C");
  CHECK(text::key("\uD558\u11AB") == "\uD55C");
  CHECK(text::key("\u8BB0\u8005") == "\u8BB0\u8005");
}

TEST_CASE("keys agree with Boost.Locale on every code point") {
  REQUIRE(text::door::check() == "");
  std::vector<std::string> unlike, unstable;
  for (char32_t c = 1; c < 0x30000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    if (c >= 0x4E00 && c < 0x9F00 && c % 64) continue;  // the like of their neighbours
    if (c >= 0xAC00 && c < 0xD700 && c % 64) continue;
    if (c >= 0x17000 && c % 64) continue;
    const auto s = utf8(c), key = text::key(s);
    if (key != key_by_door(s)) unlike.push_back(s);
    if (text::key(key) != key) unstable.push_back(s);
  }
  CAPTURE(unlike.size());
  CAPTURE(unstable.size());
  CHECK(unlike.empty());
  CHECK(unstable.empty());
}

TEST_CASE("keys agree with Boost.Locale on strings of the table's alphabets and of other scripts") {
  std::mt19937 random(11);
  const auto between = [&](char32_t first, char32_t last) { return first + static_cast<char32_t>(random() % (last - first)); };
  for (int round = 0; round < 6000; ++round) {
    std::string s;
    for (auto n = random() % 12; n > 0; --n) {
      switch (random() % (round % 2 ? 4 : 9)) {
        case 0: text::append_utf8(between(0x20, 0x7F), s); break;
        case 1: text::append_utf8(between(0x80, 0x700), s); break;
        case 2: text::append_utf8(between(0x1E00, 0x2070), s); break;
        case 3: text::append_utf8(between(0x300, 0x370), s); break;
        case 4: text::append_utf8(between(0x900, 0xE50), s); break;
        case 5: text::append_utf8(between(0x1100, 0x1200), s); break;
        case 6: text::append_utf8(between(0x3000, 0x3100), s); break;
        case 7: text::append_utf8(between(0xABF0, 0xAC80), s); break;
        case 8: text::append_utf8(between(0xFE00, 0xFFF0), s); break;
      }
    }
    CAPTURE(s);
    REQUIRE(text::key(s) == key_by_door(s));
  }
}
