// How far an office reaches into a label, and a name.
#include "text/text.hpp"
#include "turns/label_parts.hpp"

namespace stenogram::turns {

using tables::table;

namespace {

// Most words that a name behind an office has in a language, where nothing else tells.
std::size_t most_name_words(tables::language lang) noexcept {
  const auto* row = tables::find(table::name_lengths, lang, "most");
  return row ? static_cast<std::size_t>(row->value[0] - '0') : 3;
}

}  // namespace

std::size_t joined_article(std::string_view key, tables::language lang) {
  constexpr int most_letters = 2;
  std::size_t end = 0;
  for (int letters = 0; letters < most_letters && end < key.size(); ++letters) {
    end += text::decode(key, end).size;
    const auto* row = tables::find(table::articles, lang, key.substr(0, end));
    if (row && row->value == "joined" && end < key.size()) return end;
  }
  return 0;
}

bool is_particle(const phrase& words, std::size_t i, tables::language lang) {
  static const tables::gate particles({table::name_particles});
  return words[i].where.size() <= 6 && particles.may_hold(words.key(i)) && tables::find(table::name_particles, lang, words.key(i));
}

std::size_t end_of_name(const phrase& words, std::size_t from, std::size_t to, tables::language lang) {
  constexpr std::size_t longest_party = 6, most_of_office = 8;
  auto end = to;
  while (end > from && words[end - 1].lower) --end;
  if (end == to || end - from < 2 || to - end > most_of_office) return to;
  bool capitals = true;
  for (auto i = from; i < end; ++i) {
    if (!words[i].capital) return to;
    capitals = capitals && (words[i].capitals || words[i].initial);
  }
  if (!capitals && (to - end > 1 || words[end].where.size() > longest_party || is_particle(words, end, lang))) return to;
  for (auto i = end; i < to; ++i)
    if (words[i].stop || tables::find(table::function_words, lang, words.key(i))) return to;
  return end;
}

std::size_t complement(const phrase& words, std::size_t at, tables::language lang) {
  if (words[at].capital && !words[at].capitals && is_particle(words, at, lang)) return 0;  // `Minister Van der Meer`
  std::size_t last_small = at;
  for (auto i = at; i < words.size(); ++i)
    if (words[i].lower || is_particle(words, i, lang)) last_small = i + 1;
  auto acronym = last_small;  // `Speaker KNS Ann Lee`
  while (acronym + 2 < words.size() && words[acronym].capitals && words[acronym].where.size() <= 6 && words.back().capital && !words.back().capitals) ++acronym;
  if (acronym > last_small && words.size() - acronym == 2) return acronym - at;
  const auto most = most_name_words(lang);
  // `Minister of the Ports`, where the article of the second word makes it the first one's.
  if (last_small == at && words.size() - at == 1 && words[at].caseless && at && joined_article(words.key(at), lang) && !joined_article(words.key(at - 1), lang)) return 1;
  // A run of words with an article of their own, before what has none: `Minister the-Ports the-Northern Ann Lee`.
  std::size_t joined = at;
  while (joined + 1 < words.size() && words[joined].caseless && joined_article(words.key(joined), lang)) ++joined;
  if (joined > at && !joined_article(words.key(joined), lang)) return joined - at;
  if (last_small == at) return words.size() - at > most ? words.size() - at - 2 : 0;
  // `Rzecznik sejmu Ann Lee`: a noun of small letters leads nothing, the name follows it.
  if (last_small == at + 1 && words[at].lower && words.size() > last_small && words[at].where.size() > 3 && !is_particle(words, at, lang) &&
      !tables::find(table::function_words, lang, words.key(at))) return 1;
  return words.size() - last_small > 2 ? words.size() - at - 2 : words.size() - at;
}

}  // namespace stenogram::turns
