#include "metadata/introduction.hpp"

#include <algorithm>
#include <optional>

#include "metadata/lines.hpp"
#include "metadata/names.hpp"
#include "metadata/title.hpp"
#include "text/text.hpp"

namespace stenogram::metadata {
namespace {

using tables::table;
constexpr std::uint32_t introductions = 2, longest_introduction = 500, longest_label = 40;

// Whose words a line announces that ends in a colon: the person that a title of these words opens with, or the first with
// an office.
std::optional<person> announced(std::string_view text, span where, const title_parts& parts, tables::language lang) {
  for (const auto& p : parts.people)
    if (p.opens) return p;
  if (!parts.has_kind || !parts.people.empty()) return std::nullopt;
  const words w(text, where);
  const auto who = read_person(w, w.longest(table::title_phrases, lang, 0, w.size()).size, w.size(), lang);
  if (!who || !who->by_office) return std::nullopt;
  person p;
  p.name = one_line(text.substr(who->name.begin, who->name.size())), p.role = one_line(text.substr(who->role.begin, who->role.size()));
  p.where = who->name, p.opens = true;
  return p;
}

}  // namespace

introduction read_introductions(const input::blocks& body, std::uint32_t from, tables::language lang, std::vector<person>& people) {
  introduction told;
  const auto known = std::find_if(people.begin(), people.end(), [](const person& p) { return p.opens; });
  if (known != people.end() && known->name.find(' ') != std::string::npos) return told;
  for (auto i = from; i < from + introductions && i < body.lines.size(); ++i) {
    const auto& l = body.lines[i];
    auto end = std::min(l.end, l.begin + longest_introduction);
    while (end < l.end && (static_cast<unsigned char>(body.text[end]) & 0xC0) == 0x80) ++end;
    const span where{l.begin, end};
    if (where.empty()) return told;
    const auto last = text::decode_before(body.text, where.end).value;
    const bool announces = where.size() > longest_label && (last == ':' || last == 0xFF1A);
    if ((!announces && !label_part(body.text, where).empty()) || sounds_spoken(body.text, where, lang)) return told;
    // What ends in a colon may announce somebody by name alone; any other line tells nothing without a phrase of titles.
    const auto parts = announces ? std::optional(read_title(body.text, where, lang)) : read_kind(body.text, where, lang);
    if (!parts) continue;
    std::optional<person> who;
    if (announces || parts->announces) who = announced(body.text, where, *parts, lang);
    else if (parts->introduces || parts->press)
      for (const auto& p : parts->people)
        if (p.opens && !who && (parts->introduces || !p.role.empty())) who = p;
    if (!who) continue;
    told.press = parts->press, told.date = parts->date;
    who->from = reason_code::in_front_matter;
    if (known == people.end()) people.push_back(std::move(*who));
    else if (parts->announces || who->name.size() <= known->name.size()) *known = who->name.find(' ') != std::string::npos ? std::move(*who) : *known;
    else if (who->name.compare(who->name.size() - known->name.size() - 1, std::string::npos, " " + known->name) == 0)
      *known = std::move(*who);  // the title had the surname alone
    return told;
  }
  return told;
}

}  // namespace stenogram::metadata
