#include "input/json/json_scan.hpp"

#include <charconv>
#include <string>
#include <system_error>

#include "input/utf8.hpp"
#include "text/text.hpp"

namespace stenogram::json {
namespace {

bool is_space_byte(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class scanner {
 public:
  explicit scanner(std::string_view json) noexcept : s_(json) {}

  std::optional<fault> run() {
    document();
    return fault_;
  }

 private:
  std::string_view s_;
  std::size_t i_ = 0;
  std::string open_;  // the closing bracket of everything open
  std::optional<fault> fault_;

  bool bad(std::size_t byte, std::string_view message, bool too_deep = false) {
    fault_ = fault{byte, message, too_deep};
    return false;
  }
  char peek() const noexcept { return i_ < s_.size() ? s_[i_] : '\0'; }
  void spaces() noexcept {
    while (i_ < s_.size() && is_space_byte(s_[i_])) ++i_;
  }

  bool document() {
    do {
      if (!value_or_open()) return false;
      if (!closings()) return false;
    } while (!open_.empty());
    spaces();
    return i_ == s_.size() || bad(i_, "something follows the end of the JSON");
  }

  // A scalar, or a bracket whose first element or member's value comes next, or an empty pair of brackets.
  bool value_or_open() {
    for (;;) {
      spaces();
      const char c = peek();
      if (c != '{' && c != '[') return scalar();
      if (open_.size() == deepest) return bad(i_, "nested too deep", true);
      open_ += c == '{' ? '}' : ']';
      ++i_;
      spaces();
      if (peek() == open_.back()) return true;  // closings() takes it
      if (c == '{' && !member_key()) return false;
    }
  }

  // After a value: closing brackets, then a comma where another value comes next.
  bool closings() {
    while (!open_.empty()) {
      spaces();
      if (i_ == s_.size()) return bad(i_, "the JSON ends before its end");
      if (s_[i_] == open_.back()) {
        open_.pop_back();
        ++i_;
        continue;
      }
      if (s_[i_] != ',') return bad(i_, "a comma or a closing bracket is missing");
      ++i_;
      return open_.back() == ']' || (spaces(), member_key());
    }
    return true;
  }

  bool member_key() {
    if (peek() != '"') return bad(i_, "a key is missing");
    if (!string()) return false;
    spaces();
    if (peek() != ':') return bad(i_, "a colon is missing");
    ++i_;
    return true;
  }

  bool scalar() {
    const char c = peek();
    if (c == '"') return string();
    if (c == '-' || text::is_ascii_digit(c)) return number();
    for (const std::string_view word : {"true", "false", "null"})
      if (s_.substr(i_, word.size()) == word) return i_ += word.size(), ends_here();
    return bad(i_, i_ == s_.size() ? "the JSON ends before its end" : "a value is missing");
  }
  bool ends_here() {
    const char c = peek();
    return i_ == s_.size() || is_space_byte(c) || c == ',' || c == ']' || c == '}' || c == ':' || c == '[' ||
           c == '{' || c == '"' || bad(i_, "a value that does not end");
  }

  bool string() {
    const auto begin = i_++;
    while (i_ < s_.size()) {
      const char c = s_[i_];
      if (c == '"') return ++i_, true;
      if (static_cast<unsigned char>(c) < 0x20) return bad(i_, "a control character in a string");
      if (c != '\\')
        ++i_;
      else if (!escape())
        return false;
    }
    return bad(begin, "a string that does not end");
  }
  // A \uXXXX at `at`, or -1.
  int unit(std::size_t at) const noexcept {
    if (s_.size() - at < 6 || s_[at] != '\\' || s_[at + 1] != 'u') return -1;
    int value = 0;
    for (std::size_t k = at + 2; k < at + 6; ++k) {
      const int digit = text::hex_value(s_[k]);
      if (digit < 0) return -1;
      value = value * 16 + digit;
    }
    return value;
  }
  bool escape() {
    const char c = i_ + 1 < s_.size() ? s_[i_ + 1] : '\0';
    if (c != 'u') {
      if (std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos) return bad(i_, "an escape that is none");
      i_ += 2;
      return true;
    }
    const int high = unit(i_);
    if (high < 0) return bad(i_, "an escape that is none");
    if (high < 0xD800 || high > 0xDFFF) return i_ += 6, true;
    const int low = high < 0xDC00 ? unit(i_ + 6) : -1;
    if (low < 0xDC00 || low > 0xDFFF) return bad(i_, "half a surrogate pair");
    i_ += 12;
    return true;
  }

  bool number() {
    const auto begin = i_;
    const auto digits = [&] {
      const auto from = i_;
      while (text::is_ascii_digit(peek())) ++i_;
      return i_ > from;
    };
    if (peek() == '-') ++i_;
    const bool zero = peek() == '0';
    const auto whole = i_;
    if (!digits() || (zero && i_ > whole + 1)) return bad(begin, "a number that is none");
    const auto whole_end = i_;
    if (peek() == '.' && (++i_, !digits())) return bad(begin, "a number that is none");
    if (peek() == 'e' || peek() == 'E') {
      ++i_;
      if (peek() == '+' || peek() == '-') ++i_;
      if (!digits()) return bad(begin, "a number that is none");
    }
    const auto token = s_.substr(begin, i_ - begin);
    if (!(i_ == whole_end ? fits_integer(token) : fits_double(token))) return bad(begin, "a number out of range");
    return ends_here();
  }
  static bool fits_integer(std::string_view token) noexcept {
    const auto end = token.data() + token.size();
    std::int64_t less;
    std::uint64_t more;
    return (token[0] == '-' ? std::from_chars(token.data(), end, less).ec
                            : std::from_chars(token.data(), end, more).ec) == std::errc();
  }
  // Below 1.797693134862315808e308, by its digits and the power of ten before the first.
  static bool fits_double(std::string_view token) noexcept {
    constexpr std::string_view largest = "1797693134862315807";
    std::string digits;
    std::int64_t power = -1;
    bool point = false;
    std::size_t i = token[0] == '-';
    for (; i < token.size() && (text::is_ascii_digit(token[i]) || token[i] == '.'); ++i) {
      if (token[i] == '.')
        point = true;
      else if (!digits.empty() || token[i] != '0') {
        if (digits.size() < largest.size()) digits += token[i];
        power += !point;
      } else {
        power -= point;
      }
    }
    std::int64_t exponent = 0;
    if (i < token.size()) {
      i += token[i + 1] == '+' ? 2u : 1u;
      if (std::from_chars(token.data() + i, token.data() + token.size(), exponent).ec != std::errc())
        exponent = token[i] == '-' ? -999999999 : 999999999;
    }
    if (digits.empty()) return true;
    power += exponent;
    return power < 308 || (power == 308 && digits <= largest);
  }
};

}  // namespace

std::optional<fault> first_fault(std::string_view json) {
  auto found = scanner(json).run();
  const auto ill = input::first_ill_formed(json, 0);
  if (ill < json.size() && (!found || ill <= found->byte)) found = fault{ill, "not UTF-8"};
  return found;
}

std::size_t locate(std::string_view json, const std::vector<std::uint32_t>& path) noexcept {
  std::size_t i = 0;
  const auto spaces = [&] {
    while (i < json.size() && is_space_byte(json[i])) ++i;
  };
  const auto skip_string = [&] {
    for (++i; i < json.size() && json[i] != '"'; ++i) i += json[i] == '\\';
    ++i;
  };
  const auto skip_value = [&] {
    std::size_t depth = 0;
    for (; i < json.size(); ++i) {
      const char c = json[i];
      if (c == '"')
        skip_string(), --i;
      else if (c == '[' || c == '{')
        ++depth;
      else if (depth ? c == ']' || c == '}' : c == ',' || c == ']' || c == '}') {
        if (depth == 0) return;
        --depth;
      }
    }
  };
  spaces();
  for (const auto step : path) {
    if (i >= json.size() || (json[i] != '[' && json[i] != '{')) return i;
    const bool object = json[i] == '{';
    ++i;
    for (std::uint32_t k = 0; i < json.size(); ++k) {
      spaces();
      if (object) {
        skip_string();
        while (i < json.size() && json[i] != ':') ++i;
        ++i;
        spaces();
      }
      if (k == step) break;
      skip_value();
      ++i;  // the comma
    }
  }
  return i;
}

}  // namespace stenogram::json
