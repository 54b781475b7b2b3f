#include "input/decode/utf16.hpp"

#include "input/read.hpp"
#include "text/text.hpp"

namespace stenogram::input {
namespace {

struct utf16_reader {
  std::string_view source;
  bool big_endian;

  char32_t unit(std::size_t at) const noexcept {
    const auto first = static_cast<unsigned char>(source[at]), second = static_cast<unsigned char>(source[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  }
  // Requires two bytes at `at`; U+FFFD for half a pair.
  text::code_point next(std::size_t at) const noexcept {
    const auto lead = unit(at);
    if ((lead & 0xF800) != 0xD800) return {lead, 2};
    if (lead >= 0xDC00 || source.size() - at < 4) return {0xFFFD, 2};
    const auto trail = unit(at + 2);
    if ((trail & 0xFC00) != 0xDC00) return {0xFFFD, 2};
    return {0x10000 + ((lead - 0xD800) << 10) + (trail - 0xDC00), 4};
  }
};

}  // namespace

rewritten decode_utf16(bool big_endian, std::string_view source, std::size_t from, const options& opts) {
  constexpr std::size_t stretch = std::size_t{1} << 20;
  const utf16_reader read{source, big_endian};
  rewritten made;
  made.map.unit = offset_unit::utf16;
  made.text.reserve((source.size() - from) / 2);
  const auto whole = source.size() - (source.size() - from) % 2;
  for (std::size_t at = from, asked = from; at < whole;) {
    if (at >= asked) {
      if (cancelled(opts)) return made.status = rewrite_status::cancelled, made.stopped = at, made;
      if (made.text.size() > text_limit) return made.status = rewrite_status::too_large, made.stopped = at, made;
      asked = at + stretch;
    }
    const auto c = read.next(at);
    if (c.value < 0x80) made.text += static_cast<char>(c.value);
    else text::append_utf8(c.value, made.text);
    if (c.value == 0xFFFD && read.unit(at) != 0xFFFD) made.replaced.add(2, at, at + 2);
    at += c.size;
  }
  if (made.text.size() > text_limit - 3) return made.status = rewrite_status::too_large, made.stopped = whole, made;
  if (whole > from) add_piece(made.map, 0, made.text.size(), from, whole - from);
  if (whole < source.size()) {
    add_piece(made.map, made.text.size(), 3, whole, 1);
    text::append_utf8(0xFFFD, made.text);
    made.replaced.add(1, whole, whole + 1);
  }
  return made;
}

}  // namespace stenogram::input
