// The C++ face: files in, a document a line out.
#include <stenogram/stenogram.hpp>

#include <iostream>

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const auto doc = stenogram::parse_file(argv[i]);
    if (!doc) return std::cerr << argv[i] << ": " << doc.error().message << '\n', 1;
    std::cout << stenogram::to_json(*doc) << '\n';
  }
}
