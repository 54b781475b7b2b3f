// Keyword arguments to the options of the library, by its one table of them.
#pragma once
#include <memory>
#include <string>

#include "face.hpp"
#include "watch.hpp"

namespace stenogram::python {

/// Options as stated, with the watch behind their `cancel`. Holds Python objects: destroy with the GIL.
struct stated {
  options value;
  std::shared_ptr<watch> watching;

  /// The same for a source that is text already. Raises ParseError where an encoding is stated.
  options for_text() const;
};

/// Raises TypeError for an unknown name or a value of the wrong type, ParseError for a value that is refused.
stated read_options(const char* function, const py::kwargs& given);

/// `date=None, language=None, ...`: what stands in signatures; and a line of documentation an option.
std::string option_signature();
std::string option_help();

}  // namespace stenogram::python
