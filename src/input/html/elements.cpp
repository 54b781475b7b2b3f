#include "input/html/elements.hpp"

#include <array>
#include <cstddef>

namespace stenogram::input::html {
namespace {

#include "tables/elements.inc"

constexpr std::size_t slots = 512;

constexpr std::size_t slot_of(std::string_view name) noexcept {
  std::uint32_t hash = static_cast<std::uint32_t>(name.size());
  for (const char c : name) hash = hash * 33 + static_cast<unsigned char>(c);
  return (hash ^ hash >> 9) % slots;
}

// Index + 1 of a row by its hash, with open addressing.
constexpr auto index = [] {
  std::array<std::uint8_t, slots> made{};
  static_assert(std::size(element_rows) < 255);
  for (std::size_t i = 0; i < std::size(element_rows); ++i) {
    auto at = slot_of(element_rows[i].name);
    while (made[at]) at = (at + 1) % slots;
    made[at] = static_cast<std::uint8_t>(i + 1);
  }
  return made;
}();

}  // namespace

std::uint8_t element_of(std::string_view name) noexcept {
  if (name.size() >= sizeof element::name) return other_element;
  for (auto at = slot_of(name); index[at]; at = (at + 1) % slots)
    if (name == element_rows[index[at] - 1].name) return static_cast<std::uint8_t>(index[at] - 1);
  return other_element;
}

const element& row_of(std::uint8_t number) noexcept { return element_rows[number]; }

}  // namespace stenogram::input::html
