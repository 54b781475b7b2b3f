// Labels of scripts without spaces, and what stands beside a name in any script.
#include "text/text.hpp"
#include "turns/label_parts.hpp"

namespace stenogram::turns {

using tables::table;

const tables::gate& titles() {
  static const tables::gate words({table::honorifics, table::offices, table::roles});
  return words;
}

part part_of_key(std::string_view key, tables::language lang) {
  while (key.size() > 1 && key.back() >= '0' && key.back() <= '9') key.remove_suffix(1);  // `Q1`, `SPEAKER_00`
  while (key.size() > 1 && (key.back() == '_' || key.back() == '-' || key.back() == '#')) key.remove_suffix(1);
  if (!titles().may_hold(key)) return part::none;
  if (const auto* r = tables::find(table::roles, lang, key)) return part_named(r->value);
  if (tables::find(table::offices, lang, key)) return part::office;
  return part::none;
}

bool is_title(std::string_view key, tables::language lang) {
  return titles().may_hold(key) && (tables::find(table::honorifics, lang, key) || tables::find(table::offices, lang, key) || tables::find(table::roles, lang, key));
}

bool is_unspaced_label(std::string_view s) noexcept {
  bool unspaced = false;
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    i += c.size;
    if (c.value == ' ' || c.value == 0x3000) return false;
    unspaced = unspaced || text::is_unspaced(c.value);
  }
  return unspaced;
}

namespace {

// One or two words that open with a capital and are not all capitals, or a word and an initial.
bool is_given_name(std::string_view s) noexcept {
  std::size_t words = 0;
  for (std::size_t i = 0; i < s.size(); ++words) {
    const auto end = std::min(s.find(' ', i), s.size());
    const auto c = text::decode(s, i);
    if (text::case_of(c.value) != text::letter_case::upper || words == 2) return false;
    i = std::min(end + 1, s.size());
  }
  return words > 0;
}

}  // namespace

std::uint32_t cut_aside(std::string_view text, span where, span& aside) {
  const auto s = text.substr(where.begin, where.size());
  const auto take = [&](std::size_t from, std::size_t to, std::size_t core) {
    const auto inner = text::trim(s.substr(from, to - from));
    aside = {where.begin + static_cast<std::uint32_t>(from + inner.begin), where.begin + static_cast<std::uint32_t>(from + inner.end)};
    const auto kept = text::trim(s.substr(0, core));
    return where.begin + static_cast<std::uint32_t>(kept.end);
  };
  // The first mark that parts: `NAME, office (on camera)` is cut at its comma.
  std::size_t first = std::string_view::npos, taken = 0;
  bool brackets = false;
  for (std::size_t i = 1; i < s.size() && first == std::string_view::npos; ++i) {
    const char c = s[i];
    brackets = brackets || c == '(' || c == '[' || c == '\xEF';
    if (c != ',' && c != ' ' && c != '*' && c != '\xEF' && c != '\xD8') continue;
    if (s.substr(i, 4) == "** (" || s.substr(i, 4) == "** *") continue;
    for (const std::string_view mark : {",** ", "** ", ", ", " / ", " - ", " -- ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", "\xEF\xBC\x8C", "\xD8\x8C "})
      if (mark[0] == c && i + mark.size() < s.size() && s.substr(i, mark.size()) == mark) first = i, taken = mark.size();
  }
  // `ANN LEE/HARBOUR DAILY`: a name and where it belongs.
  if (const auto slash = s.find('/'); slash < first && slash >= 6 && slash + 4 < s.size() && s.find(' ') != std::string_view::npos && s[slash + 1] != ' ') first = slash, taken = 1;
  // `Lee, Ann (North)`, `Lee, Ann, minister`: the name goes on behind the comma where something else is set off behind it.
  if (first != std::string_view::npos && s.substr(first, 2) == ", " && s.substr(0, first).find_first_of(" .(") == std::string_view::npos) {
    const auto given = s.find_first_of(",([", first + 2);
    const auto words = given == std::string_view::npos ? std::string_view() : s.substr(first + 2, given - first - 2);
    if (given != std::string_view::npos && is_given_name(text::without_blanks(words))) {
      const auto close = s[given] == ',' ? s.size() : s.find(s[given] == '(' ? ')' : ']', given);
      if (close != std::string_view::npos) return take(given + 1, close, given);
    }
  }
  struct bracket { std::string_view open, close; };
  if (brackets)
    for (const bracket b : {bracket{"(", ")"}, bracket{"[", "]"}, bracket{"\xEF\xBC\x88", "\xEF\xBC\x89"}}) {
      const auto open = s.find(b.open);
      if (open == std::string_view::npos || open == 0 || open > first) continue;
      const auto close = s.find(b.close, open);
      if (close == std::string_view::npos) continue;
      return take(open + b.open.size(), close, open);
    }
  if (first != std::string_view::npos) return take(first + taken, s.size(), first);
  return where.end;
}

