// Plain text to turns.
//
//   benchmark_plain_text FOLDER [ROUNDS]
//
// Processors differ, so a figure is a ratio: contender and peers take turns on each document in one run, many rounds,
// the median a document; the figure is all bytes over the sum of those medians, and beside it the time of a document of
// the smallest third, where fixed costs show. Answers are compared before they are timed.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "contender.hpp"
#include "files.hpp"
#include "goals.hpp"
#include "timing.hpp"

int main(int argc, char** argv) {
  using namespace benchmark;
  if (argc < 2) return std::fprintf(stderr, "usage: benchmark_plain_text FOLDER [ROUNDS]\n"), 2;
  const auto texts = read_texts(argv[1]);
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 51;
  const std::array all = {&with_stenogram, &with_re2, &with_memchr, &with_memcpy, &with_validate_utf8};
  if (texts.empty() || rounds < 1) return std::fprintf(stderr, "no .txt files under %s\n", argv[1]), 1;

  std::size_t bytes = 0;
  for (const auto& text : texts) {
    bytes += text.size();
    for (const auto* c : all)
      if (!c->right(text)) return std::fprintf(stderr, "%s gives a wrong answer\n", c->name), 1;
  }

  std::array<double, all.size()> total{}, small{};
  const auto third = std::max<std::size_t>(texts.size() / 3, 1);
  volatile std::size_t sink = 0;
  for (std::size_t d = 0; d < texts.size(); ++d) {
    std::array<std::vector<double>, all.size()> samples;
    for (int r = 0; r < rounds; ++r)
      for (std::size_t c = 0; c < all.size(); ++c)
        samples[c].push_back(seconds([&] { sink = sink + all[c]->run(texts[d]); }));
    for (std::size_t c = 0; c < all.size(); ++c) {
      const auto m = median(samples[c]);
      total[c] += m;
      if (d < third) small[c] += m;
    }
  }

  std::printf("plain text to turns: %zu documents, %.2f MB, %d rounds\n", texts.size(),
              static_cast<double>(bytes) / 1e6, rounds);
  std::printf("%-26s %10s %10s %22s\n", "", "MB/s", "ratio", "smallest third, us each");
  for (std::size_t c = 0; c < all.size(); ++c)
    std::printf("%-26s %10.0f %10.3f %22.2f\n", all[c]->name, static_cast<double>(bytes) / 1e6 / total[c],
                total[1] / total[c], small[c] / static_cast<double>(third) * 1e6);
  if (rounds == 1) return 0;  // no time was measured
  return !report("stenogram, in passes of RE2", total[1] / total[0], sense::at_least, 0.5, "x");
}
