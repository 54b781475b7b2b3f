// Text for a terminal: one line of what may be many, cut by code points.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace stenogram::plain {

/// Gathers text into one line of at most `most` code points: runs of white space are one space, control characters are
/// left out. What is cut off shows as `...`, after a whole word where one ends near.
class one_line {
 public:
  explicit one_line(std::size_t most) noexcept : most_(most) {}
  /// Appends `s`, which must be valid UTF-8; false once the line is full.
  bool add(std::string_view s);
  /// The line; nothing may be added to it after.
  std::string take();
  bool cut() const noexcept { return cut_; }

 private:
  std::string line_;
  std::size_t most_, size_ = 0, word_end_ = 0, word_size_ = 0;  // size_ and word_size_ in code points
  bool space_ = false, cut_ = false;
};

std::string line_of(std::string_view s, std::size_t most);

/// How many code points `s` has.
std::size_t width_of(std::string_view s) noexcept;

/// Appends `s` and spaces up to `width` code points.
void append_padded(std::string_view s, std::size_t width, std::string& out);

/// Ends a line without spaces at its end.
void end_line(std::string& out);

}  // namespace stenogram::plain
