// What a page says that a short label stands for: `(L = Lin Xiaozhou, H = He Mingyuan)`.
#pragma once
#include <string_view>

namespace stenogram::turns {

/// The words behind `label` and a sign of equality, in the first or last 4 KiB of the text; empty where there are none.
std::string_view told_by_legend(std::string_view text, std::string_view label);

}  // namespace stenogram::turns
