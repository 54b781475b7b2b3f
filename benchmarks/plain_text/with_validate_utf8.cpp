// simdjson::validate_utf8: the floor of whatever must know that its text is text.
#include <simdjson.h>

#include "contender.hpp"

namespace benchmark {
namespace {

std::size_t run(std::string_view text) { return simdjson::validate_utf8(text.data(), text.size()); }

bool right(std::string_view text) {
  std::string broken(text);
  broken += '\xFF';
  return run(text) == 1 && run(broken) == 0;
}

}  // namespace

const contender with_validate_utf8 = {"simdjson::validate_utf8", run, right};

}  // namespace benchmark
