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

// std::regex says the same.
bool right(std::string_view text) {
  static const std::regex label(label_pattern);
  std::size_t labels = 0;
  each_line(text, [&](std::string_view line) {
    const auto head = line.substr(0, 600);  // std::regex recurses with the length of the line
    labels += std::regex_search(head.begin(), head.end(), label, std::regex_constants::match_continuous);
  });
  return labels == run(text);
}

}  // namespace

const contender with_re2 = {"one RE2 pattern a line", run, right};

}  // namespace benchmark
