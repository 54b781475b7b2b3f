// What a key leaves out or makes one: marks, and punctuation and blanks of any script.
#pragma once
#include <optional>
#include <string_view>

namespace stenogram::text {

/// Marks that a reader does without: accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, variation
/// selectors. Not the signs of the scripts of India and South-East Asia, nor the voiced marks of kana.
constexpr bool is_dispensable_mark(char32_t c) noexcept {
  constexpr struct {
    char32_t first, last;
  } marks[] = {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF}, {0x05C1, 0x05C2}, {0x05C4, 0x05C5},
               {0x05C7, 0x05C7}, {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x06DF, 0x06E4},
               {0x06E7, 0x06E8}, {0x06EA, 0x06ED}, {0x08D3, 0x08E1}, {0x08E3, 0x08FF}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
               {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xE0100, 0xE01EF}};
  if (c < 0x0300) return false;
  for (const auto& m : marks)
    if (c <= m.last) return c >= m.first;
  return false;
}

/// Blanks without width, soft hyphen, signs of direction, and the Arabic stroke that stretches a word.
constexpr bool is_invisible(char32_t c) noexcept {
  return c == 0xAD || c == 0x034F || c == 0x061C || c == 0x0640 || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

/// Blanks with width beyond ASCII.
constexpr bool is_wide_blank(char32_t c) noexcept {
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

/// The key of punctuation, blanks and full-width forms: ASCII. Nothing for any other code point.
constexpr std::optional<std::string_view> plain_form(char32_t c) noexcept {
  constexpr std::string_view full_width =
      "!\"#$%&'()*+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[\\]^_'abcdefghijklmnopqrstuvwxyz{|}~";
  if (is_invisible(c)) return "";
  if (is_wide_blank(c) || (c >= 0x09 && c <= 0x0D)) return " ";
  if (c >= 0xFF01 && c <= 0xFF5E) return full_width.substr(c - 0xFF01, 1);
  switch (c) {
    case '`': case 0xB4: case 0x02B9: case 0x02BB: case 0x02BC: case 0x02BD: case 0x05F3: case 0x1FBD: case 0x1FBF:
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x2035: case 0x2039: case 0x203A:
      return "'";
    case 0xAB: case 0xBB: case 0x02BA: case 0x05F4: case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033:
    case 0x2036: case 0x301D: case 0x301E: case 0x301F:
      return "\"";
    case 0x058A: case 0x05BE: case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
    case 0xFE58:
      return "-";
    case 0x060C: return ",";
    case 0x061B: case 0x037E: return ";";
    case 0x061F: return "?";
    case 0x06D4: return ".";
    case 0x2044: case 0x2215: return "/";
    case 0x2026: return "...";
    default: return std::nullopt;
  }
}

}  // namespace stenogram::text
