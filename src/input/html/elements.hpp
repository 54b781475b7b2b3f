// What the elements of HTML do to the text that they enclose.
#pragma once
#include <cstdint>
#include <string_view>

namespace stenogram::input::html {

/// As bits; src/tables/web/elements.tsv says what each means.
namespace does {
inline constexpr std::uint32_t line = 1, paragraph = 2 | line, breaks = 4, preserves = 8, has_no_end = 16, hidden = 32, raw = 64, script = 128, plain = 256,
                               references = 512, emphasis = 1024, heading = 2048, furniture = 4096, link = 8192, other = 0;
}

struct element {
  char name[11];         ///< in small letters
  std::uint32_t does;
  std::uint32_t own;     ///< its bit, where one of the two lists below names it
  std::uint32_t ends;    ///< open elements that its start tag ends
  std::uint32_t within;  ///< those that they are not looked for beyond
};

/// Rows are numbered below this; any other element stands within a line and does nothing else, as its row says.
inline constexpr std::uint8_t other_element = 0xFF;

/// The number of an element's row, or other_element. O(name).
std::uint8_t element_of(std::string_view name) noexcept;
const element& row_of(std::uint8_t number) noexcept;

/// What the names in a class or id say of an element: does::furniture, does::hidden. O(names).
std::uint32_t named_by(std::string_view names) noexcept;

}  // namespace stenogram::input::html
