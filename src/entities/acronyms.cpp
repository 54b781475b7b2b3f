#include "entities/acronyms.hpp"

#include <algorithm>

#include "text/text.hpp"

namespace stenogram::entities {
namespace {

constexpr std::uint32_t longest_acronym = 24, longest_form = 200;  // bytes
constexpr std::size_t no_form = ~std::size_t{0};

// The capitals of an acronym; empty for what is none: `(applause)`, `(2018)`, `(Laughter)`.
std::u32string capitals_of(std::string_view s) {
  std::u32string out;
  std::size_t letters = 0;
  if (s.size() < 2 || s.size() > longest_acronym) return out;
  for (std::size_t i = 0; i < s.size();) {
    const auto c = text::decode(s, i);
    i += c.size;
    if (text::case_of(c.value) == text::letter_case::upper) out.push_back(c.value), ++letters;
    else if (text::is_letter(c.value)) ++letters;
    else if (!text::is_digit(c.value) && c.value != '-' && c.value != '.' && c.value != '&') return {};
  }
  if (out.size() < 2 || out.size() > 10 || out.size() * 2 <= letters || text::case_of(text::decode(s, 0).value) != text::letter_case::upper) out.clear();
  return out;
}

// One letter that a long form may give: the first of a word, or of what stands behind its hyphen or apostrophe.
struct initial {
  char32_t letter;
  std::size_t word;
  bool small;
};

char32_t upper_key(char32_t c) {
  std::string one, key;
  text::append_utf8(c, one);
  text::append_key(one, key);
  return key.empty() ? c : text::decode(key, 0).value;
}

void initials_of(std::string_view text, const std::vector<word>& words, std::vector<initial>& out) {
  for (std::size_t w = 0; w < words.size(); ++w) {
    bool start = true;
    for (std::size_t i = words[w].begin; i < words[w].end;) {
      const auto c = text::decode(text, i);
      i += c.size;
      if (c.value == '-' || c.value == '\'' || c.value == 0x2019 || c.value == 0x2010 || c.value == 0x2011) {
        // l'Europe gives the letter behind its elision, People's the one before.
        if (i - words[w].begin <= 5 || c.value == '-' || c.value == 0x2010 || c.value == 0x2011) start = true;
        continue;
      }
      if (!start) continue;
      start = false;
      out.push_back({upper_key(c.value), w, text::case_of(c.value) != text::letter_case::upper});
    }
  }
}

// The first word of the long form that ends with the last of `words`. Every capital word must give its letter; small
// words may be left out, at most three in a row.
std::size_t first_word(std::string_view text, const std::vector<word>& words, const std::u32string& capitals) {
  std::vector<initial> given;
  initials_of(text, words, given);
  auto want = capitals.size();
  int left_out = 0;
  std::size_t first = no_form;
  for (auto i = given.size(); i-- && want;) {
    if (given[i].letter == upper_key(capitals[want - 1])) {
      --want;
      left_out = 0;
      first = given[i].word;
      if (!want && given[i].small) return no_form;
    } else if (!given[i].small) {
      // A second part of a hyphened or elided word need not count.
      if (i && given[i - 1].word == given[i].word) continue;
      return no_form;
    } else if (++left_out > 3) {
      return no_form;
    }
  }
  return want ? no_form : first;
}

}  // namespace

void acronyms::clear() {
  all_.clear();
  by_letters_.clear();
  by_first_.clear();
}

void acronyms::define(std::string_view text, std::string_view letters, const std::vector<word>& words, std::size_t first,
                      std::size_t last, tables::language lang) {
  using tables::table;
  if (last - first < 2 || by_letters_.count(std::string(letters))) return;
  acronym a;
  a.letters = letters;
  const auto begin = words[first].begin + elision(text.substr(words[first].begin, words[first].end - words[first].begin));
  a.long_form = text.substr(begin, words[last - 1].end - begin);
  if (words[last - 1].possessive) return;
  const tables::row* head = nullptr;
  for (auto i = first; i < last; ++i) {
    const auto word_begin = i == first ? begin : words[i].begin;
    fold(text.substr(word_begin, words[i].end - word_begin), key_);
    a.keys.push_back(key_);
    if (!head) head = tables::find(table::long_form_heads, lang, key_);
  }
  const auto whole = text::key(a.long_form);
  if (tables::find(table::offices, lang, whole)) return;
  if (const auto* country = tables::find(table::countries, lang, whole)) a.iso = country->value, a.type = entity_type::place;
  else if (head && head->value == "other") return;
  else if (head) a.type = head->value == "place" ? entity_type::place : head->value == "law" ? entity_type::law : entity_type::org;
  else if (letters.size() < 3) return;  // initials of a person, as a rule
  if (a.type == entity_type::place && a.iso.empty())
    if (const auto* country = tables::find(table::countries, lang, text::key(letters))) a.iso = country->value;
  const auto id = static_cast<std::uint32_t>(all_.size());
  by_letters_.emplace(a.letters, id);
  auto& same = by_first_[a.keys[0]];
  if (same.size() < 8) same.push_back(id);
  all_.push_back(std::move(a));
}

void acronyms::read(std::string_view text, span where, tables::language lang) {
  text = text.substr(0, where.end);
  for (auto at = where.begin; at < where.end;) {
    const auto open = text.find('(', at);
    if (open == text.npos) break;
    at = static_cast<std::uint32_t>(open + 1);
    auto close = at;
    while (close < where.end && close - at <= longest_form && text[close] != ')' && text[close] != '(' && text[close] != '\n') ++close;
    if (close >= where.end || text[close] != ')') continue;
    const auto inside = text.substr(at, close - at);
    auto before = static_cast<std::uint32_t>(open);
    while (before > where.begin && text[before - 1] == ' ') --before;
    auto from = before > where.begin + longest_form ? before - longest_form : where.begin;
    if (const auto capitals = capitals_of(inside); !capitals.empty()) {
      while (from < before && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
      split(text, {from, before}, words_);
      // Nothing from before the last sign that ends a clause.
      for (auto i = words_.size(); i--;)
        if (words_[i].before != gap::space && words_[i].before != gap::none && words_[i].before != gap::comma) {
          words_.erase(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(i));
          break;
        }
      if (words_.empty()) continue;
      const auto first = first_word(text, words_, capitals);
      if (first != no_form) define(text, inside, words_, first, words_.size(), lang);
      continue;
    }
    // OPCW (Organisation for the Prohibition of Chemical Weapons)
    auto start = before;
    while (start > from && before - start <= longest_acronym && text[start - 1] != ' ' && text[start - 1] != '\n' && text[start - 1] != '(') --start;
    const auto capitals = capitals_of(text.substr(start, before - start));
    if (capitals.empty()) continue;
    split(text, {at, close}, words_);
    if (!words_.empty() && first_word(text, words_, capitals) == 0) define(text, text.substr(start, before - start), words_, 0, words_.size(), lang);
  }
}

acronym* acronyms::find(std::string_view word) {
  if (all_.empty() || word.size() > longest_acronym) return nullptr;
  key_.assign(word);
  const auto found = by_letters_.find(key_);
  return found == by_letters_.end() ? nullptr : &all_[found->second];
}

acronym* acronyms::find_long(std::string_view text, const std::vector<word>& words, std::size_t i, std::size_t& end) {
  if (all_.empty()) return nullptr;
  const auto printed = text.substr(words[i].begin, words[i].end - words[i].begin);
  fold(printed.substr(elision(printed)), key_);
  const auto found = by_first_.find(key_);
  if (found == by_first_.end()) return nullptr;
  acronym* best = nullptr;
  for (const auto id : found->second) {
    auto& a = all_[id];
    if (i + a.keys.size() > words.size() || (best && a.keys.size() <= end - i)) continue;
    bool same = true;
    for (std::size_t k = 1; same && k < a.keys.size(); ++k) {
      const auto& w = words[i + k];
      same = (w.before == gap::space || w.before == gap::none || w.before == gap::comma);
      if (!same) break;
      fold(text.substr(w.begin, w.end - w.begin), key_);
      same = key_ == a.keys[k];
    }
    if (same) best = &a, end = i + a.keys.size();
  }
  return best;
}

}  // namespace stenogram::entities
