#include <memory>

#include "handles.hpp"

namespace stenogram::c {
namespace {

/// Bytes that the caller gave away. Where there is no memory to remember that, they are released at once.
std::shared_ptr<const void> adopted(const char* bytes, stg_release release, void* context) {
  return std::shared_ptr<const void>(static_cast<const void*>(bytes), [=](const void*) { release(context); });
}

std::string_view seen(const char* bytes, std::size_t size) noexcept { return {bytes ? bytes : "", size}; }

}  // namespace
}  // namespace stenogram::c

int32_t stg_parse(stg_document** out, const char* bytes, size_t size, const stg_options* options, stg_error* error) {
  using namespace stenogram::c;
  if (out) *out = nullptr;
  if (!out || (!bytes && size)) return refuse(error, "stg_parse: out and bytes must not be NULL");
  return guarded(error, [&] { return hand(out, stenogram::parse(seen(bytes, size), stated(options, {})), error); });
}

int32_t stg_parse_adopt(stg_document** out, const char* bytes, size_t size, stg_release release, void* context,
                        const stg_options* options, stg_error* error) {
  using namespace stenogram::c;
  if (out) *out = nullptr;
  if (!release) return refuse(error, "stg_parse_adopt: release must not be NULL");
  return guarded(error, [&] {
    auto owner = adopted(bytes, release, context);
    if (!out || (!bytes && size)) return refuse(error, "stg_parse_adopt: out and bytes must not be NULL");
    return hand(out, stenogram::parse(seen(bytes, size), std::move(owner), stated(options, {})), error);
  });
}

int32_t stg_parse_file(stg_document** out, const char* path, const stg_options* options, stg_error* error) {
  using namespace stenogram::c;
  if (out) *out = nullptr;
  if (!out || !path) return refuse(error, "stg_parse_file: out and path must not be NULL");
  return guarded(error, [&] { return hand(out, stenogram::parse_file(path, stated(options, {})), error); });
}

int32_t stg_parser_new(stg_parser** out, const stg_options* options, stg_error* error) {
  using namespace stenogram::c;
  if (!out) return refuse(error, "stg_parser_new: out must not be NULL");
  *out = nullptr;
  return guarded(error, [&] {
    if (options)
      if (auto good = options->value.check(); !good) return fail(error, good.error());
    return *out = new stg_parser{stenogram::parser(stated(options, {}))}, STG_OK;
  });
}

int32_t stg_parser_parse(stg_document** out, stg_parser* parser, const char* bytes, size_t size, stg_error* error) {
  using namespace stenogram::c;
  if (out) *out = nullptr;
  if (!out || !parser || (!bytes && size)) return refuse(error, "stg_parser_parse: nothing may be NULL");
  return guarded(error, [&] { return hand(out, parser->value.parse(seen(bytes, size)), error); });
}

int32_t stg_parser_adopt(stg_document** out, stg_parser* parser, const char* bytes, size_t size, stg_release release,
                         void* context, stg_error* error) {
  using namespace stenogram::c;
  if (out) *out = nullptr;
  if (!release) return refuse(error, "stg_parser_adopt: release must not be NULL");
  return guarded(error, [&] {
    auto owner = adopted(bytes, release, context);
    if (!out || !parser || (!bytes && size)) return refuse(error, "stg_parser_adopt: nothing may be NULL");
    return hand(out, parser->value.parse(seen(bytes, size), std::move(owner)), error);
  });
}

void stg_parser_free(stg_parser* parser) { delete parser; }
