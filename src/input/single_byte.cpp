#include "input/single_byte.hpp"

#include <algorithm>

#include "input/read.hpp"
#include "text/text.hpp"

namespace stenogram::input {
namespace {

struct single_byte_encoding {
  std::string_view name;
  std::uint16_t upper[128];  ///< code points of bytes 80 to FF; 0 for none
};

#include "tables/single_byte.inc"

const single_byte_encoding* single_byte_table(std::string_view name) noexcept {
  if (name == "iso-8859-8-i") name = "iso-8859-8";
  for (const auto& e : single_byte_encodings)
    if (e.name == name) return &e;
  return nullptr;
}

}  // namespace

bool is_single_byte(std::string_view encoding) noexcept { return single_byte_table(encoding) != nullptr; }

rewritten decode_single_byte(std::string_view encoding, std::string_view source, std::size_t from, const options& opts) {
  constexpr std::size_t stretch = std::size_t{1} << 20;
  constexpr std::uint64_t most = 0xFFFFFFFFu;
  const auto& table = *single_byte_table(encoding);
  rewritten made;
  made.text.reserve(source.size() + source.size() / 4);
  // The run that is open: its beginning in text and source, and the width of its characters in UTF-8 (0: replaced).
  std::size_t text_begin = 0, source_begin = from, width = 1;
  const auto close = [&](std::size_t at) {
    if (at > source_begin) add_piece(made.map, text_begin, made.text.size() - text_begin, source_begin, at - source_begin);
    text_begin = made.text.size(), source_begin = at;
  };
  for (auto i = from; i < source.size(); ++i) {
    if ((i - from) % stretch == 0 && cancelled(opts)) return made.status = rewrite_status::cancelled, made.stopped = i, made;
    if (made.text.size() > most) return made.status = rewrite_status::too_large, made.stopped = i, made;
    const auto byte = static_cast<unsigned char>(source[i]);
    const char32_t c = byte < 0x80 ? byte : table.upper[byte - 0x80] ? table.upper[byte - 0x80] : 0xFFFD;
    const std::size_t size = c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    if (c == 0xFFFD) made.replaced.add(1, i, i + 1);
    if (size != width) close(i), width = size;
    text::append_utf8(c, made.text);
  }
  close(source.size());
  return made;
}

}  // namespace stenogram::input
