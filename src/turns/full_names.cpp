#include "turns/full_names.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "text/text.hpp"
#include "turns/label_parts.hpp"
#include "turns/words.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t reach = 16u << 10, reach_of_introductions = 6u << 10;  // bytes

// A word that may be a part of a name: a capital first, and no sign but hyphens and apostrophes.
bool is_name_word(std::string_view text, const word& w) {
  if (!w.capital || w.digits || w.where.size() < 2) return false;
  const auto s = text.substr(w.where.begin, w.where.size());
  return s.find_first_of("():;?!/[]@&") == std::string_view::npos;
}

// Whether the words before the name are those of somebody who tells it.
bool is_introduced(std::string_view text, const std::vector<word>& words, std::size_t name, tables::language lang) {
  constexpr std::size_t most_words = 3;
  for (std::size_t n = 1; n <= most_words && n <= name; ++n)
    if (tables::find(tables::table::self_introductions, lang, key_of(text, words, name - n, name))) return true;
  return false;
}

// Tells lines that hold none of some names, before their words are split.
class name_filter {
 public:
  explicit name_filter(const std::vector<std::string>& names) : names_(names) {
    for (const auto& name : names)
      if (is_small(name[0])) second_[letter(name[0])] |= name.size() > 1 && is_small(name[1]) ? bit(name[1]) : ~0u;
  }
  bool may_be_in(std::string_view line, std::size_t from) const {
    for (std::size_t i = from; i < line.size(); ++i) {
      const auto c = static_cast<unsigned char>(line[i]);
      if (c >= 0xC2 && text::case_of(text::decode(line, i).value) == text::letter_case::upper) return true;  // one with an accent
      const auto capital = c - std::size_t{'A'};
      if (capital >= second_.size() || !second_[capital]) continue;
      const auto rest = line.substr(i);
      const bool second = rest.size() < 2 || static_cast<unsigned char>(rest[1]) >= 0x80 || second_[capital] & bit(rest[1]);
      if (second && std::any_of(names_.begin(), names_.end(), [&](std::string_view name) { return may_be(name, rest); })) return true;
    }
    return false;
  }

 private:
  // As far as both are plain letters.
  static bool may_be(std::string_view name, std::string_view printed) noexcept {
    for (std::size_t i = 0; i < name.size() && is_small(name[i]); ++i) {
      if (i == printed.size()) return false;
      if (static_cast<unsigned char>(printed[i]) >= 0x80) return true;
      if ((printed[i] | 0x20) != name[i]) return false;
    }
    return true;
  }
  static bool is_small(char c) noexcept { return c >= 'a' && c <= 'z'; }
  static std::size_t letter(char c) noexcept { return static_cast<std::size_t>(c - 'a'); }
  static std::uint32_t bit(char c) noexcept { return 1u << (c & 31); }

  const std::vector<std::string>& names_;
  std::array<std::uint32_t, 26> second_{};  // by first letter: the second ones, a bit each
};

}  // namespace

full_names::full_names(std::string_view text, std::size_t end, tables::language lang, const std::vector<std::string>& wanted, bool introduced) {
  const name_filter filter(wanted);
  end = std::min(end, introduced ? reach_of_introductions : reach);
  while (end && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  std::vector<word> words;
  for (std::size_t from = 0; from < end;) {
    const auto stop = std::min(text.find('\n', from), end);
    const span line{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(stop)};
    from = stop + 1;
    if (!filter.may_be_in(text.substr(line.begin, line.size()), introduced ? 1 : 0)) continue;  // words stand before one that is told
    split_words(text, line, words);
    for (std::size_t i = 1; i < words.size(); ++i) {
      const auto& last = words[i];
      if (!is_name_word(text, last) || last.initial) continue;
      // One given name before it, and initials between.
      auto given = i - 1;
      while (given > 0 && words[given].initial && !words[given].comma) --given;
      if (!is_name_word(text, words[given]) || words[given].comma || words[i - 1].comma || words[given].capitals != last.capitals) continue;
      if (words[given].stop && !words[given].initial) continue;
      if (introduced && !is_introduced(text, words, given, lang)) continue;
      auto surname = key_of(text, words, i, i + 1);
      while (!surname.empty() && (surname.back() == '.' || surname.back() == ',')) surname.pop_back();
      if (surname.size() < 2 || is_title(key_of(text, words, given, given + 1), lang) || is_title(surname, lang)) continue;
      auto where = span{words[given].where.begin, last.where.end};
      if (last.stop) --where.end;
      const auto name = text.substr(where.begin, where.size());
      note(by_surname_, std::move(surname), name);
      note(by_given_, key_of(text, words, given, given + 1), name);
    }
  }
}

void full_names::note(std::unordered_map<std::string, std::string_view>& in, std::string key, std::string_view name) {
  auto& known = in[std::move(key)];
  if (known.empty()) known = name;
  else if (text::key(known) != text::key(name)) known = std::string_view(" ");  // several
}

std::string_view full_names::find(const std::unordered_map<std::string, std::string_view>& in, const std::string& key) {
  const auto found = in.find(key);
  return found == in.end() || found->second == " " ? std::string_view{} : found->second;
}

std::string_view full_names::of(const std::string& surname) const { return find(by_surname_, surname); }
std::string_view full_names::of_given(const std::string& given) const { return find(by_given_, given); }

}  // namespace stenogram::turns
