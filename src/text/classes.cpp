// Code points: decoding and classes.
#include "text/fold_table.hpp"
#include "text/text.hpp"

namespace stenogram::text {
namespace {

struct code_range { char32_t first, last; };

template <std::size_t N>
bool among(const code_range (&ranges)[N], char32_t c) noexcept {
  for (const auto& r : ranges)
    if (c >= r.first && c <= r.last) return true;
  return false;
}

// Blocks of scripts without case, marks and all, less their digits and punctuation.
constexpr code_range caseless_letters[] = {
    {0x05D0, 0x05F2}, {0x0620, 0x064A}, {0x066E, 0x06D3}, {0x06D5, 0x06DC}, {0x06FA, 0x06FC}, {0x0710, 0x08FF},
    {0x0904, 0x0963}, {0x0971, 0x0E3A}, {0x0E40, 0x0E4E}, {0x0E81, 0x0ECD}, {0x0F40, 0x0FBC}, {0x1000, 0x1039},
    {0x10A0, 0x10FA}, {0x10FC, 0x135A}, {0x1380, 0x167F}, {0x1780, 0x17D3}, {0x1820, 0x18AA}, {0x3005, 0x3007},
    {0x3041, 0x30FA}, {0x30FC, 0x318E}, {0x31A0, 0x31FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xA000, 0xA48C},
    {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFB1D, 0xFDFB}, {0xFE70, 0xFEFC}, {0xFF66, 0xFFDC}, {0x20000, 0x3FFFF}};

constexpr code_range unspaced[] = {{0x0E00, 0x0EFF}, {0x1000, 0x109F}, {0x1780, 0x17FF}, {0x3005, 0x3007},
                                   {0x3041, 0x30FF}, {0x31F0, 0x31FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},
                                   {0xF900, 0xFAFF}, {0xFF66, 0xFF9F}, {0x20000, 0x3FFFF}};

// First code points of runs of ten decimal digits.
constexpr char32_t digit_zeros[] = {0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66,
                                    0x0CE6, 0x0D66, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0xFF10};

}  // namespace

code_point decode(std::string_view s, std::size_t at) noexcept {
  const auto b = static_cast<unsigned char>(s[at]);
  const auto tail = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(s[at + i]) & 0x3F); };
  if (b < 0x80) return {b, 1};
  if (b < 0xE0) return {static_cast<char32_t>(b & 0x1F) << 6 | tail(1), 2};
  if (b < 0xF0) return {static_cast<char32_t>(b & 0x0F) << 12 | tail(1) << 6 | tail(2), 3};
  return {static_cast<char32_t>(b & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4};
}

code_point decode_before(std::string_view s, std::size_t at) noexcept {
  do --at;
  while (at && (static_cast<unsigned char>(s[at]) & 0xC0) == 0x80);
  return decode(s, at);
}

void append_utf8(char32_t c, std::string& out) {
  const auto put = [&](char32_t b) { out.push_back(static_cast<char>(b)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) return put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
  if (c < 0x10000) return put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
}

letter_case case_of(char32_t c) noexcept {
  if (c < 0x80) return c >= 'a' && c <= 'z' ? letter_case::lower : c >= 'A' && c <= 'Z' ? letter_case::upper : letter_case::none;
  if (const auto* row = fold_row_of(c)) return static_cast<letter_case>(row->letter);
  if (c >= 0xFF21 && c <= 0xFF3A) return letter_case::upper;
  if (c >= 0xFF41 && c <= 0xFF5A) return letter_case::lower;
  return letter_case::none;
}

bool is_letter(char32_t c) noexcept { return case_of(c) != letter_case::none || c == 0xAA || c == 0xBA || (c > 0x590 && among(caseless_letters, c)); }

int digit_value(char32_t c) noexcept {
  if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  for (auto zero : digit_zeros)
    if (c >= zero && c < zero + 10) return static_cast<int>(c - zero);
  return -1;
}

bool is_digit(char32_t c) noexcept { return digit_value(c) >= 0; }

bool is_space(char32_t c) noexcept {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || c == 0xAD || c == 0x1680 || (c >= 0x2000 && c <= 0x200F) ||
         c == 0x2028 || c == 0x2029 || (c >= 0x202A && c <= 0x202F) || c == 0x205F || (c >= 0x2060 && c <= 0x2069) || c == 0x3000 || c == 0xFEFF;
}

bool is_mark(char32_t c) noexcept {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0591 && c <= 0x05BD) || (c >= 0x064B && c <= 0x065F) || c == 0x0670 ||
         (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F);
}

bool is_unspaced(char32_t c) noexcept { return c >= 0x0E00 && among(unspaced, c); }

bool is_han(char32_t c) noexcept { return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF); }

std::size_t leading_space(std::string_view s) noexcept {
  std::size_t i = 0;
  while (i < s.size()) {
    const auto c = decode(s, i);
    if (!is_space(c.value)) break;
    i += c.size;
  }
  return i;
}

trimmed trim(std::string_view s) noexcept {
  trimmed t{leading_space(s), s.size()};
  while (t.end > t.begin) {
    const auto c = decode_before(s, t.end);
    if (!is_space(c.value)) break;
    t.end -= c.size;
  }
  return t;
}

}  // namespace stenogram::text
