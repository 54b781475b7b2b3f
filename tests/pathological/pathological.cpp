// Inputs that were made to hurt, each within 20 times the time of ordinary text of its size in the same run, and within
// 3 times its size (captions 4, JSON 12) and 256 bytes a turn, a line and a cue more of memory, the caller's buffer and
// the peak of parsing an empty file left out.
//
//   pathological [NAME]     only the inputs whose name holds NAME
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>

#include "inputs.hpp"
#include "measure.hpp"

using pathological::in_process;

int main(int argc, char** argv) {
  const auto empty = in_process([] { return std::string(); });
  std::map<std::uint64_t, double> ordinary;  // seconds by size in powers of two: linear, so the nearest is scaled
  const auto ordinary_seconds = [&](std::uint64_t bytes) {
    std::uint64_t size = 1 << 18;
    while (size < bytes && size < (1u << 26)) size *= 2;
    auto& seconds = ordinary[size];
    if (seconds == 0) {
      seconds = 1e9;
      for (int round = 0; round < 3; ++round)
        seconds = std::min(seconds, in_process([&] { return pathological::ordinary(size); }).seconds);
    }
    return seconds * static_cast<double>(bytes) / static_cast<double>(size);
  };

  int failures = 0;
  std::printf("%-42s %9s %9s %9s %8s %9s %9s\n", "input", "MB", "lines", "turns", "times", "peak MB", "may MB");
  for (const auto& in : pathological::inputs()) {
    if (argc > 1 && !std::strstr(in.name, argv[1])) continue;
    const auto m = in_process(in.make);
    const auto size = static_cast<double>(m.bytes);
    const auto times = m.seconds / ordinary_seconds(m.bytes);
    const auto peak = m.peak - empty.peak - size;
    const auto may = in.memory * size + 256 * static_cast<double>(m.turns + m.lines + m.cues);
    const bool good = m.done && times <= 20 && peak <= may;
    failures += !good;
    std::printf("%-42s %9.1f %9llu %9llu %8.2f %9.1f %9.1f%s\n", in.name, size / 1e6,
                static_cast<unsigned long long>(m.lines), static_cast<unsigned long long>(m.turns), times, peak / 1e6,
                may / 1e6, good ? "" : "  FAILED");
    std::fflush(stdout);
  }
  return failures != 0;
}
