// Where captions name who speaks, other than in what is said.
#pragma once
#include <cstdint>
#include <string_view>

namespace stenogram::input {

enum class cue_names : std::uint8_t {
  nowhere,
  first_line,    ///< a line of its own above the words, as minutes of meetings print it
  before_times,  ///< in the line above the times: `12 "Ann Lee" (4711)`, `12 - Ann Lee`, `Ann Lee`
};

/// What the first cues of a source do, all of them. O(those cues).
cue_names where_names_stand(std::string_view source) noexcept;

/// The name in a line above the times; empty where there is none.
std::string_view name_before_times(std::string_view line) noexcept;

}  // namespace stenogram::input
