// Program of the build: reads data/*.tsv and writes generated.hpp (the enums) and generated.cpp (rows and index).
//
//   generate DATA_DIR OUT_DIR
//
// A table is a file of rows `language TAB words TAB value`: `language` a tag of languages.tsv or `*` for all, `words`
// spellings parted by `|`, `value` free (may be left out). Lines that open with `#` are comments. languages.tsv has
// `tag TAB name`. A word has one value in a table and language, unless the table holds the line `#! several values`.
// Whatever is wrong is named by file and line, all of it at once.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tables/entry.hpp"
#include "text/text.hpp"
#include "text/unicode_door.hpp"

namespace fs = std::filesystem;
namespace {

struct line {
  std::string place;  ///< `months.tsv:12`
  std::vector<std::string> fields;
};
struct row {
  std::string key, word, value, lang, table, place;
};

int mistakes = 0;

void complain(const std::string& place, const std::string& what) {
  std::fprintf(stderr, "%s: error: %s\n", place.c_str(), what.c_str());
  ++mistakes;
}

std::vector<std::string> split(const std::string& s, char by) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t at; (at = s.find(by, from)) != std::string::npos; from = at + 1) parts.push_back(s.substr(from, at - from));
  parts.push_back(s.substr(from));
  return parts;
}

// Whether every lead byte has the bytes that it asks for: what text::key needs.
bool is_utf8(const std::string& s) {
  for (std::size_t i = 0, more = 0; i <= s.size(); ++i) {
    const auto b = static_cast<unsigned char>(i < s.size() ? s[i] : 0);
    if (((b & 0xC0) == 0x80) != (more > 0) || b >= 0xF5) return false;
    more = more ? more - 1 : b < 0xC0 ? 0 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
  }
  return true;
}

constexpr std::string_view several_values = "#! several values";

std::vector<line> read(const fs::path& file, bool* several = nullptr) {
  std::vector<line> lines;
  std::ifstream in(file);
  if (!in) complain(file.string(), "cannot be read");
  std::size_t number = 0;
  for (std::string s; std::getline(in, s);) {
    const auto place = file.filename().string() + ':' + std::to_string(++number);
    if (!s.empty() && s.back() == '\r') s.pop_back();
    if (several && s == several_values) *several = true;
    if (!is_utf8(s)) complain(place, "is not UTF-8");
    else if (!s.empty() && s[0] != '#') lines.push_back({place, split(s, '\t')});
  }
  return lines;
}

// The rows of one table, checked, a spelling each.
void add_table(const fs::path& file, const std::vector<std::string>& tags, std::vector<row>& rows) {
  std::map<std::string, std::size_t> known;  // language, key and, where there may be several, value to row
  bool several = false;
  for (const auto& row : read(file, &several)) {
    if (row.fields.size() < 2 || row.fields.size() > 3) {
      complain(row.place, "has " + std::to_string(row.fields.size()) + " fields, not language, words and value");
      continue;
    }
    const auto& lang = row.fields[0];
    const auto value = row.fields.size() > 2 ? row.fields[2] : std::string();
    if (lang != "*" && std::find(tags.begin(), tags.end(), lang) == tags.end())
      complain(row.place, "unknown language " + lang);
    for (const auto& word : split(row.fields[1], '|')) {
      const auto key = stenogram::text::key(word);
      if (key.empty()) {
        complain(row.place, "has an empty word");
        continue;
      }
      const auto [at, fresh] = known.try_emplace(lang + '\t' + key + '\t' + (several ? value : ""), rows.size());
      const auto first = at->second;
      if (fresh) rows.push_back({key, word, value, lang, file.stem().string(), row.place});
      else if (rows[first].value != value)
        complain(row.place, word + " is `" + value + "`, but `" + rows[first].value + "` in " + rows[first].place +
                                " (state `" + std::string(several_values) + "` if both are meant)");
    }
  }
}

std::string quoted(const std::string& s) {
  std::string q(1, '"');
  char octal[5];
  for (const unsigned char c : s) {
    if (c >= 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '?') q += static_cast<char>(c);
    else std::snprintf(octal, sizeof octal, "\\%03o", c), q += octal;
  }
  return q += '"';
}

// As a string_view whose length is stated: counting it would make the compiler run for minutes.
std::string view(const std::string& s) { return '{' + quoted(s) + ", " + std::to_string(s.size()) + '}'; }

// `en` to `en`, `pt-BR` to `pt_br`, `*` to `any`.
std::string enumerator(std::string s) {
  if (s == "*") return "any";
  for (auto& c : s) c = c == '-' ? '_' : static_cast<char>(c | (c >= 'A' && c <= 'Z' ? 0x20 : 0));
  return s;
}

void write_header(std::ostream& out, const std::vector<std::string>& tags, const std::vector<std::string>& tables) {
  out << "// Made from src/tables/data. Do not edit.\n#pragma once\n#include <cstdint>\n\nnamespace stenogram::tables {\n\n"
         "enum class language : std::uint8_t { any";
  for (const auto& t : tags) out << ", " << enumerator(t);
  out << " };\n\nenum class table : std::uint8_t { ";
  for (const auto& t : tables) out << t << ", ";
  out << "count };\n\n}  // namespace stenogram::tables\n";
}

