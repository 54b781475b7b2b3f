// The generator of the tables, run on tables made up here.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#if defined(STENOGRAM_GENERATE_TABLES) && !defined(_WIN32)
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

struct generation {
  int status = -1;
  std::string complaints, header, code;
};

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Runs it on one table, `words.tsv`.
generation generate(const std::string& table) {
  const auto dir = fs::temp_directory_path() / ("stenogram_generate_" + std::to_string(::getpid()));
  fs::create_directories(dir / "data");
  std::ofstream(dir / "data" / "languages.tsv", std::ios::binary) << "en\tEnglish\npt-BR\tPortuguese of Brazil\n";
  std::ofstream(dir / "data" / "words.tsv", std::ios::binary) << table;
  const auto run = "'" STENOGRAM_GENERATE_TABLES "' '" + (dir / "data").string() + "' '" + dir.string() + "' 2> '" +
                   (dir / "complaints").string() + "'";
  generation made;
  made.status = std::system(run.c_str());
  made.complaints = content(dir / "complaints");
  made.header = content(dir / "generated.hpp");
  made.code = content(dir / "generated.cpp");
  fs::remove_all(dir);
  return made;
}

void refused(const std::string& table, const std::string& complaints) {
  const auto made = generate(table);
  CHECK(made.status != 0);
  CHECK(made.complaints == complaints);
  CHECK(made.code == "");
}

bool holds(const std::string& s, const std::string& part) { return s.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a table becomes an enumerator and a row for each spelling") {
  const auto made = generate("# comment\nen\tYes, Sir|Aye\tv\r\n\n*\tQ\npt-BR\tsim\t\n");
  CHECK(made.status == 0);
  CHECK(made.complaints == "");
  CHECK(holds(made.header, "enum class language : std::uint8_t { any, en, pt_br };"));
  CHECK(holds(made.header, "enum class table : std::uint8_t { words, count };"));
  CHECK(holds(made.code, "{{\"yes, sir\", 8}, {\"Yes, Sir\", 8}, {\"v\", 1}, language::en, table::words},"));
  CHECK(holds(made.code, "{{\"aye\", 3}, {\"Aye\", 3}, {\"v\", 1}, language::en, table::words},"));
  CHECK(holds(made.code, "{{\"q\", 1}, {\"Q\", 1}, {\"\", 0}, language::any, table::words},"));
  CHECK(holds(made.code, "row_count = 4;"));
  CHECK(holds(made.code, "table_words[] = {2, 0};"));
}

TEST_CASE("a mistake in a table is named by file and line, and nothing is written") {
  refused("en\tyes\n# comment\nen\n", "words.tsv:3: error: has 1 fields, not language, words and value\n");
  refused("en\ta\tb\tc\n", "words.tsv:1: error: has 4 fields, not language, words and value\n");
  refused("en\ta|\u00AD|b\n", "words.tsv:1: error: has an empty word\n");
  refused("tlh\ta\nen\tb||c\n", "words.tsv:1: error: unknown language tlh\nwords.tsv:2: error: has an empty word\n");
  refused("en\ta\nen\tcaf\xE9\n", "words.tsv:2: error: is not UTF-8\n");
}

TEST_CASE("a word has one value in a table and language, unless the table says otherwise") {
  refused("en\tCaf\u00E9\tplace\n*\tcafe\tany\nen\ttea|cafe\tdrink\n",
          "words.tsv:3: error: cafe is `drink`, but `place` in words.tsv:1 (state `#! several values` if both are meant)\n");
  const auto several = generate("#! several values\nen\tcaf\u00E9\tplace\nen\tcafe\tdrink\nen\tCAFE\tdrink\n");
  CHECK(several.status == 0);
  CHECK(holds(several.code, "row_count = 2;"));
  const auto same = generate("en\tcaf\u00E9|cafe\tplace\nen\tCafe\tplace\n");
  CHECK(same.status == 0);
  CHECK(holds(same.code, "row_count = 1;"));
}

#endif
