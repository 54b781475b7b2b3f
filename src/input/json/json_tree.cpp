#include "input/json/json_tree.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <string>

#include "input/json/json_scan.hpp"
#include "input/simd.hpp"
#include "text/text.hpp"

namespace stenogram::json {
namespace {

bool is_scalar_byte(char c) noexcept { return c != ':' && c != ','; }

}  // namespace

char item::first() const noexcept { return tree_ ? tree_->source_[tree_->rows_[index_].begin] : '\0'; }

// A list of lines has one byte more in front: its bracket.
std::uint32_t item::begin() const noexcept { return tree_->rows_[index_].begin + (is_string() ? 1 : 0) - (tree_->list_.empty() ? 0 : 1); }
std::uint32_t item::end() const noexcept { return begin() + static_cast<std::uint32_t>(inner().size()); }
std::string_view item::inner() const noexcept {
  const auto& r = tree_->rows_[index_];
  const std::uint32_t quote = is_string() ? 1 : 0;
  return tree_->source_.substr(r.begin + quote, r.end - r.begin - 2 * quote);
}

item item::front() const noexcept {
  if (!is_object() && !is_array()) return {};
  const auto next = tree_->rows_[index_].next;
  return index_ + 1 < next ? item(tree_, index_ + 1, next) : item();
}

item item::next() const noexcept {
  const auto next = tree_->rows_[index_].next;
  return next < end_ ? item(tree_, next, end_) : item();
}

item item::member(std::string_view key) const noexcept {
  if (!is_object()) return {};
  for (auto k = front(); k; k = k.next().next())
    if (k.raw() == key) return k.next();
  return {};
}

std::optional<error> source_tree::read(std::string_view source) {
  rows_.clear();
  list_.clear();
  source_ = source;
  const auto capacity = std::max<std::size_t>(source.size(), 32);
  const error no_memory{error_code::out_of_memory, 0, "not enough memory for the JSON"};
  std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
  {
    const simdjson::padded_string padded(source);
    simdjson::dom::document checked;
    if (!padded.data() || checked.allocate(capacity) || input::simd().create_dom_parser_implementation(capacity, deepest, parser))
      return no_memory;
    if (parser->parse(reinterpret_cast<const std::uint8_t*>(padded.data()), padded.size(), checked)) {
      const auto found = first_fault(source).value_or(fault{0, "simdjson refuses it"});
      if (found.too_deep) return error{error_code::limit_exceeded, found.byte, "JSON nested deeper than 1,024"};
      return error{error_code::malformed_json, found.byte, "not JSON: " + std::string(found.message)};
    }
  }
  // The parser knows where every bracket, comma and value begins.
  const auto* places = parser->structural_indexes.get();
  const auto count = parser->n_structural_indexes;
  std::vector<std::uint32_t> open;
  rows_.reserve(count / 2 + 1);
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto at = places[i];
    const char c = source[at];
    if (c == '}' || c == ']') {
      auto& closed = rows_[open.back()];
      closed.end = at + 1;
      closed.next = static_cast<std::uint32_t>(rows_.size());
      open.pop_back();
    } else if (is_scalar_byte(c)) {
      const bool opens = c == '{' || c == '[';
      auto end = i + 1 < count ? places[i + 1] : static_cast<std::uint32_t>(source.size());
      while (!opens && end > at && text::is_ascii_blank(source[end - 1])) --end;
      if (opens) open.push_back(static_cast<std::uint32_t>(rows_.size()));
      rows_.push_back({at, end, static_cast<std::uint32_t>(rows_.size()) + 1});
    }
  }
  return std::nullopt;
}

result<bool> source_tree::read_lines(std::string_view source) {
  if (source.size() > std::numeric_limits<std::uint32_t>::max() - 2) return false;  // places would not fit
  std::string list;
  list.reserve(source.size() + 2);
  list.append("[").append(source).append("]");
  // A closed object and an opened one with nothing but blanks between stand in no JSON, and in no string of it.
  constexpr auto nowhere = std::string::npos;
  auto line_end = nowhere;
  bool closed = false, joined = false;
  for (std::size_t at = 1; at <= source.size(); ++at) {
    const char c = list[at];
    if (c == '\n' && closed && line_end == nowhere) line_end = at;
    if (text::is_ascii_blank(c)) continue;
    if (c == '{' && closed && line_end != nowhere) list[line_end] = ',', joined = true;
    closed = c == '}';
    line_end = nowhere;
  }
  if (!joined) return false;
  if (auto failed = read(list)) {
    failed->byte = std::min<std::uint64_t>(failed->byte - std::min<std::uint64_t>(failed->byte, 1), source.size());  // the list's brackets are not the source's
    return std::move(*failed);
  }
  list_ = std::move(list);
  source_ = list_;
  return true;
}

}  // namespace stenogram::json
