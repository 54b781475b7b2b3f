// Program of the build: prints the web's encodings, and the elements and character references of HTML, as C++.
//
//   generate_web DIR OUT_DIR
//
// Each table of DIR becomes an array, OUT_DIR/NAME.inc. labels, single_byte, gb18030_ranges, elements, classes and
// references are rows of the structs that src/input declares before it includes them; the others are code points by their
// pointer, 0 for none.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

[[noreturn]] void fail_at(const std::string& file, std::size_t line, const std::string& why) {
  std::fprintf(stderr, "%s:%zu: error: %s\n", file.c_str(), line, why.c_str());
  std::exit(1);
}

// Calls `row(first, rest)` for each row `first TAB rest` of a table; what it gives is what is wrong with the row.
template <class Row>
void read_rows(const std::string& file, Row row) {
  std::ifstream in(file);
  if (!in) fail_at(file, 0, "cannot be read");
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const auto tab = line.find('\t');
    const std::string wrong = row(line.substr(0, tab), tab == std::string::npos ? "" : line.substr(tab + 1));
    if (!wrong.empty()) fail_at(file, number, wrong);
  }
}

void write_array(const std::string& file, const std::string& type, const std::string& name, const std::string& rows) {
  std::ofstream out(file);
  out << "// Made from src/tables/web. Do not edit.\ninline constexpr " << type << ' ' << name << "[] = {\n" << rows << "};\n";
  if (!out.flush()) fail_at(file, 0, "cannot be written");
}

void convert_labels(const std::string& from, const std::string& to) {
  std::string rows;
  read_rows(from, [&](const std::string& name, const std::string& labels) {
    rows += "{\"" + name + "\", \"" + labels + "\"},\n";
    return labels.find_first_of("\"\\\t") == std::string::npos ? "" : "a label holds a quote or a tab";
  });
  write_array(to, "encoding_row", "encoding_rows", rows);
}

void convert_single_byte(const std::string& from, const std::string& to) {
  std::string rows;
  read_rows(from, [&](const std::string& name, const std::string& cells) {
    int count = 0;
    std::istringstream in(cells);
    rows += "{\"" + name + "\", {";
    for (std::string cell; in >> cell; ++count) rows += (cell == "-" ? "0" : "0x" + cell) + ",";
    rows += "}},\n";
    return count == 128 ? "" : std::to_string(count) + " code points, not 128";
  });
  write_array(to, "single_byte_encoding", "single_byte_encodings", rows);
}

void convert_ranges(const std::string& from, const std::string& to) {
  std::string rows;
  read_rows(from, [&](const std::string& pointer, const std::string& code_point) {
    rows += "{" + pointer + ", 0x" + code_point + "},\n";
    return "";
  });
  write_array(to, "gb18030_range", "gb18030_ranges", rows);
}

// The code points of valid UTF-8.
std::vector<unsigned long> code_points_of(const std::string& s) {
  std::vector<unsigned long> out;
  for (const char c : s) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 && byte < 0xC0 && !out.empty()) out.back() = out.back() << 6 | (byte & 0x3F);
    else out.push_back(byte < 0xC0 ? byte : byte < 0xE0 ? byte & 0x1F : byte < 0xF0 ? byte & 0x0F : byte & 0x07);
  }
  return out;
}

// As narrow a type as its code points allow.
void convert_index(const std::string& from, const std::string& to, const std::string& name) {
  std::vector<unsigned long> all;
  read_rows(from, [&](const std::string& pointer, const std::string& characters) {
    all.resize(std::max<std::size_t>(all.size(), std::stoul(pointer)), 0);
    for (const auto c : code_points_of(characters)) all.push_back(c);
    return characters.empty() ? "no characters" : "";
  });
  std::string rows;
  for (std::size_t i = 0; i < all.size(); ++i) rows += std::to_string(all[i]) + (i % 20 == 19 ? ",\n" : ",");
  const bool wide = std::any_of(all.begin(), all.end(), [](unsigned long c) { return c > 0xFFFF; });
  write_array(to, wide ? "char32_t" : "char16_t", name + "_index", rows);
}

