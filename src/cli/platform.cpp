#include "cli/platform.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

namespace stenogram::cli {
namespace {
int write_fault = 0;  ///< errno of the first write that failed
}

void prepare_streams() noexcept {
#ifdef _WIN32
  for (auto* stream : {stdin, stdout, stderr}) _setmode(_fileno(stream), _O_BINARY);
#else
  std::signal(SIGPIPE, SIG_IGN);
#endif
}

bool is_terminal(std::FILE* stream) noexcept {
#ifdef _WIN32
  return _isatty(_fileno(stream)) != 0;
#else
  return isatty(fileno(stream)) != 0;
#endif
}

bool write_output(std::string_view bytes) noexcept {
  errno = 0;
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size()) return true;
  if (!write_fault) write_fault = errno ? errno : EIO;
  return false;
}

bool finish_output() noexcept {
  errno = 0;
  std::cout.flush();  // CLI11 prints help through it
  if (std::fflush(stdout) != 0 && !write_fault) write_fault = errno ? errno : EIO;
  if (write_fault && write_fault != EPIPE) std::fprintf(stderr, "stenogram: standard output: %s\n", std::strerror(write_fault));
  return !write_fault && std::cout.good();
}

}  // namespace stenogram::cli
