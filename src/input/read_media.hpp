// HTML, captions and recognisers' output: the text of a source, read once more as what it holds.
#pragma once
#include <optional>

#include "input/blocks.hpp"
#include "ledger/ledger.hpp"
#include "stenogram/error.hpp"
#include "stenogram/options.hpp"

namespace stenogram::input {

/// Where the text of `out` is HTML, captions or a transcript in JSON: its words become the text, with runs, or cues and
/// voices, its map leads to the bytes of the source, and true is given (the lines are then to be cut anew). Else nothing
/// is changed and false is given. Errors: malformed_json, malformed_container, limit_exceeded, cancelled, all with a
/// byte of the source.
result<bool> read_media(const options& opts, ledger& notes, source& out);

}  // namespace stenogram::input
