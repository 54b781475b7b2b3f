// Whether columns can be read at all: what every accessor relies on.
#pragma once
#include <optional>

#include "document/freeze.hpp"

namespace stenogram {

/// Columns of one table of unequal sizes, an id or index out of range, a list that runs backwards, an enumerator
/// without a name. After it, every accessor of every view is safe but those that cut the text.
std::optional<breach> find_shape_breach(const detail::columns& body) noexcept;

}  // namespace stenogram
