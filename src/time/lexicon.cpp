#include "time/lexicon.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <mutex>

#include "tables/entry.hpp"
#include "text/text.hpp"

namespace stenogram::time {
namespace {

constexpr struct { std::string_view value; char part; std::int8_t number; } link_parts[] = {
    {"the", 't', 0},        {"of", 'o', 0},          {"and", '&', 0},      {"in", 'I', 0},         {"ago_before", 'B', 0},
    {"ago", 'A', 0},        {"later", 'F', 0},       {"from_now", 'H', 0}, {"every", 'E', 0},      {"from", 'f', 0},
    {"to", 'u', 0},         {"since", 'c', 0},       {"year", 'y', 0},     {"year_mark", 'j', 0},  {"decade", 'z', 0},
    {"month_mark", 'm', 0}, {"day_mark", 'd', 0},    {"hour_mark", 'h', 0}, {"minute_mark", 'n', 0}, {"ordinal", '^', 0},
    {"decade_end", 's', 0}, {"at", 'a', 0},          {"clock", 'g', 0},    {"early", 'k', 0},      {"mid", 'k', 1},
    {"late", 'k', 2},       {"approx", '~', 0},      {"week", 'w', 0}};

std::int32_t number_in(std::string_view& s) noexcept {
  std::int32_t n = 0;
  const auto end = std::from_chars(s.data(), s.data() + s.size(), n).ptr;
  s.remove_prefix(static_cast<std::size_t>(end - s.data()));
  return n;
}

// `P1D`, `PT20M`, `-1D`: a count and its unit.
void read_length(std::string_view s, sense& out) noexcept {
  const bool day_part = !s.empty() && s[0] == 'T';
  if (day_part || (!s.empty() && s[0] == 'P')) s.remove_prefix(1);
  const bool clock = !s.empty() && s[0] == 'T';
  if (clock) s.remove_prefix(1);
  out.value = number_in(s);
  out.unit = s.empty() ? 'D' : s[0];
  out.shy = !s.empty() && s.back() == '~';
  if (clock) out.unit = out.unit == 'S' ? 's' : out.unit == 'M' ? 'i' : 'h';
  out.cut = day_part;  // the word names a part of the day
}

// `12:00`, as minutes.
bool read_clock(std::string_view s, sense& out) noexcept {
  if (s.size() < 5 || s[2] != ':') return false;
  out.value = ((s[0] - '0') * 10 + s[1] - '0') * 60 + (s[3] - '0') * 10 + s[4] - '0';
  return true;
}

// The senses of one row, one or two.
void read_row(const tables::row& row, std::vector<sense>& out) {
  using tables::table;
  auto value = row.value;
  sense s;
  const auto number = [&](char part) {
    s.part = part;
    s.value = number_in(value);
    for (const char c : value) s.cut |= c == '.', s.shy |= c == '~';
  };
  switch (row.in) {
    case table::months: number('M'); break;
    case table::solar_months: number('J'); break;
    case table::weekdays: number('W'); break;
    case table::seasons: number('S'); break;
    case table::eras: number('e'); break;
    case table::counted_nouns: s.part = 'C'; break;
    case table::time_units: s.part = 'U', read_length(value, s); break;
    case table::relative_days: s.part = 'R', read_length(value, s); break;
    case table::relative_words:
      s.part = 'L', s.value = number_in(value);
      if (value == ">") s.part = 'l';
      if (value == "*") out.push_back(s), s.part = 'l';
      break;
    case table::number_words:
      s.value = number_in(value);
      s.part = value == "." ? 'O' : value == "x" ? 'x' : value == "s" ? 'Z' : 'N';
      s.shy = value == "a";
      break;
    case table::day_parts:
      s.part = 'P';
      s.shy = value.find('~') != value.npos;
      if (read_clock(value, s)) s.unit = 'T';
      else s.unit = value.substr(0, 2) == "pm" ? 'p' : 'a', s.cut = value.find('!') != value.npos;
      break;
    case table::named_days:
      s.part = 'X', s.shy = value.find('~') != value.npos;
      if (value.size() > 6) s.value = number_in(value) * 10000, value.remove_prefix(1);
      s.value += number_in(value) * 100;
      if (!value.empty()) value.remove_prefix(1), s.value += number_in(value);
      break;
    case table::time_links:
      if (value.substr(0, 4) == "set ") {
        s.part = 'Q', read_length(value.substr(4), s);
        break;
      }
      for (const auto& l : link_parts)
        if (l.value == value) s.part = l.part, s.value = l.number;
      break;
    default: return;
  }
  if (s.part) out.push_back(s);
}

// A key as the reader of text makes it: hyphens are spaces, full stops and what follows an elision are none.
std::string spoken(std::string_view key) {
  std::string out;
  for (const char c : key)
    if (c != '.') out.push_back(c == '-' ? ' ' : c);
  return out;
}

}  // namespace

struct lexicon::builder {
  std::map<std::string, std::vector<sense>> words;
  std::map<std::string, std::string_view> printed;

