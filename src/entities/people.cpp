#include "entities/people.hpp"

#include <algorithm>

#include "text/text.hpp"
#include "time/lexicon.hpp"

namespace stenogram::entities {
namespace {

constexpr std::size_t most_of_a_name = 8, most_unspaced = 4096;

// The surname's place: last, but for names that print the family first and hyphen the given name (Ri Yong-ho).
std::size_t surname_of(const std::vector<word>& words, std::size_t first, std::size_t end, std::string_view text) {
  if (end - first == 2) {
    const auto given = text.substr(words[end - 1].begin, words[end - 1].end - words[end - 1].begin);
    const auto hyphen = given.find('-');
    if (hyphen != given.npos && hyphen + 1 < given.size() && given[hyphen + 1] >= 'a' && given[hyphen + 1] <= 'z') return 0;
  }
  return end - first - 1;
}

std::string_view printed(std::string_view text, const word& w) noexcept { return text.substr(w.begin, w.end - w.begin); }

// `s`, `s.v`
bool is_initials(std::string_view key) noexcept {
  const auto first = text::decode(key, 0).size;
  return key.size() == first || key[first] == '.';
}

// Whether a letter that opens `a`, or stands behind a stop in it, opens `b` too or stands behind one there.
bool shares_initial(std::string_view a, std::string_view b) noexcept {
  for (std::size_t i = 0; i < a.size(); i += text::decode(a, i).size) {
    if (i && a[i - 1] != '.') continue;
    for (std::size_t k = 0; k < b.size(); k += text::decode(b, k).size)
      if ((!k || b[k - 1] == '.') && text::decode(a, i).value == text::decode(b, k).value) return true;
  }
  return false;
}

// Two forms of one name in an inflected language: the same but for at most three letters at the end.
bool same_stem(std::string_view a, std::string_view b) noexcept {
  std::size_t common = 0;
  while (common < a.size() && common < b.size() && a[common] == b[common]) ++common;
  return common >= 6 && a.size() - common <= 6 && b.size() - common <= 6;
}

}  // namespace

people::people(tables::language lang) : lang_(lang) {
  for (const auto& row : tables::all()) inflects_ |= row.in == tables::table::name_endings && row.lang == lang;
}

std::uint32_t people::insert(person&& p) {
  const auto id = static_cast<std::uint32_t>(all_.size());
  if (!p.keys.empty()) {
    const auto first = text::decode(p.keys[0], 0).value;
    const auto bit = time::lexicon::skeleton_of(p.keys[p.surname]);
    letter_bits_[first >> 6 & 63] |= std::uint64_t{1} << (first & 63);
    skeletons_[bit >> 6 & 63] |= std::uint64_t{1} << (bit & 63);
  }
  if (!p.keys.empty() && text::is_unspaced(text::decode(p.keys[0], 0).value)) {
    // A list in order stays short: beyond its end new names are no longer looked for.
    if (unspaced_.size() < most_unspaced) {
      std::pair<std::string, std::uint32_t> row(p.name, id);
      unspaced_.insert(std::lower_bound(unspaced_.begin(), unspaced_.end(), row), std::move(row));
    }
  } else if (!p.keys.empty()) {
    auto& same = surnames_[p.keys[p.surname]];
    if (same.size() < 8) same.push_back(id);
  }
  all_.push_back(std::move(p));
  return id;
}

std::uint32_t people::matching(const std::vector<std::string>& keys) const {
  const auto found = surnames_.find(keys.back());
  const auto* same = found == surnames_.end() ? nullptr : &found->second;
  if (!same || same->empty()) {
    const auto front = surnames_.find(keys.front());
    if (front == surnames_.end()) return none;
    same = &front->second;
  }
  for (const auto id : *same)
    if (all_[id].keys == keys) return id;
  return none;
}

std::uint32_t people::add(std::string_view name) {
  std::vector<word> words;
  split(name, {0, static_cast<std::uint32_t>(name.size())}, words);
  words.erase(std::remove_if(words.begin(), words.end(), [](const word& w) { return w.shape == shape::number; }), words.end());
  if (words.empty() || words.size() > most_of_a_name) return none;
  person p;
  p.name = name;
  for (const auto& w : words) {
    fold(printed(name, w), key_);
    p.keys.push_back(key_);
  }
  if (const auto known = matching(p.keys); known != none) return known;
  p.surname = surname_of(words, 0, words.size(), name);
  p.full = words.size() > 1;
  return insert(std::move(p));
}

std::uint32_t people::add(std::string_view text, const std::vector<word>& words, std::size_t first, std::size_t end) {
  person p;
  p.name = text.substr(words[first].begin, words[end - 1].end - words[first].begin);
  for (auto i = first; i < end && i < first + most_of_a_name; ++i) {
    fold(printed(text, words[i]), key_);
    p.keys.push_back(key_);
  }
  if (const auto known = matching(p.keys); known != none) return known;
  p.surname = std::min(surname_of(words, first, end, text), p.keys.size() - 1);
  p.full = end - first > 1;
  return insert(std::move(p));
}

void people::complete(std::uint32_t who, std::string_view text, const std::vector<word>& words, std::size_t first, std::size_t end) {
  auto& p = all_[who];
  p.name = text.substr(words[first].begin, words[end - 1].end - words[first].begin);
  p.keys.clear();
  for (auto i = first; i < end; ++i) {
    fold(printed(text, words[i]), key_);
    p.keys.push_back(key_);
  }
  p.surname = p.keys.size() - 1;
  p.full = true;
}

const std::vector<std::uint32_t>* people::by_surname(const std::string& key) {
  auto found = surnames_.find(key);
  if (found != surnames_.end()) return &found->second;
  if (!inflects_ || key.size() < 6) return nullptr;
  // Without its ending, and with what stands in the ending's place.
  auto cut = key.size();
  for (int letters = 0; letters < 4 && cut > 4; ++letters) {
    do --cut;
    while (cut && (static_cast<unsigned char>(key[cut]) & 0xC0) == 0x80);
    for (const auto& row : tables::find(std::string_view(key).substr(cut))) {
      if (row.in != tables::table::name_endings || row.lang != lang_) continue;
      stem_.assign(key, 0, cut);
      stem_ += row.value;
      found = surnames_.find(stem_);
      if (found != surnames_.end()) return &found->second;
    }
  }
  return nullptr;
}

bool people::is_given(const person& p, const std::string& key, shape form) const {
  for (std::size_t i = 0; i < p.keys.size(); ++i) {
    if (i == p.surname) continue;
    const auto& given = p.keys[i];
    if (given == key || (inflects_ && same_stem(given, key))) return true;
    if ((form == shape::initial || is_initials(given)) && shares_initial(given, key)) return true;
  }
  return false;
}

// Words with a capital that stand beside a name without belonging to it: openers of a sentence, weekdays, adjectives
// of countries.
bool people::may_stand_beside(const word& w, const std::string& key, bool in_capitals) const {
  using tables::table;
  if (w.shape == shape::upper && !in_capitals) return true;
  for (const auto& row : tables::find(key)) {
    if (row.lang != lang_ && row.lang != tables::language::en && row.lang != tables::language::any) continue;
    switch (row.in) {
      case table::function_words: case table::conjunctions: case table::not_names: case table::months: case table::weekdays:
      case table::demonyms: case table::countries: case table::offices: case table::honorifics: case table::relative_days:
      case table::time_links: case table::salutations: return true;
      default: break;
    }
  }
  return false;
}

naming people::find(std::string_view text, const std::vector<word>& words, std::size_t i, std::size_t from, bool title) {
  naming best;
  if (words[i].shape == shape::caseless) {
    const auto bit = time::lexicon::skeleton_of(printed(text, words[i]));
    if (!(skeletons_[bit >> 6 & 63] >> (bit & 63) & 1u)) return best;
  }
  fold(printed(text, words[i]), key_);
  const auto* same = by_surname(key_);
  if (!same) return best;
  const bool capitals = words[i].shape == shape::upper;
  const auto adjoins = [&](std::size_t k) { return words[k].before == gap::space || (words[k].before == gap::stop && words[k - 1].shape == shape::initial) || (words[k].before == gap::none && words[k - 1].shape == shape::initial); };
  for (auto candidate = same->rbegin(); candidate != same->rend(); ++candidate) {
    const auto& p = all_[*candidate];
    auto first = i, end = i + 1;
    bool conflict = false;
    if (!title) {
      while (first > from && i - first < most_of_a_name && words[first - 1].is_name() && !words[first - 1].possessive && adjoins(first)) {
        fold(printed(text, words[first - 1]), key_);
        if (is_given(p, key_, words[first - 1].shape)) {
          --first;
          continue;
        }
        if (may_stand_beside(words[first - 1], key_, capitals)) break;
        // A given name that was not known: the first one counts.
        if (!p.full) {
          if (first == i && (words[first - 1].before == gap::space || words[first - 1].end - words[first - 1].begin > 2)) --first;
          break;
        }
        conflict = true;
        break;
      }
    }
    while (!conflict && end < words.size() && end - i < most_of_a_name && words[end].is_name() && adjoins(end) && !words[end - 1].possessive) {
      fold(printed(text, words[end]), key_);
      if (is_given(p, key_, words[end].shape)) ++end;
      else {
        conflict = end == i + 1 && first == i && !may_stand_beside(words[end], key_, capitals);
        break;
      }
    }
    if (conflict) continue;
    if (best.who == none || end - first > best.end - best.first) best = {*candidate, first, end, end - first > 1};
    if (best.whole) break;
  }
  return best;
}

std::uint32_t people::find(std::string_view s, std::size_t& size) const noexcept {
  // The names that open like `s` stand together; the longest of them comes last.
  auto at = std::upper_bound(unspaced_.begin(), unspaced_.end(), s, [](std::string_view a, const auto& b) { return a < b.first; });
  for (int tries = 0; at != unspaced_.begin() && tries < 8; ++tries) {
    --at;
    if (s.substr(0, at->first.size()) == at->first) return size = at->first.size(), at->second;
  }
  return none;
}

bool people::opens(char32_t first) const noexcept {
  return !unspaced_.empty() && (letter_bits_[first >> 6 & 63] >> (first & 63) & 1u);
}

}  // namespace stenogram::entities
