// The door to Boost.Locale (ICU): normal forms, case, word boundaries. Slow and right; the tables go first.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stenogram::text::door {

/// Compatibility-decomposed, case-folded, stripped of the accents of Latin, Greek, Cyrillic, Arabic and Hebrew,
/// composed again. Knows nothing of punctuation or white space. Requires valid UTF-8.
std::string fold(std::string_view s);
std::string lower(std::string_view s);
std::string upper(std::string_view s);
/// Ends of words as byte offsets into `s`, for scripts that write without spaces.
void word_ends(std::string_view s, std::vector<std::uint32_t>& ends);
/// Name and version of what answers, for --version.
std::string backend();

}  // namespace stenogram::text::door
