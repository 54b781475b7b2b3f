#include "input/read.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

#include "input/declared.hpp"
#include "input/encoding.hpp"
#include "input/plain/lines.hpp"
#include "input/rewrite.hpp"
#include "input/simd.hpp"
#include "input/single_byte.hpp"
#include "input/utf8.hpp"

namespace stenogram::input {
namespace {

constexpr std::size_t read_stretch = std::size_t{1} << 20;
constexpr std::uint64_t most_bytes = 0xFFFFFFFFu;

error cancelled_at(std::uint64_t byte) { return {error_code::cancelled, byte, "the cancel callback ended the parse"}; }

error ill_formed_at(std::string_view bytes, std::size_t at) {
  constexpr char hex[] = "0123456789ABCDEF";
  const auto b = static_cast<unsigned char>(bytes[at]);
  const bool leads = b >= 0xC2 && b <= 0xF4;
  return {error_code::invalid_utf8, at,
          std::string("invalid UTF-8 at byte ") + std::to_string(at) + ": 0x" + hex[b >> 4] + hex[b & 15] +
              (leads ? " begins a sequence that breaks off" : " begins no sequence")};
}

error more_than(std::uint64_t limit, std::string_view what, std::uint64_t byte) {
  return {error_code::too_large, byte, std::string(what) + " has more than " + std::to_string(limit) + " bytes"};
}

// Which encoding the source is in: stated, else by its byte order mark, else as the page declares it, else UTF-8.
// `name` is set on success.
std::optional<error> settle_encoding(std::string_view bytes, const options& opts, order_mark mark, ledger& notes, std::string_view& name) {
  const auto stated = opts.encoding.empty() ? charset_of(opts.media_type) : std::string_view(opts.encoding);
  name = encoding_of(stated);
  const auto refuse = [](std::string_view before, std::string_view what, std::string_view after) {
    return error{error_code::unknown_encoding, 0, std::string(before).append(what).append(after)};
  };
  const auto is_utf8 = [](std::string_view encoding) { return encoding == "utf-8" || encoding == "us-ascii"; };
  if (!stated.empty() && name.empty()) return refuse("\"", stated, "\" names no known encoding");
  if (mark.size) {
    if (!is_utf8(mark.encoding)) return refuse("the byte order mark says ", mark.encoding, ", which is not read yet");
    if (!stated.empty() && !is_utf8(name))
      notes.warn(warning_code::encoding_overruled, 0, mark.size, notes.reason(reason_code::overruled, name, mark.encoding));
    name = "utf-8";
    return std::nullopt;
  }
  if (stated.empty()) {
    name = encoding_of(declared_encoding(bytes));
    // A declaration that the bytes speak against: they are UTF-8, and not of ASCII alone.
    const auto contradicted = [&] {
      return std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) &&
             simd().validate_utf8(bytes.data(), bytes.size());
    };
    if (name.empty() || is_utf8(name) || !is_single_byte(name)) name = "utf-8";
    else if (contradicted()) {
      notes.warn(warning_code::encoding_overruled, 0, std::min<std::size_t>(bytes.size(), 1024), notes.reason(reason_code::overruled, name, "utf-8"));
      name = "utf-8";
    }
    return std::nullopt;
  }
  if (is_utf8(name)) name = "utf-8";
  else if (!is_single_byte(name)) return refuse("encoding ", name, " is known but not read yet");
  return std::nullopt;
}

// Text that is its source byte for byte from `from` on, in one pass that checks, copies (without owner) and cuts.
// False where the source is ill-formed and is to be rewritten.
result<bool> read_straight(std::string_view bytes, std::size_t from, std::shared_ptr<const void> owner,
                           const options& opts, line_splitter& lines, source& out) {
  const auto text = bytes.substr(from);
  char* copy = nullptr;
  if (owner || text.empty()) {
    out.body.text = text.empty() ? std::string_view("") : text;
    out.body.owner = std::move(owner);
  } else {
    const std::shared_ptr<char[]> kept(copy = new char[text.size()]);
    out.body.text = {copy, text.size()};
    out.body.owner = kept;
  }
  lines.open(out.body.text);
  for (std::size_t at = 0, to; at < text.size(); at = to) {
    if (cancelled(opts)) return cancelled_at(from + at);
    to = cut_before(text, at + read_stretch);
    if (!simd().validate_utf8(text.data() + at, to - at)) {
      if (opts.invalid == invalid_bytes::replace) return false;
      return ill_formed_at(bytes, first_ill_formed(bytes, from + at));
    }
    if (copy) std::memcpy(copy + at, text.data() + at, to - at);
    lines.take(to);
  }
  if (from && !text.empty()) add_piece(out.map, 0, text.size(), from, text.size());
  return true;
}

// Text of its own, changed where it has to be.
std::optional<error> read_rewritten(std::string_view bytes, std::size_t from, const options& opts, ledger& notes,
                                    line_splitter& lines, source& out) {
  const bool single = out.encoding != "utf-8";
  auto made = single ? decode_single_byte(out.encoding, bytes, from, opts) : rewrite(bytes, from, opts);
  switch (made.status) {
    case rewrite_status::done: break;
    case rewrite_status::ill_formed: return ill_formed_at(bytes, made.stopped);
    case rewrite_status::cancelled: return cancelled_at(made.stopped);
    case rewrite_status::too_large: return more_than(most_bytes, "the text", made.stopped);
  }
  const auto warn = [&](warning_code code, reason_code why, const change_count& what) {
    if (what.count) notes.warn(code, what.begin, what.end, notes.reason(why, what.count));
  };
  warn(warning_code::bytes_replaced, reason_code::replaced, made.replaced);
  warn(warning_code::mojibake_repaired, reason_code::repaired, made.repaired);
  if (from || made.replaced.count || made.repaired.count || made.text.size() != bytes.size()) out.map = std::move(made.map);
  const auto kept = std::make_shared<const std::string>(std::move(made.text));
  out.body.text = *kept;
  out.body.owner = kept;
  lines.open(out.body.text);
  for (std::size_t at = 0; at < kept->size();) {
    if (cancelled(opts)) return cancelled_at(bytes.size());
    lines.take(at = std::min(at + read_stretch, kept->size()));
  }
  return std::nullopt;
}

// NUL bytes stay in the text as they are, so the source has the same ones.
void warn_of_nuls(std::string_view bytes, ledger& notes) {
  change_count nuls;
  for (auto at = bytes.find('\0'); at != bytes.npos; at = bytes.find('\0', at + 1)) nuls.add(1, at, at + 1);
  notes.warn(warning_code::nul_bytes, nuls.begin, nuls.end, notes.reason(reason_code::nul, nuls.count));
}

}  // namespace

bool cancelled(const options& opts) { return opts.cancel && opts.cancel(); }

std::optional<error> read(std::string_view bytes, std::shared_ptr<const void> owner, const options& opts, ledger& notes,
                          source& out) {
  out.bytes = bytes.size();
  out.map = {};
  const auto limit = std::min(opts.max_bytes, most_bytes);
  if (bytes.size() > limit) return more_than(limit, "the source", limit);

  const auto mark = order_mark_of(bytes);
  if (auto refused = settle_encoding(bytes, opts, mark, notes, out.encoding)) return refused;
  out.media_type = "text/plain";  // the one reader so far

  line_splitter lines(out.body.lines);
  bool straight = !opts.repair && out.encoding == "utf-8";
  if (straight) {
    const auto done = read_straight(bytes, mark.size, std::move(owner), opts, lines, out);
    if (!done) return done.error();
    straight = *done;
  }
  if (!straight) {
    out.body.owner = nullptr;
    if (auto failed = read_rewritten(bytes, mark.size, opts, notes, lines, out)) return failed;
  }
  out.body.ascii = lines.ascii();
  if (lines.any_nul()) warn_of_nuls(bytes, notes);
  return std::nullopt;
}

}  // namespace stenogram::input
