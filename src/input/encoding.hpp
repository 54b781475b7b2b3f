// Names of encodings, byte order marks and media types: what the caller states and what the bytes say of themselves.
#pragma once
#include <cstddef>
#include <string_view>

namespace stenogram::input {

/// The name of the encoding behind a label of the Encoding Standard, in small letters; empty for no label. Static.
std::string_view encoding_of(std::string_view label) noexcept;

/// What a byte order mark says; empty and 0 where there is none.
struct order_mark {
  std::string_view encoding;
  std::size_t size;
};
order_mark order_mark_of(std::string_view bytes) noexcept;

/// `utf-8` of `text/plain; charset="utf-8"`; empty where it states none.
std::string_view charset_of(std::string_view media_type) noexcept;

}  // namespace stenogram::input
