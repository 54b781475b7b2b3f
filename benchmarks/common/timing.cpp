#include "timing.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <cstring>

namespace benchmark {

double median(std::vector<double>& samples) {
  const auto middle = samples.begin() + static_cast<std::ptrdiff_t>(samples.size() / 2);
  std::nth_element(samples.begin(), middle, samples.end());
  return *middle;
}

void copy_into_fresh_memory(const char* from, std::size_t size) {
  if (!size) return;
  void* const fresh = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (fresh == MAP_FAILED) return;
  std::memcpy(fresh, from, size);
  asm volatile("" : : "r"(fresh) : "memory");
  munmap(fresh, size);
}

}  // namespace benchmark
