// Peak memory of a parse, less the caller's buffer and the peak of parsing an empty file: the texts of a folder one
// after another until 50 MB.
//
//   benchmark_memory FOLDER
#include <cstdio>

#include "files.hpp"
#include "goals.hpp"
#include "measure.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return std::fprintf(stderr, "usage: benchmark_memory FOLDER\n"), 2;
  const std::string folder = argv[1];
  const auto make = [&](std::size_t size) {
    std::string text;
    text.reserve(size + (8 << 20));
    const auto texts = benchmark::read_texts(folder);
    while (!texts.empty() && text.size() < size)
      for (const auto& t : texts) text += t;
    return text;
  };
  // Made before the processes are: what reading the files takes is in neither peak.
  const std::string text = make(50'000'000), none;
  if (text.empty()) return std::fprintf(stderr, "no .txt files under %s\n", argv[1]), 1;
  const auto empty = pathological::in_process([&] { return none; });
  const auto full = pathological::in_process([&] { return text; });
  // Both processes inherit the text; the second copies it, as its caller's buffer.
  const auto size = static_cast<double>(text.size());
  const auto peak = full.peak - empty.peak - size;
  std::printf("%.1f MB, %llu turns: peak %.1f MB, of an empty file %.1f MB\n", size / 1e6,
              static_cast<unsigned long long>(full.turns), full.peak / 1e6, empty.peak / 1e6);
  return !(full.done &&
           benchmark::report("peak memory, in sizes of the input", peak / size, benchmark::sense::at_most, 3, "x"));
}
