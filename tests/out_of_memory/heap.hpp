// The heap of the whole process, libraries included, in the test's hand: it counts, and fails where it is told to.
#pragma once

namespace heap {

/// From now on allocation `which` fails (0 is the next).
void fail_at(long which) noexcept;
/// Everything is had again. Returns whether an allocation was refused.
bool relent() noexcept;
long allocations() noexcept;  ///< so far
long live_news() noexcept;    ///< blocks of operator new that were not deleted

}  // namespace heap
