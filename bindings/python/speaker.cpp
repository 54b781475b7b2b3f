// Speaker: a person or role behind labels.
#include "row.hpp"

namespace stenogram::python {

void bind_speaker(py::module_& m) {
  using row = part<speaker>;
  auto c = row_class<speaker>(m, "Speaker", "A person or role behind the labels of a document.\n\n"
                            ">>> document.speakers[0].name, document.speakers[0].role\n"
                            "('Elena Marwick', 'Foreign Minister')");
  c.def_property_readonly("name", [](const row& r) { return str_or_none(r.view.name()); },
                          "The full name as resolved, a str; None for a speaker known by a role or label alone.");
  c.def_property_readonly("display_name", [](const row& r) { return to_str(r.view.display_name()); },
                          "A str: the name, else the first label, else ''.");
  c.def_property_readonly("role", [](const row& r) { return str_or_none(r.view.role()); }, "The role: a str, or None.");
  c.def_property_readonly("affiliation", [](const row& r) { return str_or_none(r.view.affiliation()); },
                          "The affiliation: a str, or None.");
  c.def_property_readonly("wikidata", [](const row& r) { return str_or_none(r.view.wikidata()); },
                          "The Wikidata identifier (Q...): a str, or None.");
  c.def_property_readonly("labels", [](const row& r) { return strs(r.view.labels()); },
                          "The labels as printed, in order of appearance: a tuple of str.");
  c.def("__repr__", [](const row& r) {
    auto out = "<Speaker " + std::to_string(r.view.index()) + ' ' + shown(r.view.display_name());
    if (!r.view.role().empty()) out += " " + shown(r.view.role());
    return out + '>';
  });
}

}  // namespace stenogram::python
