// Turn: a stretch of speech given to one speaker.
#include "sequence.hpp"

namespace stenogram::python {
namespace {

using row = part<turn>;

py::object printed_label(const row& r) {
  const auto label = r.view.label();
  return label.empty() ? py::object(py::none()) : beside(r, label);
}

py::tuple speech(const row& r) {
  py::list out;
  for (const auto piece : r.view.regions())
    if (piece.kind() == region_kind::speech) out.append(beside(r, piece.span()));
  return py::tuple(out);
}

py::tuple paragraphs(const row& r) {
  py::list out;
  for (const auto paragraph : r.view.paragraphs()) out.append(beside(r, paragraph));
  return py::tuple(out);
}

py::tuple answers(const row& r) {
  py::list out;
  for (const auto answer : r.view.answers()) out.append(beside(r, answer));
  return py::tuple(out);
}

py::object time(const row& r) {
  const auto t = r.view.time();
  return t ? py::object(py::make_tuple(t->first, t->second)) : py::object(py::none());
}

std::string repr_of_turn(const row& r) {
  auto out = "<Turn " + std::to_string(r.view.index()) + ' ' + std::string(to_string(r.view.kind()));
  if (const auto name = r.view.speaker_name(); !name.empty()) out += " of " + shown(name);
  return out + shown_span(*r.value, r.view.span()) + ' ' + shown(r.view.text()) + '>';
}

}  // namespace

void bind_turn(py::module_& m) {
  auto c = row_class<turn>(m, "Turn",
                           "A stretch of speech given to one speaker. `str(turn)` and `turn.text` are what was said,\n"
                           "`turn.raw` is what is printed.\n\n"
                           ">>> turn = document.turns[2]\n"
                           ">>> turn.speaker_name, turn.kind, turn.question.index, turn.text[:25]\n"
                           "('Elena Marwick', 'answer', 1, 'Forty, and not one more. ')\n"
                           ">>> document.text[turn.start:turn.end] == turn.raw\n"
                           "True");
  add_span<turn>(c);
  c.def_property_readonly("text", [](const row& r) { return to_str(r.view.text()); },
                          "What was said, a str, without stage directions, page marks and time stamps; a blank line between\n"
                          "paragraphs.");
  c.def("__str__", [](const row& r) { return to_str(r.view.text()); });
  c.def_property_readonly("raw", [](const row& r) { return to_str(r.view.raw()); }, "The text as printed, from start to end: a str.");
  c.def_property_readonly("kind", [](const row& r) { return to_str(to_string(r.view.kind())); },
                          "A str: remarks, question, answer, moderator or procedural.");
  c.def_property_readonly("speaker", [](const row& r) { return beside_or_none(r, r.view.speaker()); },
                          "The Speaker, or None for a voice without one.");
  c.def_property_readonly("speaker_name", [](const row& r) { return to_str(r.view.speaker_name()); },
                          "A str: the name of the speaker, else the label; '' for an unnamed voice.");
  c.def_property_readonly("label", printed_label, "The printed label with its terminator as a Span, or None.");
  c.def_property_readonly("label_text", [](const row& r) { return str_or_none(r.view.label_text()); },
                          "The label without its terminator: a str, or None where none is printed.");
  c.def_property_readonly("question", [](const row& r) { return beside_or_none(r, r.view.replies_to()); },
                          "The Turn that this one answers (`replies_to` of the JSON form), or None.");
  c.def_property_readonly("answers", answers, "The turns that answer this one: a tuple of Turn.");
  c.def_property_readonly("exchange", [](const row& r) {
    const auto x = r.view.exchange();
    return x == none ? py::object(py::none()) : beside(r, exchange(r.value->body().get(), x));
  }, "The Exchange that it belongs to, or None.");
  c.def_property_readonly("speech", speech, "The stretches of text that were said, in order: a tuple of Span.");
  c.def_property_readonly("paragraphs", paragraphs, "One Span a paragraph: a tuple.");
  c.def_property_readonly("regions", [](const row& r) { return rows(r.document, r.value, r.view.regions()); },
                          "All regions from its start to its end: a Sequence of Region.");
  c.def_property_readonly("entities", [](const row& r) { return rows(r.document, r.value, r.view.entities()); },
                          "The entities inside it: a Sequence of Entity.");
  c.def_property_readonly("time", time, "When it was said: a tuple (begin, end) of float, in seconds of the recording; or None.");
  add_decision<turn>(c);
  c.def("__repr__", repr_of_turn);
}

}  // namespace stenogram::python
