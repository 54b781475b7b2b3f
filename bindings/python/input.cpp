#include "input.hpp"

#include "errors.hpp"

namespace stenogram::python {

input read_path(const py::handle& given) {
  const auto os = py::module_::import("os");
  const py::bytes path = os.attr("fsencode")(given);
  input in;
  in.path = path;
  in.held = os.attr("fsdecode")(given);
  if (in.path.find('\0') != in.path.npos) throw py::value_error("a path holds no NUL");
  return in;
}

input read_input(const py::handle& given) {
  input in;
  if (py::isinstance<py::str>(given)) {
    in.held = py::reinterpret_borrow<py::object>(given);
    in.bytes = utf8_of(py::reinterpret_borrow<py::str>(given));
    in.is_text = true;
  } else if (py::isinstance<py::bytes>(given) || PyObject_CheckBuffer(given.ptr())) {
    in.held = py::isinstance<py::bytes>(given) ? py::reinterpret_borrow<py::object>(given)
                                               : py::reinterpret_steal<py::object>(PyBytes_FromObject(given.ptr()));
    if (!in.held) throw py::error_already_set();
    in.bytes = {PyBytes_AS_STRING(in.held.ptr()), static_cast<std::size_t>(PyBytes_GET_SIZE(in.held.ptr()))};
  } else if (py::hasattr(given, "__fspath__")) {
    return read_path(given);
  } else {
    throw py::type_error("a str, bytes-like or os.PathLike is wanted, not " +
                         py::type::handle_of(given).attr("__name__").cast<std::string>());
  }
  return in;
}

py::object finish(const input& in, result<document>&& made) {
  if (!made) raise(made.error(), in.path_given(), in.text());
  const auto text = made->text();
  const bool same = in.is_text && PyUnicode_CheckExact(in.held.ptr()) && text.data() == in.bytes.data() && text.size() == in.bytes.size();
  return to_python(*std::move(made), same ? in.held : py::object());
}

std::shared_ptr<const void> keep(py::object held) {
  const void* const kept = held.release().ptr();
  return {kept, [](const void* p) {
            if (!Py_IsInitialized()) return;  // at the end of the process
            const py::gil_scoped_acquire hold;
            Py_DECREF(static_cast<PyObject*>(const_cast<void*>(p)));
          }};
}

}  // namespace stenogram::python
