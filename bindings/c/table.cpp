#include "handles.hpp"

int32_t stg_table(struct ArrowArrayStream* out, const stg_document* const* documents, size_t count, int32_t table,
                  stg_error* error) {
  using namespace stenogram::c;
  if (!out || (!documents && count)) return refuse(error, "stg_table: out and documents must not be NULL");
  if (table < STG_DOCUMENTS || table > STG_CUES) return refuse(error, "stg_table: no such table of columns");
  for (std::size_t i = 0; i < count; ++i)
    if (!documents[i]) return refuse(error, "stg_table: a document is NULL");
  return guarded(error, [&] {
    std::vector<stenogram::document> shared;
    shared.reserve(count);
    for (std::size_t i = 0; i < count; ++i) shared.push_back(documents[i]->value);
    return stenogram::export_table(static_cast<stenogram::table>(table), std::move(shared), out), STG_OK;
  });
}
