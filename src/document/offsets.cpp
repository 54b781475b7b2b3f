#include "document/offsets.hpp"

#include <algorithm>

#include "text/units.hpp"

namespace stenogram {
void count_offsets(std::string_view text, detail::offset_columns& out) { text::offset_counter(out).take(text, text.size()); }

std::optional<std::size_t> first_miscount(std::string_view text, const detail::offset_columns& index) noexcept {
  constexpr std::size_t stride = detail::offset_columns::stride;
  const auto blocks = index.codepoints.size();
  if (index.utf16.size() != blocks || (blocks != 0 && blocks != (text.size() + stride - 1) / stride)) return 0;
  std::uint32_t codepoints = 0, utf16 = 0;
  for (std::size_t at = 0; at < text.size(); at += stride) {
    if (blocks && (index.codepoints[at / stride] != codepoints || index.utf16[at / stride] != utf16)) return at;
    const auto sum = text::count_units(text.data() + at, std::min(stride, text.size() - at));
    codepoints += sum.codepoints;
    utf16 += sum.codepoints + sum.four_bytes;
  }
  if ((blocks == 0) != (codepoints == text.size())) return 0;  // ASCII has no index, anything else has one
  return std::nullopt;
}

offset_cursor::offset_cursor(std::string_view text, const detail::offset_columns& index, offset_unit unit) noexcept
    : text_(text),
      before_(unit == offset_unit::codepoint ? &index.codepoints
              : unit == offset_unit::utf16   ? &index.utf16
                                             : nullptr),
      ascii_(index.codepoints.empty()),
      utf16_(unit == offset_unit::utf16) {}

std::uint32_t offset_cursor::count(std::uint32_t from, std::uint32_t to) const noexcept {
  const auto sum = text::count_units(text_.data() + from, to - from);
  return utf16_ ? sum.codepoints + sum.four_bytes : sum.codepoints;
}

void offset_cursor::jump(std::uint32_t block) noexcept {
  byte_ = block * detail::offset_columns::stride;
  units_ = (*before_)[block];
}

std::uint32_t offset_cursor::to_unit(std::uint32_t byte) noexcept {
  constexpr auto stride = detail::offset_columns::stride;
  const auto size = static_cast<std::uint32_t>(text_.size());
  byte = std::min(byte, size);
  if (ascii_) return byte;
  if (byte < size)
    while (byte && continues(text_, byte)) --byte;
  if (!before_) return byte;
  if (byte >= byte_ && byte - byte_ <= stride) {
    units_ += count(byte_, byte);
  } else if (byte < byte_ && byte_ - byte <= byte % stride) {
    units_ -= count(byte, byte_);
  } else {
    jump(byte == size ? (byte - 1) / stride : byte / stride);
    units_ += count(byte_, byte);
  }
  return byte_ = byte, units_;
}

std::uint32_t offset_cursor::to_byte(std::uint32_t units) noexcept {
  constexpr std::uint32_t stride = detail::offset_columns::stride, step = 64;
  const auto size = static_cast<std::uint32_t>(text_.size());
  if (ascii_) return std::min(units, size);
  if (!before_) {
    units = std::min(units, size);
    if (units < size)
      while (units && continues(text_, units)) --units;
    return units;
  }
  if (units < units_ || units - units_ > stride)
    jump(static_cast<std::uint32_t>(std::upper_bound(before_->begin(), before_->end(), units) - before_->begin() - 1));
  while (size - byte_ > step) {  // stretches that end before it
    const auto n = count(byte_, byte_ + step);
    if (n > units - units_) break;
    units_ += n;
    byte_ += step;
  }
  for (; byte_ < size; ++byte_) {
    if (continues(text_, byte_)) continue;
    const std::uint32_t width = utf16_ && static_cast<unsigned char>(text_[byte_]) >= 0xF0 ? 2 : 1;
    if (width > units - units_) break;
    units_ += width;
  }
  return byte_;
}

}  // namespace stenogram
