// What the classes of rows have in common: identity, place in the text, reason.
#pragma once
#include <string>

#include "face.hpp"

namespace stenogram::python {

/// Where the rows of a view are found, from the Document on.
template <class View>
struct table_of;
template <> struct table_of<field> { static constexpr const char* path = "metadata.fields"; };
template <> struct table_of<form> { static constexpr const char* path = "convention.forms"; };
template <> struct table_of<refusal> { static constexpr const char* path = "convention.refused"; };
template <> struct table_of<speaker> { static constexpr const char* path = "speakers"; };
template <> struct table_of<turn> { static constexpr const char* path = "turns"; };
template <> struct table_of<exchange> { static constexpr const char* path = "exchanges"; };
template <> struct table_of<entity> { static constexpr const char* path = "entities"; };
template <> struct table_of<thing> { static constexpr const char* path = "things"; };
template <> struct table_of<region> { static constexpr const char* path = "regions"; };
template <> struct table_of<cue> { static constexpr const char* path = "cues"; };
template <> struct table_of<warning> { static constexpr const char* path = "warnings"; };

/// The same body, or equal content.
inline bool same(const document& a, const document& b) noexcept { return a.body() == b.body() || a == b; }

/// index, document; equal and of one hash where document and index are; pickled with the document.
template <class View>
py::class_<part<View>> row_class(py::module_& m, const char* name, const char* doc) {
  using row = part<View>;
  py::class_<row> c(m, name, doc);
  c.def_property_readonly("index", [](const row& r) { return r.view.index(); },
                          "Its place in the document's table, an int from 0: the id of the JSON form.");
  c.def_property_readonly("document", [](const row& r) { return r.document; }, "The Document that it is a part of.");
  c.def("__eq__", [](const row& a, const py::object& other) -> py::object {
    if (!py::isinstance<row>(other)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
    const auto& b = other.cast<const row&>();
    return py::bool_(a.view.index() == b.view.index() && same(*a.value, *b.value));
  });
  c.def("__hash__", [](const row& r) {
    return py::hash(py::make_tuple(table_of<View>::path, r.view.index(), r.value->text().size()));
  });
  c.def("__reduce__", [](const row& r) {
    return py::make_tuple(py::module_::import("stenogram._restore").attr("row"),
                          py::make_tuple(r.document, table_of<View>::path, r.view.index()));
  });
  return c;
}

/// start, end, start_byte, end_byte.
template <class View, class Class>
void add_span(Class& c) {
  using row = part<View>;
  c.def_property_readonly("start", [](const row& r) { return str_offset(*r.value, r.view.span().begin); },
                          "Where it begins in the document's text, an int in code points.");
  c.def_property_readonly("end", [](const row& r) { return str_offset(*r.value, r.view.span().end); },
                          "Where it ends in the document's text, an int in code points: `document.text[start:end]`.");
  c.def_property_readonly("start_byte", [](const row& r) { return r.view.span().begin; },
                          "Where it begins in the document's text, an int in UTF-8 bytes.");
  c.def_property_readonly("end_byte", [](const row& r) { return r.view.span().end; },
                          "Where it ends in the document's text, an int in UTF-8 bytes.");
}

/// The code of a reason and its arguments, as in the JSON form.
inline py::tuple code_and_arguments(reason r) {
  py::tuple out(r.arguments().size() + 1);
  out[0] = to_str(r.name());
  for (std::uint32_t i = 0; i < r.arguments().size(); ++i) out[i + 1] = to_str(r.arguments()[i]);
  return out;
}

/// reason, why.
template <class View, class Class>
void add_reason(Class& c) {
  using row = part<View>;
  c.def_property_readonly("reason", [](const row& r) { return code_and_arguments(r.view.reason()); },
                          "Why it was decided so: a code and its arguments, a tuple of str.");
  c.def_property_readonly("why", [](const row& r) { return to_str(r.view.reason().why()); },
                          "Why it was decided so, as a sentence: a str.");
}

/// confidence, reason, why.
template <class View, class Class>
void add_decision(Class& c) {
  c.def_property_readonly("confidence", [](const part<View>& r) { return r.view.confidence(); },
                          "How sure the decision is: a float from 0 to 1.");
  add_reason<View>(c);
}

}  // namespace stenogram::python
