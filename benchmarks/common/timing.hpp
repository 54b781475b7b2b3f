// Clocks and medians.
#pragma once
#include <chrono>
#include <vector>

namespace benchmark {

template <class Work>
double seconds(Work work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Orders the samples. Requires at least one.
double median(std::vector<double>& samples);

/// Copies `size` bytes into memory that the process has never touched, and gives it back.
void copy_into_fresh_memory(const char* from, std::size_t size);

}  // namespace benchmark
