// A document in the form of the golden files (README.md), by the public API alone.
#pragma once
#include <string>

#include "stenogram/stenogram.hpp"

namespace corpus {

/// The parts of a golden file that are counted apart.
struct rendering {
  std::string metadata, turns, aside;
  std::string all() const;  ///< the file: the parts that are not empty, a blank line between them
};

rendering render(const stenogram::document& doc);

}  // namespace corpus
