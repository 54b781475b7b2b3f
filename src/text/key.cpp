// Keys: what two spellings of one word have in common.
#include <array>

#include "text/fold_table.hpp"
#include "text/marks.hpp"
#include "text/text.hpp"
#include "text/unicode_door.hpp"

namespace stenogram::text {
namespace {

constexpr auto ascii_keys = [] {
  std::array<char, 128> keys{};
  for (std::size_t b = 0; b < keys.size(); ++b) {
    const auto plain = plain_form(static_cast<char32_t>(b));
    keys[b] = plain ? plain->front() : static_cast<char>(b >= 'A' && b <= 'Z' ? b | 0x20 : b);
  }
  return keys;
}();

// Han, kana, Hangul syllables and drawn lines, whose key is themselves, if nothing but their like stands beside them.
bool is_own_key(char32_t c) noexcept {
  return (c >= 0x2500 && c <= 0x25FF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x3041 && c <= 0x3096) ||
         (c >= 0x30A1 && c <= 0x30FC) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x3001 && c <= 0x3017);
}

// The keys of the ASCII that `s` begins with from `at` on, written to `to`; gives where that ends. A blank behind a blank
// is left out.
char* put_ascii(std::string_view s, std::size_t& at, char* to, bool& after_blank) {
  for (; at < s.size() && static_cast<unsigned char>(s[at]) < 0x80; ++at) {
    const char b = ascii_keys[static_cast<unsigned char>(s[at])];
    if (b == ' ' && after_blank) continue;
    after_blank = b == ' ';
    *to++ = b;
  }
  return to;
}

// A key under way: one space for a run of them, none at either end. `out` has room for a byte of key for every byte of
// the source that is still to come.
class key_writer {
 public:
  key_writer(std::string& out, std::size_t source) : out_(out), from_(out.size()), at_(from_) { out.resize(from_ + source); }

  void put(char b) {
    if (b == ' ' && after_blank_) return;
    after_blank_ = b == ' ';
    out_[at_++] = b;
  }
  // The key of `source` bytes.
  void put(std::string_view piece, std::size_t source) {
    if (piece.size() > source) out_.resize(out_.size() + piece.size() - source);
    for (const char b : piece) put(b);
  }
  // ASCII from `at` on; gives where it ends.
  std::size_t put_ascii(std::string_view s, std::size_t at) {
    bool after_blank = after_blank_;
    at_ = static_cast<std::size_t>(text::put_ascii(s, at, out_.data() + at_, after_blank) - out_.data());
    after_blank_ = after_blank;
    return at;
  }
  void finish() { out_.resize(at_ - (at_ > from_ && after_blank_)); }

 private:
  std::string& out_;
  std::size_t from_, at_;
  bool after_blank_ = true;
};

// Other scripts, from `at` up to the next code point with a plain form or a row of the table: through the door in one
// piece, because marks compose with what stands before them. Gives where it ended.
std::size_t put_through_door(std::string_view s, std::size_t at, key_writer& key) {
  const auto from = at;
  bool own = true, whole = true;
  while (at < s.size()) {
    const auto c = decode(s, at);
    if (is_own_key(c.value)) { at += c.size; continue; }
    const auto plain = plain_form(c.value);
    if (c.value < 0x80 || fold_row_of(c.value) || (plain && !plain->empty())) break;
    (plain ? whole : own) = false;
    at += c.size;
  }
  const auto piece = s.substr(from, at - from);
  if (own && whole) return key.put(piece, piece.size()), at;
  std::string stretch;
  for (std::size_t i = 0; i < piece.size();) {  // without what has no key
    const auto c = decode(piece, i);
    if (!plain_form(c.value)) stretch.append(piece, i, c.size);
    i += c.size;
  }
  if (own) return key.put(stretch, piece.size()), at;
  std::string made;
  const auto folded = door::fold(stretch);
  for (std::size_t i = 0; i < folded.size();) {
    const auto c = decode(folded, i);
    const auto plain = plain_form(c.value);
    made += plain ? *plain : std::string_view(folded).substr(i, c.size);
    i += c.size;
  }
  key.put(made, piece.size());
  return at;
}

}  // namespace

void append_key(std::string_view s, std::string& out) {
  key_writer key(out, s.size());
  for (std::size_t at = 0; (at = key.put_ascii(s, at)) < s.size();) {
    const auto c = decode(s, at);
    if (is_common_han(c.value)) key.put(s.substr(at, c.size), c.size);
    else if (const auto* row = fold_row_of(c.value)) key.put(key_of(*row), c.size);
    else if (const auto plain = plain_form(c.value)) key.put(*plain, c.size);
    else { at = put_through_door(s, at, key); continue; }
    at += c.size;
  }
  key.finish();
}

std::string key(std::string_view s) {
  std::string out;
  append_key(s, out);
  return out;
}

std::string_view short_key(std::string_view s, short_room& room, std::string& spare) {
  if (s.size() <= room.size()) {
    std::size_t at = 0;
    bool after_blank = true;
    const auto* end = put_ascii(s, at, room.data(), after_blank);
    const auto size = static_cast<std::size_t>(end - room.data());
    if (at == s.size()) return {room.data(), size - (size && after_blank)};
  }
  spare.clear();
  append_key(s, spare);
  return spare;
}

void word_ends(std::string_view s, std::vector<std::uint32_t>& ends) { door::word_ends(s, ends); }

}  // namespace stenogram::text
