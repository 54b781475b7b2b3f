// A lazy sequence of rows: nothing is made before it is asked for.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "row.hpp"

namespace stenogram::python {

/// Rows of one table: `size` of them, by ids where `ids` is not null (memory of the document), else the ids themselves,
/// from `start` on in steps of `step`.
struct sequence {
  py::object document;
  const stenogram::document* value;
  const char* table;
  py::object (*make)(const py::object&, const stenogram::document*, std::uint32_t);
  const std::uint32_t* ids;
  std::int64_t start, step;
  std::size_t size;
  std::shared_ptr<const std::vector<std::uint32_t>> own = {};  ///< what `ids` points into where they are not the document's

  std::uint32_t id(std::size_t i) const noexcept {
    const auto at = start + static_cast<std::int64_t>(i) * step;
    return ids ? ids[at] : static_cast<std::uint32_t>(at);
  }
  py::object at(std::size_t i) const { return make(document, value, id(i)); }
};

template <class View>
py::object make_row(const py::object& document, const stenogram::document* value, std::uint32_t id) {
  return part_of(document, value, View(value->body().get(), id));
}

/// All rows of a range of the C++ API.
template <class View>
py::object rows(const py::object& document, const stenogram::document* value, const detail::range<View>& range) {
  const auto first = range.empty() ? 0 : range[0].index();
  return py::cast(sequence{document, value, table_of<View>::path, make_row<View>, nullptr, first, 1, range.size()});
}
/// The rows that a list of ids names; list `i` of `lists`, which are the document's.
template <class View>
py::object rows(const py::object& document, const stenogram::document* value, const detail::list_columns& lists,
                std::uint32_t i) {
  return py::cast(sequence{document, value, table_of<View>::path, make_row<View>,
                           lists.values.data() + lists.begin_of(i), 0, 1, lists.size_of(i)});
}

}  // namespace stenogram::python
