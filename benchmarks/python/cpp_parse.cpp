// For compare.py: parses the file whose number stands in a line of input, and prints the processor time of it in
// nanoseconds. Keeps one parser, as compare.py does.
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "stenogram/stenogram.hpp"

int main(int argc, char** argv) {
  std::vector<std::string> sources;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    sources.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  stenogram::parser parser;
  for (std::string asked; std::getline(std::cin, asked);) {
    const auto& source = sources.at(std::stoul(asked));
    const auto begin = std::clock();
    {
      const auto made = parser.parse(std::string_view(source));
      if (!made) return 1;
    }
    std::cout << static_cast<long long>(1e9 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC) << std::endl;
  }
}
