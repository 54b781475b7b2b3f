// A document as JSON, as a dict, and back.
#include "errors.hpp"
#include "input.hpp"
#include "json.hpp"

namespace stenogram::python {
namespace {

py::object from_json(const py::object& json) {
  const auto in = read_input(json);
  if (in.is_file()) throw py::type_error("from_json() wants a str or bytes-like, not a path");
  const auto read = [&] {
    const py::gil_scoped_release release;
    return stenogram::from_json(in.bytes);
  };
  return finish(in, read());
}

py::object from_dict(const py::dict& given) {
  const auto dumps = py::module_::import("json").attr("dumps");
  return from_json(dumps(given, "ensure_ascii"_a = false));
}

py::object to_dict(const document_object& d, const std::string& offsets, bool text) {
  return py::module_::import("json").attr("loads")(to_str(json_of(d.value, offsets, text)));
}

}  // namespace

std::string json_of(const document& doc, std::string_view offsets, bool text) {
  json_options how;
  how.text = text;
  if (!detail::from_name(detail::unit_names, offsets, how.offsets))
    raise({error_code::invalid_argument, 0, "offsets: '" + std::string(offsets) + "' is none of utf-8, utf-16, codepoint"});
  const py::gil_scoped_release release;
  return stenogram::to_json(doc, how);
}

void bind_json(py::module_& m, py::class_<document_object>& c) {
  m.def("from_json", from_json, "json"_a, py::pos_only(),
        "from_json(json, /)\n--\n\n"
        "Reads what Document.to_json() wrote, in any unit of offsets, and gives an equal Document. Takes str or\n"
        "bytes-like. Raises ParseError: malformed_json with the byte, limit_exceeded, too_large.\n\n"
        ">>> stenogram.from_json(document.to_json()) == document\n"
        "True");
  m.def("from_dict", from_dict, "given"_a, py::pos_only(),
        "from_dict(given, /)\n--\n\nReads what Document.to_dict() gave, and gives an equal Document. Raises ParseError.\n\n"
        ">>> stenogram.from_dict(document.to_dict()) == document\n"
        "True");
  const auto staticmethod = py::module_::import("builtins").attr("staticmethod");
  c.attr("from_json") = staticmethod(m.attr("from_json"));
  c.attr("from_dict") = staticmethod(m.attr("from_dict"));
  c.def("to_json", [](const document_object& d, const std::string& offsets, bool text) {
    return to_str(json_of(d.value, offsets, text));
  }, py::kw_only(), "offsets"_a = "utf-8", "text"_a = true,
     "to_json(self, *, offsets='utf-8', text=True)\n--\n\nThe document as JSON, one object on one line, the same bytes as from every other face. `offsets` is the unit of\n"
     "every span: 'utf-8' (bytes), 'utf-16' or 'codepoint'. Without `text` it cannot be read back. Raises\n"
     "ParseError for another unit.\n\n"
     ">>> document.to_json()[:24]\n"
     "'{\"format\":\"stenogram/1\",'");
  c.def("to_dict", to_dict, py::kw_only(), "offsets"_a = "codepoint", "text"_a = true,
        "to_dict(self, *, offsets='codepoint', text=True)\n--\n\nThe object of to_json() as a dict; its spans count as a str does unless asked otherwise.\n\n"
        ">>> document.to_dict()['turns'][1]['span']\n"
        "[1037, 1164]");
  c.def(py::pickle(
      [](const document_object& d) { return py::bytes(json_of(d.value, "utf-8", true)); },
      [](const py::bytes& json) {
        auto read = stenogram::from_json(std::string_view(json));
        if (!read) raise(read.error());
        return document_object{*std::move(read), py::object()};
      }));
  c.def("__copy__", [](const py::object& self) { return self; });
  c.def("__deepcopy__", [](const py::object& self, const py::dict&) { return self; }, "memo"_a);
}

}  // namespace stenogram::python
