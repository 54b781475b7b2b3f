// The lines of captions.
#pragma once
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

namespace stenogram::input {

struct caption_line {
  std::size_t begin, end;  ///< without its line end
};

inline bool is_line_blank(std::string_view s) noexcept { return s.find_first_not_of(" \t\f\v\r\n") == std::string_view::npos; }
inline bool is_cue_number(std::string_view s) noexcept {
  const auto begin = s.find_first_not_of(" \t"), end = s.find_last_not_of(" \t");
  return begin != std::string_view::npos && s.substr(begin, end + 1 - begin).find_first_not_of("0123456789") == std::string_view::npos;
}

/// The lines of a source, one after the other; a line ends with LF, CRLF or CR.
class caption_lines {
 public:
  explicit caption_lines(std::string_view source, std::size_t from = 0) noexcept : source_(source), at_(from) {}
  std::optional<caption_line> next() noexcept {
    if (at_ >= source_.size()) return std::nullopt;
    const auto end = std::min(source_.find_first_of("\r\n", at_), source_.size());
    const caption_line found{at_, end};
    at_ = std::min(end + 1, source_.size());
    if (end + 1 < source_.size() && source_[end] == '\r' && source_[end + 1] == '\n') ++at_;
    return found;
  }
  std::string_view of(const caption_line& l) const noexcept { return source_.substr(l.begin, l.end - l.begin); }

 private:
  std::string_view source_;
  std::size_t at_;
};

}  // namespace stenogram::input
