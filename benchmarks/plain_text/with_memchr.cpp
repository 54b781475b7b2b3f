// Newlines by memchr: the floor of whatever reads lines.
#include <algorithm>
#include <cstring>

#include "contender.hpp"

namespace benchmark {
namespace {

std::size_t run(std::string_view text) {
  std::size_t lines = 0;
  auto at = text.data();
  const auto end = at + text.size();
  while (at != end && (at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)))))
    ++lines, ++at;
  return lines;
}

bool right(std::string_view text) {
  return run(text) == static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

const contender with_memchr = {"memchr over newlines", run, right};

}  // namespace benchmark
