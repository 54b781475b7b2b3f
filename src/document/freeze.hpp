// The stages' results to one immutable document.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "document/offsets.hpp"
#include "stenogram/document.hpp"

namespace stenogram {

/// Columns whose offset index is counted. Makes canonical what has one meaning only (see freeze.cpp), shrinks nothing,
/// runs verify() in debug, test and fuzz builds (STENOGRAM_VERIFY): a broken invariant is `internal`.
result<document> freeze(std::shared_ptr<detail::columns> body);

/// A broken invariant: the table (by its JSON key) and row that break it, and the byte of the text where.
struct breach {
  std::string_view table;
  std::uint32_t row;
  std::uint32_t byte;
  std::string_view message;  ///< static
};

/// The first invariant broken, whatever the columns hold. Linear; allocates nothing.
std::optional<breach> find_breach(const detail::columns& body) noexcept;

/// The same as an error of code `internal`.
std::optional<error> verify(const detail::columns& body);

/// Times are milliseconds up to here, so that seconds with three decimals say them exactly.
inline constexpr std::int64_t longest_time = 1'000'000'000'000'000;

/// Metadata keys in the order that they stand in; `participant` may recur.
inline constexpr std::string_view field_keys[] = {"title", "date", "published", "place",
                                                  "event", "url",  "site",      "participant"};

}  // namespace stenogram
