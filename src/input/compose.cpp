#include "input/compose.hpp"

#include <algorithm>

#include "input/rewrite.hpp"

namespace stenogram::input {

// Makes the piece that holds byte `inside` the current one.
void source_place::enter(std::size_t inside) noexcept {
  const auto last = map_.text_begin.size() - 1;
  auto piece = piece_;
  while (piece < last && inside >= std::size_t{map_.text_begin[piece]} + map_.text_size[piece]) ++piece;
  if (entered_ && piece == piece_) return;
  piece_ = piece;
  entered_ = true;
  counted_to_ = map_.text_begin[piece];
  counted_ = 0;
  in_piece_ = units(counted_to_, counted_to_ + map_.text_size[piece]);
}

std::uint64_t source_place::units(std::size_t from, std::size_t to) const noexcept {
  if (map_.unit == offset_unit::utf8) return to - from;
  std::uint64_t n = 0;
  for (auto i = from; i < to; ++i) {
    const auto b = static_cast<unsigned char>(text_[i]);
    n += (b & 0xC0) != 0x80;
    n += map_.unit == offset_unit::utf16 && b >= 0xF0;
  }
  return n;
}

std::uint64_t source_place::place(std::size_t at, std::size_t inside) noexcept {
  if (map_.text_begin.empty()) return at;
  enter(inside);
  if (at < counted_to_) counted_to_ = map_.text_begin[piece_], counted_ = 0;
  counted_ += units(counted_to_, at);
  counted_to_ = at;
  const std::uint64_t size = map_.source_size[piece_];
  return map_.source_begin[piece_] + (in_piece_ ? counted_ * size / in_piece_ : 0);
}

std::uint64_t source_place::begin_of(std::size_t at) noexcept { return place(at, at); }

std::size_t source_place::piece_end(std::size_t at) noexcept {
  if (map_.text_begin.empty()) return text_.size();
  enter(at);
  return std::size_t{map_.text_begin[piece_]} + map_.text_size[piece_];
}

detail::source_map_columns compose(const detail::source_map_columns& first, std::string_view middle,
                                   const detail::source_map_columns& second) {
  if (second.text_begin.empty()) return first;
  detail::source_map_columns out;
  out.unit = second.unit;
  source_place places(middle, second);
  for (std::size_t i = 0; i < first.text_begin.size(); ++i) {
    const std::size_t text = first.text_begin[i], from = first.source_begin[i], to = from + first.source_size[i];
    if (first.text_size[i] != to - from) {
      const auto begin = places.begin_of(from);
      add_piece(out, text, first.text_size[i], begin, to > from ? places.end_of(to) - begin : 0);
      continue;
    }
    for (auto at = from; at < to;) {
      const auto end = std::min(to, places.piece_end(at));
      const auto begin = places.begin_of(at);
      add_piece(out, text + (at - from), end - at, begin, places.end_of(end) - begin);
      at = end;
    }
  }
  return out;
}

}  // namespace stenogram::input
