// What every recogniser gives, under the names that each gives it: texts, words, speakers, times.
#pragma once
#include <cstdint>
#include <string_view>

#include "input/cue_time.hpp"
#include "input/json/json_tree.hpp"

namespace stenogram::input {

/// How a form of transcript counts time where the name of a field does not tell: seconds as decimals, or whole
/// milliseconds.
enum class time_unit : std::uint8_t { seconds, milliseconds };

/// The text of a segment, or of a word; nothing where there is none that is a string.
json::item text_of_segment(json::item element) noexcept;
json::item text_of_word(json::item element) noexcept;
/// The words of a segment.
json::item words_of(json::item element) noexcept;
/// Who said it: a string or a number; nothing where nobody is named.
json::item speaker_of(json::item element) noexcept;
/// When it was said, in milliseconds; -1 where that is not known.
cue_times times_of(json::item element, time_unit unit) noexcept;

/// Whether an element holds a text or words and says when or by whom they were said.
bool is_segment(json::item element) noexcept;
bool are_segments(json::item list) noexcept;
/// The list of segments in an object, whatever its name.
json::item segments_of(json::item holder) noexcept;
/// The object that a service has wrapped into another.
json::item unwrapped(json::item root) noexcept;

}  // namespace stenogram::input
