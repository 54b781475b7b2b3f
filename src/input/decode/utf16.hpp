// UTF-16, of either byte order.
#pragma once
#include <cstddef>
#include <string_view>

#include "input/rewrite.hpp"

namespace stenogram::input {

/// Decodes `source` from byte `from` on. A surrogate without its other half, and an odd byte at the end, become U+FFFD
/// and are counted in `replaced`. The unit of the map is that of UTF-16; only an odd byte is a piece of its own.
rewritten decode_utf16(bool big_endian, std::string_view source, std::size_t from, const options& opts);

}  // namespace stenogram::input
