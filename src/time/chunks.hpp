// Runs of tokens to chunks: numbers put together, dates in digits, clock times, decades.
#pragma once
#include <string_view>
#include <vector>

#include "time/tokens.hpp"

namespace stenogram::time {

/// Reads `run` from left to right and appends what it makes of it. Numbers that are none of a calendar's (3.5, 1,000)
/// become chunks of kind `!`.
void make_chunks(std::string_view text, const std::vector<token>& run, const lexicon& words, std::vector<token>& out);

/// Whether a number that ends at `end` goes on there: a letter, a percent sign, a fraction.
bool goes_on(std::string_view text, std::uint32_t end) noexcept;

}  // namespace stenogram::time
