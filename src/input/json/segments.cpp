#include "input/json/segments.hpp"

#include <algorithm>
#include <limits>

#include "input/json/json_string.hpp"
#include "input/read.hpp"
#include "text/text.hpp"

namespace stenogram::input {
namespace {

bool is_unspaced_at(std::string_view s, bool end) noexcept {
  if (s.empty()) return false;
  return text::is_unspaced(end ? text::decode_before(s, s.size()).value : text::decode(s, 0).value);
}

}  // namespace

std::uint32_t segment_writer::voice_of(json::item element, std::uint32_t otherwise) {
  const auto name = speaker_of(element);
  if (!name) return otherwise;
  const auto voice = write_.voice_named(string_of(name.raw()));
  return voice == none ? otherwise : voice;
}

// Asks the callback once a MiB.
void segment_writer::ask(std::size_t at) {
  if (at < asked_ + (std::size_t{1} << 20)) return;
  asked_ = at;
  stopped_ = cancelled(opts_);
}

void segment_writer::segments(json::item list, std::uint32_t voice, json::item* words) {
  // A recogniser that gives word for word has no lines of its own.
  bool bare = true;
  auto first = list.front();
  for (int n = 0; first && n < 8; ++n, first = first.next()) {
    const auto shown = text_of_segment(first);
    bare = bare && shown && shown.raw().find(' ') == std::string_view::npos && !is_unspaced_at(shown.raw(), false);
  }
  for (auto s = list.front(); s && !stopped_; s = s.next()) {
    const auto shown = text_of_segment(s);
    if (bare && shown) word(shown, times_of(s), voice_of(s, voice), false);
    else segment(s, voice, words);
  }
}

void segment_writer::segment(json::item element, std::uint32_t voice, json::item* words) {
  const auto shown = text_of_segment(element);
  voice = voice_of(element, voice);
  if (!shown) return this->words(words_of(element), voice);
  ask(shown.begin());
  line_open_ = false;
  line_voice_ = voice;
  write_.open_line(voice);
  const auto times = times_of(element);
  auto own = words_of(element).front();
  auto& w = words ? *words : own;
  const bool has_words = static_cast<bool>(w);
  const auto before = write_.size();
  if (!has_words) write_.open_row(times.begin);
  write_string(source_, shown.begin(), shown.end(), write_);
  if (!has_words) write_.close_row(times.end);
  else if (!rows_of_words(w, before, words ? times.end : std::numeric_limits<std::int64_t>::max())) write_.add_row(before, write_.size(), times.begin, times.end);
}

void segment_writer::line(json::item shown, cue_times times, std::uint32_t voice) {
  if (!shown.is_string()) return;
  ask(shown.begin());
  line_open_ = false;
  write_.open_line(voice);
  write_.open_row(times.begin);
  write_string(source_, shown.begin(), shown.end(), write_);
  write_.close_row(times.end);
}

// A row for each word that begins before `until` and is found behind the one before it; false where none is.
bool segment_writer::rows_of_words(json::item& w, std::uint32_t begin, std::int64_t until) {
  constexpr std::size_t reach = 64;  // bytes that may stand between two words
  bool found = false;
  auto at = std::size_t{begin};
  std::int64_t last = -1;
  for (; w; w = w.next()) {
    auto times = times_of(w);
    if (times.begin >= until) break;
    const auto shown = text_of_word(w);
    if (!shown) continue;
    const auto word = string_of(shown.raw());
    if (times.begin < 0) times = {last, last};
    last = times.end;
    const auto where = word.empty() ? std::string_view::npos : write_.written().substr(at, word.size() + reach).find(word);
    if (where == std::string_view::npos) continue;
    const auto from = static_cast<std::uint32_t>(at + where);
    at = from + word.size();
    write_.add_row(from, static_cast<std::uint32_t>(at), times.begin, times.end);
    found = true;
  }
  return found;
}

void segment_writer::words(json::item list, std::uint32_t voice) {
  std::int64_t last = -1;
  for (auto w = list.front(); w && !stopped_; w = w.next()) {
    const auto shown = text_of_word(w);
    if (!shown) continue;
    auto times = times_of(w);
    if (times.begin < 0) times = {last, last};
    last = times.end;
    word(shown, times, voice_of(w, voice), false);
  }
}

void segment_writer::word(json::item shown, cue_times times, std::uint32_t voice, bool joined) {
  ask(shown.begin());
  if (shown.raw().find_first_not_of(' ') == std::string_view::npos) return line_open_ ? write_.join() : void();
  const bool goes_on = line_open_ && (voice == none || voice == line_voice_);
  if (!goes_on) write_.open_line(voice), line_voice_ = voice;
  else if (!joined && !(is_unspaced_at(write_.line(), true) && is_unspaced_at(shown.raw(), false))) write_.join();
  line_open_ = true;
  write_.open_row(times.begin);
  write_string(source_, shown.begin(), shown.end(), write_);
  write_.close_row(times.end);
}

}  // namespace stenogram::input
