#include "input/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace stenogram::input {

sequence sequence_at(std::string_view s, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  const auto lead = byte(at);
  if (lead < 0x80) return {1, true};
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  // The second byte is narrower where it would spell a shorter form, a surrogate or more than U+10FFFF.
  unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  for (std::size_t i = 1; i < size; ++i, low = 0x80, high = 0xBF)
    if (at + i == s.size() || byte(at + i) < low || byte(at + i) > high) return {i, false};
  return {size, true};
}

std::size_t first_ill_formed(std::string_view s, std::size_t from) noexcept {
  while (from < s.size()) {
    std::uint64_t word;
    if (s.size() - from >= sizeof word) {
      std::memcpy(&word, s.data() + from, sizeof word);
      if (!(word & 0x8080808080808080u)) {
        from += sizeof word;
        continue;
      }
    }
    const auto next = sequence_at(s, from);
    if (!next.well_formed) break;
    from += next.size;
  }
  return from;
}

std::size_t cut_before(std::string_view s, std::size_t at) noexcept {
  if (at >= s.size()) return s.size();
  for (std::size_t back = 0; back < 4 && back < at; ++back)
    if ((static_cast<unsigned char>(s[at - back]) & 0xC0) != 0x80) return at - back;
  return at;
}

}  // namespace stenogram::input
