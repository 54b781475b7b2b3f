// The door to Boost.Locale (ICU): normal forms, case, word boundaries. Slow and right; the tables go first.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stenogram::text::door {

/// Empty where all is well, else what is missing: then the functions below give back what they were given. Static;
/// costs next to nothing. The door itself opens at the first use of one of them (2 ms), safely on any thread.
std::string_view check();

/// Compatibility-decomposed, case-folded, without the marks of marks.hpp, composed again. Knows nothing of punctuation
/// or white space. Requires valid UTF-8.
std::string fold(std::string_view s);
std::string lower(std::string_view s);
std::string upper(std::string_view s);

/// Ends of words as byte offsets into `s`, in order, the last s.size(); for scripts that write without spaces.
void word_ends(std::string_view s, std::vector<std::uint32_t>& ends);

/// Names and versions of what answers, for --version: `Boost.Locale 1.74, ICU 72`.
std::string backend();

}  // namespace stenogram::text::door
