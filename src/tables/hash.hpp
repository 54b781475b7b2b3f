// How the index of the table keys is laid out: the generator and the look-up must agree on it.
#pragma once
#include <cstdint>
#include <string_view>

#include "text/hash.hpp"

namespace stenogram::tables {

using text::hash;

/// The byte of a hash that stands beside its slot; never 0, which marks a free one.
constexpr std::uint8_t mark(std::uint32_t hash) noexcept { return static_cast<std::uint8_t>(hash >> 24 | 1); }

/// How many first words are told apart by table_reach().
inline constexpr std::uint32_t reach_slots = 1u << 15;

}  // namespace stenogram::tables
