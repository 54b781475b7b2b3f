// Drives a fuzz target where libFuzzer is not to be had, with a few of its options:
//   TARGET [-runs=N] [-seed=N] [-max_len=N] [-timeout=SECONDS] [-artifact_prefix=PATH] [-dict=FILE] SEED_DIR...
//   TARGET FILE...      replays files
// An input that crashes or hangs is written to PATH and the process ends as it would have.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "mutator.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace fs = std::filesystem;
namespace {

const char* current = nullptr;
std::size_t current_size = 0;
char artifact[4096];

// Only calls that are safe in a signal handler.
void keep_input(int signal) {
  const int file = open(artifact, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file >= 0 && write(file, current, current_size) >= 0) close(file);
  static const char said[] = "the input was kept\n";
  if (write(2, said, sizeof said - 1) < 0) _exit(99);
  struct sigaction usual = {};
  usual.sa_handler = SIG_DFL;
  sigaction(signal, &usual, nullptr);
  raise(signal == SIGALRM ? SIGKILL : signal);
}

std::string contents(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void run(const std::string& input, unsigned timeout) {
  current = input.data(), current_size = input.size();
  alarm(timeout);
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
  alarm(0);
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t runs = 1000, max_size = 4096;
  std::uint64_t seed = 1;
  unsigned timeout = 20;
  std::string prefix = "./";
  std::vector<std::string> words, seeds, replayed;
  std::vector<fs::path> files;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const auto is = [&](const char* name) { return word.rfind(name, 0) == 0; };
    const auto value = word.substr(word.find('=') + 1);
    if (is("-runs="))
      runs = std::stoull(value);
    else if (is("-seed="))
      seed = std::stoull(value);
    else if (is("-max_len="))
      max_size = std::stoull(value);
    else if (is("-timeout="))
      timeout = static_cast<unsigned>(std::stoul(value));
    else if (is("-artifact_prefix="))
      prefix = value;
    else if (is("-dict="))
      words = fuzz::read_dictionary(value);
    else if (is("-"))
      continue;
    else if (!fs::is_directory(word))
      replayed.push_back(contents(word));
    else
      for (const auto& f : fs::directory_iterator(word)) files.push_back(f.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& f : files) seeds.push_back(contents(f));
  std::snprintf(artifact, sizeof artifact, "%scrash-%ld", prefix.c_str(), static_cast<long>(getpid()));
  if (replayed.empty())
    for (int s : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL, SIGALRM}) {
      struct sigaction action = {};
      action.sa_handler = keep_input;
      sigaction(s, &action, nullptr);
    }

  for (const auto& input : replayed) run(input, timeout);
  if (!replayed.empty()) return std::printf("%zu inputs replayed\n", replayed.size()), 0;
  for (const auto& input : seeds) run(input, timeout);
  fuzz::random r(seed);
  for (std::size_t i = 0; i < runs; ++i) run(fuzz::mutate(seeds, words, max_size, r), timeout);
  std::printf("%zu seeds and %zu inputs, no failure\n", seeds.size(), runs);
}
