// The reader of plain text: lines.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "input/blocks.hpp"

namespace stenogram::input {

struct byte_block;

/// Cuts a text into lines, stretch by stretch, one pass. A line ends with LF, CRLF, a lone CR, VT or a form feed (a
/// page break; an empty line before it is no blank one). NEL and U+2028 are visible and end nothing.
class line_splitter {
 public:
  explicit line_splitter(std::vector<line>& lines) noexcept : lines_(lines) {}

  /// Begins anew on `text`, which must stay; its bytes need only be there once take() reaches them.
  void open(std::string_view text) noexcept;

  /// Reads on up to byte `to`; the last call must say text.size(). Whether a byte above 7F was among what it read. Linear
  /// in all, whatever the bytes.
  bool take(std::size_t to);

  bool ascii() const noexcept { return !high_; }
  bool any_nul() const noexcept { return nul_; }
  /// Whether U+FF1A may stand in the text.
  bool wide_colons() const noexcept { return wide_colons_; }

 private:
  /// A line under way.
  struct open_line {
    static constexpr std::size_t nowhere = ~std::size_t{0};
    std::size_t start = 0;                          ///< its very beginning
    std::size_t begin = 0, shown_end = 0;           ///< its first visible byte and behind its last so far; 0: none yet
    std::size_t colon = nowhere;                    ///< its first one
    std::uint64_t brackets = 0, wide_brackets = 0;  ///< not 0: some stand in it
    std::uint32_t blanks = 0;                       ///< lines before it without a visible byte
    bool page_break = false;                        ///< before it
  };

  void read(const byte_block* blocks, std::size_t n);
  line close(const open_line& open) const noexcept;
  void add(const line* found, std::size_t n);

  std::string_view text_;
  std::vector<line>& lines_;
  std::size_t at_ = 0;               ///< how far the text is read
  open_line open_;
  bool high_ = false, nul_ = false, wide_colons_ = false;  ///< a byte above 7F, a NUL byte, such a colon was read
};

}  // namespace stenogram::input
