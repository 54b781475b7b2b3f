// What all files of the module share: the document behind Python's objects, rows of it, and values on their way out.
#pragma once
#include <pybind11/pybind11.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "stenogram/stenogram.hpp"

namespace stenogram::python {

namespace py = pybind11;
using namespace pybind11::literals;

/// Behind a Python Document. `text` is its str: the one that was parsed where that is the text, else made when first
/// asked for (under the GIL).
struct document_object {
  stenogram::document value;
  py::object text;
};

/// A part of a document as a Python object: it holds the Document, so it outlives every other name of it.
template <class View>
struct part {
  py::object document;
  const stenogram::document* value;
  View view;
};

/// A stretch of the text.
using span_part = part<span>;

inline py::str to_str(std::string_view s) { return py::str(s.data(), s.size()); }
inline py::object str_or_none(std::string_view s) { return s.empty() ? py::object(py::none()) : py::object(to_str(s)); }

/// The offset in code points, as a str counts.
inline std::uint32_t str_offset(const document& doc, std::uint32_t byte) noexcept {
  return doc.convert(byte, offset_unit::utf8, offset_unit::codepoint);
}
inline std::uint32_t byte_offset(const document& doc, std::uint32_t codepoint) noexcept {
  return doc.convert(codepoint, offset_unit::codepoint, offset_unit::utf8);
}

template <class List>
py::tuple strs(const List& list) {
  py::tuple out(list.size());
  for (std::uint32_t i = 0; i < list.size(); ++i) out[i] = to_str(list[i]);
  return out;
}

/// A part of the same document as another.
template <class View>
py::object part_of(const py::object& document, const stenogram::document* value, View view) {
  return py::cast(part<View>{document, value, std::move(view)});
}
template <class View, class Other>
py::object beside(const part<Other>& p, View view) {
  return part_of(p.document, p.value, std::move(view));
}
template <class View, class Other>
py::object beside_or_none(const part<Other>& p, const std::optional<View>& view) {
  return view ? beside(p, *view) : py::object(py::none());
}

/// The repr of a text, cut where it is long.
std::string shown(std::string_view text, std::size_t most = 60);
/// `1 turn`, `2 turns`.
std::string counted(std::size_t n, std::string_view one);
/// ` [start:end]` in code points.
std::string shown_span(const document& doc, span s);

/// A new Document; `text` is its str where the caller has it.
py::object to_python(document&& doc, py::object text = py::object());

/// The fields of a document by key.
py::object metadata_of(const py::object& document, const stenogram::document* value);

// One a file.
void bind_span(py::module_& m);
void bind_sequence(py::module_& m);
void bind_source(py::module_& m);
void bind_convention(py::module_& m);
void bind_metadata(py::module_& m);
void bind_speaker(py::module_& m);
void bind_region(py::module_& m);
void bind_turn(py::module_& m);
void bind_exchange(py::module_& m);
void bind_entity(py::module_& m);
void bind_thing(py::module_& m);
void bind_cue(py::module_& m);
void bind_warning(py::module_& m);
void bind_document(py::module_& m);
void bind_table(py::module_& m);
void bind_parse(py::module_& m);
void bind_parser(py::module_& m);
void bind_parse_many(py::module_& m);

}  // namespace stenogram::python
