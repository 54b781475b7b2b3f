// The web's encodings of several bytes a character. Each `next_` function reads what stands at `at`, where it requires a
// byte of 80 or more.
#pragma once
#include <cstddef>
#include <string_view>

#include "input/decode/multi_byte.hpp"

namespace stenogram::input {

legacy_character next_gb18030(std::string_view source, std::size_t at) noexcept;  ///< and GBK
legacy_character next_big5(std::string_view source, std::size_t at) noexcept;
legacy_character next_euc_kr(std::string_view source, std::size_t at) noexcept;
legacy_character next_euc_jp(std::string_view source, std::size_t at) noexcept;
legacy_character next_shift_jis(std::string_view source, std::size_t at) noexcept;

/// ISO-2022-JP steers itself by escape sequences; below 80 it is not all ASCII.
rewritten decode_iso_2022_jp(std::string_view source, std::size_t from, const options& opts);

/// The characters of the Japanese standards by their pointers; 0 for none.
char32_t jis0208(std::size_t pointer) noexcept;
char32_t jis0212(std::size_t pointer) noexcept;

}  // namespace stenogram::input
