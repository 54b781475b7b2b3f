#include "document/shape.hpp"

#include <algorithm>

#include "document/layout.hpp"
#include "input/utf8.hpp"

namespace stenogram {
namespace {

// Visits the columns of a document and stops at the first that cannot be read.
struct shape_check {
  const detail::columns& c;
  breach found{};
  std::size_t rows = 0;
  bool first_column = true;

  bool broken(std::size_t row, std::string_view message) noexcept {
    found.row = static_cast<std::uint32_t>(std::min<std::size_t>(row, none));
    found.message = message;
    return false;
  }
  bool table(std::string_view name) noexcept {
    found.table = name;
    first_column = true;
    return true;
  }
  bool sized(std::size_t n) noexcept {
    if (n >= none) return broken(0, "too many rows");
    if (first_column) rows = n;
    first_column = false;
    return n == rows || broken(std::min(n, rows), "columns of unequal length");
  }

  template <class T, class In>
  bool each(const detail::column<T>& x, std::string_view message, In in) noexcept {
    for (std::size_t i = 0; i < x.size(); ++i)
      if (!in(x[i])) return broken(i, message);
    return true;
  }
  bool each_list(const detail::list_columns& x) noexcept {
    std::uint32_t from = 0;
    for (std::size_t i = 0; i < x.ends.size(); ++i) {
      if (x.ends[i] < from || x.ends[i] > x.values.size()) return broken(i, "a list runs out of its values");
      from = x.ends[i];
    }
    return from == x.values.size() || broken(x.ends.size(), "values behind the last list");
  }
  // As each(), for the values of lists, so that the row is told.
  template <class In>
  bool each_listed(const detail::list_columns& x, std::string_view message, In in) noexcept {
    for (std::uint32_t i = 0; i < x.ends.size(); ++i)
      for (auto j = x.begin_of(i); j < x.ends[i]; ++j)
        if (!in(x.values[j])) return broken(i, message);
    return true;
  }

  template <class T>
  bool numbers(const detail::column<T>& x, const detail::column<T>&) noexcept {
    return sized(x.size());
  }
  template <class T>
  bool kinds(const detail::column<T>& x, const detail::column<T>&, std::size_t names) noexcept {
    return sized(x.size()) &&
           each(x, "a kind without a name", [=](T k) { return static_cast<std::size_t>(k) < names; });
  }
  bool indices(const detail::column<std::uint32_t>& x, const detail::column<std::uint32_t>&, index_rule rule) noexcept {
    return sized(x.size()) && each(x, "an index out of range",
                                   [=](std::uint32_t i) { return i < rule.limit || (rule.or_none && i == none); });
  }
  bool strings(const detail::column<std::uint32_t>& x, const detail::column<std::uint32_t>&) noexcept {
    return sized(x.size()) && each(x, "a string id out of range",
                                   [n = c.strings.ends.size()](std::uint32_t i) { return i < n || i == none; });
  }
  bool reasons(const detail::column<std::uint32_t>& x, const detail::column<std::uint32_t>&) noexcept {
    return sized(x.size()) &&
           each(x, "a reason id out of range", [n = c.reasons.code.size()](auto i) { return i < n; });
  }
  bool index_lists(const detail::list_columns& x, const detail::list_columns&, index_rule rule) noexcept {
    return sized(x.ends.size()) && each_list(x) &&
           each_listed(x, "an index out of range", [=](std::uint32_t i) { return i < rule.limit; });
  }
  bool string_lists(const detail::list_columns& x, const detail::list_columns&) noexcept {
    return sized(x.ends.size()) && each_list(x) &&
           each_listed(x, "a string id out of range", [n = c.strings.ends.size()](std::uint32_t i) { return i < n; });
  }
  bool reason_lists(const detail::list_columns& x, const detail::list_columns&) noexcept {
    return sized(x.ends.size()) && each_list(x) &&
           each_listed(x, "a reason id out of range", [n = c.reasons.code.size()](auto i) { return i < n; });
  }

  // Strings are valid UTF-8, each by itself.
  bool ledger_strings() noexcept {
    const auto& s = c.strings;
    table("strings");
    if (s.ends.size() >= none) return broken(0, "too many rows");
    std::uint64_t from = 0;
    for (std::size_t i = 0; i < s.ends.size(); from = s.ends[i++]) {
      if (s.ends[i] < from || s.ends[i] > s.bytes.size()) return broken(i, "a string runs out of its bytes");
      if (from < s.ends[i] && continues(s.bytes, from)) return broken(i, "a string that is not UTF-8");
    }
    if (from != s.bytes.size()) return broken(s.ends.size(), "bytes behind the last string");
    return input::first_ill_formed(s.bytes, 0) == s.bytes.size() || broken(0, "a string that is not UTF-8");
  }
  // Reason 0 is `unspecified`; each has as many arguments as its sentence has places.
  bool ledger_reasons() noexcept {
    const auto& r = c.reasons;
    table("reasons");
    if (r.code.empty() || r.code[0] != reason_code::unspecified)
      return broken(0, "the first reason is not `unspecified`");
    if (!kinds(r.code, r.code, detail::reason_count) || !string_lists(r.arguments, r.arguments)) return false;
    for (std::uint32_t i = 0; i < r.code.size(); ++i)
      if (r.arguments.size_of(i) != detail::reason_infos[static_cast<std::size_t>(r.code[i])].arguments)
        return broken(i, "a reason with more or fewer arguments than it takes");
    return true;
  }
  bool convention() noexcept {
    table("convention");
    return c.convention_reason < c.reasons.code.size() || broken(0, "a reason id out of range");
  }
};

}  // namespace

std::optional<breach> find_shape_breach(const detail::columns& body) noexcept {
  shape_check check{body};
  if (check.ledger_strings() && check.ledger_reasons() && check.convention() && walk_columns(body, body, check))
    return std::nullopt;
  return check.found;
}

}  // namespace stenogram