bool ends_with_role(std::string_view text, span where, tables::language lang) {
  const auto s = text.substr(where.begin, where.size());
  for (std::size_t at = s.size(), n = 0; at > 0 && n < 6; ++n) {
    at -= text::decode_before(s, at).size;
    if (part_of_key(text::key(s.substr(at)), lang) != part::none) return true;
  }
  return false;
}

void split_unspaced(std::string_view text, span core, tables::language lang, label& l) {
  const auto s = text.substr(core.begin, core.size());
  // The key of a piece is a piece of the key, but where folding changes sizes.
  const auto whole = text::key(s);
  const bool even = whole.size() == s.size();
  std::string folded;
  const auto key_of = [&](std::size_t from, std::size_t to) -> std::string_view {
    if (even) return std::string_view(whole).substr(from, to - from);
    return folded = text::key(s.substr(from, to - from));
  };
  l.shape = letters::caseless;
  l.words = 1;
  if (const auto p = part_of_key(whole, lang); p != part::none) {
    l.plays = p, l.role = core;
    return;
  }
  if (text::is_digit(text::decode(s, 0).value) && !l.aside.empty()) {  // the number of a seat, its holder in brackets
    l.plays = part::member, l.role = core;
    return;
  }
  std::vector<std::uint32_t> starts;
  for (std::uint32_t i = 0; i < s.size(); i += text::decode(s, i).size) starts.push_back(i);
  const auto end = static_cast<std::uint32_t>(s.size());
  for (std::size_t k = 1; k < starts.size(); ++k) {  // the longest ending first
    const auto tail = key_of(starts[k], end);
    if (!titles().may_hold(tail)) continue;
    auto p = part_of_key(tail, lang);
    if (k + 1 == starts.size() && (p == part::questioner || p == part::answerer)) p = part::none;  // one character: the end of another word
    if (p == part::none && !tables::find(table::honorifics, lang, tail)) continue;
    (p == part::none ? l.honorific : l.role) = {core.begin + starts[k], core.begin + end};
    l.plays = p;
    const auto last = s.substr(starts[k - 1], starts[k] - starts[k - 1]);
    if (p != part::none && k > 2 && s.substr(starts[k], last.size()) == last) {  // an institution before its head
      l.role = core;
      return;
    }
    (p == part::questioner ? l.aside : l.name) = {core.begin, core.begin + starts[k]};  // a journalist's outlet is no name
    return;
  }
  for (std::size_t k = starts.size(); k-- > 1;) {  // the longest beginning first
    const auto head = key_of(0, starts[k]);
    const auto p = part_of_key(head, lang);
    if (p == part::none) continue;
    l.plays = p;
    l.role = {core.begin, core.begin + starts[k]};
    l.name = {core.begin + starts[k], core.end};
    return;
  }
  l.name = core;
  l.too_long = starts.size() > 12;
  constexpr std::size_t longest_behind = 2;  // characters of a given name behind the office: `Chen minister Jianren`
  for (std::size_t k = 1; k < starts.size() && !l.too_long; ++k)
    for (std::size_t to = starts.size() - std::min(longest_behind, starts.size()); to < starts.size(); ++to)
      if (to > k + 1)
        if (const auto p = part_of_key(key_of(starts[k], starts[to]), lang); p != part::none && p != part::questioner && p != part::answerer) {
          l.plays = p, l.role = {core.begin + starts[k], core.begin + starts[to]};
          return;
        }
  constexpr std::size_t longest_given = 3, longest_surname = 3;  // characters
  for (std::size_t k = 1; k <= longest_surname && k < starts.size(); ++k)
    l.surname = l.surname || (starts.size() - k <= longest_given && tables::find(tables::table::surnames, lang, key_of(0, starts[k])));
  l.nameless = !l.surname && text::is_han(text::decode(s, 0).value);
}

}  // namespace stenogram::turns
