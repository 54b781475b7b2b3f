#include "options.hpp"

#include <algorithm>

#include "errors.hpp"

namespace stenogram::python {
namespace {

const option_info* find(std::string_view name) {
  const auto* const end = option_table() + option_count();
  const auto* const found = std::find_if(option_table(), end, [&](const option_info& o) { return o.name == name; });
  return found == end ? nullptr : found;
}

[[noreturn]] void wrong_type(std::string_view name, std::string_view wanted, const py::handle& value) {
  throw py::type_error("option " + std::string(name) + ": " + std::string(wanted) + " is wanted, not " +
                       py::type::handle_of(value).attr("__name__").cast<std::string>());
}

std::string text_of(std::string_view name, const py::handle& value) {
  if (!py::isinstance<py::str>(value)) wrong_type(name, "a str", value);
  return std::string(utf8_of(py::reinterpret_borrow<py::str>(value)));
}

void set(options& out, std::string_view name, std::string_view value) {
  if (const auto good = out.set(name, value); !good) raise(good.error());
}

/// The elements of a list option by their names in the C++ API, in order; what is None is left out.
using element = std::vector<std::pair<std::string_view, std::optional<std::string>>>;

void read_members(std::string_view option, const py::dict& given, element& out) {
  for (const auto& [key, value] : given) {
    const auto name = text_of(option, key);
    const auto at = std::find_if(out.begin(), out.end(), [&](const auto& member) { return member.first == name; });
    if (at == out.end()) raise({error_code::invalid_argument, 0, "option " + std::string(option) + ": there is no '" + name + "' in an element"});
    if (!value.is_none()) at->second = text_of(option, value);
  }
}

void read_in_order(std::string_view option, const py::sequence& given, element& out) {
  if (py::len(given) > out.size())
    raise({error_code::invalid_argument, 0, "option " + std::string(option) + ": an element has at most " + std::to_string(out.size()) + " parts"});
  for (std::size_t i = 0; i < py::len(given); ++i)
    if (const py::object value = given[i]; !value.is_none()) out[i].second = text_of(option, value);
}

void add_label(options& out, const element& e) {
  stated_label label{e[0].second.value_or(""), e[1].second, std::nullopt};
  if (const auto& kind = e[2].second) {
    turn_kind k{};
    if (!detail::from_name(detail::turn_names, *kind, k))
      raise({error_code::invalid_argument, 0, "option labels: '" + *kind + "' is no kind of turn"});
    label.kind = k;
  }
  out.labels.push_back(std::move(label));
}

void add_participant(options& out, const element& e) {
  out.participants.push_back({e[0].second.value_or(""), e[1].second.value_or(""), e[2].second.value_or("")});
}

void add_element(options& out, std::string_view option, const py::handle& given) {
  const bool labels = option == "labels";
  if (py::isinstance<py::str>(given)) return set(out, option, text_of(option, given));
  auto e = labels ? element{{"text", {}}, {"speaker", {}}, {"kind", {}}}
                  : element{{"name", {}}, {"role", {}}, {"affiliation", {}}};
  if (labels && py::isinstance<part<form>>(given))
    e[0].second = std::string(given.cast<const part<form>&>().view.text());
  else if (py::isinstance<py::dict>(given))
    read_members(option, py::reinterpret_borrow<py::dict>(given), e);
  else if (py::isinstance<py::tuple>(given) || py::isinstance<py::list>(given))
    read_in_order(option, py::reinterpret_borrow<py::sequence>(given), e);
  else
    wrong_type(option, "a str, a dict or a tuple in the list", given);
  labels ? add_label(out, e) : add_participant(out, e);
}

void read_list(options& out, std::string_view name, const py::handle& value) {
  if (py::isinstance<py::str>(value) || py::isinstance<py::dict>(value) || !py::isinstance<py::iterable>(value))
    wrong_type(name, "a list", value);
  for (const auto given : py::iter(value)) add_element(out, name, given);
}

void read_set(options& out, std::string_view name, const py::handle& value) {
  if (py::isinstance<py::str>(value)) return set(out, name, text_of(name, value));
  if (!py::isinstance<py::iterable>(value)) wrong_type(name, "a str or a collection of str", value);
  std::string all;
  for (const auto kind : py::iter(value)) all.append(all.empty() ? "" : ",").append(text_of(name, kind));
  set(out, name, all.empty() ? "none" : all);
}

void read_option(stated& out, const option_info& o, const py::handle& value) {
  if (o.type == "flag") {
    if (!py::isinstance<py::bool_>(value)) wrong_type(o.name, "True or False", value);
    set(out.value, o.name, value.cast<bool>() ? "true" : "false");
  } else if (o.type == "size") {
    if (!py::isinstance<py::int_>(value) || py::isinstance<py::bool_>(value)) wrong_type(o.name, "an int", value);
    set(out.value, o.name, py::cast<std::string>(py::str(value)));
  } else if (o.type == "list") {
    read_list(out.value, o.name, value);
  } else if (o.type == "set") {
    read_set(out.value, o.name, value);
  } else if (o.type == "callback") {
    if (!PyCallable_Check(value.ptr())) wrong_type(o.name, "a callable", value);
    out.watching = std::make_shared<watch>(py::reinterpret_borrow<py::object>(value));
  } else if (o.type == "date" && py::hasattr(value, "isoformat")) {
    set(out.value, o.name, text_of(o.name, value.attr("isoformat")()));
  } else {
    set(out.value, o.name, text_of(o.name, value));
  }
}

}  // namespace

options stated::for_text() const {
  if (!value.encoding.empty())
    raise({error_code::invalid_argument, 0, "option encoding: a str is text and has no encoding"});
  auto out = value;
  out.encoding = "utf-8";
  return out;
}

stated read_options(const char* function, const py::kwargs& given) {
  stated out;
  for (const auto& [key, value] : given) {
    const auto name = py::cast<std::string>(key);
    const auto* const row = find(name);
    if (!row) {
      std::string known;
      for (std::size_t i = 0; i < option_count(); ++i) known.append(i ? ", " : "").append(option_table()[i].name);
      throw py::type_error(std::string(function) + "() has no option '" + name + "'; there are " + known);
    }
    if (!value.is_none()) read_option(out, *row, value);
  }
  if (const auto good = out.value.check(); !good) raise(good.error());
  if (!out.watching) out.watching = std::make_shared<watch>(py::object());
  out.value.cancel = [watching = out.watching.get()] { return watching->asked(); };
  return out;
}

std::string option_signature() {
  std::string out;
  for (std::size_t i = 0; i < option_count(); ++i) out.append(i ? ", " : "").append(option_table()[i].name).append("=None");
  return out;
}

std::string option_help() {
  std::string out = "Options, each None where nothing is stated (stated facts win over what is inferred):\n";
  for (std::size_t i = 0; i < option_count(); ++i) {
    const auto& o = option_table()[i];
    out.append("    ").append(o.name).append(" (").append(o.type).append("): ").append(o.help);
    if (!o.default_value.empty()) out.append(" [").append(o.default_value).append("]");
    out += '\n';
  }
  return out;
}

}  // namespace stenogram::python
