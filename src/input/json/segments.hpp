// Segments and words of a recogniser's output, written as cues.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "input/cue_writer.hpp"
#include "input/json/fields.hpp"
#include "stenogram/options.hpp"

namespace stenogram::input {

/// Writes the parts of a transcript, whatever recogniser made it.
class segment_writer {
 public:
  segment_writer(std::string_view source, const options& opts, cue_text& out) noexcept : source_(source), opts_(opts), write_(source, out) {}

  time_unit unit = time_unit::seconds;

  /// A segment: a line of its text, a row for each of its words that is found in it, or one row. `voice` speaks where it
  /// does not tell. `words` are those of all segments where they do not hold them: it is moved behind those of this one.
  /// A segment of words without a text: as `words` writes them.
  void segment(json::item element, std::uint32_t voice = none, json::item* words = nullptr);
  void segments(json::item list, std::uint32_t voice = none, json::item* words = nullptr);
  /// A line with one row.
  void line(json::item text, cue_times times, std::uint32_t voice);
  /// Words without segments: a line as long as one voice speaks.
  void words(json::item list, std::uint32_t voice = none);
  /// One word; `joined`: without a space before it.
  void word(json::item text, cue_times times, std::uint32_t voice, bool joined);

  std::uint32_t voice_of(json::item element, std::uint32_t otherwise = none);
  std::uint32_t voice_named(std::string_view name) { return write_.voice_named(name); }
  cue_times times_of(json::item element) const noexcept { return input::times_of(element, unit); }
  /// The callback said so.
  bool stopped() const noexcept { return stopped_; }
  std::size_t stopped_at() const noexcept { return asked_; }

 private:
  bool rows_of_words(json::item& words, std::uint32_t begin, std::int64_t until);
  void ask(std::size_t at);

  std::string_view source_;
  const options& opts_;
  cue_writer write_;
  std::size_t asked_ = 0;
  bool stopped_ = false, line_open_ = false;
  std::uint32_t line_voice_ = none;
};

}  // namespace stenogram::input
