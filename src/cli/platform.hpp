// What the command asks of the operating system. All that differs between systems stands in platform.cpp.
#pragma once
#include <cstdio>
#include <string_view>

namespace stenogram::cli {

/// Bytes as they are on all three streams; a reader that went away is a failed write, not a signal.
void prepare_streams() noexcept;

bool is_terminal(std::FILE* stream) noexcept;

/// To standard output. False when any of it was lost; finish_output() will say why.
bool write_output(std::string_view bytes) noexcept;

/// Writes out what standard output still holds. False, with the reason on standard error, when any of it was lost; a
/// reader that went away is no news to it.
bool finish_output() noexcept;

}  // namespace stenogram::cli
