#include "errors.hpp"

#include <algorithm>

namespace stenogram::python {
namespace {

py::object type() { return py::module_::import("stenogram._types").attr("ParseError"); }

py::object make(const error& e, const py::object& path, const py::object& index) {
  return type()(e.message, to_str(to_string(e.code)), static_cast<std::int32_t>(e.code), e.byte, index, path);
}

/// The bytes that the first `n` code points of a str take in UTF-8.
std::uint64_t bytes_of(const py::str& text, py::ssize_t n) {
  std::uint64_t bytes = 0;
  for (py::ssize_t i = 0; i < n; ++i) {
    const auto c = PyUnicode_READ_CHAR(text.ptr(), i);
    bytes += c < 0x80 ? 1u : c < 0x800 ? 2u : c < 0x10000 ? 3u : 4u;
  }
  return bytes;
}

}  // namespace

py::object parse_error(const error& e, const py::object& path, std::string_view text) {
  if (!text.data()) return make(e, path, py::none());
  const auto before = text.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(e.byte, text.size())));
  const auto index = std::count_if(before.begin(), before.end(), [](char c) { return static_cast<signed char>(c) >= -64; });
  return make(e, path, py::int_(index));
}

bool is_parse_error(const py::error_already_set& raised) { return raised.matches(type()); }

void raise_object(const py::object& e) {
  PyErr_SetObject(py::type::of(e).ptr(), e.ptr());
  throw py::error_already_set();
}

void raise(const error& e, const py::object& path, std::string_view text) { raise_object(parse_error(e, path, text)); }

std::string_view utf8_of(const py::str& text) {
  Py_ssize_t size = 0;
  if (const auto* bytes = PyUnicode_AsUTF8AndSize(text.ptr(), &size)) return {bytes, static_cast<std::size_t>(size)};
  if (!PyErr_ExceptionMatches(PyExc_UnicodeEncodeError)) throw py::error_already_set();
  const auto index = py::error_already_set().value().attr("start").cast<py::ssize_t>();
  const error e{error_code::invalid_utf8, bytes_of(text, index), "a lone surrogate stands at index " + std::to_string(index)};
  raise_object(make(e, py::none(), py::int_(index)));
}

}  // namespace stenogram::python
