// What a page says of its own encoding in its first bytes.
#pragma once
#include <cstddef>
#include <string_view>

namespace stenogram::input {

/// How far into a page a declaration may stand, in bytes.
inline constexpr std::size_t declaration_reach = 1024;

/// The label in `<meta charset=...>`, in a `charset=` of a `<meta ... content="...">`, or in `<?xml ... encoding="..."?>`
/// within the first 1,024 bytes; empty where there is none.
std::string_view declared_encoding(std::string_view bytes) noexcept;

}  // namespace stenogram::input
