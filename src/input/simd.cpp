#include "input/simd.hpp"

namespace stenogram::input {

const simdjson::implementation& simd() noexcept {
  static const simdjson::implementation* const chosen = [] {
    const auto& known = simdjson::get_available_implementations();
#ifdef STENOGRAM_NO_SIMD
    if (const auto* portable = known["fallback"]) return portable;
#endif
    return known.detect_best_supported();
  }();
  return *chosen;
}

namespace {
// simdjson allocates when its list is first asked for, and cannot bear to be refused: so before any call can be.
[[maybe_unused]] const auto& at_load = simd();
}  // namespace

}  // namespace stenogram::input
