#include "turns/full_names.hpp"

#include <algorithm>
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

}  // namespace

full_names::full_names(std::string_view text, std::size_t end, tables::language lang, bool introduced) {
  end = std::min(end, introduced ? reach_of_introductions : reach);
  while (end && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  std::vector<word> words;
  for (std::size_t from = 0; from < end;) {
    const auto stop = std::min(text.find('\n', from), end);
    split_words(text, {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(stop)}, words);
    from = stop + 1;
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
