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

// Han, kana and Hangul syllables whose key is themselves, if nothing but their like stands beside them.
bool is_own_key(char32_t c) noexcept {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x3041 && c <= 0x3096) ||
         (c >= 0x30A1 && c <= 0x30FC) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x3001 && c <= 0x3017);
}

// A key under way: one space for a run of them, none at either end.
class key_writer {
 public:
  explicit key_writer(std::string& out) noexcept : out_(out) {}

  void put(char b) {
    if (b == ' ' && after_blank_) return;
    after_blank_ = b == ' ';
    if (held_ == sizeof bytes_) flush();
    bytes_[held_++] = b;
  }
  void put(std::string_view piece) {
    for (const char b : piece) put(b);
  }
  void finish() {
    flush();
    if (written_ && after_blank_) out_.pop_back();
  }

 private:
  void flush() {
    out_.append(bytes_, held_);
    written_ |= held_ != 0;
    held_ = 0;
  }

  std::string& out_;
  char bytes_[120];  // appended in one piece
  std::size_t held_ = 0;
  bool after_blank_ = true, written_ = false;
};

// Other scripts, from `at` up to the next code point with a plain form or a row of the table: through the door in one
// piece, because marks compose with what stands before them. Gives where it ended.
std::size_t put_through_door(std::string_view s, std::size_t at, key_writer& key) {
  std::string stretch;
  bool own = true;
  while (at < s.size()) {
    const auto c = decode(s, at);
    const auto plain = plain_form(c.value);
    if (c.value < 0x80 || fold_row_of(c.value) || (plain && !plain->empty())) break;
    if (!plain) stretch.append(s, at, c.size), own &= is_own_key(c.value);
    at += c.size;
  }
  if (own) return key.put(stretch), at;
  const auto folded = door::fold(stretch);
  for (std::size_t i = 0; i < folded.size();) {
    const auto c = decode(folded, i);
    const auto plain = plain_form(c.value);
    key.put(plain ? *plain : std::string_view(folded).substr(i, c.size));
    i += c.size;
  }
  return at;
}

}  // namespace

void append_key(std::string_view s, std::string& out) {
  key_writer key(out);
  for (std::size_t at = 0; at < s.size();) {
    const auto b = static_cast<unsigned char>(s[at]);
    if (b < 0x80) {
      key.put(ascii_keys[b]);
      ++at;
      continue;
    }
    const auto c = decode(s, at);
    if (const auto* row = fold_row_of(c.value)) {
      key.put(key_of(*row));
    } else if (const auto plain = plain_form(c.value)) {
      key.put(*plain);
    } else {
      at = put_through_door(s, at, key);
      continue;
    }
    at += c.size;
  }
  key.finish();
}

std::string key(std::string_view s) {
  std::string out;
  append_key(s, out);
  return out;
}

void word_ends(std::string_view s, std::vector<std::uint32_t>& ends) { door::word_ends(s, ends); }

}  // namespace stenogram::text
