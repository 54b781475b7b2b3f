// Offsets of a text in bytes, code points and UTF-16 units.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "stenogram/columns.hpp"
#include "stenogram/kinds.hpp"

namespace stenogram {

/// Whether the byte `at` goes on with a code point that began before it. Requires at < s.size().
inline bool continues(std::string_view s, std::size_t at) noexcept {
  return (static_cast<unsigned char>(s[at]) & 0xC0) == 0x80;
}

/// The offset index of a text: empty for ASCII. One pass.
void count_offsets(std::string_view text, detail::offset_columns& out);

/// Where an index first differs from what count_offsets would give, if it does. One pass, allocates nothing.
std::optional<std::size_t> first_miscount(std::string_view text, const detail::offset_columns& index) noexcept;

/// Converts between bytes and one other unit, and remembers where it stands: a walk in order reads the text once, any
/// other step costs O(log n) and at most 4 KiB. Offsets inside a code point count as its beginning, those beyond the
/// end as the end. Requires valid UTF-8 and its index; keeps references to both.
class offset_cursor {
 public:
  offset_cursor(std::string_view text, const detail::offset_columns& index, offset_unit unit) noexcept;
  std::uint32_t to_unit(std::uint32_t byte) noexcept;
  std::uint32_t to_byte(std::uint32_t units) noexcept;

 private:
  void jump(std::uint32_t block) noexcept;
  std::uint32_t count(std::uint32_t from, std::uint32_t to) const noexcept;

  std::string_view text_;
  const detail::column<std::uint32_t>* before_;  ///< units before each stride; null where units are bytes
  bool ascii_, utf16_;
  std::uint32_t byte_ = 0, units_ = 0;  ///< `units_` begin before `byte_`
};

}  // namespace stenogram
