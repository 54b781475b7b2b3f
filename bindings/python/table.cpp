// Table: rows of documents for data frames and databases, by the Arrow PyCapsule interface.
#include "errors.hpp"

namespace stenogram::python {
namespace {

struct table_object {
  table which;
  std::vector<document> docs;
};

template <class Struct>
void free_capsule(PyObject* capsule, const char* name) {
  auto* const held = static_cast<Struct*>(PyCapsule_GetPointer(capsule, name));
  if (held->release) held->release(held);
  delete held;
}

py::object schema_capsule(const table_object& t) {
  auto made = std::make_unique<ArrowSchema>();
  export_schema(t.which, made.get());
  return py::reinterpret_steal<py::object>(PyCapsule_New(
      made.release(), "arrow_schema", [](PyObject* c) { free_capsule<ArrowSchema>(c, "arrow_schema"); }));
}

py::object stream_capsule(const table_object& t, const py::object&) {
  auto made = std::make_unique<ArrowArrayStream>();
  export_table(t.which, t.docs, made.get());
  return py::reinterpret_steal<py::object>(PyCapsule_New(
      made.release(), "arrow_array_stream", [](PyObject* c) { free_capsule<ArrowArrayStream>(c, "arrow_array_stream"); }));
}

py::tuple column_names(const table_object& t) {
  ArrowSchema schema;
  export_schema(t.which, &schema);
  py::tuple out(schema.n_children);
  for (std::int64_t i = 0; i < schema.n_children; ++i) out[static_cast<std::size_t>(i)] = py::str(schema.children[i]->name);
  schema.release(&schema);
  return out;
}

std::unique_ptr<table_object> make(const std::string& name, const py::iterable& documents) {
  auto out = std::make_unique<table_object>();
  if (!detail::from_name(detail::table_names, name, out->which)) throw py::value_error("there is no table '" + name + "'");
  for (const auto given : documents) {
    if (!py::isinstance<document_object>(given)) throw py::type_error("a table is of Documents");
    out->docs.push_back(given.cast<const document_object&>().value);
  }
  return out;
}

std::string repr_of_table(const table_object& t) {
  auto out = "<Table " + std::string(to_string(t.which)) + ", " + std::to_string(count_rows(t.which, t.docs)) + " rows:";
  for (const auto name : column_names(t)) out += ' ' + py::cast<std::string>(name);
  return out + '>';
}

}  // namespace

void bind_table(py::module_& m) {
  py::class_<table_object> c(m, "Table",
      "A table of documents for whatever reads Arrow: pandas.DataFrame.from_arrow(table), polars.DataFrame(table),\n"
      "pyarrow.table(table), duckdb.sql('from table'). Numbers and most text are the documents' own memory, which lives\n"
      "as long as anything shows it. `begin` and `end` count code points as str does, `begin_byte` and `end_byte` UTF-8\n"
      "bytes; `confidence` is 0 to 1; times are durations; what is not known is null.\n\n"
      ">>> table = document.entities_table()\n"
      ">>> table.name, len(table), table.column_names[:4]\n"
      "('entities', 30, ('document', 'entity', 'type', 'text'))");
  c.def(py::init(&make), "name"_a, "documents"_a,
        "Table(name, documents)\n--\n\nOne of 'documents', 'speakers', 'turns', 'entities', 'things', 'regions' and 'cues', over any\n"
        "iterable of Document. Raises ValueError for another name.");
  c.def("__arrow_c_stream__", stream_capsule, "requested_schema"_a = py::none(),
        "__arrow_c_stream__(self, requested_schema=None)\n--\n\nA PyCapsule of an ArrowArrayStream. The requested schema is not heeded.");
  c.def("__arrow_c_schema__", schema_capsule, "A PyCapsule of the ArrowSchema.");
  c.def("__len__", [](const table_object& t) { return count_rows(t.which, t.docs); });
  c.def_property_readonly("name", [](const table_object& t) { return to_str(to_string(t.which)); }, "Which table it is: a str.");
  c.def_property_readonly("column_names", column_names, "The names of the columns in order: a tuple of str.");
  c.def("__repr__", repr_of_table);
}

}  // namespace stenogram::python
