// Metadata: the fields of a document by key; Field: one of them.
#include "sequence.hpp"

namespace stenogram::python {
namespace {

/// The whole table of fields; the view is not used.
struct all_fields {};
using table = part<all_fields>;

constexpr std::string_view participant_key = "participant";

/// The first field of that key, but for participants, which may recur.
std::optional<field> find(const table& t, std::string_view key) {
  return key == participant_key ? std::nullopt : t.value->metadata(key);
}

py::list keys(const table& t) {
  py::list out;
  for (const auto f : t.value->metadata())
    if (const auto first = find(t, f.key()); first && first->index() == f.index()) out.append(to_str(f.key()));
  return out;
}

py::object get(const table& t, const std::string& key, const py::object& otherwise) {
  const auto f = find(t, key);
  return f ? beside(t, *f) : otherwise;
}

py::list values(const table& t) {
  py::list out;
  for (const auto key : keys(t)) out.append(get(t, py::cast<std::string>(key), py::none()));
  return out;
}

py::list items(const table& t) {
  py::list out;
  for (const auto key : keys(t)) out.append(py::make_tuple(key, get(t, py::cast<std::string>(key), py::none())));
  return out;
}

py::tuple participants(const table& t) {
  py::list out;
  for (const auto f : t.value->metadata())
    if (f.key() == participant_key) out.append(beside(t, f));
  return py::tuple(out);
}

void bind_field(py::module_& m) {
  using row = part<field>;
  auto c = row_class<field>(m, "Field", "One field of a document's metadata.\n\n"
                          ">>> document.metadata['date']\n"
                          "<Field date 'May 17, 2024' = 2024-05-17>");
  c.def_property_readonly("key", [](const row& r) { return to_str(r.view.key()); },
                          "A str: title, date, published, place, event, url, site or participant.");
  c.def_property_readonly("text", [](const row& r) { return to_str(r.view.text()); }, "As printed: a str.");
  c.def("__str__", [](const row& r) { return to_str(r.view.text()); });
  c.def_property_readonly("value", [](const row& r) { return str_or_none(r.view.value()); },
                          "As resolved, a str: ISO 8601 for date and published, the name for a participant; else None.");
  c.def_property_readonly("role", [](const row& r) { return str_or_none(r.view.role()); }, "Of a participant: a str, or None.");
  c.def_property_readonly("affiliation", [](const row& r) { return str_or_none(r.view.affiliation()); },
                          "Of a participant: a str, or None.");
  c.def_property_readonly("span", [](const row& r) {
    return r.view.span().empty() ? py::object(py::none()) : beside(r, r.view.span());
  }, "Where the text stands, a Span; None where it is not from the page.");
  c.def_property_readonly("origin", [](const row& r) { return to_str(r.view.from()); },
                          "What it was read from, a str (`from` of the JSON form): title, dateline, front, heading, url or options.");
  add_decision<field>(c);
  c.def("__repr__", [](const row& r) {
    auto out = "<Field " + std::string(r.view.key()) + ' ' + shown(r.view.text());
    if (!r.view.value().empty()) out += " = " + std::string(r.view.value());
    return out + '>';
  });
}

}  // namespace

void bind_metadata(py::module_& m) {
  bind_field(m);
  py::class_<table> c(m, "Metadata",
                      "The fields of a document by key, a mapping of str to Field in the order of the JSON form:\n"
                      "`document.metadata['date'].value`. Participants, of whom there may be many, stand apart.\n\n"
                      ">>> list(document.metadata)\n"
                      "['title', 'date', 'published', 'place', 'event']");
  c.def("__getitem__", [](const table& t, const std::string& key) {
    if (auto found = get(t, key, py::object())) return found;
    throw py::key_error(key);
  });
  c.def("get", get, "key"_a, "default"_a = py::none(), "get(self, key, default=None)\n--\n\nThe Field of that key, or `default`.\n\n"
        ">>> document.metadata.get('url')");
  c.def("__contains__", [](const table& t, const py::object& key) {
    return py::isinstance<py::str>(key) && find(t, py::cast<std::string>(key)).has_value();
  });
  c.def("__iter__", [](const table& t) { return py::iter(keys(t)); });
  c.def("__len__", [](const table& t) { return py::len(keys(t)); });
  c.def("keys", keys, "keys(self)\n--\n\nThe keys that were found, in order: a list of str.\n\n"
        ">>> document.metadata.keys()[:2]\n"
        "['title', 'date']");
  c.def("values", values, "values(self)\n--\n\nThe fields, in order of keys(): a list of Field.\n\n"
        ">>> [field.value for field in document.metadata.values()][1]\n"
        "'2024-05-17'");
  c.def("items", items, "items(self)\n--\n\nA list of pairs of key and Field.\n\n"
        ">>> {key: field.value or field.text for key, field in document.metadata.items()}['place']\n"
        "'Port Selby'");
  c.def_property_readonly("participants", participants, "The people known to take part: a tuple of Field.");
  c.def_property_readonly("fields", [](const table& t) { return rows(t.document, t.value, t.value->metadata()); },
                          "All fields, participants included: a Sequence of Field.");
  c.def("__eq__", [](const table& a, const py::object& other) -> py::object {
    if (!py::isinstance<table>(other)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
    return py::bool_(same(*a.value, *other.cast<const table&>().value));
  });
  c.def("__hash__", [](const table& t) { return t.value->hash(); });
  c.def("__repr__", [](const table& t) {
    std::string out = "<Metadata";
    for (const auto f : t.value->metadata()) out += "\n  " + std::string(f.key()) + ": " + shown(f.value().empty() ? f.text() : f.value());
    return out + '>';
  });
  py::module_::import("collections.abc").attr("Mapping").attr("register")(c);
}

py::object metadata_of(const py::object& document, const stenogram::document* value) {
  return py::cast(table{document, value, {}});
}

}  // namespace stenogram::python
