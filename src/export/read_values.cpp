#include "export/read_values.hpp"

#include <algorithm>

namespace stenogram::json {
namespace {

// The code whose name is `name`, by bisection of the sorted names.
std::optional<reason_code> reason_of_name(std::string_view name) {
  static const auto sorted = [] {
    std::array<std::uint16_t, detail::reason_count> ids{};
    for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = static_cast<std::uint16_t>(i);
    std::sort(ids.begin(), ids.end(),
              [](auto a, auto b) { return detail::reason_infos[a].name < detail::reason_infos[b].name; });
    return ids;
  }();
  const auto at = std::lower_bound(sorted.begin(), sorted.end(), name,
                                   [](auto id, std::string_view n) { return detail::reason_infos[id].name < n; });
  if (at == sorted.end() || detail::reason_infos[*at].name != name) return std::nullopt;
  return static_cast<reason_code>(*at);
}

}  // namespace

std::uint32_t value_reader::byte_of(const node& n) {
  const auto units = static_cast<std::uint32_t>(n.count(most));
  const auto byte = at_->to_byte(units);
  if (at_->to_unit(byte) != units) n.fail("an offset outside the text or inside a code point");
  return byte;
}

span value_reader::span_of(const node& n) {
  const auto ends = n.exactly<2>();
  const auto begin = byte_of(ends[0]), end = byte_of(ends[1]);
  if (end < begin) n.fail("a span that runs backwards");
  return {begin, end};
}

std::pair<std::uint64_t, std::uint64_t> value_reader::source_of(const node& n) {
  const auto ends = n.exactly<2>();
  const std::pair<std::uint64_t, std::uint64_t> s{ends[0].count(most), ends[1].count(most)};
  if (s.second < s.first) n.fail("a span that runs backwards");
  return s;
}

std::pair<std::int64_t, std::int64_t> value_reader::time_of(const node* n) {
  if (!n) return {-1, -1};
  const auto ends = n->exactly<2>();
  const auto milliseconds = [](const node& seconds) {
    return static_cast<std::int64_t>(std::llround(seconds.decimal(0, static_cast<double>(longest_time / 1000)) * 1000));
  };
  const std::pair<std::int64_t, std::int64_t> t{milliseconds(ends[0]), milliseconds(ends[1])};
  if (t.second < t.first) n->fail("a time that runs backwards");
  return t;
}

detail::reason_id value_reader::reason_of(const node* n) {
  if (!n) return 0;
  std::optional<reason_code> code;
  std::array<std::string_view, 2> arguments;
  std::size_t given = 0, wanted = 0;
  n->each([&](const node& part) {
    if (!code) {
      if (!(code = reason_of_name(part.text()))) part.fail("a reason that is not known");
      wanted = detail::reason_infos[static_cast<std::size_t>(*code)].arguments;
      return;
    }
    if (given == std::min(wanted, arguments.size())) part.fail("an argument that the reason does not take");
    arguments[given++] = part.text();
  });
  if (!code || given != wanted) n->fail("a reason without its arguments");
  if (wanted == 0) return notes_.reason(*code);
  return wanted == 1 ? notes_.reason(*code, arguments[0]) : notes_.reason(*code, arguments[0], arguments[1]);
}

}  // namespace stenogram::json
