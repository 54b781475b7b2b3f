#include "input/decode/single_byte.hpp"

#include <algorithm>
#include <cstring>

#include "input/read.hpp"
#include "text/text.hpp"

namespace stenogram::input {
namespace {

#include "tables/single_byte.inc"

// What each byte becomes, and how many bytes of UTF-8 that is.
class byte_table {
 public:
  explicit byte_table(const single_byte_encoding& encoding) {
    std::string character;
    for (unsigned byte = 0; byte < 256; ++byte) {
      const auto upper = byte < 0x80 ? byte : encoding.upper[byte - 0x80];
      character.clear();
      text::append_utf8(upper || byte == 0 ? upper : 0xFFFD, character);
      auto& c = cells_[byte];
      std::memcpy(c.bytes, character.data(), character.size());
      c.size = static_cast<unsigned char>(character.size() | (upper || byte == 0 ? 0 : stands_for_nothing));
    }
  }

  static constexpr unsigned stands_for_nothing = 0x80, size_bits = 3;
  /// Size in UTF-8, with stands_for_nothing.
  unsigned size(char byte) const noexcept { return at(byte).size; }
  /// Writes four bytes, the first `size` of which count; gives the place behind those.
  char* write(char byte, char* to) const noexcept {
    const auto& c = at(byte);
    std::memcpy(to, &c, sizeof c);
    return to + (c.size & size_bits);
  }

 private:
  struct cell {
    char bytes[3];
    unsigned char size;
  };
  const cell& at(char byte) const noexcept { return cells_[static_cast<unsigned char>(byte)]; }
  cell cells_[256] = {};
};

constexpr std::size_t byte_word = 8;
bool is_ascii_word(const char* p) noexcept {
  std::uint64_t word;
  std::memcpy(&word, p, byte_word);
  return !(word & 0x8080808080808080u);
}

struct byte_sizes {
  std::size_t text = 0;
  bool all_stand_for_something = true;
};
byte_sizes sizes_of(const byte_table& table, std::string_view s) noexcept {
  std::size_t sum = 0, i = 0;
  unsigned seen = 0;
  const auto count = [&](char byte) {
    const auto size = table.size(byte);
    sum += size & byte_table::size_bits;
    seen |= size;
  };
  for (; s.size() - i >= byte_word; i += byte_word) {
    if (is_ascii_word(s.data() + i)) sum += byte_word;
    else
      for (std::size_t k = 0; k < byte_word; ++k) count(s[i + k]);
  }
  for (; i < s.size(); ++i) count(s[i]);
  return {sum, !(seen & byte_table::stands_for_nothing)};
}

// Appends what `s` stands for, block by block over a buffer that stays in the cache.
void append_decoded(const byte_table& table, std::string_view s, std::string& out) {
  constexpr std::size_t block = 1024;
  char buffer[block * 3 + 1];
  for (std::size_t i = 0; i < s.size();) {
    char* put = buffer;
    const auto end = std::min(s.size(), i + block);
    for (; end - i >= byte_word; i += byte_word) {
      if (is_ascii_word(s.data() + i)) std::memcpy(put, s.data() + i, byte_word), put += byte_word;
      else
        for (std::size_t k = 0; k < byte_word; ++k) put = table.write(s[i + k], put);
    }
    for (; i < end; ++i) put = table.write(s[i], put);
    out.append(buffer, static_cast<std::size_t>(put - buffer));
  }
}

}  // namespace

const single_byte_encoding* single_byte_of(std::string_view name) noexcept {
  for (const auto& encoding : single_byte_encodings)
    if (encoding.name == name) return &encoding;
  return nullptr;
}

rewritten decode_single_byte(const single_byte_encoding& encoding, std::string_view source, std::size_t from,
                             const options& opts) {
  constexpr std::size_t stretch = std::size_t{1} << 20;
  const byte_table table(encoding);
  rewritten made;
  const auto stop = [&](rewrite_status why, std::size_t at) { made.status = why, made.stopped = at; };
  bool replaces = false;
  std::size_t size = 0;
  for (std::size_t at = from; at < source.size(); at += stretch) {
    if (cancelled(opts)) return stop(rewrite_status::cancelled, at), made;
    const auto sizes = sizes_of(table, source.substr(at, stretch));
    if ((size += sizes.text) > text_limit) return stop(rewrite_status::too_large, at), made;
    replaces = replaces || !sizes.all_stand_for_something;
  }
  made.text.reserve(size);
  for (std::size_t at = from; at < source.size(); at += stretch) {
    if (cancelled(opts)) return stop(rewrite_status::cancelled, at), made;
    append_decoded(table, source.substr(at, stretch), made.text);
  }
  if (replaces)
    for (auto at = from; at < source.size(); ++at)
      if (table.size(source[at]) & byte_table::stands_for_nothing) made.replaced.add(1, at, at + 1);
  if (size) add_piece(made.map, 0, size, from, source.size() - from);
  made.map.unit = offset_unit::codepoint;
  return made;
}

}  // namespace stenogram::input
