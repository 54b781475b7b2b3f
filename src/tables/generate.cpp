// Program of the build: reads data/*.tsv and writes generated.hpp (the enums) and generated.cpp (rows and index).
//
//   generate DATA_DIR OUT_DIR
//
// A table is a file of rows `language TAB words TAB value`: `language` a tag of languages.tsv or `*` for all, `words`
// spellings parted by `|`, `value` free (may be empty). Lines that open with `#` are comments. languages.tsv has
// `tag TAB name`.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "tables/hash.hpp"
#include "text/text.hpp"

namespace fs = std::filesystem;
namespace {

struct entry { std::string key, word, value, lang, table; };

std::vector<std::string> split(const std::string& s, char by) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t at; (at = s.find(by, from)) != std::string::npos; from = at + 1) parts.push_back(s.substr(from, at - from));
  parts.push_back(s.substr(from));
  return parts;
}

std::vector<std::vector<std::string>> read(const fs::path& file) {
  std::vector<std::vector<std::string>> rows;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty() && line[0] != '#') rows.push_back(split(line, '\t'));
  }
  return rows;
}

std::string quoted(const std::string& s) {
  std::string q = "\"";
  char octal[5];
  for (unsigned char c : s) {
    if (c >= 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '?') q += static_cast<char>(c);
    else std::snprintf(octal, sizeof octal, "\\%03o", c), q += octal;
  }
  return q + '"';
}

// As a string_view whose length is stated: counting it would make the compiler run for minutes.
std::string view(const std::string& s) {
  return std::string(1, '{').append(quoted(s)).append(", ").append(std::to_string(s.size())).append("}");
}

// `en` to `en`, `pt-BR` to `pt_br`.
std::string identifier(std::string s) {
  for (auto& c : s) c = c == '-' ? '_' : static_cast<char>(c | (c >= 'A' && c <= 'Z' ? 0x20 : 0));
  return s;
}

[[noreturn]] void fail(const std::string& why) {
  std::fprintf(stderr, "generate: %s\n", why.c_str());
  std::exit(1);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) fail("usage: generate DATA_DIR OUT_DIR");
  const fs::path data = argv[1], out = argv[2];

  std::vector<std::string> tags;
  for (const auto& row : read(data / "languages.tsv")) tags.push_back(row.at(0));

  std::vector<fs::path> files;
  for (const auto& f : fs::directory_iterator(data))
    if (f.path().extension() == ".tsv" && f.path().stem() != "languages") files.push_back(f.path());
  std::sort(files.begin(), files.end());

  std::vector<entry> entries;
  std::map<std::string, std::size_t> most;
  for (const auto& file : files) {
    const auto name = file.stem().string();
    std::size_t number = 0;
    for (const auto& row : read(file)) {
      ++number;
      if (row.size() < 2) fail(name + ".tsv: row " + std::to_string(number) + " has no words");
      if (row[0] != "*" && std::find(tags.begin(), tags.end(), row[0]) == tags.end())
        fail(name + ".tsv: unknown language " + row[0]);
      for (const auto& word : split(row[1], '|')) {
        auto key = stenogram::text::key(word);
        if (key.empty()) fail(name + ".tsv: an empty word in row " + std::to_string(number));
        const auto words = 1 + static_cast<std::size_t>(std::count(key.begin(), key.end(), ' '));
        most[name] = std::max(most[name], words);
        entries.push_back({key, word, row.size() > 2 ? row[2] : "", row[0], name});
      }
    }
  }
  std::stable_sort(entries.begin(), entries.end(), [](const entry& a, const entry& b) { return a.key < b.key; });
  std::uint32_t keys = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) keys += i == 0 || entries[i].key != entries[i - 1].key;
  std::uint32_t slots = 1;
  while (slots < keys * 2) slots *= 2;

  std::ofstream header(out / "generated.hpp");
  header << "// Made from src/tables/data. Do not edit.\n#pragma once\n#include <cstdint>\n\nnamespace stenogram::tables {\n\n"
            "enum class language : std::uint8_t { any";
  for (const auto& t : tags) header << ", " << identifier(t);
  header << " };\n\nenum class table : std::uint8_t { ";
  for (const auto& f : files) header << f.stem().string() << ", ";
  header << "count };\n\n}  // namespace stenogram::tables\n";

  std::ofstream code(out / "generated.cpp");
  code << "// Made from src/tables/data. Do not edit.\n#include \"tables/index.hpp\"\n\nnamespace stenogram::tables {\n\n"
          "const std::string_view language_tags[] = {\"\"";
  for (const auto& t : tags) code << ", \"" << t << '"';
  code << "};\nconst std::uint32_t language_count = " << tags.size() + 1 << ";\n\nconst std::uint8_t table_words[] = {";
  for (const auto& f : files) code << most[f.stem().string()] << ", ";
  code << "0};\n\nconst row all_rows[] = {\n";
  for (const auto& e : entries)
    code << "{" << view(e.key) << ", " << view(e.word) << ", " << view(e.value) << ", language::"
         << (e.lang == "*" ? "any" : identifier(e.lang)) << ", table::" << e.table << "},\n";
  code << "{{}, {}, {}, language::any, table::count}};\nconst std::uint32_t row_count = " << entries.size() << ";\n\n";

  // Open addressing: slot = 1 + index of the key's first row, 0 free.
  std::vector<std::uint32_t> index(slots, 0);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i && entries[i].key == entries[i - 1].key) continue;
    auto at = stenogram::tables::hash(entries[i].key) & (slots - 1);
    while (index[at]) at = (at + 1) & (slots - 1);
    index[at] = static_cast<std::uint32_t>(i + 1);
  }
  code << "const std::uint32_t slot_count = " << slots << ";\nconst std::uint32_t slots[] = {";
  for (std::uint32_t i = 0; i < slots; ++i) code << index[i] << (i % 24 == 23 ? ",\n" : ",");
  code << "};\n\n}  // namespace stenogram::tables\n";
  return header.good() && code.good() ? 0 : (fail("cannot write " + out.string()), 1);
}
