#include <algorithm>

#include "handles.hpp"

int32_t stg_document_share(stg_document** out, const stg_document* document) {
  using namespace stenogram::c;
  if (out) *out = nullptr;
  if (!out || !document) return STG_INVALID_ARGUMENT;
  return guarded(nullptr, [&] { return *out = new stg_document{document->value}, STG_OK; });
}

void stg_document_free(stg_document* document) { delete document; }

int32_t stg_document_text(stg_text* out, const stg_document* document) {
  if (!out || !document) return STG_INVALID_ARGUMENT;
  return *out = stenogram::c::borrowed(document->value.text()), STG_OK;
}

int32_t stg_document_language(stg_text* out, const stg_document* document) {
  if (!out || !document) return STG_INVALID_ARGUMENT;
  return *out = stenogram::c::borrowed(document->value.language()), STG_OK;
}

int32_t stg_document_source(stg_source* out, const stg_document* document) {
  using namespace stenogram::c;
  if (!out || !out->struct_size || !document) return STG_INVALID_ARGUMENT;
  const auto source = document->value.source();
  fill(out, {0, source.identical(), source.bytes(), borrowed(source.name().value_or(std::string_view())),
             borrowed(source.media_type()), borrowed(source.encoding())});
  return STG_OK;
}

int32_t stg_document_at(stg_place* out, const stg_document* document, uint32_t offset) {
  using namespace stenogram::c;
  if (!out || !out->struct_size || !document) return STG_INVALID_ARGUMENT;
  const auto here = document->value.at(offset);
  fill(out, {0, here.region ? here.region->index() : STG_NONE, here.turn ? here.turn->index() : STG_NONE,
             here.entity ? here.entity->index() : STG_NONE});
  return STG_OK;
}

int32_t stg_document_to_source(uint64_t* out, const stg_document* document, uint32_t begin, uint32_t end) {
  if (!out || !document || begin > end || end > document->value.text().size()) return STG_INVALID_ARGUMENT;
  const auto bytes = document->value.to_source({begin, end});
  out[0] = bytes.first, out[1] = bytes.second;
  return STG_OK;
}

int32_t stg_document_convert(uint32_t* offsets, size_t count, const stg_document* document, int32_t from, int32_t to) {
  using namespace stenogram::c;
  if ((!offsets && count) || !document || !is_unit(from) || !is_unit(to)) return STG_INVALID_ARGUMENT;
  if (!std::is_sorted(offsets, offsets + count)) return STG_INVALID_ARGUMENT;
  document->value.convert(offsets, count, static_cast<stenogram::offset_unit>(from),
                          static_cast<stenogram::offset_unit>(to));
  return STG_OK;
}

int32_t stg_document_equal(int32_t* out, const stg_document* a, const stg_document* b) {
  if (!out || !a || !b) return STG_INVALID_ARGUMENT;
  return *out = a->value == b->value, STG_OK;
}

int32_t stg_document_hash(uint64_t* out, const stg_document* document) {
  if (!out || !document) return STG_INVALID_ARGUMENT;
  return *out = document->value.hash(), STG_OK;
}

int32_t stg_document_verify(const stg_document* document, stg_error* error) {
  using namespace stenogram::c;
  if (!document) return refuse(error, "stg_document_verify: document must not be NULL");
  return guarded(error, [&] {
    const auto broken = document->value.verify();
    return broken ? fail(error, *broken) : STG_OK;
  });
}

int32_t stg_document_to_json(stg_string** out, const stg_document* document, int32_t offsets, int32_t with_text,
                             stg_error* error) {
  using namespace stenogram::c;
  if (out) *out = nullptr;
  if (!out || !document) return refuse(error, "stg_document_to_json: out and document must not be NULL");
  if (!is_unit(offsets)) return refuse(error, "stg_document_to_json: no such unit of offsets");
  const stenogram::json_options how{static_cast<stenogram::offset_unit>(offsets), with_text != 0};
  return hand_string(out, error, [&] { return stenogram::to_json(document->value, how); });
}

int32_t stg_document_from_json(stg_document** out, const char* json, size_t size, stg_error* error) {
  using namespace stenogram::c;
  if (out) *out = nullptr;
  if (!out || !json) return refuse(error, "stg_document_from_json: out and json must not be NULL");
  return guarded(error, [&] { return hand(out, stenogram::from_json({json, size}), error); });
}

int32_t stg_document_to_text(stg_string** out, const stg_document* document, int32_t why, stg_error* error) {
  using namespace stenogram::c;
  if (out) *out = nullptr;
  if (!out || !document) return refuse(error, "stg_document_to_text: out and document must not be NULL");
  return hand_string(out, error, [&] { return stenogram::to_text(document->value, why != 0); });
}

int32_t stg_document_to_html(stg_string** out, const stg_document* document, size_t max_bytes, stg_error* error) {
  using namespace stenogram::c;
  if (out) *out = nullptr;
  if (!out || !document) return refuse(error, "stg_document_to_html: out and document must not be NULL");
  stenogram::html_options how;
  if (max_bytes) how.max_bytes = max_bytes;
  return hand_string(out, error, [&] { return stenogram::to_html(document->value, how); });
}
