// The web's encodings of one byte a character.
#pragma once
#include <cstdint>
#include <string_view>

#include "input/rewrite.hpp"

namespace stenogram::input {

/// Whether that name (of the Encoding Standard, in small letters) is one of them.
bool is_single_byte(std::string_view encoding) noexcept;

/// Decodes `source` from byte `from` on. Requires is_single_byte(encoding). A byte that stands for nothing becomes
/// U+FFFD and is counted in `replaced`, as the standard's decoder does. Pieces of the map: runs of ASCII byte for byte,
/// runs of characters of one width in UTF-8. Linear; stops as opts.cancel says.
rewritten decode_single_byte(std::string_view encoding, std::string_view source, std::size_t from, const options& opts);

}  // namespace stenogram::input
