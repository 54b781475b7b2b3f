// A document as JSON, as a dict, and back.
#pragma once
#include <string>
#include <string_view>

#include "face.hpp"

namespace stenogram::python {

/// Releases the GIL. Raises ParseError for an unknown unit.
std::string json_of(const document& doc, std::string_view offsets, bool text);

void bind_json(py::module_& m, py::class_<document_object>& c);

}  // namespace stenogram::python
