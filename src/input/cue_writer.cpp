#include "input/cue_writer.hpp"

#include <algorithm>

#include "text/text.hpp"

namespace stenogram::input {
namespace {

constexpr std::int64_t latest_cue = 999'999'999'999;  // milliseconds: more than any recording lasts

}  // namespace

std::uint32_t cue_writer::voice_named(std::string_view name) {
  if (name.empty()) return none;
  const auto [at, is_new] = known_voices_.try_emplace(std::string(name), static_cast<std::uint32_t>(out_.voices.size()));
  if (is_new) out_.voices.emplace_back(name);
  return at->second;
}

void cue_writer::open_line(std::uint32_t voice) noexcept {
  voice_ = voice;
  if (out_.text.empty()) return;
  const bool other = voice != none && voice != line_voice_;
  if (other) separator_ = "\n\n";
  else if (separator_.size() < 2) separator_ = "\n";
}

void cue_writer::join() noexcept {
  if (separator_.empty() && !out_.text.empty() && !text::is_ascii_blank(out_.text.back())) separator_ = " ";
}

void cue_writer::keep(std::size_t begin, std::size_t end) { put(source_.substr(begin, end - begin), begin, end); }

void cue_writer::put(std::string_view text, std::size_t begin, std::size_t end) {
  if (out_.text.empty() || !separator_.empty()) {
    std::size_t blanks = 0;
    while (blanks < text.size() && text::is_ascii_blank(text[blanks])) ++blanks;
    if (blanks == text.size()) return;
    if (text.size() == end - begin) begin += blanks;
    text.remove_prefix(blanks);
  }
  if (text.empty()) return;
  auto& to = out_.text;
  if (!separator_.empty()) {
    extend_map(out_.map, to.size(), separator_.size(), source_end_, begin - source_end_);
    to.append(separator_);
    if (separator_[0] == '\n') line_begin_ = to.size();
    separator_ = {};
  }
  if (voice_ != none) line_voice_ = voice_;
  for (std::size_t i = 0; row_open_ && i < text.size(); ++i) {
    if (text::is_ascii_blank(text[i])) continue;
    if (row_begin_ == none) row_begin_ = static_cast<std::uint32_t>(to.size() + i);
    row_end_ = static_cast<std::uint32_t>(to.size() + i + 1);
  }
  extend_map(out_.map, to.size(), text.size(), begin, end - begin);
  to.append(text);
  source_end_ = end;
}

void cue_writer::open_row(std::int64_t time_begin) noexcept {
  row_open_ = true;
  row_begin_ = none;
  row_time_ = time_begin;
}

void cue_writer::close_row(std::int64_t time_end) {
  if (row_open_ && row_begin_ != none) add_row(row_begin_, row_end_, row_time_, time_end);
  row_open_ = false;
}

void cue_writer::add_row(std::uint32_t begin, std::uint32_t end, std::int64_t time_begin, std::int64_t time_end) {
  while (begin < end && text::is_ascii_blank(out_.text[begin])) ++begin;
  while (begin < end && text::is_ascii_blank(out_.text[end - 1])) --end;
  if (begin == end) return;
  if (time_begin < 0) time_begin = time_end = -1;
  time_begin = std::min(time_begin, latest_cue);
  time_end = std::clamp(time_end, time_begin, latest_cue);
  out_.cues.push_back({begin, end, time_begin, time_end, voice_});
}

}  // namespace stenogram::input
