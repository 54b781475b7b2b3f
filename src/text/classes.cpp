// Code points: decoding and classes.
#include <algorithm>
#include <iterator>

#include "text/fold_table.hpp"
#include "text/marks.hpp"
#include "text/text.hpp"

namespace stenogram::text {
namespace {

struct code_range { char32_t first, last; };

template <std::size_t N>
bool among(const code_range (&sorted)[N], char32_t c) noexcept {
  std::size_t low = 0, high = N;
  while (low < high) {
    const auto middle = (low + high) / 2;
    if (c > sorted[middle].last) low = middle + 1;
    else high = middle;
  }
  return low < N && c >= sorted[low].first;
}

// Letters that the fold table gives no case, and the blocks of other scripts, marks and all; digits are taken out by
// is_letter. U+0100 to U+02C1 are all letters.
constexpr code_range caseless_letters[] = {
    {0x00AA, 0x00AA}, {0x00BA, 0x00BA}, {0x0100, 0x02C1}, {0x02C6, 0x02D1}, {0x02E0, 0x02E4}, {0x02EC, 0x02EC},
    {0x02EE, 0x02EE}, {0x0374, 0x0374}, {0x037A, 0x037D}, {0x03D2, 0x03D4}, {0x03FC, 0x03FC}, {0x0559, 0x0559},
    {0x0560, 0x0588}, {0x05D0, 0x05F2}, {0x0620, 0x063F}, {0x0641, 0x064A}, {0x066E, 0x066F}, {0x0671, 0x06D3},
    {0x06D5, 0x06D5}, {0x06E5, 0x06E6}, {0x06EE, 0x06EF}, {0x06FA, 0x06FF}, {0x0710, 0x07F5}, {0x0800, 0x08D2},
    {0x0900, 0x0963}, {0x0971, 0x0DF3}, {0x0E01, 0x0E3A}, {0x0E40, 0x0E4E}, {0x0E81, 0x0EDF}, {0x0F40, 0x0FBC},
    {0x1000, 0x1049}, {0x1050, 0x109D}, {0x10A0, 0x10FA}, {0x10FC, 0x135A}, {0x1380, 0x138F}, {0x13A0, 0x13FD},
    {0x1401, 0x166C}, {0x166F, 0x167F}, {0x1681, 0x169A}, {0x16A0, 0x16EA}, {0x1780, 0x17D3}, {0x1820, 0x18AA},
    {0x1C80, 0x1CBF}, {0x1D00, 0x1DBF}, {0x1E00, 0x1EFF}, {0x2071, 0x2071}, {0x207F, 0x207F}, {0x2090, 0x209C},
    {0x2126, 0x2126}, {0x212A, 0x212B}, {0x2C00, 0x2CE4}, {0x2CEB, 0x2CEE}, {0x2D00, 0x2DDE}, {0x3005, 0x3007},
    {0x3041, 0x3096}, {0x3099, 0x309A}, {0x309D, 0x309F}, {0x30A1, 0x30FA}, {0x30FC, 0x318E}, {0x31A0, 0x31BF},
    {0x31F0, 0x31FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xA000, 0xA48C}, {0xA4D0, 0xA4FD}, {0xA640, 0xA66E},
    {0xA680, 0xA69D}, {0xA722, 0xA788}, {0xA78B, 0xA7FF}, {0xA960, 0xA97C}, {0xAB30, 0xAB5A}, {0xAB5C, 0xAB69},
    {0xAB70, 0xABE2}, {0xAC00, 0xD7A3}, {0xD7B0, 0xD7FB}, {0xF900, 0xFAFF}, {0xFB00, 0xFB1D}, {0xFB1F, 0xFB28},
    {0xFB2A, 0xFBB1}, {0xFBD3, 0xFD3D}, {0xFD50, 0xFDFB}, {0xFE70, 0xFEFC}, {0xFF21, 0xFF3A}, {0xFF41, 0xFF5A},
    {0xFF66, 0xFFDC}, {0x10000, 0x100FA}, {0x10280, 0x1031F}, {0x10330, 0x10340}, {0x10400, 0x1049D},
    {0x1D400, 0x1D7CB}, {0x1E900, 0x1E943}, {0x20000, 0x3FFFF}};

constexpr code_range unspaced_scripts[] = {{0x0E00, 0x0EFF}, {0x1000, 0x109F}, {0x1780, 0x17FF}, {0x3005, 0x3007},
                                           {0x3041, 0x30FF}, {0x31F0, 0x31FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},
                                           {0xF900, 0xFAFF}, {0xFF66, 0xFF9F}, {0x20000, 0x3FFFF}};

constexpr code_range han_blocks[] = {{0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFF}};

// First code points of runs of ten decimal digits, in order.
constexpr char32_t digit_zeros[] = {0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66,
                                    0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0xA620,
                                    0xFF10};

}  // namespace

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

namespace wide {

letter_case case_of(char32_t c) noexcept {
  if (c >= 0xFF21 && c <= 0xFF5A) return text::case_of(c - 0xFEE0);  // full width
  const auto* row = fold_row_of(c);
  return row ? static_cast<letter_case>(row->letter) : letter_case::none;
}

bool is_letter(char32_t c) noexcept {
  return case_of(c) != letter_case::none || (among(caseless_letters, c) && digit_value(c) < 0);
}

int digit_value(char32_t c) noexcept {
  const auto* above = std::upper_bound(std::begin(digit_zeros), std::end(digit_zeros), c);
  return above != digit_zeros && c < above[-1] + 10 ? static_cast<int>(c - above[-1]) : -1;
}

bool is_space(char32_t c) noexcept { return c != 0x0640 && (is_wide_blank(c) || is_invisible(c)); }

bool is_mark(char32_t c) noexcept { return is_dispensable_mark(c); }

bool is_unspaced(char32_t c) noexcept { return among(unspaced_scripts, c); }

bool is_han(char32_t c) noexcept { return among(han_blocks, c); }

}  // namespace wide

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
