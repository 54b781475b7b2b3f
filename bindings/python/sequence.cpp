#include "sequence.hpp"

namespace stenogram::python {
namespace {

struct sequence_iterator {
  sequence rows;
  std::size_t at = 0;
};

std::size_t place_of(const sequence& s, py::ssize_t i) {
  const auto size = static_cast<py::ssize_t>(s.size);
  if (i < -size || i >= size)
    throw py::index_error("index " + std::to_string(i) + " of a sequence of " + std::to_string(size));
  return static_cast<std::size_t>(i < 0 ? i + size : i);
}

sequence sliced(const sequence& s, const py::slice& slice) {
  py::ssize_t start = 0, stop = 0, step = 0, size = 0;
  if (!slice.compute(static_cast<py::ssize_t>(s.size), &start, &stop, &step, &size)) throw py::error_already_set();
  auto out = s;
  out.start = s.start + start * s.step;
  out.step = s.step * step;
  out.size = static_cast<std::size_t>(size);
  return out;
}

bool equal(const sequence& a, const sequence& b) {
  if (std::string_view(a.table) != b.table || a.size != b.size) return false;
  for (std::size_t i = 0; i < a.size; ++i)
    if (a.id(i) != b.id(i)) return false;
  return same(*a.value, *b.value);
}

py::tuple ids_of(const sequence& s) {
  py::tuple ids(s.size);
  for (std::size_t i = 0; i < s.size; ++i) ids[i] = py::int_(s.id(i));
  return ids;
}

/// The rows of those ids, which pickles hold.
sequence picked(const sequence& s, const py::tuple& ids) {
  auto own = std::make_shared<std::vector<std::uint32_t>>();
  for (const auto id : ids) own->push_back(s.id(place_of(s, id.cast<py::ssize_t>())));
  auto out = s;
  out.ids = own->data(), out.start = 0, out.step = 1, out.size = own->size();
  out.own = std::move(own);
  return out;
}

std::string repr(const sequence& s) {
  constexpr std::size_t most = 5;
  std::string out = "<Sequence of " + std::to_string(s.size);
  for (std::size_t i = 0; i < s.size && i < most; ++i)
    out.append(i ? ",\n  " : ":\n  ").append(py::cast<std::string>(py::repr(s.at(i))));
  if (s.size > most) out += ",\n  ...";
  return out + '>';
}

std::size_t count(const sequence& s, const py::object& wanted) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < s.size; ++i) n += s.at(i).equal(wanted);
  return n;
}

py::object index(const sequence& s, const py::object& wanted, py::ssize_t start, py::ssize_t stop) {
  const auto size = static_cast<py::ssize_t>(s.size);
  if (start < 0) start = std::max<py::ssize_t>(start + size, 0);
  if (stop < 0) stop += size;
  for (auto i = start; i < std::min(stop, size); ++i)
    if (s.at(static_cast<std::size_t>(i)).equal(wanted)) return py::int_(i);
  throw py::value_error(py::cast<std::string>(py::repr(wanted)) + " is not in the sequence");
}

}  // namespace

void bind_sequence(py::module_& m) {
  py::class_<sequence_iterator>(m, "SequenceIterator", "Goes over the rows of a Sequence.\n\n"
                                 ">>> next(iter(document.speakers)).name\n"
                                 "'Elena Marwick'")
      .def("__iter__", [](const py::object& self) { return self; })
      .def("__next__", [](sequence_iterator& i) {
        if (i.at == i.rows.size) throw py::stop_iteration();
        return i.rows.at(i.at++);
      });
  py::class_<sequence> c(m, "Sequence",
                         "Rows of a document, immutable and lazy: each row is made when it is asked for. Slices share the\n"
                         "document and cost nothing. Negative indices count from the end.\n\n"
                         ">>> [turn.kind for turn in document.turns[1::2]]\n"
                         "['question', 'question', 'question', 'question']");
  c.def("__len__", [](const sequence& s) { return s.size; });
  c.def("__getitem__", [](const sequence& s, py::ssize_t i) { return s.at(place_of(s, i)); });
  c.def("__getitem__", sliced);
  c.def("__iter__", [](const sequence& s) { return sequence_iterator{s}; });
  c.def("__reversed__", [](const sequence& s) { return sequence_iterator{sliced(s, py::slice({}, {}, -1))}; });
  c.def("__contains__", [](const sequence& s, const py::object& wanted) { return count(s, wanted) != 0; });
  c.def("count", count, "value"_a, "count(self, value)\n--\n\nHow many rows equal `value`.\n\n"
        ">>> document.turns.count(document.turns[3])\n"
        "1");
  c.def("index", index, "value"_a, "start"_a = 0, "stop"_a = PY_SSIZE_T_MAX,
        "index(self, value, start=0, stop=sys.maxsize)\n--\n\nWhere the first row stands that equals `value`. Raises\n"
        "ValueError where there is none.\n\n"
        ">>> document.turns.index(document.turns[3])\n"
        "3");
  c.def("__eq__", [](const sequence& a, const py::object& other) -> py::object {
    if (!py::isinstance<sequence>(other)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
    return py::bool_(equal(a, other.cast<const sequence&>()));
  });
  c.def("__hash__", [](const sequence& s) { return py::hash(py::make_tuple(s.table, ids_of(s))); });
  c.def("__repr__", repr);
  c.def("_pick", picked);
  c.def("__reduce__", [](const sequence& s) {
    return py::make_tuple(py::module_::import("stenogram._restore").attr("rows"),
                          py::make_tuple(s.document, s.table, ids_of(s)));
  });
  c.attr("__class_getitem__") = py::module_::import("builtins").attr("classmethod")(
      py::module_::import("types").attr("GenericAlias"));
  py::module_::import("collections.abc").attr("Sequence").attr("register")(c);
}

}  // namespace stenogram::python
