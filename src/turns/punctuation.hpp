// What the last marks of a line tell: the end of a sentence, a question, a heading.
#pragma once
#include <string_view>

#include "tables/tables.hpp"

namespace stenogram::turns {

/// Whether `line` ends as sentences do, closing quotes and brackets aside.
bool ends_sentence(std::string_view line);
/// Whether `line` ends with a question mark of its language.
bool ends_with_question(std::string_view line, tables::language lang);
/// Whether `line` reads like a heading: short, opened by a capital or a quote, without the end of a sentence.
bool is_heading_like(std::string_view line);
/// `Questions and Answers:`: a heading in capitals and small words that a colon closes.
bool is_heading_before_colon(std::string_view line);
/// Whether `line` closes a quotation that it does not open.
bool closes_foreign_quote(std::string_view line);

/// Whether words break off where the line ends: a sentence ended inside it, and the last has not. O(line).
bool breaks_off(std::string_view line);

}  // namespace stenogram::turns
