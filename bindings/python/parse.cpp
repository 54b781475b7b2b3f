// parse and parse_file.
#include "errors.hpp"
#include "input.hpp"

namespace stenogram::python {
namespace {

result<document> run(const input& in, const options& opts) {
  auto owner = in.is_file() ? nullptr : keep(in.held);
  const py::gil_scoped_release release;
  return in.is_file() ? parse_file(in.path, opts) : stenogram::parse(in.bytes, std::move(owner), opts);
}

py::object parse_input(const input& in, const stated& opts) {
  auto made = in.is_text ? run(in, opts.for_text()) : run(in, opts.value);
  opts.watching->rethrow();
  return finish(in, std::move(made));
}

}  // namespace

void bind_parse(py::module_& m) {
  const auto options = option_signature();
  const auto help = option_help();
  m.def("parse", [](const py::object& source, const py::kwargs& given) {
    return parse_input(read_input(source), read_options("parse", given));
  }, "source"_a, py::pos_only(),
     ("parse(source, /, *, " + options + ")\n--\n\n"
      "Parses one source to a Document. A str is text, bytes-like is raw source (decoded as it says of itself), an\n"
      "os.PathLike is a file. The GIL is released; a buffer other than bytes is copied before.\n\n"
      ">>> document = stenogram.parse('Ann Lee: Why now, may I ask?\\nBob Ray: Because we can.\\n')\n"
      ">>> [(turn.speaker_name, turn.text) for turn in document.turns]\n"
      "[('Ann Lee', 'Why now, may I ask?'), ('Bob Ray', 'Because we can.')]\n\n"
      "Raises ParseError with code, byte and path, and index where a str was given; TypeError for an option that is not\n"
      "known; KeyboardInterrupt within a MiB of Ctrl-C.\n\n" + help).c_str());
  m.def("parse_file", [](const py::object& path, const py::kwargs& given) {
    return parse_input(read_path(path), read_options("parse_file", given));
  }, "path"_a, py::pos_only(),
     ("parse_file(path, /, *, " + options + ")\n--\n\n"
      "Reads and parses a file. `path` is a str, bytes or os.PathLike and becomes the name of the source unless `name`\n"
      "states one. As parse() else; a file that cannot be read is a ParseError of code 'io'.\n\n"
      ">>> stenogram.parse_file('examples/briefing.txt').metadata['date'].value\n"
      "'2024-05-17'\n\n" + help).c_str());
}

}  // namespace stenogram::python
