#include "input/choose_encoding.hpp"

#include <algorithm>
#include <string>

#include "input/declared.hpp"
#include "input/decode/decode.hpp"
#include "input/simd.hpp"

namespace stenogram::input {
namespace {

error refuse_encoding(std::string_view before, std::string_view what, std::string_view after) {
  return {error_code::unknown_encoding, 0, std::string(before).append(what).append(after)};
}
bool is_read(std::string_view encoding) noexcept { return encoding == "utf-8" || is_decoded(encoding); }

// Those that the standard gives up for the harm they can do.
error not_read(std::string_view label) { return refuse_encoding("encoding ", label, " is known but not read"); }

// What the page declares. One that says in ASCII that it is UTF-16 is not; a user-defined one is a Western one.
std::string_view declared_name(std::string_view bytes) noexcept {
  const auto name = encoding_of(declared_encoding(bytes));
  if (name == "utf-16le" || name == "utf-16be") return "utf-8";
  return name == "x-user-defined" ? "windows-1252" : name;
}

}  // namespace

result<std::string_view> choose_encoding(std::string_view bytes, const options& opts, order_mark mark, ledger& notes) {
  const auto overruled = [&](std::string_view name, std::string_view by, std::size_t size) {
    notes.warn(warning_code::encoding_overruled, 0, std::min(size, bytes.size()), notes.reason(reason_code::overruled, name, by));
    return by;
  };
  const auto stated = opts.encoding.empty() ? charset_of(opts.media_type) : std::string_view(opts.encoding);
  const auto name = encoding_of(stated);
  if (!stated.empty() && name.empty()) return refuse_encoding("\"", stated, "\" names no known encoding");
  if (mark.size) {
    if (!is_read(mark.encoding)) return refuse_encoding("the byte order mark says ", mark.encoding, ", which is not read yet");
    if (stated.empty() || name == mark.encoding) return mark.encoding;
    return overruled(name, mark.encoding, mark.size);
  }
  if (!stated.empty()) return is_read(name) ? result<std::string_view>(name) : not_read(stated);

  const auto declared = declared_name(bytes);
  if (declared.empty() || declared == "utf-8") return std::string_view("utf-8");
  const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const bool utf8 = simd().validate_utf8(bytes.data(), bytes.size());
  if (utf8 && !(ascii && is_read(declared))) return overruled(declared, "utf-8", declaration_reach);
  return is_read(declared) ? result<std::string_view>(declared) : not_read(declared_encoding(bytes));
}

}  // namespace stenogram::input
