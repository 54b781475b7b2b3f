#include "input/mojibake.hpp"

#include "input/utf8.hpp"
#include "text/text.hpp"

namespace stenogram::input {
namespace {

// windows-1252 from 80 to 9F; a code point that is its own byte where the encoding has no sign.
constexpr char16_t western_signs[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

/// The byte from 80 to FF that windows-1252 (or Latin-1) shows as `c`; 0 where there is none.
unsigned char western_byte(char32_t c) noexcept {
  if (c >= 0x80 && c <= 0xFF) return static_cast<unsigned char>(c);
  if (c < 0x0152 || c > 0x2122 || (c > 0x02DC && c < 0x2013)) return 0;
  for (unsigned i = 0; i < 32; ++i)
    if (western_signs[i] == c) return static_cast<unsigned char>(0x80 + i);
  return 0;
}

// Whether one character alone, between `before` and `after`, can only have been encoded twice. A capital with a closing
// sign behind it (`IRM\u00C3\u00BB`, as in guillemets) or a small letter before two of them is right text.
bool speaks_for_itself(std::string_view bytes, char before, char after) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  if (bytes.size() == 2) {
    if (byte(0) != 0xC2 && byte(0) != 0xC3 && byte(0) != 0xD0 && byte(0) != 0xD1) return false;
    const bool closing = byte(1) == 0xBB || byte(1) == 0x9B || byte(1) == 0x85 || (byte(1) >= 0x91 && byte(1) <= 0x97);
    const bool after_capital = before >= 'A' && before <= 'Z';
    return !(closing || (byte(1) == 0xA0 && after_capital)) || text::is_ascii_letter(after) || (before >= 'a' && before <= 'z');
  }
  if (bytes.size() == 3)
    return (byte(0) == 0xE2 && (byte(1) == 0x80 || byte(1) == 0x82 || byte(1) == 0x84)) ||
           (byte(0) == 0xEF && (byte(1) == 0xBB || byte(1) == 0xBF));
  return byte(0) == 0xF0 && byte(1) == 0x9F;
}

}  // namespace

std::size_t read_twice_encoded(std::string_view s, std::size_t at, std::vector<twice_encoded>& characters) {
  characters.clear();
  twice_encoded open{};           // the character being put together
  unsigned wanted = 0;            // bytes that its lead asks for
  bool right = true;              // all so far is UTF-8
  auto end = at;
  while (end < s.size() && sequence_at(s, end).well_formed) {
    const auto c = text::decode(s, end);
    const auto byte = western_byte(c.value);
    if (!byte) break;
    end += c.size;
    if (!right) continue;
    if (!open.length) {
      wanted = byte < 0xC2 || byte > 0xF4 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
      open.size = 0;
    }
    open.bytes[open.length++] = static_cast<char>(byte);
    open.size += c.size;
    const auto so_far = sequence_at({open.bytes, open.length}, 0);
    right = wanted && (so_far.well_formed || so_far.size == open.length);
    if (right && open.length == wanted) characters.push_back(open), open.length = 0;
  }
  if (end == at) return text::decode(s, at).size;
  if (!right || open.length) characters.clear();
  if (characters.size() == 1) {
    const char before = at ? s[at - 1] : ' ', after = end < s.size() ? s[end] : ' ';
    if (!speaks_for_itself({characters[0].bytes, characters[0].length}, before, after)) characters.clear();
  }
  return end - at;
}

}  // namespace stenogram::input
