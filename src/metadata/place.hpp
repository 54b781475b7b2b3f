// Words that can be the name of a place.
#pragma once
#include "metadata/words.hpp"

namespace stenogram::metadata {

/// Whether words [first, last) can be the name of a place: a few, capitals or of a script without case, no office.
bool place_like(const words& w, std::size_t first, std::size_t last, tables::language lang);

/// Whether among the words from `first` to `part` one stands behind which a person's name follows: `Posted by Jo`.
bool names_author(const words& w, std::size_t first, std::size_t part, tables::language lang);

}  // namespace stenogram::metadata
