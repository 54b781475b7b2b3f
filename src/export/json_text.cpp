#include "export/json_text.hpp"

#include <charconv>
#include <cstring>

namespace stenogram::json {
namespace {

constexpr std::uint64_t every_byte(std::uint64_t b) { return b * 0x0101010101010101u; }
constexpr std::uint64_t zero_bytes(std::uint64_t v) { return (v - every_byte(1)) & ~v & every_byte(0x80); }

bool may_need_escape(unsigned char c) noexcept { return c < 0x20 || c == '"' || c == '\\' || c == 0xE2; }

// How many bytes `p` begins with that surely need no escape: eight at a time.
std::size_t plain_prefix(const char* p, std::size_t n) noexcept {
  std::size_t i = 0;
  for (; i + 8 <= n; i += 8) {
    std::uint64_t v;
    std::memcpy(&v, p + i, 8);
    const auto control = (v - every_byte(0x20)) & ~v & every_byte(0x80);
    if (control | zero_bytes(v ^ every_byte('"')) | zero_bytes(v ^ every_byte('\\')) | zero_bytes(v ^ every_byte(0xE2)))
      break;
  }
  while (i < n && !may_need_escape(static_cast<unsigned char>(p[i]))) ++i;
  return i;
}

template <class T>
void append_number(T value, std::string& out) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

}  // namespace

void text_out::append_string(std::string_view s, std::string& out) {
  constexpr char hex[] = "0123456789abcdef";
  out += '"';
  for (std::size_t i = 0; i < s.size();) {
    const auto plain = plain_prefix(s.data() + i, s.size() - i);
    out.append(s.data() + i, plain);
    i += plain;
    if (i == s.size()) break;
    const auto c = static_cast<unsigned char>(s[i]);
    if (c == 0xE2) {
      const auto three = s.substr(i, 3);
      const bool line_end = three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9";
      out.append(line_end ? (three[2] == '\xA8' ? std::string_view("\\u2028") : std::string_view("\\u2029")) : three);
      i += three.size();
      continue;
    }
    ++i;
    switch (c) {
      case '"':
        out.append("\\\"", 2);
        break;
      case '\\':
        out.append("\\\\", 2);
        break;
      case '\n':
        out.append("\\n", 2);
        break;
      case '\r':
        out.append("\\r", 2);
        break;
      case '\t':
        out.append("\\t", 2);
        break;
      default:
        out.append("\\u00", 4);
        out += hex[c >> 4];
        out += hex[c & 15];
    }
  }
  out += '"';
}

void text_out::number(std::uint64_t value) {
  separate();
  append_number(value, out_);
}

void text_out::number(std::int64_t value) {
  separate();
  append_number(value, out_);
}

void text_out::thousandths(std::uint64_t value) {
  number(value / 1000);
  const auto rest = static_cast<unsigned>(value % 1000);
  out_ += '.';
  out_ += static_cast<char>('0' + rest / 100);
  if (rest % 100 == 0) return;
  out_ += static_cast<char>('0' + rest / 10 % 10);
  if (rest % 10) out_ += static_cast<char>('0' + rest % 10);
}

}  // namespace stenogram::json
