#include "input/json/transcript.hpp"

#include <string>
#include <unordered_map>

#include "input/json/json_string.hpp"
#include "input/json/json_tree.hpp"
#include "input/json/segments.hpp"

namespace stenogram::input {
namespace {

using json::item;

constexpr std::string_view numbers_of_riva[] = {"startTime", "start_time"};  // whole milliseconds

std::uint32_t count_of(item list) noexcept {
  std::uint32_t n = 0;
  for (auto e = list.front(); e; e = e.next()) ++n;
  return n;
}

// Each form takes the root and says whether the JSON is of it.
using form_reader = bool (*)(item root, segment_writer& write);

// {"results": {"utterances": [...]}} or {"results": {"channels": [{"alternatives": [...]}]}}
bool read_deepgram(item root, segment_writer& write) {
  const auto results = root.member("results");
  if (const auto utterances = results.member("utterances"); are_segments(utterances)) {
    write.segments(utterances);
    return true;
  }
  const auto channels = results.member("channels");
  if (!channels.is_array()) return false;
  const bool several = count_of(channels) > 1;
  std::uint32_t number = 0;
  for (auto channel = channels.front(); channel; channel = channel.next(), ++number) {
    const auto best = channel.member("alternatives").front();
    const auto voice = several ? write.voice_named("Channel " + std::to_string(number)) : none;
    const auto paragraphs = best.member("paragraphs").member("paragraphs");
    if (!paragraphs.front()) write.words(best.member("words"), voice);
    auto words = best.member("words").front();
    for (auto p = paragraphs.front(); p; p = p.next()) write.segments(p.member("sentences"), write.voice_of(p, voice), &words);
  }
  return true;
}

// Who speaks when, where a list apart from the words tells it: segments in order of time.
class speaker_times {
 public:
  explicit speaker_times(item segments) noexcept : segment_(segments.front()), labelled_(segment_.member("items").front()) {}
  explicit operator bool() const noexcept { return static_cast<bool>(segment_); }

  // Of the word that begins then; asked in order of time.
  std::uint32_t at(std::int64_t begin, segment_writer& write) {
    for (; segment_; segment_ = segment_.next(), labelled_ = segment_.member("items").front()) {
      if (!segment_.member("items") && write.times_of(segment_).begin >= begin) return write.voice_of(segment_);
      for (; labelled_; labelled_ = labelled_.next())
        if (write.times_of(labelled_).begin >= begin) return write.voice_of(labelled_, write.voice_of(segment_));
    }
    return none;
  }

