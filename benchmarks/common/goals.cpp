#include "goals.hpp"

#include <cstdio>

namespace benchmark {

bool report(const char* what, double figure, sense way, double goal, const char* unit) {
  const bool met = way == sense::at_least ? figure >= goal : figure <= goal;
  std::printf("%-66s %9.2f %-3s (%s %g) %s\n", what, figure, unit, way == sense::at_least ? "at least" : "at most",
              goal, met ? "met" : "MISSED");
  return met;
}

}  // namespace benchmark
