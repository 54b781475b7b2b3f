// Unicode for the stages: keys, classes, boundaries. Behind it unicode_door.cpp, the only door to Boost.Locale.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stenogram::text {

/// Appends the key of `s`: compatibility-decomposed, case-folded, without accents, punctuation of one kind made one
/// (curly quotes, dashes and full-width forms become ASCII), runs of white space (NBSP, thin, ideographic) one space,
/// zero-width characters and soft hyphens gone, no space at either end. Equal keys mean "the same word to a reader", and
/// a key is its own key. ASCII and the alphabets of Europe, Hebrew and Arabic go by table, Han, kana and Hangul as they
/// are; everything else through Boost.Locale. Requires valid UTF-8. Linear.
void append_key(std::string_view s, std::string& out);
std::string key(std::string_view s);

/// A code point and how many bytes it took. Requires valid UTF-8 and at < s.size().
struct code_point {
  char32_t value;
  std::uint32_t size;
};
code_point decode(std::string_view s, std::size_t at) noexcept;
/// The code point that ends at `at`. Requires 0 < at.
code_point decode_before(std::string_view s, std::size_t at) noexcept;
void append_utf8(char32_t c, std::string& out);

enum class letter_case : std::uint8_t { none, lower, upper };  ///< none: no letter, or a script without case
bool is_letter(char32_t c) noexcept;
bool is_digit(char32_t c) noexcept;          ///< any script's decimal digit
int digit_value(char32_t c) noexcept;        ///< 0 to 9, or -1
bool is_space(char32_t c) noexcept;          ///< every blank, with or without width: ASCII, NBSP, U+2000-200F, U+3000, BOM, ...
bool is_mark(char32_t c) noexcept;           ///< combining marks
letter_case case_of(char32_t c) noexcept;
/// Scripts that write without spaces (Han, Kana, Thai, Lao, Khmer, Burmese).
bool is_unspaced(char32_t c) noexcept;
bool is_han(char32_t c) noexcept;

/// `s` without white space of any kind at its ends, as offsets into it.
struct trimmed { std::size_t begin, end; };
trimmed trim(std::string_view s) noexcept;
/// How many bytes of white space of any kind `s` begins with.
std::size_t leading_space(std::string_view s) noexcept;

/// Word boundaries by ICU for scripts that write without spaces: ends of words as byte offsets into `s`, the last its
/// size. Slow (11 MB/s): for stretches of such scripts only.
void word_ends(std::string_view s, std::vector<std::uint32_t>& ends);

}  // namespace stenogram::text
