// What a caller gives to be parsed: a str is text, bytes-like is raw source, os.PathLike is a file.
#pragma once
#include <string>
#include <string_view>

#include "options.hpp"

namespace stenogram::python {

struct input {
  py::object held;         ///< the str or bytes that `bytes` is borrowed from; the path as given
  std::string_view bytes;  ///< not null unless it is a file
  std::string path;        ///< of a file
  bool is_text = false;

  bool is_file() const noexcept { return !bytes.data(); }
  /// For errors: the path as given, else None.
  py::object path_given() const { return is_file() ? held : py::none(); }
  std::string_view text() const noexcept { return is_text ? bytes : std::string_view(); }
};

/// Raises TypeError for anything else. A buffer other than bytes is copied.
input read_input(const py::handle& given);
/// A path as parse_file takes it: str, bytes or os.PathLike.
input read_path(const py::handle& given);

/// The result as a Document, or its error raised.
py::object finish(const input& in, result<document>&& made);

/// Keeps a Python object; may be let go on any thread.
std::shared_ptr<const void> keep(py::object held);

}  // namespace stenogram::python
