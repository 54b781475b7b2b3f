// Cue: one row of a caption file or recogniser's output.
#include "row.hpp"

namespace stenogram::python {

void bind_cue(py::module_& m) {
  using row = part<cue>;
  auto c = row_class<cue>(m, "Cue", "One cue or word as a caption file or a recogniser gives it.\n\n"
                         ">>> [(cue.time, cue.text) for cue in document.cues]\n"
                         "[]");
  add_span<cue>(c);
  c.def_property_readonly("text", [](const row& r) { return to_str(r.view.text()); }, "The text as printed: a str.");
  c.def_property_readonly("time", [](const row& r) { return py::make_tuple(r.view.time_begin(), r.view.time_end()); },
                          "When it is shown or said: a tuple (begin, end) of float, in seconds.");
  c.def_property_readonly("speaker_text", [](const row& r) { return str_or_none(r.view.speaker_text()); },
                          "The speaker as the cue names them: a str, or None.");
  c.def("__repr__", [](const row& r) {
    return "<Cue " + std::to_string(r.view.index()) + shown_span(*r.value, r.view.span()) + ' ' + shown(r.view.text()) + '>';
  });
}

}  // namespace stenogram::python
