#include <algorithm>

#include "text/text.hpp"
#include "turns/candidates/candidate.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t longest_stopped_label = 60;  // bytes

bool is_capital_at(std::string_view s, std::size_t i) noexcept {
  return i < s.size() && text::case_of(text::decode(s, i).value) == text::letter_case::upper;
}

// Whether the first word of `s` (with its stop) is an honorific or an office: what a stopped label opens with.
bool opens_with_title(std::string_view s, tables::language lang) {
  const auto end = std::min(s.find(' '), s.size());
  const auto key = text::key(s.substr(0, end));
  for (const auto in : {tables::table::honorifics, tables::table::roles, tables::table::offices})
    if (tables::find(in, lang, key)) return true;
  return false;
}

}  // namespace

void read_full_stop(const line_view& at, std::vector<candidate>& out) {
  if (!at.opens_paragraph) return;
  const auto line = at.text.substr(at.line.begin, at.line.end - at.line.begin);
  if (!is_capital_at(line, 0)) return;
  const auto reach = line.substr(0, longest_stopped_label);
  // The first stop that closes a word of more than an initial or an abbreviated honorific.
  std::size_t word = 0, words = 0;
  for (std::size_t i = 0; i < reach.size(); ++i) {
    const char c = reach[i];
    if (c == ':' || c == ',' || c == '?' || c == '!' || c == '"') return;
    if (c == ' ') {
      if (!is_capital_at(line, word) && words > 1) return;
      word = i + 1, ++words;
      continue;
    }
    if (c != '.' || i + 2 >= line.size() || line[i + 1] != ' ') continue;
    if (words == 0 || i - word < 2) continue;  // `Mr.`, an initial
    if (!is_capital_at(line, word) || !is_capital_at(line, i + 2)) return;
    if (!opens_with_title(line, at.lang)) return;
    candidate made{};
    made.line = at.index;
    made.begin = at.line.begin;
    made.end = at.line.begin + static_cast<std::uint32_t>(i);
    made.mark_end = made.end + 1;
    made.body = made.mark_end + 1;
    made.closed_by = terminator::full_stop;
    made.opens_paragraph = true;
    out.push_back(made);
    return;
  }
}

}  // namespace stenogram::turns
