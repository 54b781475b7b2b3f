// seeds OUT_DIR CORPUS_DIR: makes the seeds of the fuzz targets from the corpus, and the folders that they write to.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "stenogram/stenogram.hpp"

namespace fs = std::filesystem;
namespace {

std::string contents(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }

// The head of a from_json input that asks for exchanges in the JSON of a page.
std::string exchanges_of(unsigned number) {
  std::string head(1, static_cast<char>(128 + number % 128));
  for (unsigned i = 0; i < (128 + number % 128) % 5 * 3; ++i)
    head += static_cast<char>((number + i) * 2654435761u >> 24);
  return head;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const fs::path out = argv[1], corpus = argv[2];
  fs::remove_all(out / "seeds");
  fs::remove_all(out / "found");
  for (const auto* target : {"parse", "from_json"})
    fs::create_directories(out / "seeds" / target), fs::create_directories(out / "found" / target);
  unsigned made = 0;
  for (const auto& entry : fs::recursive_directory_iterator(corpus)) {
    if (entry.path().extension() != ".txt") continue;
    const auto page = contents(entry.path());
    for (std::size_t from = 0; from < page.size(); from += 1200) {
      const auto name = std::to_string(++made);
      const auto slice = page.substr(from, from + 1800 >= page.size() ? std::string::npos : 1800);
      // The option bytes of a seed differ, so that every option is met early.
      write(out / "seeds/parse" / name,
            std::string{static_cast<char>(made * 37), static_cast<char>(made % 3 ? 0 : made * 11)} + slice);
      write(out / "seeds/from_json" / (name + "x"), exchanges_of(made) + slice.substr(0, 900));
      if (const auto doc = stenogram::parse(slice.substr(0, 200)))
        write(out / "seeds/from_json" / name, '\0' + stenogram::to_json(*doc));
    }
  }
  std::printf("%u seeds\n", made);
  return made ? 0 : 1;
}
