// A figure beside its goal.
#pragma once

namespace benchmark {

enum class sense { at_least, at_most };

/// Prints one line of the table: what, the figure, the goal, and whether it is met. Gives whether it is.
bool report(const char* what, double figure, sense way, double goal, const char* unit);

}  // namespace benchmark
