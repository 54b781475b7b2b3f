#include "handles.hpp"

int32_t stg_options_new(stg_options** out) {
  using namespace stenogram::c;
  if (!out) return refuse(nullptr, {});
  *out = nullptr;
  return guarded(nullptr, [&] { return *out = new stg_options, STG_OK; });
}

void stg_options_free(stg_options* options) { delete options; }

int32_t stg_options_set(stg_options* options, const char* name, const char* value, stg_error* error) {
  using namespace stenogram::c;
  if (!options || !name || !value) return refuse(error, "stg_options_set: options, name and value must not be NULL");
  return guarded(error, [&] {
    const auto done = options->value.set(name, value);
    return done ? STG_OK : fail(error, done.error());
  });
}
