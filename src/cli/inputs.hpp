// What was named on the command line to the files that are meant.
#pragma once
#include <string>
#include <vector>

namespace stenogram::cli {

struct input_list {
  std::vector<std::string> paths;   ///< in the order they were named; those of a directory or pattern sorted
  std::vector<std::string> faults;  ///< what could not be walked, as sentences
};

/// Directories are walked without following links to directories; names that begin with a dot are passed over.
/// A pattern (* ? [...]) that no file matches stays as it is, and so does a path that is not there.
input_list expand(const std::vector<std::string>& named);

/// Whether a file name matches a pattern: `*` any bytes, `?` one character, `[a-z]`, `[!a-z]`.
bool matches(const std::string& pattern, const std::string& name);

}  // namespace stenogram::cli
