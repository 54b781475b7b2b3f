#include "turns/apposition.hpp"

#include <algorithm>
#include <vector>

#include "text/text.hpp"
#include "turns/label_parts.hpp"
#include "turns/words.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t longest_role = 90;  // bytes

using tables::table;

// How many bytes of `s` a phrase of titles takes at its beginning, in a script without spaces.
std::size_t unspaced_phrase(std::string_view s, tables::language lang) {
  std::size_t end = 0, longest = 0;
  for (int n = 0; n < 8 && end < s.size(); ++n) {
    end += text::decode(s, end).size;
    if (tables::find(table::title_phrases, lang, text::key(s.substr(0, end)))) longest = end;
  }
  return longest;
}

}  // namespace

std::string_view role_before(std::string_view text, span title, std::string_view name, tables::language lang) {
  const auto whole = text.substr(title.begin, title.size());
  const auto at = name.empty() ? std::string_view::npos : whole.find(name);
  if (at == std::string_view::npos || at == 0) return {};
  // From the last mark that parts clauses.
  auto before = whole.substr(0, at);
  for (const std::string_view mark : {":", ",", ";", "\xE2\x80\x93", "\xE2\x80\x94", "\xEF\xBC\x9A", "\xEF\xBC\x8C", "\xC2\xBB", "\xE2\x80\x9D"})
    if (const auto last = before.rfind(mark); last != std::string_view::npos) before.remove_prefix(last + mark.size());
  before = text::without_blanks(before);
  if (before.empty()) return {};
  if (text::is_unspaced(text::decode(before, 0).value)) {
    const auto phrase = unspaced_phrase(before, lang);
    auto role = before.substr(phrase);
    for (const std::string_view bar : {"|", "\xEF\xBD\x9C"})
      if (role.substr(0, bar.size()) == bar) role.remove_prefix(bar.size());
    return phrase && role.size() <= longest_role ? role : std::string_view{};
  }
  const auto from = static_cast<std::uint32_t>(before.data() - text.data());
  const phrase words(text, {from, from + static_cast<std::uint32_t>(before.size())});
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (auto n = std::min<std::size_t>(words.size() - i, 6); n > 0; --n) {
      const auto key = words.key(i, i + n);
      const bool office = tables::find(table::offices, lang, key) != nullptr;
      const bool phrase_of_titles = !office && tables::find(table::title_phrases, lang, key) != nullptr;
      if (!office && !phrase_of_titles) continue;
      if (!office && i + n == words.size()) return {};  // `Interview with`
      const auto role = text::without_blanks(before.substr(words[office ? i : i + n].where.begin - from));
      return role.size() <= longest_role ? role : std::string_view{};
    }
  }
  return {};
}

std::string_view without_article(std::string_view role, tables::language lang) {
  for (int taken = 0; taken < 3; ++taken) {  // `el senor PRESIDENTE`
    const auto space = role.find(' ');
    if (space == std::string_view::npos) break;
    const auto key = text::key(role.substr(0, space));
    if (!tables::find(table::articles, lang, key) && !tables::find(table::honorifics, lang, key)) break;
    role = text::without_blanks(role.substr(space + 1));
  }
  for (const std::string_view mark : {"'", "\xE2\x80\x99"}) {  // `l'`
    const auto at = role.find(mark);
    if (at == std::string_view::npos || at > 4) continue;
    const auto* row = tables::find(table::articles, lang, text::key(role.substr(0, at + mark.size())));
    if (row) return role.substr(at + mark.size());
  }
  return role;
}

beside beside_name(std::string_view text, std::string_view what, tables::language lang) {
  const auto from = static_cast<std::uint32_t>(what.data() - text.data());
  const phrase words(text, {from, from + static_cast<std::uint32_t>(what.size())});
  for (std::size_t i = 0; i < words.size() && i < 12; ++i) {
    for (auto n = std::min<std::size_t>(words.size() - i, 4); n > 0; --n) {
      const auto key = words.key(i, i + n);
      if (key.size() <= 2) continue;  // the letters of a party
      const auto* role = tables::find(table::roles, lang, key);
      const bool nobodys = role && (role->value == "voice" || role->value == "clerk");
      if (nobodys && n == words.size()) return beside::nothing;
      if ((role && role->value != "voice") || tables::find(table::offices, lang, key)) return beside::office;
    }
  }
  return beside::affiliation;
}

std::string_view bare_office(std::string_view key, tables::language lang) {
  for (;;) {
    const auto space = key.find(' ');
    const auto first = key.substr(0, space);
    const bool honorific = tables::find(tables::table::honorifics, lang, first) != nullptr;
    const auto* article = tables::find(tables::table::articles, lang, first);
    if (space == std::string_view::npos || (!article && !honorific)) break;
    key.remove_prefix(space + 1);
  }
  return key.substr(joined_article(key, lang));
}

}  // namespace stenogram::turns
