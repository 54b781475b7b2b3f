// Unicode for the stages: keys, classes, boundaries. Behind it unicode_door.cpp, the only door to Boost.Locale.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stenogram::text {

using short_room = std::array<char, 64>;

/// Appends the key of `s`: compatibility-decomposed, case-folded, without accents, punctuation of one kind made one
/// (curly quotes, dashes and full-width forms become ASCII), runs of white space (NBSP, thin, ideographic) one space,
/// zero-width characters and soft hyphens gone, no space at either end. Equal keys mean "the same word to a reader", and
/// a key is its own key. ASCII and the alphabets of Europe, Hebrew and Arabic go by table, Han, kana and Hangul as they
/// are; everything else through Boost.Locale. Requires valid UTF-8. Linear.
void append_key(std::string_view s, std::string& out);
std::string key(std::string_view s);
/// The key of a short piece, in `room` where it is ASCII and fits there, else in `spare`.
std::string_view short_key(std::string_view s, short_room& room, std::string& spare);

/// A code point and how many bytes it took. Requires valid UTF-8 and at < s.size().
struct code_point {
  char32_t value;
  std::uint32_t size;
};
inline code_point decode(std::string_view s, std::size_t at) noexcept {
  const auto b = static_cast<unsigned char>(s[at]);
  const auto tail = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(s[at + i]) & 0x3F); };
  if (b < 0x80) return {b, 1};
  if (b < 0xE0) return {static_cast<char32_t>(b & 0x1F) << 6 | tail(1), 2};
  if (b < 0xF0) return {static_cast<char32_t>(b & 0x0F) << 12 | tail(1) << 6 | tail(2), 3};
  return {static_cast<char32_t>(b & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4};
}
/// The code point that ends at `at`. Requires 0 < at.
code_point decode_before(std::string_view s, std::size_t at) noexcept;
void append_utf8(char32_t c, std::string& out);

/// Most of Han: letters without case of a script without spaces, that are their own key.
constexpr bool is_common_han(char32_t c) noexcept { return c >= 0x4E00 && c <= 0x9FFF; }

enum class letter_case : std::uint8_t { none, lower, upper };  ///< none: no letter, or a script without case
namespace wide {  // the same beyond ASCII
bool is_letter(char32_t c) noexcept;
int digit_value(char32_t c) noexcept;
bool is_space(char32_t c) noexcept;
letter_case case_of(char32_t c) noexcept;
}  // namespace wide

inline letter_case case_of(char32_t c) noexcept {
  if (c >= 0x80) return is_common_han(c) ? letter_case::none : wide::case_of(c);
  if (c >= 'a' && c <= 'z') return letter_case::lower;
  return c >= 'A' && c <= 'Z' ? letter_case::upper : letter_case::none;
}
inline bool is_letter(char32_t c) noexcept {
  return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : is_common_han(c) || wide::is_letter(c);
}
/// 0 to 9, or -1.
inline int digit_value(char32_t c) noexcept {
  if (c >= 0x80) return is_common_han(c) ? -1 : wide::digit_value(c);
  return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
}
constexpr bool is_ascii_letter(char c) noexcept { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; }
constexpr bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }
/// Space, tab, line ends and page breaks: the bytes that show nothing.
constexpr bool is_ascii_blank(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }
/// 0 to 15, or -1.
constexpr int hex_value(char c) noexcept {
  if (is_ascii_digit(c)) return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}
constexpr char ascii_small(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
/// Whether two texts are the same but for the case of ASCII letters; `small` has small ones alone.
constexpr bool same_but_case(std::string_view printed, std::string_view small) noexcept {
  if (printed.size() != small.size()) return false;
  for (std::size_t i = 0; i < small.size(); ++i)
    if (ascii_small(printed[i]) != small[i]) return false;
  return true;
}
/// Any script's decimal digit.
inline bool is_digit(char32_t c) noexcept { return digit_value(c) >= 0; }
/// Every blank, with or without width: ASCII, NBSP, U+2000-200F, U+3000, BOM, ...
inline bool is_space(char32_t c) noexcept { return c < 0x80 ? c == ' ' || (c >= 0x09 && c <= 0x0D) : !is_common_han(c) && wide::is_space(c); }
namespace wide {
bool is_mark(char32_t c) noexcept;
bool is_unspaced(char32_t c) noexcept;
bool is_han(char32_t c) noexcept;
}  // namespace wide
/// Combining marks.
inline bool is_mark(char32_t c) noexcept { return c >= 0x300 && !is_common_han(c) && wide::is_mark(c); }
/// Scripts that write without spaces (Han, Kana, Thai, Lao, Khmer, Burmese).
inline bool is_unspaced(char32_t c) noexcept { return c >= 0xE00 && (is_common_han(c) || wide::is_unspaced(c)); }
inline bool is_han(char32_t c) noexcept { return c >= 0x3400 && (is_common_han(c) || wide::is_han(c)); }

/// `s` without white space of any kind at its ends, as offsets into it.
struct trimmed { std::size_t begin, end; };
trimmed trim(std::string_view s) noexcept;
/// `s` without white space of any kind at its ends.
inline std::string_view without_blanks(std::string_view s) noexcept {
  const auto kept = trim(s);
  return s.substr(kept.begin, kept.end - kept.begin);
}
/// How many bytes of white space of any kind `s` begins with.
std::size_t leading_space(std::string_view s) noexcept;

/// Word boundaries by ICU for scripts that write without spaces: ends of words as byte offsets into `s`, the last its
/// size. Slow (11 MB/s): for stretches of such scripts only.
void word_ends(std::string_view s, std::vector<std::uint32_t>& ends);

}  // namespace stenogram::text
