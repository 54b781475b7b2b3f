// Text as HTML lays it out: white space made one space, lines and paragraphs, and what mark-up sets off.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "input/blocks.hpp"
#include "stenogram/columns.hpp"

namespace stenogram::input::html {

/// What a page becomes.
struct page_text {
  std::string text;
  detail::source_map_columns map;  ///< from `text` to the source
  std::vector<run> runs;
};

/// Writes text in the order of the source. Tags and white space between two words are what the space or the line end
/// between them stands for. Linear.
class flow {
 public:
  flow(std::string_view source, page_text& out) noexcept : source_(source), out_(out) {}

  /// Source bytes [begin, end): with white space as HTML shows it, or as they are.
  void words(std::size_t begin, std::size_t end);
  void preserved(std::size_t begin, std::size_t end) { write(source_.substr(begin, end - begin), begin, end); }
  /// `text` in the place of source bytes [begin, end).
  void put(std::string_view text, std::size_t begin, std::size_t end);

  /// What follows begins a line; one behind a blank line; a line break, of which two make a blank line.
  void end_line() noexcept { gap_ = std::max(gap_, gap::line); }
  void end_paragraph() noexcept { gap_ = gap::paragraph; }
  void break_line() noexcept { gap_ = gap_ < gap::line ? gap::line : gap::paragraph; }

  /// What mark-up sets off in what follows: bits of run::what.
  void set_off(std::uint8_t what) noexcept { set_off_ = what; }

 private:
  enum class gap : std::uint8_t { none, space, line, paragraph };

  void write(std::string_view text, std::size_t begin, std::size_t end);
  void extend_runs(std::size_t begin, std::size_t end);

  std::string_view source_;
  page_text& out_;
  gap gap_ = gap::none;
  std::size_t source_end_ = 0;  // behind the last source byte that is in the text
  std::uint8_t set_off_ = 0;
  std::array<std::uint32_t, 8> last_run_{none, none, none, none, none, none, none, none};  // of each bit
};

}  // namespace stenogram::input::html
