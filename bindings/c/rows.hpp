// Rows of a document's tables as structs of the C ABI.
#pragma once
#include "handles.hpp"

namespace stenogram::c {

/// Checks what every getter of a row is given, and fills the struct that `read` makes of the row.
template <class Struct, class Rows, class Read>
std::int32_t give_row(Struct* out, const stg_document* document, std::size_t index, Rows rows, Read read) noexcept {
  if (!out || !out->struct_size || !document) return STG_INVALID_ARGUMENT;
  const auto all = rows(document->value);
  if (index >= all.size()) return STG_INVALID_ARGUMENT;
  fill(out, read(all[static_cast<std::uint32_t>(index)], *document->value.body()));
  return STG_OK;
}

inline stg_list list_at(const detail::list_columns& lists, std::uint32_t i) noexcept {
  return {lists.values.data() + lists.begin_of(i), lists.size_of(i)};
}

template <class View>
std::uint32_t index_of(const std::optional<View>& row) noexcept {
  return row ? row->index() : STG_NONE;
}

}  // namespace stenogram::c
