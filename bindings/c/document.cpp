#include "handles.hpp"

int32_t stg_parse(stg_document** out, const char* bytes, size_t size, const stg_options* options, stg_error* error) {
  using namespace stenogram::c;
  if (out) *out = nullptr;
  if (!out || (!bytes && size)) return refuse(error, "stg_parse: out and bytes must not be NULL");
  return guarded(error, [&] {
    const std::string_view source(bytes ? bytes : "", size);
    auto parsed = options ? stenogram::parse(source, options->value) : stenogram::parse(source);
    if (!parsed) return fail(error, parsed.error());
    return *out = new stg_document{*std::move(parsed)}, STG_OK;
  });
}

int32_t stg_document_from_json(stg_document** out, const char* json, size_t size, stg_error* error) {
  using namespace stenogram::c;
  if (out) *out = nullptr;
  if (!out || !json) return refuse(error, "stg_document_from_json: out and json must not be NULL");
  return guarded(error, [&] {
    auto read = stenogram::from_json({json, size});
    if (!read) return fail(error, read.error());
    return *out = new stg_document{*std::move(read)}, STG_OK;
  });
}

void stg_document_free(stg_document* document) { delete document; }

int32_t stg_document_to_json(stg_string** out, const stg_document* document, int32_t offsets, int32_t with_text,
                             stg_error* error) {
  using namespace stenogram::c;
  if (out) *out = nullptr;
  if (!out || !document) return refuse(error, "stg_document_to_json: out and document must not be NULL");
  if (offsets < STG_UTF8 || offsets > STG_CODEPOINT)
    return refuse(error, "stg_document_to_json: no such unit of offsets");
  return guarded(error, [&] {
    stenogram::json_options how;
    how.offsets = static_cast<stenogram::offset_unit>(offsets);
    how.text = with_text != 0;
    return *out = new stg_string{stenogram::to_json(document->value, how)}, STG_OK;
  });
}

stg_text stg_document_text(const stg_document* document) { return stenogram::c::borrowed(document->value.text()); }

stg_text stg_string_text(const stg_string* string) { return stenogram::c::borrowed(string->value); }
void stg_string_free(stg_string* string) { delete string; }
