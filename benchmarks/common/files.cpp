#include "files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "stenogram/stenogram.hpp"

namespace benchmark {

std::vector<std::string> read_texts(const std::string& folder) {
  std::vector<std::string> texts;
  for (const auto& f : std::filesystem::recursive_directory_iterator(folder)) {
    if (f.path().extension() != ".txt") continue;
    std::ifstream in(f.path(), std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (stenogram::parse(std::string_view(text))) texts.push_back(std::move(text));
  }
  std::sort(texts.begin(), texts.end(),
            [](const auto& a, const auto& b) { return a.size() != b.size() ? a.size() < b.size() : a < b; });
  return texts;
}

}  // namespace benchmark
