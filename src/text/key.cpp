// Keys: what two spellings of one word have in common.
#include "text/fold_table.hpp"
#include "text/text.hpp"
#include "text/unicode_door.hpp"

namespace stenogram::text {
namespace {

// Punctuation and white space of any script, made one; null where `c` is neither.
const char* plain(char32_t c) noexcept {
  if (is_space(c)) return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF ? "" : " ";
  switch (c) {
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x02BC: case 0x02BB: case 0xB4: case '`': return "'";
    case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0xAB: case 0xBB: case 0x2033: return "\"";
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: return "-";
    case 0x2026: return "...";
    default: return nullptr;
  }
}

// Code points whose key is themselves.
bool is_plain_script(char32_t c) noexcept { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FC) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x3001 && c <= 0x3017); }

// One space for a run of them, none at the beginning.
void put(std::string_view piece, std::size_t from, std::string& out) {
  for (char b : piece) {
    if (b == ' ' && (out.size() == from || out.back() == ' ')) continue;
    out.push_back(b);
  }
}

}  // namespace

void append_key(std::string_view s, std::string& out) {
  const auto from = out.size();
  for (std::size_t i = 0; i < s.size();) {
    const auto b = static_cast<unsigned char>(s[i]);
    if (b < 0x80 && b != '`') {
      const char c = b >= 'A' && b <= 'Z' ? static_cast<char>(b | 0x20) : b >= 9 && b <= 13 ? ' ' : static_cast<char>(b);
      put({&c, 1}, from, out);
      ++i;
      continue;
    }
    const auto c = decode(s, i);
    if (const auto* p = plain(c.value)) put(p, from, out);
    else if (const auto* row = fold_row_of(c.value)) put({fold_pool + row->at, row->size}, from, out);
    else if (c.value >= 0xFF01 && c.value <= 0xFF5E) put({"!\"#$%&'()*+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[\\]^_'abcdefghijklmnopqrstuvwxyz{|}~" + (c.value - 0xFF01), 1}, from, out);
    else if (is_plain_script(c.value)) out.append(s, i, c.size);
    else {
      // A stretch of other scripts goes through the door in one piece, up to the next ASCII byte.
      auto end = i;
      while (end < s.size() && static_cast<unsigned char>(s[end]) >= 0x80 && !plain(decode(s, end).value)) end += decode(s, end).size;
      put(door::fold(s.substr(i, end - i)), from, out);
      i = end;
      continue;
    }
    i += c.size;
  }
  if (out.size() > from && out.back() == ' ') out.pop_back();
}

std::string key(std::string_view s) {
  std::string out;
  append_key(s, out);
  return out;
}

void word_ends(std::string_view s, std::vector<std::uint32_t>& ends) { door::word_ends(s, ends); }

}  // namespace stenogram::text
