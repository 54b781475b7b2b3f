// Two texts line by line, for people.
#pragma once
#include <string>
#include <string_view>

namespace corpus {

/// Empty where they are equal; else their lines with `- ` (in `expected` alone), `+ ` (in `actual` alone) or two
/// spaces (in both), stretches of more than four common lines shortened. O(lines of one times lines of the other).
std::string line_diff(std::string_view expected, std::string_view actual);

}  // namespace corpus
