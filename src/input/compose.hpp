// Two source maps, one behind the other, as one.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "stenogram/columns.hpp"

namespace stenogram::input {

/// Places of a text in the source that it was decoded from. Asked in ascending order; linear in all.
class source_place {
 public:
  /// `map` leads from `text` to the source; empty where they are the same bytes. Both must stay.
  source_place(std::string_view text, const detail::source_map_columns& map) noexcept : text_(text), map_(map) {}

  /// The source byte where the character at `at` begins.
  std::uint64_t begin_of(std::size_t at) noexcept;
  /// The source byte where the text before `at` ends.
  std::uint64_t end_of(std::size_t at) noexcept { return at ? place(at, at - 1) : begin_of(0); }
  /// Where the map's piece that holds `at` ends.
  std::size_t piece_end(std::size_t at) noexcept;

 private:
  std::uint64_t place(std::size_t at, std::size_t inside) noexcept;
  void enter(std::size_t inside) noexcept;
  std::uint64_t units(std::size_t from, std::size_t to) const noexcept;

  std::string_view text_;
  const detail::source_map_columns& map_;
  std::size_t piece_ = 0, counted_to_ = 0;
  std::uint64_t counted_ = 0, in_piece_ = 0;  // units up to counted_to_; in the whole piece
  bool entered_ = false;
};

/// `first` leads from a text to `middle`, `second` from `middle` to the source.
detail::source_map_columns compose(const detail::source_map_columns& first, std::string_view middle,
                                   const detail::source_map_columns& second);

}  // namespace stenogram::input