std::string utf8(unsigned long c) {
  const auto byte = [](unsigned long b) { return static_cast<char>(b); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
  if (c < 0x10000) return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
  return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
}

// `"..."` with every byte that is no letter or digit as an octal number of three digits.
std::string quoted(const std::string& s) {
  std::string out = "\"";
  for (const char c : s) {
    const auto b = static_cast<unsigned char>(c);
    if ((b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z')) out += c;
    else out += {'\\', static_cast<char>('0' + (b >> 6)), static_cast<char>('0' + (b >> 3 & 7)), static_cast<char>('0' + (b & 7))};
  }
  return out + '"';
}

void convert_references(const std::string& from, const std::string& to) {
  std::string rows, before;
  read_rows(from, [&](const std::string& name, const std::string& code_points) {
    std::string value;
    std::istringstream in(code_points);
    for (std::string hex; in >> hex;) value += utf8(std::stoul(hex, nullptr, 16));
    rows += "{" + quoted(name) + ", " + quoted(value) + "},\n";
    const bool ordered = before < name;
    before = name;
    return value.empty() ? "no code points" : ordered ? "" : "stands before a name that comes first";
  });
  write_array(to, "reference_row", "reference_rows", rows);
}

std::vector<std::string> words_of(const std::string& s) {
  std::istringstream in(s);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

// Elements that end others, or that these are not looked for beyond, have a bit each.
void convert_elements(const std::string& from, const std::string& to) {
  std::vector<std::string> named;
  const auto bits_of = [&](const std::string& names) {
    unsigned long bits = 0;
    for (const auto& name : words_of(names)) {
      const auto at = std::find(named.begin(), named.end(), name);
      bits |= 1ul << (at - named.begin());
      if (at == named.end()) named.push_back(name);
    }
    return bits;
  };
  struct element { std::string name, does; unsigned long ends, within; };
  std::vector<element> all;
  read_rows(from, [&](const std::string& name, const std::string& rest) {
    const auto tab = rest.find('\t'), second = tab == rest.npos ? tab : rest.find('\t', tab + 1);
    std::string does = "0";
    for (const auto& word : words_of(rest.substr(0, tab))) does += " | does::" + word;
    const auto ends = bits_of(tab == rest.npos ? "" : rest.substr(tab + 1, second - tab - 1));
    all.push_back({name, does, ends, bits_of(second == rest.npos ? "" : rest.substr(second + 1))});
    return named.size() > 32 ? "more than 32 elements that end others" : "";
  });
  std::string rows;
  for (const auto& e : all) {
    const auto at = std::find(named.begin(), named.end(), e.name);
    const auto own = at == named.end() ? 0 : 1ul << (at - named.begin());
    rows += "{" + quoted(e.name) + ", " + e.does + ", " + std::to_string(own) + "u, " + std::to_string(e.ends) + "u, " + std::to_string(e.within) + "u},\n";
  }
  write_array(to, "element", "element_rows", rows);
}

void convert_classes(const std::string& from, const std::string& to) {
  std::string rows;
  read_rows(from, [&](const std::string& name, const std::string& means) {
    rows += "{" + quoted(name) + ", does::" + means + "},\n";
    return means.empty() ? "says nothing" : "";
  });
  write_array(to, "class_row", "class_rows", rows);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fprintf(stderr, "usage: generate_web DIR OUT_DIR\n"), 2;
  const std::string from = argv[1], to = argv[2];
  convert_labels(from + "/labels.tsv", to + "/labels.inc");
  convert_single_byte(from + "/single_byte.tsv", to + "/single_byte.inc");
  convert_elements(from + "/elements.tsv", to + "/elements.inc");
  convert_classes(from + "/classes.tsv", to + "/classes.inc");
  convert_references(from + "/references.tsv", to + "/references.inc");
  convert_ranges(from + "/gb18030_ranges.tsv", to + "/gb18030_ranges.inc");
  for (const std::string name : {"gb18030", "big5", "euc_kr", "jis0208", "jis0212"})
    convert_index(from + "/" + name + ".tsv", to + "/" + name + ".inc", name);
}
