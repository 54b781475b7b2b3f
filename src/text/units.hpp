// Code points and UTF-16 units of a text, counted.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "stenogram/columns.hpp"

namespace stenogram::text {

struct unit_counts {
  std::uint32_t codepoints = 0, four_bytes = 0;  // code points, and those that take two UTF-16 units
};
unit_counts count_units(const char* p, std::size_t n) noexcept;

/// Makes the offset index of a text, stretch by stretch, so that it can be made where the text is read anyway.
class offset_counter {
 public:
  /// `out` is emptied, and stays empty where the text is ASCII.
  explicit offset_counter(detail::offset_columns& out) noexcept;
  /// Counts as far as byte `to` of the text; the last call must say text.size(). Linear in all.
  void take(std::string_view text, std::size_t to);

 private:
  detail::offset_columns& out_;
  std::size_t at_ = 0;
  std::uint32_t codepoints_ = 0, utf16_ = 0;
};

}  // namespace stenogram::text
