#include "handles.hpp"

namespace stenogram::c {
namespace {

stg_input shown(const input_item& item) noexcept {
  const auto path = item.path.empty() ? nullptr : item.path.c_str();
  const auto encoding = item.encoding.empty() ? nullptr : item.encoding.c_str();
  return {sizeof(stg_input), 0, path, item.bytes.data(), item.bytes.size(), encoding};
}

/// The caller's two callbacks as the library wants them, and the status that ends the run early.
struct callbacks {
  stg_next next;
  stg_sink sink;
  void* context;
  std::int32_t ended_with = STG_OK;

  bool read(input_item& item) {
    stg_input given = {sizeof(stg_input), 0, nullptr, nullptr, 0, nullptr};
    const auto more = next(&given, context);
    if (more > 0 && (given.path || given.bytes)) {
      if (given.path) item.path = given.path;
      if (given.bytes) item.bytes = {given.bytes, given.size};
      if (given.encoding) item.encoding = given.encoding;
      return true;
    }
    if (more > 0) ended_with = STG_INVALID_ARGUMENT;
    if (more < 0) ended_with = more;
    return false;
  }

  bool give(std::size_t index, const input_item& item, result<document>&& made) {
    const auto input = shown(item);
    stg_error why = {};
    why.struct_size = sizeof why;
    stg_document* handle = nullptr;
    guarded(&why, [&] { return hand(&handle, std::move(made), &why); });
    return sink(index, &input, handle, handle ? nullptr : &why, context) == 0;
  }
};

}  // namespace
}  // namespace stenogram::c

int32_t stg_parse_many(size_t* count, stg_next next, stg_sink sink, void* context, const stg_options* options,
                       uint32_t jobs, stg_error* error) {
  using namespace stenogram::c;
  if (!count || !next || !sink) return refuse(error, "stg_parse_many: count, next and sink must not be NULL");
  *count = 0;
  return guarded(error, [&] {
    callbacks of_caller{next, sink, context};
    stenogram::parse_many(
        [&](stenogram::input_item& item) { return of_caller.read(item); }, stated(options, {}), jobs,
        [&](std::size_t index, const stenogram::input_item& item, stenogram::result<stenogram::document>&& made) {
          ++*count;
          return of_caller.give(index, item, std::move(made));
        });
    if (of_caller.ended_with == STG_OK) return STG_OK;
    return fail(error, static_cast<stenogram::error_code>(-of_caller.ended_with), 0,
                of_caller.ended_with == STG_INVALID_ARGUMENT ? "stg_parse_many: an input has neither path nor bytes"
                                                             : "stg_parse_many: ended by next");
  });
}
