// Span: a stretch of a document's text.
#include "row.hpp"

namespace stenogram::python {

void bind_span(py::module_& m) {
  py::class_<span_part> c(m, "Span", "A stretch of a document's text, half-open.\n\n"
                          ">>> document.turns[1].label\n"
                          "<Span [1027:1036] 'Question:'>");
  const auto text = [](const span_part& p) {
    return to_str(p.value->text().substr(p.view.begin, p.view.size()));
  };
  c.def_property_readonly("start", [](const span_part& p) { return str_offset(*p.value, p.view.begin); },
                          "Where it begins in the document's text, an int in code points.");
  c.def_property_readonly("end", [](const span_part& p) { return str_offset(*p.value, p.view.end); },
                          "Where it ends in the document's text, an int in code points.");
  c.def_property_readonly("start_byte", [](const span_part& p) { return p.view.begin; },
                          "Where it begins in the document's text, an int in UTF-8 bytes.");
  c.def_property_readonly("end_byte", [](const span_part& p) { return p.view.end; },
                          "Where it ends in the document's text, an int in UTF-8 bytes.");
  c.def_property_readonly("text", text, "The text as printed there: a str.");
  c.def("__str__", text);
  c.def("__len__", [](const span_part& p) { return str_offset(*p.value, p.view.end) - str_offset(*p.value, p.view.begin); },
        "Its length in code points.");
  c.def("__bool__", [](const span_part& p) { return !p.view.empty(); });
  c.def("__eq__", [](const span_part& a, const py::object& other) -> py::object {
    if (!py::isinstance<span_part>(other)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
    const auto& b = other.cast<const span_part&>();
    return py::bool_(a.view == b.view && same(*a.value, *b.value));
  });
  c.def("__hash__", [](const span_part& p) { return py::hash(py::make_tuple(p.view.begin, p.view.end)); });
  c.def("__repr__", [](const span_part& p) {
    return "<Span" + shown_span(*p.value, p.view) + ' ' + shown(p.value->text().substr(p.view.begin, p.view.size())) + '>';
  });
  c.def("__reduce__", [](const span_part& p) {
    return py::make_tuple(py::module_::import("stenogram._restore").attr("span"),
                          py::make_tuple(p.document, str_offset(*p.value, p.view.begin), str_offset(*p.value, p.view.end)));
  });
}

}  // namespace stenogram::python
