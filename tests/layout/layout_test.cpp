// The shape of the project: what stands where, who may include whom, and through which doors the dependencies come in.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;
namespace {

const fs::path root = STENOGRAM_SOURCE_DIR;

std::vector<std::string> lines_of(const fs::path& file) {
  std::vector<std::string> lines;
  std::ifstream in(file, std::ios::binary);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<fs::path> files_under(const std::vector<std::string>& folders, const std::set<std::string>& extensions) {
  std::vector<fs::path> files;
  for (const auto& folder : folders)
    for (const auto& f : fs::recursive_directory_iterator(root / folder))
      if (f.is_regular_file() && extensions.count(f.path().extension().string())) files.push_back(f.path());
  return files;
}

// The names between the quotes or brackets of the include lines.
std::vector<std::string> includes_of(const fs::path& file) {
  std::vector<std::string> names;
  for (const auto& line : lines_of(file)) {
    if (line.rfind("#include ", 0) != 0 || line.size() < 11) continue;
    names.push_back(line.substr(10, line.find_first_of("\">", 10) - 10));
  }
  return names;
}

std::string shown(const fs::path& file) { return file.lexically_relative(root).generic_string(); }
bool under(const fs::path& file, const std::string& folder) { return shown(file).rfind(folder + "/", 0) == 0; }

// The rooms in the order of the table in src/README.md.
std::vector<std::string> rooms() {
  std::vector<std::string> names;
  for (const auto& line : lines_of(root / "src/README.md"))
    if (line.rfind("| ", 0) == 0)
      if (const auto slash = line.find("/ |"); slash != std::string::npos) names.push_back(line.substr(2, slash - 2));
  return names;
}

const std::set<std::string> code = {".cpp", ".hpp", ".h", ".c"};

}  // namespace

TEST_CASE("layout: the top level holds what it may and nothing else") {
  const std::set<std::string> may = {"CMakeLists.txt", "pyproject.toml", "README.md",  "LICENSE",
                                     "CHANGELOG.md",   "include",        "src",        "bindings",
                                     "python",         "tests",          "benchmarks", "examples"};
  for (const auto& entry : fs::directory_iterator(root)) {
    const auto name = entry.path().filename().string();
    const bool ignored = name[0] == '.' || name.rfind("build", 0) == 0;  // dotfiles, and what .gitignore leaves out
    CHECK_MESSAGE((ignored || may.count(name)), name);
  }
}

TEST_CASE("layout: every room of src/ is in the map, and includes only rooms above it") {
  const auto order = rooms();
  REQUIRE(order.size() > 10);
  std::map<std::string, std::size_t> place;
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  for (const auto& entry : fs::directory_iterator(root / "src"))
    if (entry.is_directory() && entry.path().filename() != "package")
      CHECK_MESSAGE(place.count(entry.path().filename().string()), entry.path().filename().string());
  for (const auto& file : files_under({"src"}, code)) {
    const auto room = shown(file).substr(4, shown(file).find('/', 4) - 4);
    for (const auto& name : includes_of(file)) {
      const auto other = name.substr(0, name.find('/'));
      if (name.find('/') != std::string::npos && place.count(other))
        CHECK_MESSAGE(place[other] <= place[room], shown(file) << " includes " << name);
    }
  }
}

TEST_CASE("layout: dependencies come in by their doors") {
  const std::map<std::string, std::vector<std::string>> doors = {{"boost/", {"src/text"}},
                                                                 {"unicode/", {"src/text"}},
                                                                 {"simdjson", {"src/input", "src/export"}},
                                                                 {"CLI/", {"src/cli"}},
                                                                 {"iostream", {"src/cli"}}};
  for (const auto& file : files_under({"include", "src", "bindings"}, code))
    for (const auto& name : includes_of(file))
      for (const auto& [begin, rooms] : doors)
        if (name.rfind(begin, 0) == 0)
          CHECK_MESSAGE(std::any_of(rooms.begin(), rooms.end(), [&](const auto& room) { return under(file, room); }),
                        shown(file) << " includes " << name);
}

TEST_CASE("layout: include/ stands on itself and the standard library") {
  for (const auto& file : files_under({"include"}, code))
    for (const auto& name : includes_of(file)) {
      const bool own = name.rfind("stenogram/", 0) == 0;
      const bool standard =
          name.find('/') == std::string::npos && (name.find('.') == std::string::npos || name.rfind("std", 0) == 0);
      CHECK_MESSAGE((own || standard), shown(file) << " includes " << name);
    }
}

TEST_CASE("layout: sources are ASCII and short, and end in a line end") {
  for (const auto& file : files_under({"include", "src", "bindings"}, code)) {
    const auto lines = lines_of(file);
    CHECK_MESSAGE(lines.size() <= 300, shown(file) << " has " << lines.size() << " lines");
    const auto printable = [](char c) { return c >= 0x20 && c < 0x7F; };
    for (std::size_t i = 0; i < lines.size(); ++i)
      CHECK_MESSAGE(std::all_of(lines[i].begin(), lines[i].end(), printable), shown(file) << ":" << i + 1);
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    if (in.tellg() > 0) CHECK_MESSAGE((in.seekg(-1, std::ios::end), in.get() == '\n'), shown(file));
  }
}
