// The reader of HTML: what a reader of the page sees, as lines and paragraphs.
#pragma once
#include <optional>
#include <string_view>

#include "input/html/flow.hpp"
#include "stenogram/error.hpp"
#include "stenogram/options.hpp"

namespace stenogram::input::html {

/// Whether a text without a stated media type is HTML: it opens as a page does, or with an element and ends with a tag.
bool is_html(std::string_view text);

/// Reads a page; `out` is empty before. HTML is never malformed: the one error is cancelled. Linear; memory grows with
/// the elements that are open at once.
std::optional<error> read_html(std::string_view source, const options& opts, page_text& out);

/// Notes with each line what its runs say of it as a whole. Linear.
void flag_lines(blocks& body);

}  // namespace stenogram::input::html
