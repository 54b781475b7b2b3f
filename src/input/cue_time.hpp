// Times as captions and recognisers print them, in milliseconds.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace stenogram::input {

struct cue_times {
  std::int64_t begin, end;
};

/// `00:01:02,345` or `01:02.345` and their like, hours and fraction left out or not; the whole of `s`. O(s).
std::optional<std::int64_t> clock_milliseconds(std::string_view s) noexcept;

/// The line between a cue's number and its text: `00:00:01,000 --> 00:00:04,000`, with or without settings behind.
std::optional<cue_times> read_time_line(std::string_view line) noexcept;

/// A decimal number of seconds (`power` 3) or milliseconds (`power` 0), rounded; one below zero
/// is 0, and an `s` may stand behind it. -1 where it is no number. O(s), no floating point.
std::int64_t decimal_milliseconds(std::string_view s, int power) noexcept;

}  // namespace stenogram::input
