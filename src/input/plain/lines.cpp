#include "input/plain/lines.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "input/plain/byte_scan.hpp"

namespace stenogram::input {
namespace {

constexpr std::size_t most_blocks = 32;

}  // namespace

void line_splitter::open(std::string_view text) noexcept {
  text_ = text;
  lines_.clear();
  at_ = 0;
  open_ = {};
  high_ = nul_ = wide_colons_ = false;
}

bool line_splitter::take(std::size_t to) {
  byte_block blocks[most_blocks];
  const bool high_before = std::exchange(high_, false);
  while (to - at_ >= byte_block::size) {
    const auto n = std::min((to - at_) / byte_block::size, most_blocks);
    scan_bytes(text_.data() + at_, n, blocks);
    read(blocks, n);
    at_ += n * byte_block::size;
  }
  if (at_ < to) {
    char padded[byte_block::size];
    std::memset(padded, ' ', sizeof padded);
    std::memcpy(padded, text_.data() + at_, to - at_);
    scan_bytes(padded, 1, blocks);
    read(blocks, 1);
    at_ = to;
  }
  if (to == text_.size() && open_.shown_end) {
    const auto last = close(open_);
    add(&last, 1);
  }
  const bool high = high_;
  high_ |= high_before;
  return high;
}

// Blocks from `at_` on. All that changes is local, so that it may stay in registers.
void line_splitter::read(const byte_block* blocks, std::size_t n) {
  line found[most_blocks * byte_block::size / 2];  // a visible byte and a line end each
  auto* next = found;
  auto open = open_;
  std::uint64_t high = 0, wide_colons = 0;
  bool nul = false;
  for (auto at = at_; n--; ++blocks, at += byte_block::size) {
    const auto& b = *blocks;
    high |= b.high;
    wide_colons |= b.colons & b.high;
    nul |= b.nul;
    const auto place = [&](int bit) { return at + static_cast<std::size_t>(bit); };
    const auto take_in = [&](std::uint64_t line_bits) {
      const auto shown = b.shown & line_bits;
      if (!shown) return;
      if (!open.shown_end) open.begin = place(std::countr_zero(shown));
      open.shown_end = place(64 - std::countl_zero(shown));
      if (const auto colons = b.colons & line_bits; colons && open.colon == open_line::nowhere) open.colon = place(std::countr_zero(colons));
      open.brackets |= b.brackets & line_bits;
      open.wide_brackets |= b.wide_brackets & line_bits;
    };
    auto unread = ~std::uint64_t{0};
    for (auto ends = b.line_ends; ends; ends &= ends - 1) {
      const auto below = (ends & (~ends + 1)) - 1;
      const auto end = place(std::countr_zero(ends));
      take_in(unread & below);
      unread = ~below << 1;
      const char by = text_[end];
      if (open.shown_end) {
        *next++ = close(open);
        open = {};
      } else {  // a bare page break and the LF of a CRLF end nothing
        open.blanks += end > open.start || (by != '\f' && !(by == '\n' && end > 0 && text_[end - 1] == '\r'));
      }
      if (by == '\f') open.page_break = true;
      open.start = end + 1;
    }
    take_in(unread);
  }
  open_ = open;
  high_ |= high != 0;
  nul_ |= nul;
  wide_colons_ |= wide_colons != 0;
  add(found, static_cast<std::size_t>(next - found));
}

// The open line, which shows something.
inline line line_splitter::close(const open_line& open) const noexcept {
  auto indent = open.begin - open.start;
  for (auto at = open.start; at < open.begin; ++at) indent += text_[at] == '\t' ? 7 : 0;
  const auto flags = (open.page_break ? line::after_page_break : 0) | (open.colon - open.start < line::colon_reach ? line::holds_colon : 0) |
                     (open.brackets ? line::holds_bracket : 0) | (open.wide_brackets ? line::holds_wide_bracket : 0);
  return {static_cast<std::uint32_t>(open.begin), static_cast<std::uint32_t>(open.shown_end),
          static_cast<std::uint16_t>(std::min<std::size_t>(indent, 0xFFFF)),
          static_cast<std::uint8_t>(std::min(open.blanks, 0xFFu)), static_cast<std::uint8_t>(flags)};
}

// The array grows to what the text will hold if it goes on as it began, so that it is seldom moved.
void line_splitter::add(const line* found, std::size_t n) {
  if (lines_.capacity() - lines_.size() < n) {
    const auto read = static_cast<double>(found[n - 1].end) / static_cast<double>(text_.size());
    const auto expected = static_cast<double>(lines_.size() + n) / read * 1.05;
    const auto most = text_.size() / 2 + 1;  // a visible byte and a line end each
    lines_.reserve(std::min(std::max(static_cast<std::size_t>(expected), lines_.size() + lines_.size() / 4 + n), most));
  }
  const bool first = lines_.empty() && n > 0;
  lines_.insert(lines_.end(), found, found + n);
  if (first) lines_[0].blanks = std::max<std::uint8_t>(lines_[0].blanks, 1);
}

}  // namespace stenogram::input
