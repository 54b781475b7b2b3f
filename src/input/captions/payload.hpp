// The text of a cue: tags and entities resolved.
#pragma once
#include <cstddef>
#include <string_view>

#include "input/cue_time.hpp"
#include "input/cue_writer.hpp"

namespace stenogram::input {

/// Writes the lines of one cue after another.
class payload_writer {
 public:
  /// `any_tag`: every tag is taken out, as WebVTT wants it, not only those that captions are known to use.
  payload_writer(std::string_view source, bool any_tag, cue_writer& out) noexcept : source_(source), any_tag_(any_tag), out_(out) {}

  void open(cue_times times);
  /// A line of the cue, bytes [begin, end) of the source. False where it ends inside a tag; what stands before that is
  /// written.
  bool line(std::size_t begin, std::size_t end);
  void close();
  /// Who speaks from here on; nobody known where the name is empty.
  void set_voice(std::string_view name);

 private:
  std::size_t tag(std::size_t begin, std::size_t end);
  void new_line();

  std::string_view source_;
  bool any_tag_;
  cue_writer& out_;
  cue_times times_{};
  std::int64_t row_begin_ = 0;
  std::uint32_t voice_ = none;
  std::size_t tag_end_ = 0;  // the next one in the line, its end where there is none
  bool first_line_ = true;
};

}  // namespace stenogram::input
