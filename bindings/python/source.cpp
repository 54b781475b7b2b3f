// Source: where a document came from.
#include "row.hpp"

namespace stenogram::python {

void bind_source(py::module_& m) {
  using row = part<source>;
  py::class_<row> c(m, "Source", "Where a document came from.\n\n"
                    ">>> stenogram.parse('So be it.').source\n"
                    "<Source text/plain utf-8, 9 bytes>");
  c.def_property_readonly("name", [](const row& r) {
    const auto name = r.view.name();
    return name ? py::object(to_str(*name)) : py::object(py::none());
  }, "The name stated, or the path of a file: a str; None where there is none.");
  c.def_property_readonly("bytes", [](const row& r) { return r.view.bytes(); }, "Its size as it came: an int, in bytes.");
  c.def_property_readonly("media_type", [](const row& r) { return to_str(r.view.media_type()); }, "What it was read as: a str, such as text/plain.");
  c.def_property_readonly("encoding", [](const row& r) { return to_str(r.view.encoding()); },
                          "The character encoding it was read in: a str, such as utf-8.");
  c.def_property_readonly("identical", [](const row& r) { return r.view.identical(); },
                          "Whether the document's text is the source, byte for byte: a bool.");
  c.def("__repr__", [](const row& r) {
    return "<Source " + (r.view.name() ? shown(*r.view.name()) + ' ' : std::string()) + std::string(r.view.media_type()) + ' ' +
           std::string(r.view.encoding()) + ", " + std::to_string(r.view.bytes()) + " bytes>";
  });
}

}  // namespace stenogram::python
