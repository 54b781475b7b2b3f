#include "input/html/elements.hpp"

#include <array>
#include <cstddef>

#include "text/text.hpp"

namespace stenogram::input::html {
namespace {

#include "tables/elements.inc"

struct class_row {
  std::string_view name;
  std::uint32_t means;
};

#include "tables/classes.inc"

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

const class_row* class_of(std::string_view word) noexcept {
  for (const auto& row : class_rows)
    if (text::same_but_case(word, row.name)) return &row;
  return nullptr;
}

}  // namespace

std::uint8_t element_of(std::string_view name) noexcept {
  if (name.size() >= sizeof element::name) return other_element;
  for (auto at = slot_of(name); index[at]; at = (at + 1) % slots)
    if (name == element_rows[index[at] - 1].name) return static_cast<std::uint8_t>(index[at] - 1);
  return other_element;
}

std::uint32_t named_by(std::string_view names) noexcept {
  constexpr std::string_view blanks = " \t\r\n\f", joints = "-_";
  std::uint32_t told = 0;
  for (std::size_t at = 0; (at = names.find_first_not_of(blanks, at)) != names.npos;) {
    const auto name = names.substr(at, names.find_first_of(blanks, at) - at);
    at += name.size();
    const auto* whole = class_of(name);
    const auto* first = class_of(name.substr(0, name.find_first_of(joints)));
    const auto* last = class_of(name.substr(name.find_last_of(joints) + 1));
    if (whole) told |= whole->means;
    else if (!first || first->means == does::furniture) told |= (first ? first->means : 0) | (last ? last->means : 0);
  }
  return told;
}

const element& row_of(std::uint8_t number) noexcept {
  static constexpr element within_a_line{};
  return number == other_element ? within_a_line : element_rows[number];
}

}  // namespace stenogram::input::html
