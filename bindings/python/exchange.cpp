// Exchange: the turns of a question and the turns that answer it.
#include "sequence.hpp"

namespace stenogram::python {

void bind_exchange(py::module_& m) {
  using row = part<exchange>;
  auto c = row_class<exchange>(m, "Exchange", "The turns of a question, follow-ups included, and the turns that answer it.\n\n"
                             ">>> document.exchanges[0]\n"
                             "<Exchange 0: 1 answered by 2>");
  c.def_property_readonly("questions", [](const row& r) {
    return rows<turn>(r.document, r.value, r.value->body()->exchanges.questions, r.view.index());
  }, "The turns that ask: a Sequence of Turn.");
  c.def_property_readonly("answers", [](const row& r) {
    return rows<turn>(r.document, r.value, r.value->body()->exchanges.answers, r.view.index());
  }, "The turns that answer: a Sequence of Turn.");
  c.def("__repr__", [](const row& r) {
    auto out = "<Exchange " + std::to_string(r.view.index()) + ':';
    for (const auto t : r.view.questions()) out += ' ' + std::to_string(t.index());
    out += r.view.answers().empty() ? " unanswered" : " answered by";
    for (const auto t : r.view.answers()) out += ' ' + std::to_string(t.index());
    return out + '>';
  });
}

}  // namespace stenogram::python
