#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/text.hpp"
#include "text/unicode_door.hpp"

namespace text = stenogram::text;
using text::letter_case;

TEST_CASE("code points are read forwards and backwards, and written back") {
  const std::string s = "a\u00E9\u20AC\U0001F600";
  std::string again;
  std::vector<char32_t> forward, backward;
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    forward.push_back(c.value);
    text::append_utf8(c.value, again);
    i += c.size;
  }
  for (auto i = s.size(); i > 0;) {
    const auto c = text::decode_before(s, i);
    backward.insert(backward.begin(), c.value);
    i -= c.size;
  }
  CHECK(forward == std::vector<char32_t>{'a', 0xE9, 0x20AC, 0x1F600});
  CHECK(backward == forward);
  CHECK(again == s);
}

TEST_CASE("letters are letters in every script, and nothing else is") {
  for (const char32_t c : {U'a', U'Z', U'\u00E9', U'\u00DF', U'\u0138', U'\u0416', U'\u03A9', U'\u0531', U'\u05D0', U'\u0633', U'\u0915',
                           U'\u0E01', U'\u10D0', U'\u3042', U'\u8BB0', U'\uD55C', U'\uFF21', U'\u00AA', U'\U00020000'})
    CHECK_MESSAGE(text::is_letter(c), static_cast<unsigned>(c));
  for (const char32_t c : {U'1', U' ', U'_', U':', U'\u00D7', U'\u00F7', U'\u00BF', U'\u2019', U'\u0660', U'\u09E6', U'\u0301', U'\u0345',
                           U'\u060C', U'\u3002', U'\uFF1A', U'\u20AC', U'\U0001F600', U'\u05BE', U'\u0640'})
    CHECK_MESSAGE(!text::is_letter(c), static_cast<unsigned>(c));
}

TEST_CASE("case is that of the alphabet") {
  for (const char32_t c : {U'A', U'\u00C9', U'\u0416', U'\u03A9', U'\u0130', U'\u1E9E', U'\uFF21', U'\u01C5'})
    CHECK(text::case_of(c) == letter_case::upper);
  for (const char32_t c : {U'a', U'\u00E9', U'\u0436', U'\u03C2', U'\u0131', U'\u00DF', U'\uFF41'})
    CHECK(text::case_of(c) == letter_case::lower);
  for (const char32_t c : {U'1', U'\u05D0', U'\u0633', U'\u8BB0', U'\u00AA', U'\u2019', U'\uFF1A'})
    CHECK(text::case_of(c) == letter_case::none);
}

TEST_CASE("digits of any script have their value") {
  CHECK(text::digit_value('7') == 7);
  CHECK(text::digit_value(U'\u0663') == 3);
  CHECK(text::digit_value(U'\u06F4') == 4);
  CHECK(text::digit_value(U'\u096F') == 9);
  CHECK(text::digit_value(U'\uFF10') == 0);
  CHECK(text::digit_value('x') == -1);
  CHECK(text::digit_value(U'\u00B2') == -1);
  CHECK_FALSE(text::is_digit(U'\u4E00'));
}

TEST_CASE("blanks with and without width are white space, visible signs are not") {
  for (const char32_t c : {U' ', U'\t', U'\n', U'\u0085', U'\u00A0', U'\u00AD', U'\u2009', U'\u200B', U'\u200E', U'\u2028', U'\u202F',
                           U'\u2060', U'\u3000', U'\uFEFF'})
    CHECK_MESSAGE(text::is_space(c), static_cast<unsigned>(c));
  for (const char32_t c : {U'a', U'.', U'`', U'\u2019', U'\u0640', U'\u3001', U'\0'})
    CHECK_MESSAGE(!text::is_space(c), static_cast<unsigned>(c));
}

TEST_CASE("scripts without spaces are known") {
  CHECK(text::is_unspaced(U'\u8BB0'));
  CHECK(text::is_unspaced(U'\u3042'));
  CHECK(text::is_unspaced(U'\u0E01'));
  CHECK_FALSE(text::is_unspaced(U'\uD55C'));
  CHECK_FALSE(text::is_unspaced(U'\u0416'));
  CHECK(text::is_han(U'\u8BB0'));
  CHECK(text::is_han(U'\U00020000'));
  CHECK_FALSE(text::is_han(U'\u3042'));
}

TEST_CASE("trim takes blanks of any kind from both ends") {
  const auto trimmed = [](const std::string& s) {
    const auto t = text::trim(s);
    return s.substr(t.begin, t.end - t.begin);
  };
  CHECK(trimmed(" \u00A0\u3000Ann Lee\u200B\t\n") == "Ann Lee");
  CHECK(trimmed("\u00E9") == "\u00E9");
  CHECK(trimmed("") == "");
  CHECK(trimmed(" \u2003 ") == "");
  CHECK(text::leading_space("\u00A0 x") == 3);
}

TEST_CASE("words of scripts without spaces end where a reader would say") {
  const auto words = [](const std::string& s) {
    std::vector<std::uint32_t> ends;
    text::word_ends(s, ends);
    std::string out;
    std::uint32_t from = 0;
    for (const auto end : ends) out += s.substr(from, end - from) + "|", from = end;
    CHECK(from == s.size());
    return out;
  };
  CHECK(words("\u4E2D\u56FD\u8BB0\u8005") == "\u4E2D\u56FD|\u8BB0\u8005|");                          // China, reporter
  CHECK(words("\u79C1\u306F\u5B66\u751F\u3067\u3059") == "\u79C1|\u306F|\u5B66\u751F|\u3067\u3059|");  // I am a student
  CHECK(words("\u0E09\u0E31\u0E19\u0E01\u0E34\u0E19\u0E02\u0E49\u0E32\u0E27") ==
        "\u0E09\u0E31\u0E19|\u0E01\u0E34\u0E19|\u0E02\u0E49\u0E32\u0E27|");  // I eat rice
  CHECK(words("") == "");
}

TEST_CASE("the door says who answers") {
  CHECK(text::door::check() == "");
  CHECK(text::door::backend().find("Boost.Locale 1.") == 0);
  CHECK(text::door::backend().find("ICU") != std::string::npos);
}
