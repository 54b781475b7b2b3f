// From the text to the bytes that it came from.
#include <algorithm>

#include "document/offsets.hpp"
#include "stenogram/document.hpp"

namespace stenogram {
namespace {

class source_places {
 public:
  explicit source_places(const detail::columns& c) noexcept
      : text_(c.text), map_(c.source_map), units_(c.text, c.offsets, map_.unit) {}

  /// Where the text from `byte` on stands. Requires a map.
  std::uint64_t begin_of(std::uint32_t byte) noexcept {
    const auto row = row_at(byte);
    return map_.source_begin[row] + part(row, byte, false);
  }
  /// Where the text before `byte` ends. Requires a map and 0 < byte.
  std::uint64_t end_of(std::uint32_t byte) noexcept {
    const auto row = row_at(byte - 1);
    return map_.source_begin[row] + part(row, byte, true);
  }

 private:
  std::string_view text_;
  const detail::source_map_columns& map_;
  offset_cursor units_;

  std::size_t row_at(std::uint32_t byte) const noexcept {
    const auto after = std::upper_bound(map_.text_begin.begin(), map_.text_begin.end(), byte) - map_.text_begin.begin();
    return static_cast<std::size_t>(after ? after - 1 : 0);
  }
  // Bytes of the row's source before `byte` of its text. Where those are not the same bytes a character is one whole,
  // which with `up` belongs to the part.
  std::uint64_t part(std::size_t row, std::uint32_t byte, bool up) noexcept {
    const auto begin = map_.text_begin[row], size = map_.text_size[row];
    if (byte <= begin) return 0;
    if (byte - begin >= size) return map_.source_size[row];
    if (map_.unit == offset_unit::utf8 && size == map_.source_size[row]) return byte - begin;
    while (up && byte - begin < size && continues(text_, byte)) ++byte;
    const auto first = units_.to_unit(begin);
    const std::uint64_t into = units_.to_unit(byte) - first, all = units_.to_unit(begin + size) - first;
    return (into * map_.source_size[row] + (up ? all - 1 : 0)) / all;
  }
};

}  // namespace

std::pair<std::uint64_t, std::uint64_t> document::to_source(span where) const noexcept {
  const auto size = static_cast<std::uint32_t>(c_->text.size());
  where.begin = std::min(where.begin, size);
  where.end = std::max(where.begin, std::min(where.end, size));
  if (c_->source_map.text_begin.empty()) return {where.begin, where.end};
  source_places places(*c_);
  const auto begin = places.begin_of(where.begin);
  return {begin, where.empty() ? begin : places.end_of(where.end)};
}

}  // namespace stenogram
