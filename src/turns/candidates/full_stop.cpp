#include <algorithm>

#include "text/text.hpp"
#include "turns/candidates/candidate.hpp"
#include "turns/label_parts.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t longest_stopped_label = 180;  // bytes
constexpr std::size_t most_small_words = 2, most_small_behind_title = 6, most_small_of_role = 9;

bool is_capital_at(std::string_view s, std::size_t i) noexcept {
  return i < s.size() && text::case_of(text::decode(s, i).value) == text::letter_case::upper;
}

// Two letters or more, all capitals.
bool is_capitals(std::string_view s) noexcept {
  int upper = 0;
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    i += c.size;
    const auto how = text::case_of(c.value);
    if (how == text::letter_case::lower) return false;
    upper += how == text::letter_case::upper;
  }
  return upper > 1;
}

bool is_one_letter(std::string_view w) noexcept { return w.size() == 1 || (w.size() == 2 && static_cast<unsigned char>(w[0]) >= 0x80); }

bool has_row(tables::table in, tables::language lang, std::string_view key) { return tables::find(in, lang, key) != nullptr; }

// `J.Berg`: an initial and the name behind it in one word.
bool is_initialled(std::string_view s) noexcept {
  if (s.empty()) return false;
  const auto stop = text::decode(s, 0).size;
  return is_capital_at(s, 0) && stop < s.size() && s[stop] == '.' && is_capital_at(s, stop + 1);
}

// Whether the first word of `s` (with its stop), or the one behind an article, is an honorific, a role or an office.
bool opens_with_title(std::string_view s, tables::language lang) {
  auto end = std::min(s.find(' '), s.size());
  auto key = text::key(s.substr(0, end));
  if (is_title(key, lang)) return true;
  if (end == s.size() || !has_row(tables::table::articles, lang, key)) return false;
  const auto from = end + 1;
  end = std::min(s.find(' ', from), s.size());
  key = text::key(s.substr(from, end - from));
  while (!key.empty() && (key.back() == '.' || key.back() == ',')) key.pop_back();
  return is_title(key, lang);
}

// Whether `s` is a role as a whole, an article or a number aside: `Question`, `The Chairman`, `Q1`.
bool is_role(std::string_view s, tables::language lang) {
  auto key = text::key(s);
  while (key.size() > 1 && key.back() >= '0' && key.back() <= '9') key.pop_back();
  if (has_row(tables::table::roles, lang, key)) return true;
  const auto space = key.find(' ');
  return space != std::string::npos && has_row(tables::table::articles, lang, key.substr(0, space)) && has_row(tables::table::roles, lang, key.substr(space + 1));
}

// What the words of a line were up to a stop.
struct words_so_far {
  std::size_t words = 0, small = 0, capitals = 0, initials = 0;
  bool titled = false, comma = false;  // comma: a role follows the name

  void add(std::string_view w) {
    ++words;
    if (w.empty()) return;
    comma = comma || w.back() == ',';
    small += !is_capital_at(w, 0) && w[0] != '(';
    capitals += is_capitals(w);
    if (w.back() == ',') w.remove_suffix(1);
    if (!w.empty() && w.back() == '.') w.remove_suffix(1);
    initials += is_one_letter(w);
  }
};

// Whether the label ends at the stop behind word `w`; `whole` is the line up to the stop.
bool ends_label(std::string_view w, std::string_view whole, const words_so_far& before, tables::language lang) {
  const bool initials = w.back() != ')' && (w.find('.') != std::string_view::npos || is_one_letter(w));
  if (initials && before.words) {  // behind a surname: `BONDAR I.V.`, `Roshchina V. S.`
    const auto surname = whole.substr(0, std::min(whole.find(' '), whole.size()));
    const bool title = has_row(tables::table::honorifics, lang, text::key(surname));
    return !title && surname.back() != '.' && before.words - before.initials == 1 && (is_capitals(surname) || before.initials || w.find('.') != std::string_view::npos);
  }
  if (is_capitals(w) || (before.capitals && w.back() == ')')) return true;
  if (before.titled && before.words && is_capital_at(w, 0)) return true;
  if (before.capitals && is_capital_at(w, 0) && w.size() >= 4) return true;
  if ((before.titled || (before.words && is_initialled(whole))) && w.back() == ')') return true;
  if (before.comma && (before.titled || before.capitals || before.initials > 1)) return w.size() >= 3;
  return is_role(whole, lang) || (before.titled && before.capitals + before.small >= 2 && whole.find(',') != std::string_view::npos);
}

}  // namespace

