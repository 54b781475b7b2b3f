// Program of the build: writes stenogram.hpp, stenogram.h and stenogram.cpp from the files of the project.
//
//   amalgamate OUT_DIR ROOT... -- SOURCE...
//
// An `#include "..."` that is found under a ROOT or beside its file is replaced by that file, once; every other line
// stays as it is. The sources follow one another in the order given.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;
namespace {

[[noreturn]] void fail(const std::string& why) {
  std::fprintf(stderr, "amalgamate: %s\n", why.c_str());
  std::exit(1);
}

struct amalgam {
  std::vector<fs::path> roots;
  std::set<fs::path> written;

  fs::path find(const std::string& name, const fs::path& from) const {
    if (fs::exists(from.parent_path() / name)) return fs::canonical(from.parent_path() / name);
    for (const auto& root : roots)
      if (fs::exists(root / name)) return fs::canonical(root / name);
    fail(from.string() + " includes " + name + ", which is nowhere");
  }

  void write(const fs::path& file, std::ostream& out) {
    if (!written.insert(file).second) return;
    std::ifstream in(file);
    if (!in) fail("cannot read " + file.string());
    for (std::string line; std::getline(in, line);) {
      if (line == "#pragma once") continue;
      if (line.rfind("#include \"", 0) == 0)
        write(find(line.substr(10, line.find('"', 10) - 10), file), out);
      else
        out << line << '\n';
    }
  }
};

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() < 4) fail("usage: amalgamate OUT_DIR ROOT... -- SOURCE...");
  const fs::path out = words[0];
  amalgam a;
  std::size_t i = 1;
  for (; i < words.size() && words[i] != "--"; ++i) a.roots.emplace_back(words[i]);

  const auto header = a.find("stenogram/stenogram.hpp", out), c_header = a.find("stenogram/stenogram.h", out);
  std::ofstream hpp(out / "stenogram.hpp"), h(out / "stenogram.h"), cpp(out / "stenogram.cpp");
  hpp << "#pragma once\n";
  a.write(header, hpp);
  a.write(c_header, h);
  cpp << "#include \"stenogram.hpp\"\n#include \"stenogram.h\"\n";
  while (++i < words.size()) a.write(fs::canonical(words[i]), cpp);
  hpp.close(), h.close(), cpp.close();
  return hpp && h && cpp ? 0 : (fail("cannot write to " + out.string()), 1);
}
