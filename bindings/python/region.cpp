// Region: a typed stretch of the text.
#include "row.hpp"

namespace stenogram::python {

void bind_region(py::module_& m) {
  using row = part<region>;
  auto c = row_class<region>(m, "Region", "A typed stretch of the text. Every visible character lies in exactly one.\n\n"
                          ">>> [region.kind for region in document.regions[:3]]\n"
                          "['title', 'dateline', 'speech']");
  add_span<region>(c);
  c.def_property_readonly("kind", [](const row& r) { return to_str(to_string(r.view.kind())); },
                          "A str: title, dateline, metadata, heading, label, speech, stage, time, page, note, boilerplate or hidden.");
  c.def_property_readonly("text", [](const row& r) { return to_str(r.view.text()); }, "The text as printed: a str.");
  c.def_property_readonly("opens_paragraph", [](const row& r) { return r.view.opens_paragraph(); },
                          "Whether speech begins a paragraph here: a bool.");
  c.def_property_readonly("turn", [](const row& r) {
    const auto t = r.view.turn();
    return t == none ? py::object(py::none()) : beside(r, turn(r.value->body().get(), t));
  }, "The Turn that holds it, or None.");
  add_decision<region>(c);
  c.def("__repr__", [](const row& r) {
    return "<Region " + std::string(to_string(r.view.kind())) + shown_span(*r.value, r.view.span()) + ' ' +
           shown(r.view.text()) + '>';
  });
}

}  // namespace stenogram::python
