#include "turns/typing_errors.hpp"

#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "text/text.hpp"

namespace stenogram::turns {
namespace {

enum class edit : std::uint8_t { none, other, slip };

// Whether `at` lies inside a word of `key`: behind its first letter, and before its last two, which tell names apart.
bool inside_word(std::string_view key, std::size_t at) noexcept {
  return at > 0 && key[at - 1] != ' ' && at + 2 < key.size() && key.substr(at, 3).find(' ') == std::string_view::npos;
}

// What leads from one key to the other, where it is one edit: two letters that changed places or a letter lost or added
// inside a word are a slip. O(size).
edit edit_between(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < 6 || b.size() - a.size() > 1) return edit::none;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (text::is_ascii_digit(b[i]) || (i < a.size() && text::is_ascii_digit(a[i]))) return edit::none;
  if (a.size() < b.size()) return a.substr(i) != b.substr(i + 1) ? edit::none : inside_word(b, i) ? edit::slip : edit::other;
  if (i == a.size()) return edit::none;
  if (i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2)) return edit::slip;
  return a.substr(i + 1) == b.substr(i + 1) ? edit::other : edit::none;
}

// A colon behind a name that is known from labels of another print.
void accept_other_print(scratch& s, const std::vector<std::uint32_t>& known) {
  std::unordered_set<std::string_view> names;
  for (const auto k : known)
    if (const auto& l = s.book.labels[k]; !l.name.empty()) names.insert(s.book.key(l));
  for (auto& l : s.book.labels) {
    const bool colon = l.how.closed_by == terminator::colon || l.how.closed_by == terminator::wide_colon;
    if (!l.accepted && l.count && colon && l.lists == 0 && !l.lead_word && names.count(s.book.key(l))) l.accepted = true;
  }
}

}  // namespace

void accept_typing_errors(scratch& s) {
  constexpr std::size_t most_pairs = 1u << 18;
  constexpr std::uint32_t often = 4;  // turns of a voice whose label may be mistyped as one that would stand by itself
  std::vector<std::uint32_t> known, single;
  for (std::uint32_t i = 0; i < s.book.labels.size(); ++i) {
    const auto& l = s.book.labels[i];
    if (l.accepted && l.count > 2) known.push_back(i);
    if (!l.stated && l.count == 1 && !l.sentence_like && !l.too_long && !l.lead_word && !l.speech_verb) single.push_back(i);
  }
  if (known.size() * single.size() > most_pairs) return;
  accept_other_print(s, known);
  for (auto i : single)
    for (auto k : known) {
      auto& l = s.book.labels[i];
      const auto& right = s.book.labels[k];
      const auto how = edit_between(s.book.key(l), s.book.key(right));
      if (how == edit::none || (l.accepted && (how != edit::slip || right.count < often || l.person != none))) continue;
      l.accepted = true;
      if (how != edit::slip) continue;
      l.stands_for = k, l.plays = right.plays, l.question_word = right.question_word;
    }
}

}  // namespace stenogram::turns
