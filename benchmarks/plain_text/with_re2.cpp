// One RE2 label pattern a line.
#include <re2/re2.h>

#include <regex>

#include "contender.hpp"

namespace benchmark {
namespace {

std::size_t run(std::string_view text) {
  static const RE2 label(label_pattern);
  std::size_t labels = 0;
  each_line(text, [&](std::string_view line) {
    labels += label.Match({line.data(), line.size()}, 0, line.size(), RE2::ANCHOR_START, nullptr, 0);
  });
  return labels;
}

// The code points of a line's head: std::regex recurses with the length of what it reads.
std::wstring head_of(std::string_view line) {
  std::wstring wide;
  for (std::size_t i = 0; i < line.size() && wide.size() < 200;) {
    const auto b = static_cast<unsigned char>(line[i]);
    const std::size_t size = b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
    auto c = static_cast<wchar_t>(size == 1 ? b : b & (0xFF >> (size + 1)));
    for (std::size_t k = 1; k < size; ++k) c = static_cast<wchar_t>(c << 6 | (line[i + k] & 0x3F));
    wide += c;
    i += size;
  }
  return wide;
}

// std::regex says the same.
bool right(std::string_view text) {
  const std::string pattern = label_pattern;
  static const std::wregex label(pattern.begin(), pattern.end());
  std::size_t labels = 0;
  each_line(text, [&](std::string_view line) {
    labels += std::regex_search(head_of(line), label, std::regex_constants::match_continuous);
  });
  return labels == run(text);
}

}  // namespace

const contender with_re2 = {"one RE2 pattern a line", run, right};

}  // namespace benchmark
