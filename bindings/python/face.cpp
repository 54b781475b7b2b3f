#include "face.hpp"

namespace stenogram::python {

std::string shown(std::string_view text, std::size_t most) {
  auto cut = text.substr(0, most);
  while (!cut.empty() && cut.size() < text.size() && (static_cast<unsigned char>(text[cut.size()]) & 0xC0) == 0x80)
    cut.remove_suffix(1);
  auto out = py::cast<std::string>(py::repr(to_str(cut)));
  if (cut.size() < text.size()) out.insert(out.size() - 1, "...");
  return out;
}

std::string counted(std::size_t n, std::string_view one) { return std::to_string(n).append(" ").append(one).append(n == 1 ? "" : "s"); }

std::string shown_span(const document& doc, span s) {
  return " [" + std::to_string(str_offset(doc, s.begin)) + ':' + std::to_string(str_offset(doc, s.end)) + ']';
}

py::object to_python(document&& doc, py::object text) { return py::cast(document_object{std::move(doc), std::move(text)}); }

}  // namespace stenogram::python
