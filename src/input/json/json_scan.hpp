// JSON byte by byte, for its errors only: simdjson says that something is wrong, this says where.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace stenogram::json {

inline constexpr std::size_t deepest = 1024;  ///< objects and arrays inside one another

struct fault {
  std::size_t byte;
  std::string_view message;  ///< static
  bool too_deep = false;
};

/// The first byte at which `json` stops being JSON in UTF-8 (RFC 8259; integers of 64 bits, finite numbers, no lone
/// surrogates), or goes deeper than `deepest`. Linear; keeps a byte for each open bracket.
std::optional<fault> first_fault(std::string_view json);

/// The first byte of a value: `path` is the place of each member or element in what holds it, from the root. Requires
/// JSON without a fault and a path in it. Linear.
std::size_t locate(std::string_view json, const std::vector<std::uint32_t>& path) noexcept;

}  // namespace stenogram::json
