#include "input/plain/lines.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "input/plain/byte_block.hpp"

namespace stenogram::input {
namespace {

constexpr bool is_blank_byte(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

void line_splitter::open(std::string_view text) noexcept {
  text_ = text;
  lines_.clear();
  start_ = at_ = 0;
  colon_ = std::string_view::npos;
  blanks_ = 0;
  page_break_ = bracket_ = wide_bracket_ = false;
  high_ = nul_ = false;
}

void line_splitter::take(std::size_t to) {
  while (at_ < to) {
    const auto left = std::min(to - at_, byte_block::size);
    const char* bytes = text_.data() + at_;
    char padded[byte_block::size];
    if (left < byte_block::size) {
      std::memset(padded, ' ', sizeof padded);
      bytes = static_cast<const char*>(std::memcpy(padded, bytes, left));
    }
    const auto block = read_block(bytes);
    high_ |= block.high;
    nul_ |= block.nul;
    auto colons = block.colons, brackets = block.brackets, wide = block.wide_brackets;
    for (auto ends = block.line_ends; ends; ends &= ends - 1) {
      const auto end = std::countr_zero(ends);
      const auto line = (std::uint64_t{1} << end) - 1;
      if (colons & line) note_colon(at_ + static_cast<std::size_t>(std::countr_zero(colons)));
      bracket_ |= (brackets & line) != 0, wide_bracket_ |= (wide & line) != 0;
      colons &= ~line, brackets &= ~line, wide &= ~line;
      end_at(at_ + static_cast<std::size_t>(end));
    }
    if (colons) note_colon(at_ + static_cast<std::size_t>(std::countr_zero(colons)));
    bracket_ |= brackets != 0, wide_bracket_ |= wide != 0;
    at_ += left;
  }
  if (to == text_.size() && start_ < to) close(to), start_ = to;
}

// A byte from 0A to 0D at `at`. The LF of a CRLF stands where a line has just begun.
void line_splitter::end_at(std::size_t at) {
  const char by = text_[at];
  const bool second_half = by == '\n' && at == start_ && at > 0 && text_[at - 1] == '\r';
  const bool bare_break = by == '\f' && at == start_;
  if (!second_half && !bare_break) close(at);
  if (by == '\f') page_break_ = true;
  start_ = at + 1;
  colon_ = std::string_view::npos;
  bracket_ = wide_bracket_ = false;
}

void line_splitter::note_colon(std::size_t at) noexcept {
  if (colon_ == std::string_view::npos) colon_ = at;
}

void line_splitter::close(std::size_t end) {
  const char* const bytes = text_.data();
  auto begin = start_;
  std::size_t indent = 0;
  for (; begin < end && is_blank_byte(bytes[begin]); ++begin) indent += bytes[begin] == '\t' ? 8 : 1;
  if (begin == end) {
    ++blanks_;
    return;
  }
  while (is_blank_byte(bytes[end - 1])) --end;
  if (lines_.empty()) blanks_ = std::max(blanks_, 1u);
  add({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
       static_cast<std::uint16_t>(std::min<std::size_t>(indent, 0xFFFF)), static_cast<std::uint8_t>(std::min(blanks_, 0xFFu)),
       static_cast<std::uint8_t>((page_break_ ? line::after_page_break : 0) | (bracket_ ? line::holds_bracket : 0) | (wide_bracket_ ? line::holds_wide_bracket : 0) |
                                 (colon_ != std::string_view::npos && colon_ - start_ < line::colon_reach ? line::holds_colon : 0))});
  blanks_ = 0;
  page_break_ = false;
}

void line_splitter::add(const line& found) {
  // Grows to what the text will hold if it goes on as it began, so that the array is seldom moved.
  if (lines_.size() == lines_.capacity()) {
    const auto read = static_cast<double>(found.end) / static_cast<double>(text_.size());
    const auto expected = static_cast<double>(lines_.size() + 1) / read * 1.05;
    const auto most = text_.size() / 2 + 1;  // a visible byte and a line end each
    lines_.reserve(std::min(std::max(static_cast<std::size_t>(expected), lines_.size() + lines_.size() / 4 + 16), most));
  }
  lines_.push_back(found);
}

}  // namespace stenogram::input
