// Entity: a mention, and what it resolves to.
#include "row.hpp"

namespace stenogram::python {

void bind_entity(py::module_& m) {
  using row = part<entity>;
  auto c = row_class<entity>(m, "Entity", "A mention of a person, place, date and the like, and what it resolves to.\n\n"
                           ">>> [(e.type, e.text, e.value) for e in document.turns[2].entities]\n"
                           "[('DATE', 'yesterday', '2024-05-16')]");
  add_span<entity>(c);
  c.def_property_readonly("text", [](const row& r) { return to_str(r.view.text()); }, "The text as printed: a str.");
  c.def("__str__", [](const row& r) { return to_str(r.view.text()); });
  c.def_property_readonly("type", [](const row& r) { return to_str(to_string(r.view.type())); },
                          "A str: PERSON, ORG, PLACE, NORP, EVENT, LAW, DATE, TIME, DURATION or SET.");
  c.def_property_readonly("subtype", [](const row& r) { return str_or_none(r.view.subtype()); }, "A finer type: a str, or None.");
  c.def_property_readonly("value", [](const row& r) { return str_or_none(r.view.value()); },
                          "ISO 8601 for dates and times, a str (2018-04-10, 2018-04, PT20M, ...); None where it cannot be known.");
  c.def_property_readonly("iso", [](const row& r) { return str_or_none(r.view.iso()); }, "The ISO 3166 code: a str, or None.");
  c.def_property_readonly("wikidata", [](const row& r) { return str_or_none(r.view.wikidata()); },
                          "The Wikidata identifier (Q...): a str, or None.");
  c.def_property_readonly("turn", [](const row& r) {
    const auto t = r.view.turn();
    return t == none ? py::object(py::none()) : beside(r, turn(r.value->body().get(), t));
  }, "The Turn that it stands in, or None.");
  c.def_property_readonly("thing", [](const row& r) { return beside_or_none(r, r.view.thing()); },
                          "The Thing that it names, or None.");
  c.def_property_readonly("candidates", [](const row& r) { return strs(r.view.candidates()); },
                          "What else it may name: a tuple of str.");
  add_decision<entity>(c);
  c.def("__repr__", [](const row& r) {
    auto out = "<Entity " + std::string(to_string(r.view.type())) + ' ' + shown(r.view.text());
    if (!r.view.value().empty()) out += " = " + std::string(r.view.value());
    return out + shown_span(*r.value, r.view.span()) + '>';
  });
}

}  // namespace stenogram::python