  void add(const tables::row& row) {
    std::vector<sense> senses;
    read_row(row, senses);
    if (senses.empty()) return;  // a row of another subject
    auto key = spoken(row.key);
    auto& known = words[key];
    known.insert(known.end(), senses.begin(), senses.end());
    printed.emplace(std::move(key), row.word);
  }
};

lexicon::lexicon(tables::language lang) {
  english = lang == tables::language::en;
  builder made;
  for (const auto& row : tables::all())
    if (row.lang == lang || row.lang == tables::language::any) {
      if (row.in == tables::table::date_order && row.key == "years") {
        auto ahead = row.value;
        years_ahead = number_in(ahead);
      } else if (row.in == tables::table::date_order) {
        if (row.lang != lang && tables::find(row.in, lang, row.key)->lang == lang) continue;
        month_first = row.value[0] == 'm';
        year_first = row.value[0] == 'y';
        dot_ordinals = row.value.back() == '.';
      } else {
        made.add(row);
      }
    }
  // English months and weekdays stand in documents of every language.
  for (const auto& row : tables::all())
    if (!english && row.lang == tables::language::en && (row.in == tables::table::months || row.in == tables::table::weekdays) &&
        row.value.find_first_of(".~") == row.value.npos && made.words[spoken(row.key)].empty())
      made.add(row);

  std::map<char32_t, std::uint64_t> openers;
  for (const auto& [key, senses] : made.words) {
    const auto words = key.find(' ');
    const auto& word = made.printed[key];
    if (key.empty()) continue;
    const auto head = key.substr(0, words);
    if (words != key.npos)
      for (auto at = words; at != key.npos; at = key.find(' ', at + 1))
        made.words.emplace(key.substr(0, at), std::vector<sense>{});  // sorts before the key: seen by `opens` below
    if (head[0] >= 'a' && head[0] <= 'z') ascii_[head[0] - 'a'] |= 1u << std::min<std::size_t>(head.size(), 31);
    if (!word.empty()) {
      const auto bit = skeleton_of(word.substr(0, word.find_first_of(" -")));
      skeletons_[bit >> 6 & 63] |= std::uint64_t{1} << (bit & 63);
    }
    const auto first = text::decode(key, 0).value;
    openers[first] |= std::uint64_t{1} << std::min<std::size_t>(key.size(), 63);
    opener_bits_[first >> 6 & 63] |= std::uint64_t{1} << (first & 63);
  }
  for (const auto& [key, senses] : made.words)
    for (const auto& s : senses) articles |= s.part == 'N' && s.shy;
  std::size_t size = 0;
  for (const auto& [key, senses] : made.words) size += key.size();
  keys_.reserve(size);  // entries point into it
  for (const auto& [key, senses] : made.words) {
    entry e;
    e.key = {keys_.data() + keys_.size(), key.size()};
    keys_ += key;
    e.first = static_cast<std::uint32_t>(senses_.size());
    e.count = static_cast<std::uint8_t>(senses.size());
    senses_.insert(senses_.end(), senses.begin(), senses.end());
    const auto next = made.words.lower_bound(key + ' ');
    e.opens = next != made.words.end() && next->first.compare(0, key.size() + 1, key + ' ') == 0;
    entries_.push_back(e);
  }
  std::size_t slots = 16;
  while (slots < entries_.size() * 2) slots *= 2;
  slots_.assign(slots, 0);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    auto at = tables::hash(entries_[i].key) & (slots - 1);
    while (slots_[at]) at = (at + 1) & (slots - 1);
    slots_[at] = i + 1;
  }
  slots = 16;
  while (slots < openers.size() * 2) slots *= 2;
  openers_.assign(slots, {0, 0});
  for (const auto& [letter, sizes] : openers) {
    auto at = letter & (slots - 1);
    while (openers_[at].letter) at = (at + 1) & (slots - 1);
    openers_[at] = {letter, sizes};
  }
}

const lexicon& lexicon::of(tables::language lang) {
  if (lang == tables::language::any) lang = tables::language::en;
  static std::once_flag once[64];
  static std::unique_ptr<const lexicon> built[64];
  const auto i = static_cast<std::size_t>(lang) & 63;
  std::call_once(once[i], [&] { built[i].reset(new lexicon(lang)); });
  return *built[i];
}

const lexicon::entry* lexicon::find(std::string_view key) const noexcept {
  for (auto at = tables::hash(key) & (slots_.size() - 1); slots_[at]; at = (at + 1) & (slots_.size() - 1))
    if (entries_[slots_[at] - 1].key == key) return &entries_[slots_[at] - 1];
  return nullptr;
}

std::uint32_t lexicon::skeleton_of(std::string_view word) noexcept {
  std::uint32_t h = 0;
  int letters = 0;
  for (std::size_t i = 0; i < word.size() && letters < 3;) {
    const auto c = text::decode(word, i);
    i += c.size;
    auto v = c.value;
    if (text::is_mark(v) || text::is_space(v) || v == 0x93C) continue;
    if (v == 0x622 || v == 0x623 || v == 0x625) v = 0x627;  // alef with hamza or madda
    if (v == 0x624) v = 0x648;
    if (v == 0x626) v = 0x64A;
    if (v >= 0x958 && v <= 0x95F) return 0;                  // letters with a dot below: they decompose
    h = (h ^ static_cast<std::uint32_t>(v)) * 0x9E3779B1u;
    ++letters;
  }
  return h >> 20;
}

std::uint64_t lexicon::sizes(char32_t first) const noexcept {
  if (!(opener_bits_[first >> 6 & 63] >> (first & 63) & 1u)) return 0;
  for (auto at = first & (openers_.size() - 1); openers_[at].letter; at = (at + 1) & (openers_.size() - 1))
    if (openers_[at].letter == first) return openers_[at].sizes;
  return 0;
}

}  // namespace stenogram::time
