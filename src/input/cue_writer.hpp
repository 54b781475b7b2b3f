// Cues as they become text: what the readers of captions and of recognisers' output write into.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "input/blocks.hpp"
#include "input/rewrite.hpp"
#include "text/hash.hpp"

namespace stenogram::input {

/// The hash of maps whose keys the source chooses.
struct seeded_hash {
  std::size_t operator()(std::string_view key) const noexcept { return text::hash(key, text::process_seed()); }
};

/// What such a reader makes of its source.
struct cue_text {
  std::string text;
  detail::source_map_columns map;  ///< from `text` to the source that was read
  std::vector<cue> cues;
  std::vector<std::string> voices;
  change_count damaged;            ///< cues that were read as far as they go
};

/// Writes words in the order of the source, one line a cue; a blank line parts voices. What stands between two words
/// and is no text (time lines, tags, syntax) is what the line end or space between them stands for.
class cue_writer {
 public:
  cue_writer(std::string_view source, cue_text& out) noexcept : source_(source), out_(out) {}

  /// The index of a voice; none for an empty name. Amortised O(name).
  std::uint32_t voice_named(std::string_view name);

  /// What follows stands on a line of its own, or, with `join`, behind a space.
  void open_line(std::uint32_t voice) noexcept;
  void join() noexcept;

  /// Source bytes [begin, end) as they are, or `text` in their place. Blanks at the head of a line are left out.
  void keep(std::size_t begin, std::size_t end);
  void put(std::string_view text, std::size_t begin, std::size_t end);

  /// A row of the cue table: from the next word on to the last before it is closed. Times in milliseconds.
  void open_row(std::int64_t time_begin) noexcept;
  void close_row(std::int64_t time_end);
  /// A row of text already written, without blanks at its ends; none where there are blanks alone.
  void add_row(std::uint32_t begin, std::uint32_t end, std::int64_t time_begin, std::int64_t time_end);

  std::uint32_t voice() const noexcept { return voice_; }
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(out_.text.size()); }
  std::string_view written() const noexcept { return out_.text; }
  /// The line that is being written, as far as it goes.
  std::string_view line() const noexcept { return written().substr(line_begin_); }
  bool at_line_start() const noexcept { return separator_.empty() ? out_.text.empty() : separator_[0] == '\n'; }

 private:
  std::string_view source_;
  cue_text& out_;
  std::unordered_map<std::string, std::uint32_t, seeded_hash> known_voices_;
  std::string_view separator_;       // written before the next word
  std::size_t line_begin_ = 0;
  std::size_t source_end_ = 0;       // behind the last source byte that is in the text
  std::uint32_t voice_ = none, line_voice_ = none;
  std::int64_t row_time_ = -1;
  std::uint32_t row_begin_ = none, row_end_ = 0;
  bool row_open_ = false;
};

}  // namespace stenogram::input
