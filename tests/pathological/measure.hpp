// One parse in a process of its own: its time, and the peak of the process's memory.
#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "stenogram/stenogram.hpp"

namespace pathological {

struct measure {
  bool done = false;   ///< the parse gave a document
  double seconds = 0;  ///< of the parse alone
  double peak = 0;     ///< bytes, of the whole process, the input included
  std::uint64_t bytes = 0, lines = 0, turns = 0, cues = 0;
};

measure in_process(const std::function<std::string()>& make, const stenogram::options& opts = {});

}  // namespace pathological
