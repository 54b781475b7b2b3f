// Program of the build: prints encodings/single_byte.tsv as C++.
//
//   generate_encodings FILE > single_byte.inc
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

int main(int argc, char** argv) {
  std::ifstream in(argc == 2 ? argv[1] : "");
  if (!in) return std::fprintf(stderr, "usage: generate_encodings FILE\n"), 2;
  std::printf("// Made from encodings/single_byte.tsv. Do not edit.\ninline constexpr single_byte_encoding single_byte_encodings[] = {\n");
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const auto tab = line.find('\t');
    std::istringstream cells(line.substr(tab == std::string::npos ? line.size() : tab + 1));
    std::printf("{\"%s\", {", line.substr(0, tab).c_str());
    int count = 0;
    for (std::string cell; cells >> cell; ++count) std::printf("%s,", cell == "-" ? "0" : ("0x" + cell).c_str());
    if (count != 128) return std::fprintf(stderr, "%s:%zu: error: %d code points, not 128\n", argv[1], number, count), 1;
    std::printf("}},\n");
  }
  std::printf("};\n");
}
