// What a printed page should read as, against what it does.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "rendered/print.hpp"

namespace rendered {

/// Empty where the page reads as it was written; else what differs.
std::string difference(const page& p);

/// A script by chance, how it is printed, and what goes wrong with it.
struct sample {
  script said;
  const convention* as;
  noise with;
  std::uint64_t seed;
};

/// As many samples in each convention and language.
std::vector<sample> samples(std::uint64_t of_each);

/// The same, printed.
std::vector<page> pages(std::uint64_t of_each);

}  // namespace rendered