// The label ends at the first stop behind a whole word that is in capitals, behind a title, or a role by itself, with a
// new sentence behind it.
void read_full_stop(const line_view& at, std::vector<candidate>& out) {
  const auto line = at.words();
  if (!is_capital_at(line, 0)) return;
  if (!at.opens_paragraph && !(line.size() > 2 && line[1] == '.' && is_role(line.substr(0, 1), at.lang))) return;  // `A. Yes.`, line upon line
  const auto reach = line.substr(0, longest_stopped_label);
  if (reach.find('.') == std::string_view::npos) return;
  words_so_far so_far;
  so_far.titled = opens_with_title(line, at.lang);
  std::size_t word = 0, open = 0;
  for (std::size_t i = 0; i < reach.size(); ++i) {
    const char c = reach[i];
    if (c == '(') ++open;
    if (c == ')' && open) --open;
    if (open) continue;
    if (i && reach[i - 1] == ' ' && ((c == '-' && reach.substr(i + 1, 1) == " ") || reach.substr(i, 2) == "\xE2\x80")) return;  // a dash: its own reader
    // A wide blank, a gap, the end of emphasis: their own readers.
    if (c == '*' && !at.styled) continue;  // emphasis inside the label
    if (c == '*' || c == '\t' || reach.compare(i, 3, "   ") == 0 || reach.compare(i, 3, "\xE3\x80\x80") == 0) return;
    if (c == ':' || c == '?' || c == '!' || c == '"' || c == ';') return;
    if (c == ' ') {
      so_far.add(line.substr(word, i - word));
      const bool role = so_far.comma && (so_far.titled || so_far.capitals || so_far.initials > 1);
      if (so_far.small > (role ? most_small_of_role : so_far.titled ? most_small_behind_title : most_small_words)) return;
      if (so_far.small && !role && !so_far.capitals && !so_far.titled && so_far.words > 3) return;
      word = i + 1;
      continue;
    }
    if (c != '.' || i == word) continue;
    if (reach[i - 1] == '.') return;  // words trail off; no label does
    const auto next = line.substr(i + 1, 3);
    if (next == "\xE2\x80\x93" || next == "\xE2\x80\x94") return;  // a dash: its own reader
    if (i + 1 < line.size() && line[i + 1] != '-' && text::leading_space(line.substr(i + 1)) == 0) continue;
    const auto w = line.substr(word, i - word);
    const auto whole = line.substr(0, i);
    if (so_far.comma && has_row(tables::table::months, at.lang, text::key(w))) return;  // a dateline
    if (!ends_label(w, whole, so_far, at.lang)) {
      if (is_one_letter(w) || w.find('.') != std::string_view::npos) continue;                       // initials
      if (is_title(text::key(line.substr(word, i + 1 - word)), at.lang) || is_title(text::key(w), at.lang)) continue;  // `Mr.`, `Sen.`
      if (w.size() < 4) continue;
      return;
    }
    if (has_row(tables::table::honorifics, at.lang, text::key(line.substr(word, i + 1 - word))) && i + 1 < line.size()) continue;  // `MS.`
    const auto behind = i + 1;
    const auto body = behind + text::leading_space(line.substr(std::min(behind, line.size())));
    if (body < line.size() && (line[body] == '-' || static_cast<unsigned char>(line[body]) == 0xE2)) return;  // a dash: its own reader
    if (body < line.size() && text::case_of(text::decode(line, body).value) == text::letter_case::lower) continue;
    const auto next_word = line.substr(body, line.find_first_of(" .", body) - body);
    if (is_one_letter(w) && so_far.capitals && is_capitals(next_word)) continue;  // `NOAH B. WELL.`
    const bool next_initial = is_one_letter(w) && body + 1 < line.size() && is_capital_at(line, body) && line[body + text::decode(line, body).size] == '.';
    if (next_initial) continue;
    const bool initials = w.back() != ')' && (w.find('.') != std::string_view::npos || (is_one_letter(w) && so_far.words));
    out.push_back(at.made(0, initials ? behind : i, behind, body, terminator::full_stop));  // the stop of initials is theirs
    return;
  }
}

}  // namespace stenogram::turns
