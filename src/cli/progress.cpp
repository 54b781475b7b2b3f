#include "cli/progress.hpp"

#include <cstdio>

namespace stenogram::cli {

void progress::step(bool failed) {
  ++done_;
  failed_ += failed;
  if (!shown_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  std::fprintf(stderr, "\r%zu of %zu documents, %zu failed", done_, total_, failed_);
  std::fflush(stderr);
  printed_ = true;
}

void progress::clear() {
  if (!printed_) return;
  std::fprintf(stderr, "\r%72s\r", "");
  std::fflush(stderr);
  printed_ = false;
}

}  // namespace stenogram::cli
