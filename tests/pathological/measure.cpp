#include "measure.hpp"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>

namespace pathological {
namespace {

measure parsed(const std::string& text, const stenogram::options& opts) {
  measure m;
  m.bytes = text.size();
  m.lines = static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n') +
                                       std::count(text.begin(), text.end(), '\r')) +
            1;
  const auto begin = std::chrono::steady_clock::now();
  const auto doc = stenogram::parse(std::string_view(text), opts);
  m.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  m.done = doc.has_value();
  if (doc) m.turns = doc->turns().size(), m.cues = doc->cues().size();
  return m;
}

}  // namespace

measure in_process(const std::function<std::string()>& make, const stenogram::options& opts) {
  int ends[2];
  measure m;
  if (pipe(ends)) return m;
  const auto child = fork();
  if (!child) {
    const auto found = parsed(make(), opts);
    _exit(write(ends[1], &found, sizeof found) == sizeof found ? 0 : 1);
  }
  close(ends[1]);
  if (read(ends[0], &m, sizeof m) != sizeof m) m.done = false;
  close(ends[0]);
  int status = 0;
  rusage usage = {};
  wait4(child, &status, 0, &usage);
  m.peak = static_cast<double>(usage.ru_maxrss) * 1024;
  if (status != 0) m.done = false;
  return m;
}

}  // namespace pathological
