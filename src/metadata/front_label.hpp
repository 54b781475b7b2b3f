// Lines of the front that are labels of turns rather than titles.
#pragma once
#include "metadata/lines.hpp"

namespace stenogram::metadata {

/// At most the first 600 bytes of a line, cut between code points.
span head_of_line(const input::blocks& body, std::uint32_t line);

/// Whether one of the next 300 lines has the same words: a label on its own line, or a running head.
bool recurs(const input::blocks& body, std::uint32_t line);

/// Whether the line is `X: words` and one of the next 300 lines opens with the same `X:`. No field of a page does.
bool recurs_as_label(const input::blocks& body, std::uint32_t line);

/// Whether words up to a stop open the line, and one of the next 300 lines too: a label that a stop closes.
bool opens_as_another(const input::blocks& body, std::uint32_t line);

/// Whether the line is `X: words` and opens a turn rather than being a title with a colon in it.
bool is_label(const input::blocks& body, std::uint32_t line, tables::language lang);

/// Whether the words open and end with quotes.
bool is_quotation(std::string_view s);

/// Whether the words hold the mark of a sentence's end before their own end, or sound spoken.
bool holds_sentence(const input::blocks& body, span words, tables::language lang);

/// Whether the line has letters, and neither the marks of a sentence nor those of a list, of markup or of a label.
bool heading_like(const input::blocks& body, std::uint32_t line, tables::language lang);

}  // namespace stenogram::metadata
