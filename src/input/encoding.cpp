#include "input/encoding.hpp"

#include "text/text.hpp"

namespace stenogram::input {
namespace {

struct encoding_row {
  std::string_view name;
  std::string_view labels;  ///< other than the name, parted by spaces
};

#include "tables/labels.inc"

// Without white space and quotes at either end.
std::string_view encoding_bare(std::string_view s) noexcept {
  constexpr std::string_view around = " \t\r\n\f\"'";
  const auto first = s.find_first_not_of(around);
  return first == s.npos ? std::string_view() : s.substr(first, s.find_last_not_of(around) + 1 - first);
}

}  // namespace

std::string_view encoding_of(std::string_view label) noexcept {
  label = encoding_bare(label);
  if (label.empty()) return {};
  for (const auto& row : encoding_rows) {
    if (text::same_but_case(label, row.name)) return row.name;
    for (auto rest = row.labels; !rest.empty();) {
      const auto end = rest.find(' ');
      if (text::same_but_case(label, rest.substr(0, end))) return row.name;
      rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
    }
  }
  return {};
}

order_mark order_mark_of(std::string_view bytes) noexcept {
  using namespace std::string_view_literals;
  constexpr struct {
    std::string_view mark, encoding;
  } marks[] = {{"\xEF\xBB\xBF"sv, "utf-8"},
               {"\xFF\xFE\0\0"sv, "utf-32le"},
               {"\0\0\xFE\xFF"sv, "utf-32be"},
               {"\xFF\xFE"sv, "utf-16le"},
               {"\xFE\xFF"sv, "utf-16be"}};
  for (const auto& m : marks)
    if (bytes.substr(0, m.mark.size()) == m.mark) return {m.encoding, m.mark.size()};
  return {{}, 0};
}

std::string_view charset_of(std::string_view media_type) noexcept {
  for (auto at = media_type.find(';'); at != media_type.npos;) {
    const auto next = media_type.find(';', at + 1);
    const auto parameter = media_type.substr(at + 1, next == media_type.npos ? next : next - at - 1);
    const auto equals = parameter.find('=');
    if (equals != parameter.npos && text::same_but_case(encoding_bare(parameter.substr(0, equals)), "charset"))
      return encoding_bare(parameter.substr(equals + 1));
    at = next;
  }
  return {};
}

}  // namespace stenogram::input
