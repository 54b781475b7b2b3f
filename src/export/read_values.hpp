// The values that recur in a document's JSON: strings, indices, offsets, times, reasons. Absent (null) gives the
// default.
#pragma once
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "document/freeze.hpp"
#include "export/json_dom.hpp"
#include "ledger/ledger.hpp"

namespace stenogram::json {

inline constexpr std::uint32_t most = std::numeric_limits<std::uint32_t>::max();

class value_reader {
 protected:
  ledger notes_;
  std::optional<offset_cursor> at_;  ///< set once the text and the unit of offsets are known

  template <class Enum, std::size_t N>
  static Enum name_of(const node& n, const std::string_view (&names)[N], Enum out) {
    if (!detail::from_name(names, n.text(), out)) n.fail("a name that is not known");
    return out;
  }
  detail::string_id text_of(const node* n) { return n ? notes_.string(n->text()) : none; }
  /// Empty is the same as absent wherever null is written for it.
  detail::string_id text_or_none(const node* n) { return n && !n->text().empty() ? notes_.string(n->text()) : none; }
  static std::uint32_t count_of(const node* n) { return n ? static_cast<std::uint32_t>(n->count(most)) : 0; }
  static std::uint32_t index_of(const node* n) { return n ? static_cast<std::uint32_t>(n->count(most - 1)) : none; }
  static std::int32_t weight_of(const node* n) {
    using limits = std::numeric_limits<std::int32_t>;
    return n ? static_cast<std::int32_t>(n->number(limits::min(), limits::max())) : 0;
  }
  static std::uint8_t confidence_of(const node* n) {
    return n ? static_cast<std::uint8_t>(std::lround(n->decimal(0, 1) * 255)) : 0;
  }
  static void check_id(const node* n, std::size_t row) {
    if (n && n->count(most) != row) n->fail("an id that is not the place in the table");
  }
  void texts(const node* n, detail::list_columns& out) {
    if (n) n->each([&](const node& s) { out.values.push_back(notes_.string(s.text())); });
    out.close();
  }
  static void indices(const node* n, detail::list_columns& out) {
    if (n) n->each([&](const node& i) { out.values.push_back(index_of(&i)); });
    out.close();
  }
  std::uint32_t byte_of(const node& n);
  span span_of(const node& n);
  static std::pair<std::uint64_t, std::uint64_t> source_of(const node& n);  ///< bytes
  static std::pair<std::int64_t, std::int64_t> time_of(const node* n);      ///< milliseconds
  detail::reason_id reason_of(const node* n);
};

}  // namespace stenogram::json
