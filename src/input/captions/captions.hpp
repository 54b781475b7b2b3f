// The reader of captions: SubRip and WebVTT.
#pragma once
#include <optional>
#include <string_view>

#include "input/cue_writer.hpp"
#include "stenogram/error.hpp"
#include "stenogram/options.hpp"

namespace stenogram::input {

/// Whether a text opens as WebVTT does, or with a SubRip cue. O(first lines).
bool is_webvtt(std::string_view source) noexcept;
bool is_subrip(std::string_view source) noexcept;

/// Reads the cues of SubRip, or of WebVTT where the source opens so; `out` is empty before. Errors: malformed_container
/// where words stand in the source but no cue; cancelled. Linear.
std::optional<error> read_captions(std::string_view source, const options& opts, cue_text& out);

}  // namespace stenogram::input
