// The web's encodings of one byte a character.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "input/rewrite.hpp"

namespace stenogram::input {

struct single_byte_encoding {
  std::string_view name;
  std::uint16_t upper[128];  ///< code points of bytes 80 to FF; 0 for none
};

/// The table of that name (of the Encoding Standard, in small letters); null where it is none of these. Static.
const single_byte_encoding* single_byte_of(std::string_view name) noexcept;

/// Decodes `source` from byte `from` on. A byte that stands for nothing becomes U+FFFD and is counted in `replaced`.
/// The map is one piece whose unit is the code point. Allocates the text once.
rewritten decode_single_byte(const single_byte_encoding& encoding, std::string_view source, std::size_t from,
                             const options& opts);

}  // namespace stenogram::input
