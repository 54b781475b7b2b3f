#include "input/decode/decode.hpp"

#include "input/decode/single_byte.hpp"
#include "input/decode/utf16.hpp"

namespace stenogram::input {
namespace {

bool is_utf16(std::string_view encoding) noexcept { return encoding == "utf-16le" || encoding == "utf-16be"; }

}  // namespace

bool is_decoded(std::string_view encoding) noexcept { return is_utf16(encoding) || single_byte_of(encoding); }

rewritten decode(std::string_view encoding, std::string_view source, std::size_t from, const options& opts) {
  if (const auto* table = single_byte_of(encoding)) return decode_single_byte(*table, source, from, opts);
  return decode_utf16(encoding == "utf-16be", source, from, opts);
}

offset_unit map_unit_of(std::string_view encoding) noexcept {
  return is_utf16(encoding) ? offset_unit::utf16 : single_byte_of(encoding) ? offset_unit::codepoint : offset_unit::utf8;
}

}  // namespace stenogram::input
