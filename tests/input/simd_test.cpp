#include "input/simd.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

TEST_CASE("the implementation of simdjson is not chosen by the environment") {
  ::setenv("SIMDJSON_FORCE_IMPLEMENTATION", "x", 1);  // simdjson's own choice then refuses every input
  const auto& simd = stenogram::input::simd();
  CHECK(simd.supported_by_runtime_system());
  CHECK(simd.validate_utf8("caf\xC3\xA9", 5));
  CHECK_FALSE(simd.validate_utf8("caf\xC3", 4));
  CHECK(&simd == simdjson::get_available_implementations()[simd.name()]);
  ::unsetenv("SIMDJSON_FORCE_IMPLEMENTATION");
}
