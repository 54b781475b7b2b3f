// Stands before src/turns/weights.hpp where the stage of turns is built for trials: weights that are set at run time.
#pragma once
#include "stenogram/reason.hpp"

#define weight shipped_weight
#include "../../../../src/turns/weights.hpp"
#undef weight

namespace stenogram::turns {
/// As set by the trial, else as shipped.
std::int32_t weight(reason_code code) noexcept;
}  // namespace stenogram::turns
