// The extension module stenogram._core: one function a class, each in a file of its own.
#include "face.hpp"

PYBIND11_MODULE(_core, m) {
  using namespace stenogram::python;
  py::options how;
  how.disable_function_signatures();
  m.doc() = "The classes and functions of stenogram, directly on its C++ API.";
  m.attr("__version__") = STENOGRAM_VERSION;
  m.def("version_report", [] { return stenogram::version_report(); },
        "version_report()\n--\n\nWhat this build is made of, a line a part. For bug reports.\n\n"
        ">>> stenogram.version_report().split()[0]\n"
        "'stenogram'");
  bind_span(m);
  bind_sequence(m);
  bind_source(m);
  bind_convention(m);
  bind_metadata(m);
  bind_speaker(m);
  bind_region(m);
  bind_turn(m);
  bind_exchange(m);
  bind_entity(m);
  bind_thing(m);
  bind_cue(m);
  bind_warning(m);
  bind_document(m);
  bind_table(m);
  bind_parse(m);
  bind_parser(m);
  bind_parse_many(m);
}
