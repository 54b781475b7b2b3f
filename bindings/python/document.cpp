// Document: what a parse gives back.
#include "errors.hpp"
#include "json.hpp"
#include "sequence.hpp"

namespace stenogram::python {
namespace {

const document& value_of(const py::object& self) { return self.cast<const document_object&>().value; }

py::object text(document_object& d) {
  if (!d.text) d.text = to_str(d.value.text());
  return d.text;
}

py::object at(const py::object& self, std::int64_t offset) {
  const auto& doc = value_of(self);
  const auto here = [&](const auto& found) {
    return found ? part_of(self, &doc, *found) : py::object(py::none());
  };
  const bool inside = offset >= 0 && offset < static_cast<std::int64_t>(doc.text().size());
  const auto place = inside ? doc.at(byte_offset(doc, static_cast<std::uint32_t>(offset))) : document::place();
  return py::module_::import("stenogram._types").attr("Place")(here(place.region), here(place.turn), here(place.entity));
}

std::uint32_t checked(std::int64_t offset) {
  if (offset < 0) raise({error_code::invalid_argument, 0, "an offset is negative"});
  return static_cast<std::uint32_t>(std::min<std::int64_t>(offset, none));
}

py::object to_source(const document_object& d, std::int64_t start, std::int64_t end) {
  const auto bytes = d.value.to_source({byte_offset(d.value, checked(start)), byte_offset(d.value, checked(end))});
  return py::make_tuple(bytes.first, bytes.second);
}

py::object span_of(const py::object& self, std::int64_t start, std::int64_t end) {
  const auto& doc = value_of(self);
  if (end < start) raise({error_code::invalid_argument, 0, "a span ends before it begins"});
  return part_of(self, &doc, span{byte_offset(doc, checked(start)), byte_offset(doc, checked(end))});
}

offset_unit unit(const std::string& name) {
  offset_unit out{};
  if (!detail::from_name(detail::unit_names, name, out))
    raise({error_code::invalid_argument, 0, "'" + name + "' is none of utf-8, utf-16, codepoint"});
  return out;
}

py::object convert(const document_object& d, const py::object& offsets, const std::string& from, const std::string& to) {
  const auto units = std::make_pair(unit(from), unit(to));
  if (py::isinstance<py::int_>(offsets))
    return py::int_(d.value.convert(checked(offsets.cast<std::int64_t>()), units.first, units.second));
  std::vector<std::uint32_t> all;
  for (const auto offset : py::iter(offsets)) all.push_back(checked(offset.cast<std::int64_t>()));
  d.value.convert(all.data(), all.size(), units.first, units.second);
  py::list out(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) out[i] = py::int_(all[i]);
  return out;
}

std::string repr(const document_object& d) {
  const auto& doc = d.value;
  std::string out = "<Document";
  if (const auto title = doc.metadata("title")) out += ' ' + shown(title->text());
  else if (const auto name = doc.source().name()) out += ' ' + shown(*name);
  if (const auto date = doc.metadata("date"); date && !date->value().empty()) out += ' ' + std::string(date->value());
  if (!doc.language().empty()) out += ' ' + std::string(doc.language());
  if (out.size() > std::string_view("<Document").size()) out += ':';
  return out + ' ' + counted(doc.turns().size(), "turn") + ", " + counted(doc.speakers().size(), "speaker") + ", " +
         counted(doc.exchanges().size(), "exchange") + ", " + std::to_string(doc.entities().size()) +
         (doc.entities().size() == 1 ? " entity>" : " entities>");
}

/// A property that is a table of the document.
template <class View, class Range>
void add_table(py::class_<document_object>& c, const char* name, Range range, const char* doc) {
  c.def_property_readonly(name, [range](const py::object& self) {
    const auto& value = value_of(self);
    return rows<View>(self, &value, range(value));
  }, doc);
}

void add_tables(py::class_<document_object>& c) {
  add_table<speaker>(c, "speakers", [](const document& d) { return d.speakers(); }, "Who speaks: a Sequence of Speaker.");
  add_table<turn>(c, "turns", [](const document& d) { return d.turns(); }, "What was said, in order: a Sequence of Turn.");
  add_table<exchange>(c, "exchanges", [](const document& d) { return d.exchanges(); },
                      "Questions with their answers: a Sequence of Exchange.");
  add_table<entity>(c, "entities", [](const document& d) { return d.entities(); },
                    "Mentions, in order of the text: a Sequence of Entity.");
  add_table<thing>(c, "things", [](const document& d) { return d.things(); }, "What the entities name: a Sequence of Thing.");
  add_table<region>(c, "regions", [](const document& d) { return d.regions(); },
                    "The whole text, in order and disjoint: a Sequence of Region.");
  add_table<cue>(c, "cues", [](const document& d) { return d.cues(); },
                 "Cues of captions and time-stamped sources: a Sequence of Cue.");
  add_table<warning>(c, "warnings", [](const document& d) { return d.warnings(); },
                     "What was survived while reading: a Sequence of Warning.");
}

/// turns_table and its like.
void add_arrow(py::class_<document_object>& c, const char* name, const char* method) {
  c.def(method, [name](const py::object& self) {
    return py::module_::import("stenogram._core").attr("Table")(name, py::make_tuple(self));
  }, (std::string(method) + "(self)\n--\n\nA Table of this document alone, for data frames and databases.\n\n"
      ">>> len(document." + method + "()) == len(document." + name + ")\n"
      "True").c_str());
}

}  // namespace

void bind_document(py::module_& m) {
  py::class_<document_object> c(m, "Document",
                                "One parsed source: text, metadata, speakers, turns, exchanges, entities, regions. Immutable; any\n"
                                "number of threads may read it. Made by parse(), parse_file(), parse_many(), Parser.parse() and\n"
                                "from_json(). Offsets are those of `document.text`, a str; those named `*_byte` are UTF-8 bytes.\n\n"
                                ">>> document = stenogram.parse_file('examples/briefing.txt')\n"
                                ">>> len(document.turns), document.speakers[0].name, document.language\n"
                                "(9, 'Elena Marwick', 'en')");
  c.def_property_readonly("text", text, "The text that all offsets count in, line ends as they came: a str.");
  c.def_property_readonly("source", [](const py::object& self) { return part_of(self, &value_of(self), value_of(self).source()); },
                          "Where the document came from: a Source.");
  c.def_property_readonly("language", [](const document_object& d) { return str_or_none(d.value.language()); },
                          "The BCP 47 tag of its language: a str, or None.");
  c.def_property_readonly("convention", [](const py::object& self) {
    return part_of(self, &value_of(self), value_of(self).convention());
  }, "How it prints its labels: a Convention.");
  c.def_property_readonly("metadata", [](const py::object& self) { return metadata_of(self, &value_of(self)); },
                          "Title, date, place and so on: a Metadata, which is a mapping of str to Field.");
  add_tables(c);
  c.def("at", at, "offset"_a,
        "at(self, offset)\n--\n\nWhat stands at an offset of the text: Place(region, turn, entity), each None where none does.\n\n"
        ">>> document.at(document.text.index('Forty')).turn.index\n"
        "2");
  c.def("span", span_of, "start"_a, "end"_a,
        "span(self, start, end)\n--\n\nThe Span of a stretch of the text, which knows its bytes. Raises ParseError for negative offsets.\n\n"
        ">>> document.span(0, 7)\n"
        "<Span [0:7] 'Foreign'>");
  c.def("to_source", to_source, "start"_a, "end"_a,
        "to_source(self, start, end)\n--\n\n(begin, end) in bytes of the source as it came, of a stretch of the text. Raises ParseError for\n"
        "negative offsets.\n\n"
        ">>> stenogram.parse(b'caf\\xe9 au lait', encoding='windows-1252').to_source(3, 4)\n"
        "(3, 4)");
  c.def("convert", convert, "offsets"_a, "from_unit"_a, "to_unit"_a,
        "convert(self, offsets, from_unit, to_unit)\n--\n\nAn offset of the text, or a list of them, in another unit: 'utf-8' (bytes), 'utf-16' or 'codepoint' (as str\n"
        "counts). One beyond the end counts as the end. Raises ParseError for an unknown unit or a negative offset.\n\n"
        ">>> stenogram.parse('caf\\u00e9 \\U0001F600!').convert([4, 5, 6], 'codepoint', 'utf-8')\n"
        "[5, 6, 10]");
  c.def("verify", [](const document_object& d) {
    const auto broken = [&] {
      const py::gil_scoped_release release;
      return d.value.verify();
    }();
    return broken ? parse_error(*broken) : py::object(py::none());
  }, "verify(self)\n--\n\nThe first broken invariant as a ParseError that is not raised, or None, which is what every Document gives.\n\n"
     ">>> document.verify()");
  c.def("to_text", [](const document_object& d, bool why) { return to_str(to_text(d.value, why)); }, py::kw_only(),
        "why"_a = false, "to_text(self, *, why=False)\n--\n\nThe document for people to read, as the command prints it.\n\n"
        ">>> document.to_text().splitlines()[1]\n"
        "'Date         2024-05-17   (title)'");
  c.def("why", [](const document_object& d) { return to_str(to_text(d.value, true)); },
        "why(self)\n--\n\nThe document for people to read, with the reason of every decision, as the command's --why prints it.\n\n"
        ">>> '2 labels of 2 forms (0.98)' in document.why()\n"
        "True");
  c.def("_repr_html_", [](const document_object& d) { return to_str(to_html(d.value)); });
  c.def("to_html", [](const document_object& d, std::size_t max_bytes) { return to_str(to_html(d.value, {max_bytes})); },
        py::kw_only(), "max_bytes"_a = html_options().max_bytes,
        "to_html(self, *, max_bytes=262144)\n--\n\nThe document as one HTML element that stands alone, as notebooks show it: turns in the colour of their speaker,\n"
        "entities with links, the rest folded. Everything is escaped. Cut off with a note at about `max_bytes`.\n\n"
        ">>> '<span class=\"stg-name\" dir=\"auto\">Elena Marwick</span>' in document.to_html()\n"
        "True");
  c.def("__eq__", [](const document_object& a, const py::object& other) -> py::object {
    if (!py::isinstance<document_object>(other)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
    return py::bool_(same(a.value, other.cast<const document_object&>().value));
  });
  c.def("__hash__", [](const document_object& d) { return d.value.hash(); });
  c.def("__repr__", repr);
  add_arrow(c, "speakers", "speakers_table");
  add_arrow(c, "turns", "turns_table");
  add_arrow(c, "entities", "entities_table");
  add_arrow(c, "things", "things_table");
  add_arrow(c, "regions", "regions_table");
  add_arrow(c, "cues", "cues_table");
  bind_json(m, c);
}

}  // namespace stenogram::python
