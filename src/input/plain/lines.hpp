// The reader of plain text: lines.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "input/blocks.hpp"

namespace stenogram::input {

/// Cuts a text into lines, stretch by stretch, one pass. A line ends with LF, CRLF, a lone CR, VT or a form feed (a
/// page break; an empty line before it is no blank one). NEL and U+2028 are visible and end nothing.
class line_splitter {
 public:
  explicit line_splitter(std::vector<line>& lines) noexcept : lines_(lines) {}

  /// Begins anew on `text`, which must stay; its bytes need only be there once take() reaches them.
  void open(std::string_view text) noexcept;

  /// Reads on up to byte `to`; the last call must say text.size(). Linear in all.
  void take(std::size_t to);

  bool ascii() const noexcept { return !high_; }
  bool any_nul() const noexcept { return nul_; }

 private:
  void end_at(std::size_t at);
  void note_colon(std::size_t at) noexcept;
  void close(std::size_t end);
  void add(const line& found);

  std::string_view text_;
  std::vector<line>& lines_;
  std::size_t start_ = 0, at_ = 0;  ///< where the open line began; how far the text is read
  std::size_t colon_ = std::string_view::npos;  ///< the first one of the open line
  std::uint32_t blanks_ = 0;
  bool page_break_ = false;                     ///< before the open line
  bool bracket_ = false, wide_bracket_ = false;  ///< in it
  bool high_ = false, nul_ = false;  ///< a byte above 7F, a NUL byte was read
};

}  // namespace stenogram::input
