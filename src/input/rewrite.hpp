// A source that is not text byte for byte: bad bytes replaced, text that was encoded twice repaired, and the map of both.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "stenogram/columns.hpp"
#include "stenogram/options.hpp"

namespace stenogram::input {

/// How many bytes or characters were changed, and the stretch of the source that holds them all.
struct change_count {
  std::uint64_t count = 0, begin = 0, end = 0;
  void add(std::uint64_t n, std::uint64_t from, std::uint64_t to) noexcept {
    if (!count) begin = from;
    count += n;
    end = to;
  }
};

/// Bytes that a text may have.
inline constexpr std::size_t text_limit = 0xFFFFFFFFu;

enum class rewrite_status { done, ill_formed, too_large, cancelled };

struct rewritten {
  std::string text;
  detail::source_map_columns map;  ///< in order, covers the whole text; a replaced sequence is a piece of its own
  change_count replaced, repaired; ///< bytes; characters
  rewrite_status status = rewrite_status::done;
  std::uint64_t stopped = 0;       ///< the byte of the source that `status` speaks of
};

/// Rewrites `source` from byte `from` on, as opts.invalid and opts.repair say. Linear.
rewritten rewrite(std::string_view source, std::size_t from, const options& opts);

/// Adds a piece: `n` bytes of text from `text` stand for `m` bytes from `source`.
void add_piece(detail::source_map_columns& map, std::size_t text, std::size_t n, std::size_t source, std::size_t m);

/// The same, joined to the piece before where both stand for as many bytes as they have and follow each other.
void extend_map(detail::source_map_columns& map, std::size_t text, std::size_t n, std::size_t source, std::size_t m);

}  // namespace stenogram::input
