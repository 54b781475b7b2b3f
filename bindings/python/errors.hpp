// Errors of the library as the Python exception ParseError.
#pragma once
#include <string_view>

#include "face.hpp"

namespace stenogram::python {

/// A ParseError that is not raised. `path` is the path given or None; `text` is the str that was parsed, if one was:
/// the error then has an index into it.
py::object parse_error(const error& e, const py::object& path = py::none(), std::string_view text = {});

bool is_parse_error(const py::error_already_set& raised);
[[noreturn]] void raise_object(const py::object& e);
[[noreturn]] void raise(const error& e, const py::object& path = py::none(), std::string_view text = {});

/// The UTF-8 of a str, borrowed from it. Raises ParseError with the index where it holds a lone surrogate.
std::string_view utf8_of(const py::str& text);

}  // namespace stenogram::python
