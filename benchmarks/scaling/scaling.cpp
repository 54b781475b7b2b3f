// Cost per byte at 64 MB, less that of memcpy into fresh memory in the same run, against that at 1 MB: one document's
// turns repeated, `entities: none`.
//
//   benchmark_scaling FILE
#include <cstdio>
#include <fstream>
#include <iterator>

#include "goals.hpp"
#include "stenogram/stenogram.hpp"
#include "timing.hpp"

namespace {

double cost_of_a_byte(const std::string& document, std::size_t size, int rounds) {
  std::string text;
  text.reserve(size + document.size());
  while (text.size() < size) text += document;
  stenogram::options opts;
  opts.entities = stenogram::entity_set::none();
  stenogram::parser used(opts);
  std::vector<double> parse, copy;
  for (int r = 0; r < rounds; ++r) {
    parse.push_back(benchmark::seconds([&] { (void)used.parse(std::string_view(text)); }));
    copy.push_back(benchmark::seconds([&] { benchmark::copy_into_fresh_memory(text.data(), text.size()); }));
  }
  const auto bytes = static_cast<double>(text.size());
  const auto whole = benchmark::median(parse) / bytes, floor = benchmark::median(copy) / bytes;
  std::printf("%5.0f MB: %.3f ns a byte, memcpy %.3f\n", bytes / 1e6, whole * 1e9, floor * 1e9);
  return whole - floor;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::fprintf(stderr, "usage: benchmark_scaling FILE\n"), 2;
  std::ifstream in(argv[1], std::ios::binary);
  const std::string document{std::istreambuf_iterator<char>(in), {}};
  if (document.empty()) return std::fprintf(stderr, "cannot read %s\n", argv[1]), 1;
  const auto small = cost_of_a_byte(document, 1 << 20, 101), large = cost_of_a_byte(document, 64 << 20, 7);
  return !benchmark::report("cost of a byte at 64 MB, in costs at 1 MB (less memcpy)", large / small,
                            benchmark::sense::at_most, 1.5, "x");
}
