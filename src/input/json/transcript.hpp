// The reader of speech recognisers' output: JSON of Whisper, whisperX, whisper.cpp, Deepgram, AssemblyAI, AWS Transcribe,
// Azure, Google, Riva, Rev, Speechmatics and Watson, of the podcast namespace, and of whatever else lists segments under
// names that fields.cpp knows; one segment a line too. Channels stand one after another where the source has them so.
#pragma once
#include <optional>
#include <string_view>

#include "input/cue_writer.hpp"
#include "stenogram/error.hpp"
#include "stenogram/options.hpp"

namespace stenogram::input {

/// Whether a text opens as JSON that may be a transcript: an object with a key, or a list of objects. O(blanks).
bool is_json_like(std::string_view source) noexcept;

/// Whether a key that holds a transcript's segments or words stands in it. Linear.
bool names_transcript(std::string_view source) noexcept;

/// Reads a transcript; `out` is empty before. False, and nothing written, for JSON of another kind. Errors: malformed_json
/// with its byte, limit_exceeded for what is nested too deep, cancelled, out_of_memory. Linear.
result<bool> read_json(std::string_view source, const options& opts, cue_text& out);

}  // namespace stenogram::input
