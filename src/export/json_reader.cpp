// JSON to a document: simdjson's tree to columns, then verify().
#include <algorithm>
#include <memory>
#include <new>
#include <string>

#include "document/freeze.hpp"
#include "export/json_columns.hpp"
#include "input/json/json_scan.hpp"
#include "stenogram/json.hpp"

namespace stenogram::json {
namespace {

// The value that a broken invariant is told at: the span of the row, else the row, else the table, else the text.
[[noreturn]] void fail_at(const node& root, const detail::columns& c, const breach& broken) {
  const auto member = [](const node& n, std::string_view key) {
    std::optional<node> found;
    if (n.value.is_object())
      n.each_member([&](std::string_view k, const node& v) {
        if (k == key) found = v;
      });
    return found;
  };
  const auto element = [](const node& n, std::size_t i) {
    std::optional<node> found;
    if (n.value.is_array())
      n.each([&](const node& v) {
        if (v.ordinal == i) found = v;
      });
    return found;
  };
  const auto root_text = member(root, "text").value();
  auto row = std::size_t{broken.row};
  std::optional<node> inner, table, at;
  if (broken.table == "metadata") {
    table = member(root, "metadata");
    const auto key = c.strings.at(c.fields.key[row]);
    if (key == "participant") {
      inner = table;
      table = member(*inner, "participants");
      row -= static_cast<std::size_t>(std::find(c.fields.key.begin(), c.fields.key.end(), c.fields.key[row]) -
                                      c.fields.key.begin());
      at = element(*table, row);
    } else {
      at = member(*table, key);
    }
  } else {
    if (broken.table == "refused") inner = member(root, "convention");
    table = member(inner ? *inner : root, broken.table);
    if (table) at = element(*table, row);
  }
  if (!table || !at) (table && broken.table != "regions" ? *table : root_text).fail(broken.message);
  const auto where = member(*at, "span");
  (where && !where->is_null() ? *where : *at).fail(broken.message);
}

error json_error(std::uint64_t byte, std::string_view message) {
  return {error_code::malformed_json, byte, "not a document in JSON: " + std::string(message)};
}

result<document> read_document(std::string_view json) {
  if (json.size() > simdjson::SIMDJSON_MAXSIZE_BYTES)
    return error{error_code::too_large, 0, "JSON of more than 4 GiB less one is not read"};
  const simdjson::padded_string padded(json);
  simdjson::dom::document tree;
  std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
  const auto capacity = std::max<std::size_t>(json.size(), 32);
  if (!padded.data() || tree.allocate(capacity) ||
      input::simd().create_dom_parser_implementation(capacity, deepest, parser))
    return error{error_code::out_of_memory, 0, "not enough memory for the JSON"};
  if (parser->parse(reinterpret_cast<const std::uint8_t*>(padded.data()), padded.size(), tree)) {
    const auto found = first_fault(json).value_or(fault{0, "simdjson refuses it"});
    if (found.too_deep) return error{error_code::limit_exceeded, found.byte, "JSON nested deeper than 1,024"};
    return json_error(found.byte, found.message);
  }
  parser.reset();
  const node root{tree.root()};
  try {
    const auto body = read_columns(root);
    auto made = freeze(body);
    if (const auto broken = find_breach(*body)) fail_at(root, *body, *broken);
    return made;
  } catch (const misread& bad) {
    return json_error(locate(json, bad.path), bad.message);
  }
}

}  // namespace
}  // namespace stenogram::json

namespace stenogram {

result<document> v1::from_json(std::string_view json) {
  try {
    return json::read_document(json);
  } catch (const std::bad_alloc&) {
    return error{error_code::out_of_memory, 0, "not enough memory for the document"};
  }
}

}  // namespace stenogram
