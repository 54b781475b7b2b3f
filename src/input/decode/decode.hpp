// From the bytes of any encoding but UTF-8 to text: which are read, and by whom.
#pragma once
#include <cstddef>
#include <string_view>

#include "input/rewrite.hpp"

namespace stenogram::input {

/// Whether `decode` reads that encoding (a name as encoding_of gives it); false for UTF-8, which needs no decoding.
bool is_decoded(std::string_view encoding) noexcept;

/// Decodes `source` from byte `from` on, as the Encoding Standard's decoder does: what stands for nothing becomes U+FFFD,
/// whatever opts.invalid says, and is counted in `replaced`. Requires is_decoded(encoding). Linear; stops as opts.cancel
/// says.
rewritten decode(std::string_view encoding, std::string_view source, std::size_t from, const options& opts);

/// The unit of text that has one width in such a source, and that its map counts in: code points where a character is
/// one byte, UTF-16 units in UTF-16, bytes elsewhere.
offset_unit map_unit_of(std::string_view encoding) noexcept;

}  // namespace stenogram::input
