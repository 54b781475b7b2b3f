// Warning: what was survived while reading.
#include "row.hpp"

namespace stenogram::python {

void bind_warning(py::module_& m) {
  using row = part<warning>;
  auto c = row_class<warning>(m, "Warning", "What was survived while reading.\n\n"
                            ">>> list(stenogram.parse(b'caf\\xe9', invalid='replace').warnings)\n"
                            "[<Warning bytes_replaced: 1 bytes that are not text became U+FFFD>]");
  c.def_property_readonly("code", [](const row& r) { return to_str(to_string(r.view.code())); },
                          "A str: bytes_replaced, mojibake_repaired, nul_bytes, encoding_overruled or cue_damaged.");
  c.def_property_readonly("source", [](const row& r) {
    return py::make_tuple(r.view.source_begin(), r.view.source_end());
  }, "A tuple (begin, end) of int, in bytes of the source as it came.");
  add_reason<warning>(c);
  c.def("__repr__", [](const row& r) {
    return "<Warning " + std::string(to_string(r.view.code())) + ": " + r.view.reason().why() + '>';
  });
}

}  // namespace stenogram::python
