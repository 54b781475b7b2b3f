// Parser: options read once, scratch memory kept from one parse to the next.
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

#include "errors.hpp"
#include "input.hpp"

namespace stenogram::python {
namespace {

class parser_object {
 public:
  parser_object(stated opts, std::string repr) : opts_(std::move(opts)), repr_(std::move(repr)) {}

  const std::string& repr() const noexcept { return repr_; }

  py::object parse(const py::object& source) {
    const auto in = read_input(source);
    if (user_.load() == std::this_thread::get_id()) throw std::runtime_error("the parser is in use by its own cancel");
    if (in.is_text && !of_text_) of_text_.emplace(opts_.for_text());
    if (!in.is_text && !in.is_file() && !of_bytes_) of_bytes_.emplace(opts_.value);
    auto made = run(in);
    opts_.watching->rethrow();
    return finish(in, std::move(made));
  }

 private:
  result<document> run(const input& in) {
    auto owner = in.is_file() ? nullptr : keep(in.held);
    const py::gil_scoped_release release;
    const std::lock_guard one_at_a_time(lock_);
    user_ = std::this_thread::get_id();
    auto made = in.is_file() ? parse_file(in.path, opts_.value) : (in.is_text ? of_text_ : of_bytes_)->parse(in.bytes, std::move(owner));
    user_ = std::thread::id();
    return made;
  }

  stated opts_;
  std::string repr_;
  std::optional<parser> of_text_, of_bytes_;  ///< made under the GIL
  std::mutex lock_;                           ///< taken without the GIL
  std::atomic<std::thread::id> user_{};
};

std::unique_ptr<parser_object> make_parser(const py::kwargs& given) {
  auto opts = read_options("Parser", given);
  std::string shown = "Parser(";
  for (const auto& [name, value] : given)
    shown.append(shown.back() == '(' ? "" : ", ").append(py::str(name)).append("=").append(py::repr(value));
  return std::make_unique<parser_object>(std::move(opts), shown + ')');
}

}  // namespace

void bind_parser(py::module_& m) {
  const auto init = "Parser(*, " + option_signature() + ")\n--\n\n"
                    "Parses with options that are read once and scratch memory that is kept: for many small sources.\n"
                    "Threads that share one wait for each other; give each its own. Raises as parse() does.\n\n"
                    ">>> parser = stenogram.Parser(date='2024-05-17', entities='DATE')\n"
                    ">>> [entity.value for entity in parser.parse('The talks that were held yesterday').entities]\n"
                    "['2024-05-16']\n\n";
  py::class_<parser_object> c(m, "Parser", (init + option_help()).c_str());
  c.def(py::init(&make_parser));
  c.def("__repr__", &parser_object::repr);
  c.def("parse", &parser_object::parse, "source"_a, py::pos_only(), "parse(self, source, /)\n--\n\nAs stenogram.parse(), with the parser's options.\n\n"
        ">>> stenogram.Parser().parse('So be it.').text\n"
        "'So be it.'");
}

}  // namespace stenogram::python
