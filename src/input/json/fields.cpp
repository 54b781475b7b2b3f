#include "input/json/fields.hpp"

#include <algorithm>

namespace stenogram::input {
namespace {

using json::item;

constexpr std::string_view segment_texts[] = {"text", "transcript", "body", "display"};
constexpr std::string_view word_texts[] = {"punctuated_word", "word", "text", "value"};
constexpr std::string_view word_lists[] = {"words", "result"};
constexpr std::string_view speaker_fields[] = {"speaker", "speaker_label", "speakerLabel", "speakerName", "speaker_name", "speaker_id", "participant", "channel_label"};
constexpr std::string_view speaker_tags[] = {"speakerTag", "speaker_tag"};  // 0 is nobody
constexpr std::string_view person_fields[] = {"name", "id"};
constexpr std::string_view segment_lists[] = {"segments", "utterances", "sentences", "phrases", "transcript", "entries", "paragraphs"};
constexpr std::string_view wrappers[] = {"response", "result", "transcription", "transcript", "output", "data"};

constexpr int of_unit = 100;
struct time_fields {
  std::string_view begin, end, length;  ///< an end, or how long it lasts
  int power;                            ///< of ten, from its unit to milliseconds
};
constexpr time_fields time_table[] = {
    {"start", "end", "duration", of_unit},
    {"startTime", "endTime", "duration", of_unit},
    {"start_time", "end_time", "duration", of_unit},
    {"ts", "end_ts", "duration", of_unit},
    {"from", "to", "duration", of_unit},
    {"startOffset", "endOffset", "duration", of_unit},
    {"start_offset", "end_offset", "duration", of_unit},
    {"start_timestamp", "end_timestamp", "duration", of_unit},
    {"startMs", "endMs", "durationMs", 0},
    {"start_ms", "end_ms", "duration_ms", 0},
    {"offsetMilliseconds", "", "durationMilliseconds", 0},
    {"offsetInTicks", "", "durationInTicks", -4},
};

std::int64_t time_in(item value, int power) noexcept {
  if (value.is_object()) {  // {"seconds": "1", "nanos": 200000000} or {"relative": 1.2}
    if (const auto relative = value.member("relative")) return time_in(relative, power);
    const auto seconds = value.member("seconds"), nanos = value.member("nanos");
    if (!seconds && !nanos) return -1;
    return std::max<std::int64_t>(time_in(seconds, 3), 0) + std::max<std::int64_t>(time_in(nanos, -6), 0);
  }
  if (!value.is_number() && !value.is_string()) return -1;
  const auto found = decimal_milliseconds(value.raw(), power);
  return found >= 0 || !value.is_string() ? found : clock_milliseconds(value.raw()).value_or(-1);
}

bool has_time(item element) noexcept {
  return std::any_of(std::begin(time_table), std::end(time_table), [&](const time_fields& t) { return static_cast<bool>(element.member(t.begin)); });
}

}  // namespace

item text_of_segment(item element) noexcept {
  const auto found = element.member_of(segment_texts);
  return found.is_string() ? found : item();
}

item text_of_word(item element) noexcept {
  const auto found = element.member_of(word_texts);
  return found.is_string() ? found : item();
}

item words_of(item element) noexcept { return element.member_of(word_lists); }

item speaker_of(item element) noexcept {
  auto found = element.member_of(speaker_fields);
  if (found.is_object()) found = found.member_of(person_fields);
  if (!found) found = element.member_of(speaker_tags);
  else return found.is_string() || found.is_number() ? found : item();
  return found && found.raw() != "0" ? found : item();
}

cue_times times_of(item element, time_unit unit) noexcept {
  if (const auto inner = element.member("offsets")) return times_of(inner, time_unit::milliseconds);
  for (const auto& t : time_table) {
    const auto first = element.member(t.begin), last = element.member(t.end);
    if (!first && !last) continue;
    const int power = t.power != of_unit ? t.power : unit == time_unit::seconds ? 3 : 0;
    auto begin = time_in(first, power), end = time_in(last, power);
    if (!first && end >= 0) begin = 0;  // some leave out what is zero
    if (begin >= 0 && !last)
      if (const auto length = time_in(element.member(t.length), power); length >= 0) end = begin + length;
    return {begin, std::max(begin, end)};
  }
  return {-1, -1};
}

bool is_segment(item element) noexcept {
  const auto text = text_of_segment(element), first = words_of(element).front();
  if (!text && !text_of_word(first)) return false;
  return has_time(element) || has_time(first) || speaker_of(element) || has_time(element.member("offsets"));
}
bool are_segments(item list) noexcept { return list.is_array() && is_segment(list.front()); }

item segments_of(item holder) noexcept {
  for (const auto name : segment_lists)
    if (const auto list = holder.member(name); are_segments(list)) return list;
  return {};
}

item unwrapped(item root) noexcept {
  for (const auto name : wrappers)
    if (const auto inner = root.member(name); inner.is_object()) return inner;
  return {};
}

}  // namespace stenogram::input
