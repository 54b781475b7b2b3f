// Schema and stream of a table.
#include <algorithm>
#include <cerrno>
#include <new>

#include "export/arrow/tables.hpp"

namespace stenogram::arrow {
namespace {

constexpr std::uint32_t rows_at_once = 1u << 16;

// Schemas are of constant strings; only the lists of children are made.
struct held_schema {
  std::vector<ArrowSchema> children;
  std::vector<ArrowSchema*> pointers;
};

void release_constant(ArrowSchema* s) {
  s->release = nullptr;
}

void release_schema(ArrowSchema* s) {
  for (std::int64_t i = 0; i < s->n_children; ++i)
    if (s->children[i]->release) s->children[i]->release(s->children[i]);
  s->release = nullptr;
  delete static_cast<held_schema*>(s->private_data);
}

ArrowSchema constant(const char* format, const char* name, bool may_be_null) noexcept {
  ArrowSchema s{};
  s.format = format;
  s.name = name;
  s.flags = may_be_null ? ARROW_FLAG_NULLABLE : 0;
  s.release = release_constant;
  return s;
}

// The schema of a dictionary's or list's values must live with its column's, which may be moved away from the table's.
struct held_values {
  ArrowSchema values;
  ArrowSchema* pointer;
};

void release_column(ArrowSchema* s) {
  auto* const held = static_cast<held_values*>(s->private_data);
  if (held->values.release) held->values.release(&held->values);
  s->release = nullptr;
  delete held;
}

ArrowSchema of_column(const column_info& column) {
  auto s = constant(column.format, column.name, column.may_be_null);
  const bool list = column.format == list_format;
  if (!column.dictionary && !list) return s;
  auto* const held = new held_values{constant(list ? "u" : "vu", list ? "item" : "", false), nullptr};
  held->pointer = &held->values;
  if (list) s.n_children = 1, s.children = &held->pointer;
  else s.dictionary = &held->values;
  s.private_data = held;
  s.release = release_column;
  return s;
}

struct stream_state {
  table_info info;
  table which;
  std::vector<document> docs;
  std::size_t doc = 0, row = 0;
  const char* error = nullptr;

  bool find_rows() {
    for (; doc < docs.size(); ++doc, row = 0)
      if (row < info.rows(docs[doc])) return true;
    return false;
  }

  void next(ArrowArray* out) {
    *out = {};
    if (!find_rows()) return;
    const auto count = std::min<std::size_t>(info.rows(docs[doc]) - row, rows_at_once);
    const auto& body = docs[doc].body();
    const slice part{docs[doc], *body, static_cast<std::uint32_t>(doc), static_cast<std::uint32_t>(row),
                     static_cast<std::uint32_t>(count)};
    array batch(nullptr, count);
    for (std::size_t i = 0; i < info.size; ++i) {
      array made(body, count);
      info.columns[i].fill(part, made);
      batch.add_child(std::move(made));
    }
    std::move(batch).move_to(out);
    row += count;
  }
};

stream_state& state_of(ArrowArrayStream* s) { return *static_cast<stream_state*>(s->private_data); }

template <class Work>
int guarded(ArrowArrayStream* s, Work work) noexcept {
  auto& error = state_of(s).error;
  try {
    return work(), error = nullptr, 0;
  } catch (const overflow&) {
    return error = "a text of 2 GiB or more", EOVERFLOW;
  } catch (...) {
    return error = "out of memory", ENOMEM;
  }
}

int get_schema(ArrowArrayStream* s, ArrowSchema* out) {
  return guarded(s, [&] { export_schema(state_of(s).which, out); });
}
int get_next(ArrowArrayStream* s, ArrowArray* out) {
  return guarded(s, [&] { state_of(s).next(out); });
}
const char* get_last_error(ArrowArrayStream* s) { return state_of(s).error; }
void release(ArrowArrayStream* s) {
  delete &state_of(s);
  s->release = nullptr;
}

}  // namespace
}  // namespace stenogram::arrow

namespace stenogram {
inline namespace v1 {

void export_schema(table which, ArrowSchema* out) {
  const auto info = arrow::info_of(which);
  auto held = std::make_unique<arrow::held_schema>();
  held->children.resize(info.size);
  for (auto& child : held->children) held->pointers.push_back(&child);
  auto made = arrow::constant("+s", "", false);
  made.n_children = static_cast<std::int64_t>(info.size);
  made.children = held->pointers.data();
  made.private_data = held.release();
  made.release = arrow::release_schema;
  try {
    for (std::size_t i = 0; i < info.size; ++i) *made.children[i] = arrow::of_column(info.columns[i]);
  } catch (...) {
    made.release(&made);
    throw;
  }
  *out = made;
}

void export_table(table which, std::vector<document> docs, ArrowArrayStream* out) {
  auto* const state = new arrow::stream_state{arrow::info_of(which), which, std::move(docs)};
  *out = {arrow::get_schema, arrow::get_next, arrow::get_last_error, arrow::release, state};
}

std::uint64_t count_rows(table which, const std::vector<document>& docs) noexcept {
  const auto info = arrow::info_of(which);
  std::uint64_t rows = 0;
  for (const auto& doc : docs) rows += info.rows(doc);
  return rows;
}

}  // namespace v1
}  // namespace stenogram
