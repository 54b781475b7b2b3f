// Plain text to turns: who takes part.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace benchmark {

struct contender {
  const char* name;
  /// One pass over a document, and a figure that depends on all of it.
  std::size_t (*run)(std::string_view text);
  /// Whether the answer on this document is right, by another way.
  bool (*right)(std::string_view text);
};

extern const contender with_stenogram, with_re2, with_memchr, with_memcpy, with_validate_utf8;

/// The label pattern of the regular expressions (python_re.py has the same).
inline constexpr char label_pattern[] = R"([ \t]*[A-Z][^\n:]{0,48}:(?:[ \t\r]|$))";

/// Lines by memchr, without their ends; the last may be unfinished.
template <class Each>
void each_line(std::string_view text, Each each) {
  while (!text.empty()) {
    const auto end = text.find('\n');
    each(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

}  // namespace benchmark
