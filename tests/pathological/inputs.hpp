// Inputs that were made to hurt.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace pathological {

struct input {
  const char* name;
  std::string (*make)();
  double memory = 3;  ///< bytes for each of its own: values of JSON and of HTML may be a byte long, with a place in the source each; tags are text to begin with
};

const std::vector<input>& inputs();

/// A conversation as any page has it, of at least `size` bytes: the same turns over and over.
std::string ordinary(std::size_t size);

}  // namespace pathological
