// Start of the command to a parsed small file, less that of `true`; and its resident memory.
//
//   benchmark_start COMMAND FILE
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdio>

#include "goals.hpp"
#include "timing.hpp"

extern char** environ;

namespace {

long peak_kib = 0;

bool run(std::vector<const char*> words) {
  words.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const bool started =
      posix_spawnp(&child, words[0], &actions, nullptr, const_cast<char* const*>(words.data()), environ) == 0;
  posix_spawn_file_actions_destroy(&actions);
  int status = 1;
  rusage usage = {};
  if (started) wait4(child, &status, 0, &usage);
  peak_kib = std::max(peak_kib, usage.ru_maxrss);
  return status == 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fprintf(stderr, "usage: benchmark_start COMMAND FILE\n"), 2;
  std::vector<double> command, nothing;
  bool good = true;
  for (int r = 0; r < 51; ++r) {
    command.push_back(benchmark::seconds([&] { good &= run({argv[1], "parse", argv[2]}); }));
    nothing.push_back(benchmark::seconds([&] { good &= run({"true"}); }));
  }
  if (!good) return std::fprintf(stderr, "%s failed\n", argv[1]), 1;
  using benchmark::sense;
  const auto more = benchmark::median(command) - benchmark::median(nothing);
  const bool fast =
      benchmark::report("start to a parsed small file, more than `true`", more * 1e3, sense::at_most, 10, "ms");
  const bool light = benchmark::report("resident memory of the command", static_cast<double>(peak_kib) / 1024,
                                       sense::at_most, 40, "MB");
  return !(fast && light);
}
