// Which reader a source is for: as the caller states, else as it shows by its first bytes.
#pragma once
#include <cstdint>
#include <string_view>

namespace stenogram::input {

enum class media : std::uint8_t { plain, html, captions, json };

struct media_guess {
  media kind;
  bool stated;
};

/// A stated media type (its parameters are not looked at) wins; else the text tells. Linear in blanks at its head.
media_guess media_of(std::string_view stated, std::string_view text);

}  // namespace stenogram::input
