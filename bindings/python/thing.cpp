// Thing: what several mentions name.
#include "sequence.hpp"

namespace stenogram::python {

void bind_thing(py::module_& m) {
  using row = part<thing>;
  auto c = row_class<thing>(m, "Thing", "A person, place, organisation that one or more entities name.\n\n"
                          ">>> document.things[1].names\n"
                          "('Federated Republic of Norland', 'FRN')");
  c.def_property_readonly("type", [](const row& r) { return to_str(to_string(r.view.type())); },
                          "A str: PERSON, ORG, PLACE and so on, as of an Entity.");
  c.def_property_readonly("name", [](const row& r) { return to_str(r.view.name()); }, "Its fullest name: a str.");
  c.def_property_readonly("names", [](const row& r) { return strs(r.view.names()); }, "All names used: a tuple of str.");
  c.def_property_readonly("wikidata", [](const row& r) { return str_or_none(r.view.wikidata()); },
                          "The Wikidata identifier (Q...): a str, or None.");
  c.def_property_readonly("mentions", [](const row& r) {
    return rows<entity>(r.document, r.value, r.value->body()->things.mentions, r.view.index());
  }, "Where it is named: a Sequence of Entity.");
  c.def("__repr__", [](const row& r) {
    return "<Thing " + std::to_string(r.view.index()) + ' ' + std::string(to_string(r.view.type())) + ' ' +
           shown(r.view.name()) + ", " + counted(r.view.mentions().size(), "mention") + '>';
  });
}

}  // namespace stenogram::python
