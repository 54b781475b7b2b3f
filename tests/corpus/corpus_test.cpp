// The golden documents of this folder (README.md): each is parsed and compared with its gold.
#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "corpus/diff.hpp"
#include "corpus/render.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path root = fs::path(STENOGRAM_SOURCE_DIR) / "tests" / "corpus";

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in, "cannot read " << path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

struct golden {
  std::string name, extension;  ///< en/ministry, .txt
  fs::path page() const { return root / (name + extension); }
  fs::path gold() const { return root / (name + ".gold"); }
};

std::vector<golden> all_golden() {
  std::vector<golden> out;
  for (const auto& file : fs::recursive_directory_iterator(root))
    for (const char* extension : {".txt", ".srt", ".vtt", ".json"})
      if (file.path().extension() == extension)
        out.push_back({file.path().lexically_relative(root).replace_extension().generic_string(), extension});
  std::sort(out.begin(), out.end(), [](const golden& a, const golden& b) { return a.name < b.name; });
  return out;
}

/// Documents of the file OPEN: known not to be parsed as their gold says.
std::set<std::string> still_open() {
  std::ifstream in(root / "OPEN");
  std::set<std::string> out;
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && line[0] != '#') out.insert(line);
  return out;
}

/// The part of a gold file that holds its turns: from the first line that opens with # to the last turn's text.
struct parts {
  std::vector<std::string> metadata, heads, texts;  ///< heads: the # lines; texts: the lines below them
};

parts split(const std::string& gold) {
  parts out;
  bool text = false;
  for (std::size_t at = 0; at < gold.size();) {
    const auto end = std::min(gold.find('\n', at), gold.size());
    auto line = gold.substr(at, end - at);
    at = end + 1;
    if (text) out.texts.push_back(std::move(line)), text = false;
    else if (line.rfind('#', 0) == 0) out.heads.push_back(std::move(line)), text = true;
    else if (out.heads.empty() && !line.empty()) out.metadata.push_back(std::move(line));
  }
  return out;
}

std::string field(const parts& p, const std::string& key) {
  for (const auto& line : p.metadata)
    if (line.rfind(key + ": ", 0) == 0) return line;
  return {};
}

std::vector<std::string> column(const parts& p, std::size_t n) {
  std::vector<std::string> out;
  for (const auto& head : p.heads) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < n && from != std::string::npos; ++i) {
      from = head.find(" | ", from);
      if (from != std::string::npos) from += 3;
    }
    out.push_back(from == std::string::npos ? "" : head.substr(from, head.find(" | ", from) - from));
  }
  return out;
}

}  // namespace

TEST_CASE("corpus: every document is parsed as its gold says") {
  const bool update = std::getenv("STENOGRAM_UPDATE_CORPUS") != nullptr;
  const auto open = still_open();
  for (const auto& doc : all_golden()) {
    SUBCASE(doc.name.c_str()) {
      const auto parsed = stenogram::parse(read(doc.page()));
      REQUIRE_MESSAGE(parsed, doc.name);
      const auto broken = parsed.value().verify();
      CHECK_MESSAGE(!broken, doc.name << ": byte " << (broken ? broken->byte : 0) << ": " << (broken ? broken->message : ""));
      const auto got = corpus::render(parsed.value()).all();
      if (update) {
        std::ofstream(doc.gold(), std::ios::binary) << got;
        continue;
      }
      const auto difference = corpus::line_diff(read(doc.gold()), got);
      if (open.count(doc.name)) {
        CHECK_MESSAGE(!difference.empty(), doc.name << " is right: take it from the file OPEN");
        continue;
      }
      CHECK_MESSAGE(difference.empty(), doc.name << " (- gold, + parsed)\n" << difference);
    }
  }
}

TEST_CASE("corpus: no turn on a page without speech") {
  std::size_t pages = 0;
  for (const auto& doc : all_golden()) {
    if (doc.name.rfind("none/", 0) != 0) continue;
    ++pages;
    const auto parsed = stenogram::parse(read(doc.page()));
    REQUIRE_MESSAGE(parsed, doc.name);
    CHECK_MESSAGE(parsed->turns().size() == 0, doc.name << " has a turn");
  }
  CHECK(pages >= 20);
}

TEST_CASE("corpus: three documents a language, and the shares that are right") {
  std::map<std::string, int> documents, right;
  int all = 0;
  for (const auto& doc : all_golden()) {
    ++all;
    ++documents[doc.name.substr(0, doc.name.find('/'))];
    const auto parsed = stenogram::parse(read(doc.page()));
    const auto gold = split(read(doc.gold()));
    const auto got = split(parsed ? corpus::render(parsed.value()).all() : std::string("?"));
    right["turns"] += gold.texts == got.texts && column(gold, 1) == column(got, 1);
    right["kinds and replies"] += column(gold, 0) == column(got, 0);
    right["names"] += column(gold, 2) == column(got, 2);
    right["roles"] += column(gold, 3) == column(got, 3);
    for (const char* key : {"language", "title", "date", "place"}) right[key] += field(gold, key) == field(got, key);
  }
  for (const char* language : {"en", "ru", "fr", "de", "es", "zh", "ar"})
    CHECK_MESSAGE(documents[language] >= 3, language << " has too few documents");
  std::string shares;
  for (const auto& [what, n] : right) shares += "\n  " + what + ": " + std::to_string(n) + " of " + std::to_string(all);
  MESSAGE("corpus documents all right in" << shares);
}
