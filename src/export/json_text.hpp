// JSON by appending to a string: strings, numbers, commas. Knows nothing of documents and no locale.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace stenogram::json {

class text_out {
 public:
  explicit text_out(std::string& out) noexcept : out_(out) {}

  /// Opens and closes objects and arrays; commas are set where they belong.
  void open(char bracket) { separate(), out_ += bracket, first_ = true; }
  void close(char bracket) { out_ += bracket, first_ = false; }
  /// A key; its value comes next. Requires a key that needs no escape.
  void key(std::string_view name) {
    separate();
    out_ += '"';
    out_.append(name).append("\":", 2);
    first_ = true;
  }

  void null() { raw("null"); }
  void number(std::uint64_t value);
  void number(std::int64_t value);
  /// A number of thousandths with one to three decimals.
  void thousandths(std::uint64_t value);
  /// Of valid UTF-8. Also escapes what JavaScript and XML read as line ends.
  void string(std::string_view s) {
    separate();
    append_string(s, out_);
  }
  /// Text that is JSON already.
  void raw(std::string_view json) {
    separate();
    out_.append(json);
  }

  static void append_string(std::string_view s, std::string& out);

 private:
  void separate() {
    if (!first_) out_ += ',';
    first_ = false;
  }
  std::string& out_;
  bool first_ = true;
};

}  // namespace stenogram::json
