// Program of the build: prints the web's encodings as C++.
//
//   generate_encodings DIR OUT_DIR
//
// DIR/labels.tsv and DIR/single_byte.tsv become OUT_DIR/labels.inc and OUT_DIR/single_byte.inc: rows of the structs
// that src/input declares before it includes them.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace {

[[noreturn]] void fail_at(const std::string& file, std::size_t line, const std::string& why) {
  std::fprintf(stderr, "%s:%zu: error: %s\n", file.c_str(), line, why.c_str());
  std::exit(1);
}

// Calls `row(out, name, rest)` for each row `name TAB rest` of a table and writes what it prints as an array.
template <class Row>
void convert(const std::string& from, const std::string& to, const std::string& type, const std::string& name, Row row) {
  std::ifstream in(from);
  std::ofstream out(to);
  if (!in || !out) fail_at(in ? to : from, 0, "cannot be opened");
  out << "// Made from src/tables/encodings. Do not edit.\ninline constexpr " << type << ' ' << name << "[] = {\n";
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const auto tab = line.find('\t');
    out << "{\"" << line.substr(0, tab) << "\", ";
    if (const auto wrong = row(out, tab == std::string::npos ? "" : line.substr(tab + 1)); !wrong.empty())
      fail_at(from, number, wrong);
    out << "},\n";
  }
  out << "};\n";
  if (!out.flush()) fail_at(to, 0, "cannot be written");
}

std::string print_labels(std::ostream& out, const std::string& labels) {
  out << '"' << labels << '"';
  return labels.find_first_of("\"\\\t") == std::string::npos ? "" : "a label holds a quote or a tab";
}

std::string print_code_points(std::ostream& out, const std::string& cells) {
  int count = 0;
  std::istringstream in(cells);
  out << '{';
  for (std::string cell; in >> cell; ++count) out << (cell == "-" ? "0" : "0x" + cell) << ',';
  out << '}';
  return count == 128 ? "" : std::to_string(count) + " code points, not 128";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fprintf(stderr, "usage: generate_encodings DIR OUT_DIR\n"), 2;
  const std::string from = argv[1], to = argv[2];
  convert(from + "/labels.tsv", to + "/labels.inc", "encoding_row", "encoding_rows", print_labels);
  convert(from + "/single_byte.tsv", to + "/single_byte.inc", "single_byte_encoding", "single_byte_encodings", print_code_points);
}
