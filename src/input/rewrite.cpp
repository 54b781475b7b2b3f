#include "input/rewrite.hpp"

#include <vector>

#include "input/mojibake.hpp"
#include "input/read.hpp"
#include "input/utf8.hpp"

namespace stenogram::input {
namespace {

constexpr std::string_view replacement_mark = "\xEF\xBF\xBD";  // U+FFFD

struct rewriter {
  std::string_view source;
  rewritten& out;
  std::size_t done = 0;  ///< source before it is written

  // Writes the source up to `to` as it is.
  bool keep(std::size_t to) {
    return put(source.substr(done, to - done), to - done);
  }
  // Writes `text` for the next `m` bytes of source.
  bool put(std::string_view text, std::size_t m) {
    if (text.size() > text_limit - out.text.size()) return out.status = rewrite_status::too_large, out.stopped = done, false;
    if (m) add_piece(out.map, out.text.size(), text.size(), done, m);
    out.text.append(text);
    done += m;
    return true;
  }
};

}  // namespace

void add_piece(detail::source_map_columns& map, std::size_t text, std::size_t n, std::size_t source, std::size_t m) {
  const auto put = [](detail::column<std::uint32_t>& column, std::size_t value) {
    column.push_back(static_cast<std::uint32_t>(value));
  };
  put(map.text_begin, text), put(map.text_size, n), put(map.source_begin, source), put(map.source_size, m);
}

void extend_map(detail::source_map_columns& map, std::size_t text, std::size_t n, std::size_t source, std::size_t m) {
  if (!map.text_begin.empty() && n == m) {
    const bool alike = map.text_size.back() == map.source_size.back();
    if (alike && map.source_begin.back() + map.source_size.back() == source) {
      map.text_size.back() += static_cast<std::uint32_t>(n);
      map.source_size.back() += static_cast<std::uint32_t>(m);
      return;
    }
  }
  add_piece(map, text, n, source, m);
}

rewritten rewrite(std::string_view source, std::size_t from, const options& opts) {
  constexpr std::size_t stretch = std::size_t{1} << 20;
  rewritten out;
  out.text.reserve(source.size() - from);
  rewriter write{source, out, from};
  std::vector<twice_encoded> characters;
  for (std::size_t at = from, asked = from; at < source.size();) {
    if (at >= asked) {
      if (cancelled(opts)) return out.status = rewrite_status::cancelled, out.stopped = at, std::move(out);
      asked = at + stretch;
    }
    if (static_cast<unsigned char>(source[at]) < 0x80) {
      ++at;
      continue;
    }
    const auto next = sequence_at(source, at);
    if (!next.well_formed) {
      if (opts.invalid == invalid_bytes::error)
        return out.status = rewrite_status::ill_formed, out.stopped = at, std::move(out);
      if (!write.keep(at) || !write.put(replacement_mark, next.size)) return out;
      out.replaced.add(next.size, at, at + next.size);
      at += next.size;
    } else if (!opts.repair) {
      at += next.size;
    } else {
      const auto size = read_twice_encoded(source, at, characters);
      if (!characters.empty()) {
        if (!write.keep(at)) return out;
        for (const auto& c : characters)
          if (!write.put({c.bytes, c.length}, c.size)) return out;
        out.repaired.add(characters.size(), at, at + size);
      }
      at += size;
    }
  }
  write.keep(source.size());
  return out;
}

}  // namespace stenogram::input
