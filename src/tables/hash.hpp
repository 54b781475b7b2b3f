// How the index of the table keys is laid out: the generator and the look-up must agree on it.
#pragma once
#include <cstdint>
#include <string_view>

#include "text/hash.hpp"

namespace stenogram::tables {

using text::hash;

/// The byte of a hash that stands beside its slot; never 0, which marks a free one.
constexpr std::uint8_t mark(std::uint32_t hash) noexcept { return static_cast<std::uint8_t>(hash >> 24 | 1); }

/// How many first words are told apart by opening_of(), and where a slot keeps its number of words.
inline constexpr std::uint32_t opening_slots = 1u << 15, opening_words_at = 56;

}  // namespace stenogram::tables
