// The strings of JSON: escapes resolved, with the place of each character.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "input/cue_writer.hpp"

namespace stenogram::input {

/// Writes the words of a string, bytes [begin, end) of well-formed JSON in `source`, without blanks at its end.
void write_string(std::string_view source, std::size_t begin, std::size_t end, cue_writer& out);

/// The same as a string, blanks at both ends left out.
std::string string_of(std::string_view raw);

}  // namespace stenogram::input