// Whether a word may end before byte `at` of a key: at a blank, at an apostrophe, beside a character of a script that
// writes without spaces.
bool may_end_word(std::string_view key, std::size_t at) {
  using namespace stenogram::text;
  const auto before = decode_before(key, at).value, behind = decode(key, at).value;
  return behind == ' ' || (before != ' ' && (behind == '\'' || before == '\'' || is_unspaced(before) || is_unspaced(behind)));
}

// The tables' keys and the words that they open with, in order.
std::map<std::string_view, stenogram::tables::entry> entries_of(const std::vector<row>& sorted, const std::vector<std::string>& tables) {
  std::map<std::string_view, stenogram::tables::entry> all;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const std::string_view key = sorted[i].key;
    const auto in = std::uint64_t{1} << (std::find(tables.begin(), tables.end(), sorted[i].table) - tables.begin());
    for (std::size_t at = 0; at < key.size();) {
      at += stenogram::text::decode(key, at).size;
      if (at < key.size() && !may_end_word(key, at)) continue;
      auto& of = all.try_emplace(key.substr(0, at), stenogram::tables::entry{0, 0, static_cast<std::uint32_t>(i), 0, static_cast<std::uint16_t>(at)}).first->second;
      of.openers |= in;
      if (at == key.size()) of.holders |= in, ++of.count;
    }
  }
  return all;
}

// Open addressing, at most three quarters full.
std::vector<std::uint32_t> slots_of(const std::map<std::string_view, stenogram::tables::entry>& entries) {
  using namespace stenogram::tables;
  std::size_t size = 1;
  while (size * 3 < entries.size() * 4) size *= 2;
  std::vector<std::uint32_t> slots(size, 0);
  std::uint32_t number = 0;
  for (const auto& e : entries) {
    const auto h = hash(e.first);
    auto at = h & (size - 1);
    while (slots[at]) at = (at + 1) & (size - 1);
    slots[at] = slot(h, number++);
  }
  return slots;
}

void write_code(std::ostream& out, const std::vector<std::string>& tags, const std::vector<std::string>& tables,
                const std::vector<row>& sorted) {
  out << "// Made from src/tables/data. Do not edit.\n#include \"tables/index.hpp\"\n\nnamespace stenogram::tables {\n\n"
         "constinit const std::string_view language_tags[] = {{\"\", 0}";
  for (const auto& t : tags) out << ", " << view(t);
  out << "};\nconst std::uint32_t language_count = " << tags.size() + 1 << ";\n\n";

  std::map<std::string, std::ptrdiff_t> most;  // words in the longest key of a table
  for (const auto& e : sorted) most[e.table] = std::max(most[e.table], 1 + std::count(e.key.begin(), e.key.end(), ' '));
  out << "const std::uint8_t table_words[] = {";
  for (const auto& t : tables) out << most[t] << ", ";
  out << "0};\n\nconstinit const row all_rows[] = {\n";
  for (const auto& e : sorted)
    out << '{' << view(e.key) << ", " << view(e.word) << ", " << view(e.value) << ", language::" << enumerator(e.lang)
        << ", table::" << e.table << "},\n";
  out << "{{}, {}, {}, language::any, table::count}};\nconst std::uint32_t row_count = " << sorted.size() << ";\n\n";

  const auto entries = entries_of(sorted, tables);
  out << "constinit const entry entries[] = {\n";
  for (const auto& [key, e] : entries) out << '{' << e.holders << ',' << e.openers << ',' << e.first << ',' << e.count << ',' << e.size << "},\n";
  const auto slots = slots_of(entries);
  out << "{0,0,0,0,0}};\nconst std::uint32_t entry_count = " << entries.size() << ";\nconst std::uint32_t slot_count = " << slots.size()
      << ";\nconst std::uint32_t slots[] = {";
  for (std::size_t i = 0; i < slots.size(); ++i) out << slots[i] << (i % 32 == 31 ? ",\n" : ",");
  out << "};\n\n}  // namespace stenogram::tables\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fprintf(stderr, "usage: generate DATA_DIR OUT_DIR\n"), 2;
  const fs::path data = argv[1], out = argv[2];
  if (const auto why = stenogram::text::door::check(); !why.empty()) complain("generate", std::string(why));

  std::vector<std::string> tags, tables;
  for (const auto& row : read(data / "languages.tsv")) tags.push_back(row.fields[0]);

  std::vector<fs::path> files;
  std::error_code missing;
  for (const auto& f : fs::directory_iterator(data, missing))
    if (f.path().extension() == ".tsv" && f.path().stem() != "languages") files.push_back(f.path());
  std::sort(files.begin(), files.end());

  std::vector<row> rows;
  for (const auto& file : files) {
    tables.push_back(file.stem().string());
    add_table(file, tags, rows);
  }
  if (mistakes) return 1;

  std::stable_sort(rows.begin(), rows.end(), [](const row& a, const row& b) { return a.key < b.key; });
  std::ofstream header(out / "generated.hpp"), code(out / "generated.cpp");
  write_header(header, tags, tables);
  write_code(code, tags, tables, rows);
  if (!header.flush() || !code.flush()) complain(out.string(), "cannot be written");
  return mistakes ? 1 : 0;
}
