// What the tests of the decoders share.
#pragma once
#include <doctest/doctest.h>

#include <cstdint>
#include <fstream>
#include <map>
#include <string>

#include "input/decode/decode.hpp"
#include "stenogram/stenogram.hpp"
#include "text/text.hpp"

namespace decode_tests {

using namespace stenogram;

inline const std::string replaced = "\xEF\xBF\xBD";

inline std::string decoded(std::string_view encoding, const std::string& bytes) { return input::decode(encoding, bytes, 0, {}).text; }

inline std::string utf8(char32_t c) {
  std::string s;
  text::append_utf8(c, s);
  return s;
}

inline options in(const char* encoding) {
  options o;
  o.encoding = encoding;
  return o;
}

// Name and what stands behind its tab, of each row.
inline std::map<std::string, std::string> rows_of(const char* table) {
  std::map<std::string, std::string> rows;
  std::ifstream file(STENOGRAM_SOURCE_DIR + std::string("/src/tables/web/") + table);
  for (std::string line; std::getline(file, line);)
    if (!line.empty() && line[0] != '#') {
      const auto tab = line.find('\t');
      rows[line.substr(0, tab)] = tab == line.npos ? "" : line.substr(tab + 1);
    }
  return rows;
}

// Whether each code point of the document's text leads to `width(code point)` bytes of the source, in order from `from`.
template <class Width>
void check_places(const document& doc, std::uint64_t from, Width width) {
  const auto text = doc.text();
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::decode(text, at);
    const auto [begin, end] = doc.to_source({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + c.size)});
    REQUIRE(begin == from);
    REQUIRE(end == from + width(c.value));
    from = end;
    at += c.size;
  }
  CHECK(from == doc.source().bytes());
}

}  // namespace decode_tests
