// memcpy into fresh memory: the floor of whatever keeps the text.
#include "contender.hpp"
#include "timing.hpp"

namespace benchmark {
namespace {

std::size_t run(std::string_view text) { return copy_into_fresh_memory(text.data(), text.size()), text.size(); }
bool right(std::string_view text) { return run(text) == text.size(); }

}  // namespace

const contender with_memcpy = {"memcpy into fresh memory", run, right};

}  // namespace benchmark
