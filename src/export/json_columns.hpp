// The tree of a document's JSON to columns.
#pragma once
#include <memory>

#include "export/json_dom.hpp"
#include "stenogram/columns.hpp"

namespace stenogram::json {

/// Types, names, ids and offsets are checked, and the offset index counted; what the tables say together is left to
/// verify(). Throws misread. Linear.
std::shared_ptr<detail::columns> read_columns(const node& root);

}  // namespace stenogram::json
