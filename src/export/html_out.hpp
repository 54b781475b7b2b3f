// HTML in the making: mark-up as it is, text escaped and cut off where the room is used up.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace stenogram::html {

class output {
 public:
  explicit output(std::size_t most) noexcept : room_(most) {}

  /// Mark-up of ours; it is always written, so that what is opened is closed.
  output& raw(std::string_view markup) { return bytes_.append(markup), *this; }
  /// The same beyond the room.
  output& uncounted(std::string_view markup) {
    room_ += std::min(markup.size(), std::string::npos - room_);
    return raw(markup);
  }
  output& number(std::uint64_t n) { return bytes_.append(std::to_string(n)), *this; }

  /// Text of the document: escaped for elements and quoted attributes, what no page may hold as U+FFFD. Cut off at a
  /// code point, with an ellipsis, where the room ends.
  output& text(std::string_view s) {
    if (full_) return *this;
    for (std::size_t at = 0; at < s.size(); ++at) {
      if (bytes_.size() >= room_ && (static_cast<unsigned char>(s[at]) & 0xC0) != 0x80) {
        full_ = true;
        bytes_.append("&hellip;");
        break;
      }
      one(s[at]);
    }
    return *this;
  }

  /// Whether text has been cut off, or would be.
  bool full() const noexcept { return full_ || bytes_.size() >= room_; }
  std::string take() && { return std::move(bytes_); }

 private:
  void one(char c) {
    switch (c) {
      case '&': bytes_.append("&amp;"); break;
      case '<': bytes_.append("&lt;"); break;
      case '>': bytes_.append("&gt;"); break;
      case '"': bytes_.append("&quot;"); break;
      case '\'': bytes_.append("&#39;"); break;
      case '\t': case '\n': case '\r': case '\f': bytes_ += ' '; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) bytes_.append("&#xFFFD;");
        else bytes_ += c;
    }
  }

  std::string bytes_;
  std::size_t room_;
  bool full_ = false;
};

}  // namespace stenogram::html
