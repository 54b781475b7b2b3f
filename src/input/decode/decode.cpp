#include "input/decode/decode.hpp"

#include "input/decode/multi_byte_encodings.hpp"
#include "input/decode/single_byte.hpp"
#include "input/decode/utf16.hpp"

namespace stenogram::input {
namespace {

constexpr struct {
  std::string_view name;
  legacy_character (*next)(std::string_view source, std::size_t at) noexcept;
} multi_byte_decoders[] = {{"gbk", next_gb18030},    {"gb18030", next_gb18030},     {"big5", next_big5},
                           {"euc-kr", next_euc_kr},  {"euc-jp", next_euc_jp},       {"shift_jis", next_shift_jis}};

bool is_utf16(std::string_view encoding) noexcept { return encoding == "utf-16le" || encoding == "utf-16be"; }

}  // namespace

bool is_decoded(std::string_view encoding) noexcept {
  for (const auto& d : multi_byte_decoders)
    if (d.name == encoding) return true;
  return encoding == "iso-2022-jp" || is_utf16(encoding) || single_byte_of(encoding);
}

rewritten decode(std::string_view encoding, std::string_view source, std::size_t from, const options& opts) {
  if (const auto* table = single_byte_of(encoding)) return decode_single_byte(*table, source, from, opts);
  for (const auto& d : multi_byte_decoders)
    if (d.name == encoding) return decode_multi_byte(d.next, source, from, opts);
  if (encoding == "iso-2022-jp") return decode_iso_2022_jp(source, from, opts);
  return decode_utf16(encoding == "utf-16be", source, from, opts);
}

offset_unit map_unit_of(std::string_view encoding) noexcept {
  return is_utf16(encoding) ? offset_unit::utf16 : single_byte_of(encoding) ? offset_unit::codepoint : offset_unit::utf8;
}

}  // namespace stenogram::input
