// The stages' results to one immutable document.
#pragma once
#include <memory>

#include "stenogram/document.hpp"

namespace stenogram {

/// Counts the offset index, shrinks nothing, runs verify() in debug, test and fuzz builds (STENOGRAM_VERIFY).
result<document> freeze(std::shared_ptr<detail::columns> body);

/// The offset index of a text: empty for ASCII.
void count_offsets(std::string_view text, detail::offset_columns& out);

/// The first invariant broken, with its byte of the text. O(size).
std::optional<error> verify(const detail::columns& body);

}  // namespace stenogram
