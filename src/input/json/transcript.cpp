#include "input/json/transcript.hpp"

#include <string>
#include <unordered_map>

#include "input/json/json_string.hpp"
#include "input/json/json_tree.hpp"
#include "input/json/segments.hpp"

namespace stenogram::input {
namespace {

using json::item;

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
  if (const auto utterances = results.member("utterances"); segment_writer::are_segments(utterances)) {
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

// {"results": {"items": [...], "speaker_labels": {"segments": [{"items": [...]}]}}}
bool read_aws(item root, segment_writer& write) {
  const auto results = root.member("results");
  const auto items = results.member("items");
  if (!items.is_array() || (items.front() && !items.front().member("alternatives"))) return false;
  // Older output tells speakers apart from words, by the time at which each word begins.
  auto segment = results.member("speaker_labels").member("segments").front();
  auto labelled = segment.member("items").front();
  const auto speaker_at = [&](std::int64_t begin) {
    while (segment) {
      for (; labelled; labelled = labelled.next())
        if (write.times_of(labelled).begin >= begin) return write.voice_of(labelled, write.voice_of(segment));
      segment = segment.next();
      labelled = segment.member("items").front();
    }
    return none;
  };
  auto voice = none;
  std::int64_t last = -1;
  for (auto i = items.front(); i && !write.stopped(); i = i.next()) {
    const auto content = i.member("alternatives").front().member("content");
    if (!content.is_string()) continue;
    auto times = write.times_of(i);
    const bool spoken = times.begin >= 0;  // punctuation has no time
    if (const auto own = write.voice_of(i); own != none) voice = own;
    else if (spoken && segment) voice = speaker_at(times.begin);
    if (!spoken) times = {last, last};
    last = times.end;
    write.word(content, times, voice, !spoken);
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

// {"utterances": [...], "words": [...]} in milliseconds, and without utterances {"text": ..., "words": [...]}
bool read_assembly(item root, segment_writer& write) {
  write.unit = time_unit::milliseconds;
  if (const auto utterances = root.member("utterances"); segment_writer::are_segments(utterances)) {
    write.segments(utterances);
    return true;
  }
  const bool its_own = root.member("audio_url") || root.member("acoustic_model") || root.member("language_model");
  if (its_own && root.member("text").is_string() && root.member("words").is_array()) {
    write.segment(root);
    return true;
  }
  write.unit = time_unit::seconds;
  return false;
}

// {"segments": [...]} of Whisper, whisperX and the podcast namespace; {"transcription": [...]} of whisper.cpp; a bare list
bool read_segments(item root, segment_writer& write) {
  for (const auto list : {root.member("segments"), root}) {
    if (!segment_writer::are_segments(list)) continue;
    write.segments(list);
    return true;
  }
  if (const auto list = root.member("transcription"); segment_writer::are_segments(list)) {
    write.unit = time_unit::milliseconds;
    write.segments(list);
    return true;
  }
  return false;
}

// {"text": ..., "words": [...]} or {"text": "", "segments": []}
bool read_words(item root, segment_writer& write) {
  const auto words = root.member("words");
  if (words.front() && write.times_of(words.front()).begin >= 0) {
    if (root.member("text").is_string() && write.voice_of(words.front()) == none) write.segment(root);
    else write.words(words);
    return true;
  }
  return root.member("segments").is_array() && !root.member("segments").front() && root.member("text").is_string();
}

constexpr form_reader forms_of_json[] = {read_deepgram, read_aws, read_rev, read_assembly, read_segments, read_words};

}  // namespace

bool is_json_like(std::string_view source) noexcept {
  constexpr std::string_view blanks = " \t\r\n";
  const auto open = source.find_first_not_of(blanks);
  if (open == std::string_view::npos || (source[open] != '{' && source[open] != '[')) return false;
  const auto inner = source.find_first_not_of(blanks, open + 1);
  return inner != std::string_view::npos && source[inner] == (source[open] == '{' ? '"' : '{');
}

bool names_transcript(std::string_view source) noexcept {
  for (const std::string_view key : {"\"segments\"", "\"utterances\"", "\"channels\"", "\"monologues\"", "\"speaker_labels\"", "\"transcription\"", "\"words\""}) {
    const auto at = source.find(key);
    if (at == std::string_view::npos) continue;
    const auto behind = source.find_first_not_of(" \t\r\n", at + key.size());
    if (behind != std::string_view::npos && source[behind] == ':') return true;
  }
  return false;
}

result<bool> read_json(std::string_view source, const options& opts, cue_text& out) {
  json::source_tree tree;
  if (auto failed = tree.read(source)) return std::move(*failed);
  segment_writer write(source, opts, out);
  for (const auto read : forms_of_json) {
    if (!read(tree.root(), write)) continue;
    if (write.stopped()) return error{error_code::cancelled, write.stopped_at(), "the cancel callback ended the parse"};
    return true;
  }
  return false;
}

}  // namespace stenogram::input
