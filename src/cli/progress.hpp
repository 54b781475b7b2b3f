// One line on a terminal's standard error that says how far a long run is.
#pragma once
#include <chrono>
#include <cstddef>

namespace stenogram::cli {

class progress {
 public:
  /// Shows nothing unless `shown`.
  progress(std::size_t total, bool shown) : total_(total), shown_(shown) {}
  ~progress() { clear(); }
  progress(const progress&) = delete;
  progress& operator=(const progress&) = delete;

  /// One more input is done. At most ten lines a second are printed.
  void step(bool failed);
  /// Takes the line away, so that something else can be printed.
  void clear();

 private:
  std::size_t total_, done_ = 0, failed_ = 0;
  bool shown_, printed_ = false;
  std::chrono::steady_clock::time_point next_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(300);
};

}  // namespace stenogram::cli