 private:
  item segment_, labelled_;
};

// AWS: {"results": {"items": [{"alternatives": [{"content": ...}]}], "speaker_labels": {"segments": [{"items": [...]}]}}}
// Speechmatics: {"results": [{"type": "word", "alternatives": [{"content": ..., "speaker": "S1"}]}]}
bool read_items(item root, segment_writer& write) {
  const auto results = root.member("results");
  const auto items = results.is_array() ? results : results.member("items");
  if (!items.is_array() || (items.front() && !items.front().member("alternatives").front().member("content"))) return false;
  if (results.is_array() && !items.front()) return false;
  // Older output of AWS tells speakers apart from words, by the time at which each word begins.
  speaker_times speakers(results.member("speaker_labels").member("segments"));
  auto voice = none;
  std::int64_t last = -1;
  for (auto i = items.front(); i && !write.stopped(); i = i.next()) {
    const auto best = i.member("alternatives").front();
    const auto content = best.member("content");
    if (!content.is_string()) continue;
    auto times = write.times_of(i);
    const bool spoken = times.begin >= 0 && i.member("type").raw() != "punctuation";
    if (const auto own = write.voice_of(i, write.voice_of(best)); own != none) voice = own;
    else if (spoken && speakers) voice = speakers.at(times.begin, write);
    if (times.begin < 0) times = {last, last};
    last = times.end;
    write.word(content, times, voice, !spoken);
  }
  return true;
}

// Google and Riva: {"results": [{"alternatives": [{"transcript": ..., "words": [...]}], "channelTag": 1}]}; of several
// files {"results": {"FILE": {"transcript": {"results": [...]}}}}. Watson: {"results": [{"alternatives": [{"transcript":
// ..., "timestamps": [["word", 0.1, 0.4]]}]}], "speaker_labels": [{"from": 0.1, "speaker": 0}]}
bool read_results(item root, segment_writer& write) {
  const auto results = root.member("results");
  if (results.is_object()) {
    bool read = false;
    for (auto file = results.front(); file; file = file.next().next()) read = read_results(file.next().member("transcript"), write) || read;
    return read;
  }
  const auto best = [](item result) { return result.member("alternatives").front(); };
  const auto words_at = [&](item result) { return best(result).member("words"); };
  if (!results.is_array() || !best(results.front()).member("transcript")) return false;
  item last, first_words;
  bool channels = false;
  for (auto r = results.front(); r; last = r, r = r.next()) {
    if (!first_words) first_words = words_at(r).front();
    channels = channels || (last && r.member("channelTag").raw() != last.member("channelTag").raw());
  }
  if (first_words.member_of(numbers_of_riva).is_number()) write.unit = time_unit::milliseconds;
  // Where speakers are told apart, Google gives all words once more in the last result, each with its speaker.
  if (const auto all = words_at(last); speaker_of(all.front())) {
    if (!speaker_of(first_words)) return write.words(all), true;
  }
  speaker_times speakers(root.member("speaker_labels"));
  for (auto r = results.front(); r && !write.stopped(); r = r.next()) {
    const auto timed = best(r).member("timestamps");
    const auto voice = channels && r.member("channelTag") ? write.voice_named("Channel " + std::string(r.member("channelTag").raw())) : none;
    if (!speakers || !timed.front()) {
      speaker_of(words_at(r).front()) ? write.words(words_at(r), voice) : write.segment(best(r), voice);
      continue;
    }
    auto who = none;
    for (auto t = timed.front(); t; t = t.next()) {
      const auto word = t.front(), begin = word.next(), end = begin.next();
      if (!word.is_string() || !end.is_number()) continue;
      const cue_times times{decimal_milliseconds(begin.raw(), 3), decimal_milliseconds(end.raw(), 3)};
      if (const auto now = speakers.at(times.begin, write); now != none) who = now;
      write.word(word, times, who, false);
    }
  }
  return true;
}

// Azure: {"recognizedPhrases": [{"channel": 0, "speaker": 1, "offsetInTicks": 0, "nBest": [{"display": ...}]}]}
bool read_azure(item root, segment_writer& write) {
  const auto phrases = root.member("recognizedPhrases");
  if (!phrases.is_array()) return false;
  bool channels = false;
  for (auto p = phrases.front(), q = p.next(); q; q = q.next()) channels = channels || q.member("channel").raw() != p.member("channel").raw();
  for (auto p = phrases.front(); p && !write.stopped(); p = p.next()) {
    const auto channel = channels && p.member("channel") ? write.voice_named("Channel " + std::string(p.member("channel").raw())) : none;
    write.line(p.member("nBest").front().member("display"), write.times_of(p), write.voice_of(p, channel));
  }
  return true;
}

// {"speakers": [{"id": 0, "name": ...}], "monologues": [{"speaker": 0, "elements": [{"type": "text", "value": ...}, ...]}]}
bool read_rev(item root, segment_writer& write) {
  const auto monologues = root.member("monologues");
  if (!monologues.is_array()) return false;
  std::unordered_map<std::string_view, item, seeded_hash> names;
  for (auto s = root.member("speakers").front(); s; s = s.next())
    if (const auto id = s.member("id"), name = s.member("name"); id && name.is_string()) names.try_emplace(id.raw(), name);
  std::int64_t last = -1;
  for (auto m = monologues.front(); m; m = m.next()) {
    auto voice = write.voice_of(m);
    if (const auto known = m.member("speaker") ? names.find(m.member("speaker").raw()) : names.end(); known != names.end())
      voice = write.voice_named(string_of(known->second.raw()));
    for (auto e = m.member("elements").front(); e && !write.stopped(); e = e.next()) {
      const auto shown = e.member("value");
      if (!shown.is_string()) continue;
      auto times = write.times_of(e);
      if (times.begin < 0) times = {last, last};
      last = times.end;
      write.word(shown, times, voice, true);
    }
  }
  return true;
}

// AssemblyAI: {"utterances": [...], "words": [...]} in milliseconds, and without utterances {"text": ..., "words": [...]}
bool read_assembly(item root, segment_writer& write) {
  const bool its_own = root.member("audio_url") || root.member("acoustic_model") || root.member("language_model");
  const auto utterances = root.member("utterances");
  const bool whole = utterances.front().member("end").raw().find('.') == std::string_view::npos;
  if (are_segments(utterances) && (its_own || whole)) {
    write.unit = time_unit::milliseconds;
    write.segments(utterances);
    return true;
  }
  if (!its_own || !root.member("text").is_string() || !root.member("words").is_array()) return false;
  write.unit = time_unit::milliseconds;
  write.segment(root);
  return true;
}

// {"segments": [...]} of Whisper, whisperX and the podcast namespace, and lists of other names; {"transcription": [...]}
// of whisper.cpp; a bare list
bool read_segments(item root, segment_writer& write) {
  for (const auto list : {segments_of(root), root.member("transcription"), root}) {
    if (!are_segments(list)) continue;
    write.segments(list);
    return true;
  }
  return false;
}

// {"text": ..., "words": [...]} or {"text": "", "segments": []}
bool read_words(item root, segment_writer& write) {
  const auto words = words_of(root);
  if (words.front() && write.times_of(words.front()).begin >= 0) {
    if (root.member("text").is_string() && write.voice_of(words.front()) == none) write.segment(root);
    else write.words(words);
    return true;
  }
  return root.member("segments").is_array() && !root.member("segments").front() && root.member("text").is_string();
}

constexpr form_reader forms_of_json[] = {read_deepgram, read_items, read_results, read_azure, read_rev, read_assembly, read_segments, read_words};

}  // namespace

bool is_json_like(std::string_view source) noexcept {
  constexpr std::string_view blanks = " \t\r\n";
  const auto open = source.find_first_not_of(blanks);
  if (open == std::string_view::npos || (source[open] != '{' && source[open] != '[')) return false;
  const auto inner = source.find_first_not_of(blanks, open + 1);
  return inner != std::string_view::npos && source[inner] == (source[open] == '{' ? '"' : '{');
}

bool names_transcript(std::string_view source) noexcept {
  for (const std::string_view key : {"\"segments\"", "\"utterances\"", "\"channels\"", "\"monologues\"", "\"speaker_labels\"", "\"transcription\"", "\"words\"",
                                     "\"alternatives\"", "\"recognizedPhrases\"", "\"sentences\""}) {
    const auto at = source.find(key);
    if (at == std::string_view::npos) continue;
    const auto behind = source.find_first_not_of(" \t\r\n", at + key.size());
    if (behind != std::string_view::npos && source[behind] == ':') return true;
  }
  return false;
}

result<bool> read_json(std::string_view source, const options& opts, cue_text& out) {
  json::source_tree tree;
  if (auto failed = tree.read(source)) {
    auto lines = tree.read_lines(source);
    if (!lines) return lines.error();
    if (!*lines) return std::move(*failed);
  }
  segment_writer write(source, opts, out);
  int wrapped = 3;  // deeper than any service wraps its answer
  for (auto root = tree.root(); root && wrapped > 0; root = unwrapped(root), --wrapped) {
    for (const auto read : forms_of_json) {
      if (!read(root, write)) continue;
      if (write.stopped()) return error{error_code::cancelled, write.stopped_at(), "the cancel callback ended the parse"};
      return true;
    }
  }
  return false;
}

}  // namespace stenogram::input
