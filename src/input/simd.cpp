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

}  // namespace stenogram::input
