// Convention: how a document prints its labels; Form, Refusal: what it is made of.
#include "sequence.hpp"

namespace stenogram::python {
namespace {

void bind_form(py::module_& m) {
  using row = part<form>;
  auto c = row_class<form>(m, "Form", "One form of label that a document uses.\n\n"
                          ">>> [(form.text, form.labels, form.turns) for form in document.convention.forms]\n"
                          "[('Question:', 1, 4), ('Name Surname:', 1, 4)]");
  c.def_property_readonly("text", [](const row& r) { return to_str(r.view.text()); },
                          "As it is printed, a str (`Question:`, `Name Surname:`): the next document may be told so by `labels`.");
  c.def("__str__", [](const row& r) { return to_str(r.view.text()); });
  c.def_property_readonly("labels", [](const row& r) { return r.view.labels(); }, "How many different labels are of it: an int.");
  c.def_property_readonly("turns", [](const row& r) { return r.view.turns(); }, "How many turns they open: an int.");
  c.def_property_readonly("weight", [](const row& r) { return r.view.weight(); }, "The evidence for it, summed: an int.");
  c.def("__repr__", [](const row& r) {
    return "<Form " + shown(r.view.text()) + ": " + counted(r.view.labels(), "label") + ", " + counted(r.view.turns(), "turn") + '>';
  });
}

void bind_refusal(py::module_& m) {
  using row = part<refusal>;
  auto c = row_class<refusal>(m, "Refusal", "A line that could have opened a turn and was refused.\n\n"
                             ">>> document.convention.refused[0]\n"
                             "<Refusal 5 'Tel.:'>");
  add_span<refusal>(c);
  c.def_property_readonly("text", [](const row& r) { return to_str(r.view.text()); }, "The text as printed: a str.");
  c.def_property_readonly("weight", [](const row& r) { return r.view.weight(); }, "The evidence for and against it, summed: an int.");
  c.def_property_readonly("evidence", [](const row& r) {
    py::list out;
    for (const auto e : r.view.evidence()) out.append(code_and_arguments(e));
    return py::tuple(out);
  }, "The reasons: a tuple of tuples (code, arguments...) of str.");
  c.def("__repr__", [](const row& r) { return "<Refusal " + std::to_string(r.view.weight()) + ' ' + shown(r.view.text()) + '>'; });
}

}  // namespace

void bind_convention(py::module_& m) {
  bind_form(m);
  bind_refusal(m);
  using row = part<convention>;
  py::class_<row> c(m, "Convention", "How a document prints its labels, as it was inferred.\n\n"
                    ">>> document.convention\n"
                    "<Convention 'Question:' 'Name Surname:': 2 labels of 2 forms>");
  c.def_property_readonly("forms", [](const row& r) { return rows(r.document, r.value, r.view.forms()); },
                          "The forms of label, the one that opens most turns first: a Sequence of Form, which `labels=` takes.");
  c.def_property_readonly("refused", [](const row& r) { return rows(r.document, r.value, r.view.refused()); },
                          "The best readings that were refused, in order: a Sequence of Refusal.");
  add_decision<convention>(c);
  c.def("__repr__", [](const row& r) {
    std::string out = "<Convention";
    for (const auto f : r.view.forms()) out += ' ' + shown(f.text());
    return out + ": " + r.view.reason().why() + '>';
  });
}

}  // namespace stenogram::python
