#include "input/read.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

#include "input/choose_encoding.hpp"
#include "input/decode/decode.hpp"
#include "input/encoding.hpp"
#include "input/html/html.hpp"
#include "input/plain/lines.hpp"
#include "input/read_media.hpp"
#include "input/rewrite.hpp"
#include "input/simd.hpp"
#include "input/utf8.hpp"
#include "text/units.hpp"

namespace stenogram::input {
namespace {

// A stretch that is still in the nearest memory when it is checked, copied and cut; and how often the caller is asked.
constexpr std::size_t read_stretch = std::size_t{8} << 10, asking_stretch = std::size_t{1} << 20;

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
    auto kept = out.memory->get(text.size());
    copy = kept.get();
    out.body.text = {copy, text.size()};
    out.body.owner = std::move(kept);
  }
  lines.open(text);
  text::offset_counter units(out.offsets);
  for (std::size_t at = 0, to, asked = 0; at < text.size(); at = to) {
    if (at + 3 >= asked) {  // a cut may stand that much before it
      if (cancelled(opts)) return cancelled_at(from + at);
      asked += asking_stretch;
    }
    to = cut_before(text, at + read_stretch);
    const bool ascii = !lines.take(to);
    if (!ascii && !simd().validate_utf8(text.data() + at, to - at)) {
      if (opts.invalid == invalid_bytes::replace) return false;
      return ill_formed_at(bytes, first_ill_formed(bytes, from + at));
    }
    units.take(text, to);
    if (copy) std::memcpy(copy + at, text.data() + at, to - at);
  }
  if (from && !text.empty()) add_piece(out.map, 0, text.size(), from, text.size());
  return true;
}

// Text of its own, changed where it has to be.
std::optional<error> read_rewritten(std::string_view bytes, std::size_t from, const options& opts, ledger& notes,
                                    line_splitter& lines, source& out) {
  auto made = is_decoded(out.encoding) ? decode(out.encoding, bytes, from, opts) : rewrite(bytes, from, opts);
  switch (made.status) {
    case rewrite_status::done: break;
    case rewrite_status::ill_formed: return ill_formed_at(bytes, made.stopped);
    case rewrite_status::cancelled: return cancelled_at(made.stopped);
    case rewrite_status::too_large: return more_than(text_limit, "the text", made.stopped);
  }
  const auto warn = [&](warning_code code, reason_code why, const change_count& what) {
    if (what.count) notes.warn(code, what.begin, what.end, notes.reason(why, what.count));
  };
  warn(warning_code::bytes_replaced, reason_code::replaced, made.replaced);
  warn(warning_code::mojibake_repaired, reason_code::repaired, made.repaired);
  if (made.text != bytes) out.map = std::move(made.map);
  const auto kept = std::make_shared<const std::string>(std::move(made.text));
  out.body.text = *kept;
  out.body.owner = kept;
  lines.open(out.body.text);
  text::offset_counter units(out.offsets);
  for (std::size_t at = 0; at < kept->size(); units.take(*kept, at)) {
    if (cancelled(opts)) return cancelled_at(bytes.size());
    lines.take(at = std::min(at + asking_stretch, kept->size()));
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
  const auto limit = std::min<std::uint64_t>(opts.max_bytes, text_limit);
  if (bytes.size() > limit) return more_than(limit, "the source", limit);

  const auto mark = order_mark_of(bytes);
  const auto chosen = choose_encoding(bytes, opts, mark, notes);
  if (!chosen) return chosen.error();
  out.encoding = *chosen;
  out.media_type = "text/plain";
  out.body.cues.clear();
  out.body.runs.clear();
  out.body.voices.clear();

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
  if (lines.any_nul()) warn_of_nuls(bytes, notes);
  const auto other = read_media(opts, notes, out);
  if (!other) return other.error();
  if (*other) {
    lines.open(out.body.text);
    lines.take(out.body.text.size());
    text::offset_counter(out.offsets).take(out.body.text, out.body.text.size());
    html::flag_lines(out.body);
  }
  out.body.ascii = lines.ascii();
  out.body.wide_colons = lines.wide_colons();
  return std::nullopt;
}

}  // namespace stenogram::input
