// The documents that a benchmark reads.
#pragma once
#include <string>
#include <vector>

namespace benchmark {

/// Every .txt file under a folder that is valid UTF-8, in order of size.
std::vector<std::string> read_texts(const std::string& folder);

}  // namespace benchmark
