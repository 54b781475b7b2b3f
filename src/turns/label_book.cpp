// All distinct labels of a document, and the pattern that a label is of.
#include "text/hash.hpp"
#include "text/text.hpp"
#include "turns/label.hpp"

namespace stenogram::turns {

void label_book::clear() {
  labels.clear();
  keys_.clear();
  slots_.assign(256, 0);
}

void label_book::know(const std::vector<metadata::person>& people) {
  people_.clear();
  for (const auto& p : people) people_.push_back(text::key(p.name));
}

std::uint32_t label_book::add(std::string_view text, span where, print how, tables::language lang) {
  const auto printed = text.substr(where.begin, where.size());
  const auto hash = [](std::string_view s, print p) {
    const auto printed_so = static_cast<std::uint32_t>(p.closed_by) << 5 | static_cast<std::uint32_t>(p.opened_by) << 2 | (p.styled ? 2u : 0u) | (p.own_line ? 1u : 0u);
    return text::hash(s, text::process_seed()) ^ printed_so * 0x9E3779B1u;
  };
  if (slots_.empty()) clear();
  auto at = hash(printed, how) & (slots_.size() - 1);
  while (slots_[at]) {
    const auto& l = labels[slots_[at] - 1];
    if (l.how == how && l.of(l.text) == printed) return slots_[at] - 1;
    at = (at + 1) & (slots_.size() - 1);
  }
  auto l = analyse(text, where, lang, people_, words_);
  l.how = how;
  if (how.own_line && l.question_word && l.words > 2) l.question_word = false, l.plays = part::none;  // a heading: `Questions and Answers`
  l.key = static_cast<std::uint32_t>(keys_.size());
  text::append_key(printed, keys_);
  l.key_size = static_cast<std::uint16_t>(keys_.size() - l.key);
  labels.push_back(l);
  const auto made = static_cast<std::uint32_t>(labels.size());
  slots_[at] = made;
  if (labels.size() * 2 > slots_.size()) {
    std::vector<std::uint32_t> wider(slots_.size() * 2, 0);
    for (std::uint32_t id = 1; id <= made; ++id) {
      const auto& old = labels[id - 1];
      auto to = hash(old.of(old.text), old.how) & (wider.size() - 1);
      while (wider[to]) to = (to + 1) & (wider.size() - 1);
      wider[to] = id;
    }
    slots_.swap(wider);
  }
  return made - 1;
}

std::string pattern(const label& l) {
  constexpr std::string_view markers[] = {"", "- ", ">> ", "\xE2\x97\x8B", "\xE2\x96\xB2", "\xE2\x96\xA0", "\xE2\x80\x94 "};
  std::string out(markers[static_cast<std::size_t>(l.how.opened_by)]);
  const auto front = out.size();
  const auto put = [&](std::string_view s) {
    if (out.size() > front) out.push_back(' ');
    out.append(s);
  };
  if (!l.honorific.empty() && l.honorific.begin <= l.name.begin) put(l.of(l.honorific));
  if (l.how.closed_by == terminator::voice && l.name.empty() && l.role.empty()) {
    put("Number");
  } else if (l.name.empty()) {
    put(l.of(l.role.empty() ? l.text : l.role));
  } else {
    if (!l.role.empty()) put("Role");
    const auto several = l.of(l.name).find(' ') != std::string_view::npos;
    if (l.shape == letters::capitals) put(several ? "NAME SURNAME" : "NAME");
    else put(several ? "Name Surname" : "Name");
  }
  if (!l.aside.empty()) out += " (...)";
  switch (l.how.closed_by) {
    case terminator::none: break;
    case terminator::colon: out += ":"; break;
    case terminator::wide_colon: out += "\xEF\xBC\x9A"; break;
    case terminator::full_stop: out += "."; break;
    case terminator::dash: out += " -"; break;
    case terminator::bracket: out.insert(front, "["), out += "]"; break;
    case terminator::voice: out.insert(front, "<v "), out += ">"; break;
  }
  if (l.how.styled) out = "**" + out + "**";
  if (l.how.own_line) out += " (own line)";
  return out;
}

}  // namespace stenogram::turns
