#include "handles.hpp"

int32_t stg_option_count(size_t* out) {
  if (!out) return STG_INVALID_ARGUMENT;
  return *out = stenogram::option_count(), STG_OK;
}

int32_t stg_option(stg_option_info* out, size_t index) {
  using namespace stenogram::c;
  if (!out || !out->struct_size || index >= stenogram::option_count()) return STG_INVALID_ARGUMENT;
  const auto& row = stenogram::option_table()[index];
  fill(out, {0, 0, borrowed(row.name), borrowed(row.type), borrowed(row.default_value), borrowed(row.help)});
  return STG_OK;
}

int32_t stg_options_new(stg_options** out) {
  using namespace stenogram::c;
  if (!out) return STG_INVALID_ARGUMENT;
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

namespace stenogram::c {
namespace {

/// Adds an element to a list of the options, unless the list is then refused.
template <class Element>
std::int32_t add(options& to, std::vector<Element> options::*list, Element element, stg_error* error) {
  options alone;  // so that only this element can be refused
  (alone.*list).push_back(element);
  if (auto good = alone.check(); !good) return fail(error, good.error());
  (to.*list).push_back(std::move(element));
  return STG_OK;
}

}  // namespace
}  // namespace stenogram::c

int32_t stg_options_add_label(stg_options* options, const char* text, const char* speaker, int32_t kind,
                              stg_error* error) {
  using namespace stenogram::c;
  if (!options || !text) return refuse(error, "stg_options_add_label: options and text must not be NULL");
  if (kind < -1 || kind > STG_PROCEDURAL) return refuse(error, "stg_options_add_label: no such kind of turn");
  return guarded(error, [&] {
    stenogram::stated_label label{text, std::nullopt, std::nullopt};
    if (speaker) label.speaker = speaker;
    if (kind >= 0) label.kind = static_cast<stenogram::turn_kind>(kind);
    return add(options->value, &stenogram::options::labels, std::move(label), error);
  });
}

int32_t stg_options_add_participant(stg_options* options, const char* name, const char* role, const char* affiliation,
                                    stg_error* error) {
  using namespace stenogram::c;
  if (!options || !name) return refuse(error, "stg_options_add_participant: options and name must not be NULL");
  return guarded(error, [&] {
    stenogram::stated_participant person{name, role ? role : "", affiliation ? affiliation : ""};
    return add(options->value, &stenogram::options::participants, std::move(person), error);
  });
}

int32_t stg_options_set_cancel(stg_options* options, stg_cancel cancel, void* context) {
  using namespace stenogram::c;
  if (!options) return STG_INVALID_ARGUMENT;
  return guarded(nullptr, [&] {
    if (cancel)
      options->value.cancel = [cancel, context] { return cancel(context) != 0; };
    else
      options->value.cancel = nullptr;
    return STG_OK;
  });
}

int32_t stg_options_check(const stg_options* options, stg_error* error) {
  using namespace stenogram::c;
  if (!options) return refuse(error, "stg_options_check: options must not be NULL");
  return guarded(error, [&] {
    const auto good = options->value.check();
    return good ? STG_OK : fail(error, good.error());
  });
}
