// Which of simdjson's implementations this library uses. Only the files that open its door include this.
#pragma once
#include <simdjson.h>

namespace stenogram::input {

/// The fastest that the processor has, whatever the environment says (STENOGRAM_NO_SIMD: the portable one). Never the
/// process's active one, which obeys a variable and which an application may have set.
const simdjson::implementation& simd() noexcept;

}  // namespace stenogram::input
