// A document as HTML, for notebooks and pages.
#pragma once
#include <cstddef>
#include <string>

#include "stenogram/document.hpp"

namespace stenogram {
inline namespace v1 {

struct html_options {
  std::size_t max_bytes = 256 * 1024;  ///< about where the text is cut off, with a line that says so; style not counted
};

/// One <div> that stands alone: its style is inside and touches nothing else; no script, nothing is loaded. Turns stand
/// in the colour of their speaker, answers under their question and linked to it; entities are marked and lead to
/// Wikidata, or to the list of things at the end; what belongs to no turn is folded away. All of the document's text is
/// escaped. Readable on light and dark pages, and in narrow ones. Same document, same bytes. O(size) in
/// time, for the hash that makes its anchors its own; O(max_bytes) in memory.
std::string to_html(const document& doc, html_options opts = {});

}  // namespace v1
}  // namespace stenogram
