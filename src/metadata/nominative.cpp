#include "metadata/nominative.hpp"

#include <algorithm>
#include <vector>

#include "text/text.hpp"

namespace stenogram::metadata {
namespace {

constexpr std::size_t lines_asked = 200, longest_ending = 3, shortest_stem = 2, longest_marker = 90;

std::vector<std::string> keys_of(std::string_view s) {
  std::vector<std::string> keys;
  const auto k = text::key(s);
  for (std::size_t from = 0; from < k.size();) {
    const auto stop = std::min(k.size(), k.find(' ', from));
    keys.push_back(k.substr(from, stop - from));
    from = stop + 1;
  }
  return keys;
}

// Whether `word` in another case can be `first` in the first.
bool same_but_case(std::string_view word, std::string_view first, tables::language lang) {
  if (word == first) return true;
  std::size_t letters = 0;
  for (auto cut = word.size(); cut && letters < longest_ending; ++letters) {
    do --cut;
    while (cut && (static_cast<unsigned char>(word[cut]) & 0xC0) == 0x80);
    if (cut < shortest_stem) break;
    const auto* row = tables::find(tables::table::case_endings, lang, word.substr(cut));
    if (!row || row->lang != lang || first.substr(0, cut) != word.substr(0, cut)) continue;
    const auto rest = first.substr(cut);
    auto endings = row->value;
    while (!endings.empty()) {
      const auto stop = std::min(endings.size(), endings.find(' '));
      const auto one = endings.substr(0, stop);
      if (one == "-" ? rest.empty() : text::key(one) == rest) return true;
      endings.remove_prefix(std::min(endings.size(), stop + 1));
    }
  }
  return false;
}

// Calls `use` with what stands before a colon in the first lines, until it says true.
template <class Use>
void for_each_label(const input::blocks& body, Use use) {
  std::string_view seen;
  for (std::size_t i = 0; i < std::min(lines_asked, body.lines.size()); ++i) {
    const auto line = body.of(body.lines[i]);
    const auto colon = line.substr(0, longest_marker).find(':');
    if (colon == std::string_view::npos) continue;
    const auto label = text::without_blanks(line.substr(0, colon));
    if (label == seen) continue;
    seen = label;
    if (use(label)) return;
  }
}

}  // namespace

std::string nominative_on_page(const input::blocks& body, std::string_view name, tables::language lang) {
  const auto words = keys_of(name);
  if (words.empty()) return {};
  // A language without endings has nothing to ask the page for.
  bool any = false;
  const auto& last = words.back();
  for (std::size_t cut = last.size(), letters = 0; cut && letters < longest_ending && !any; ++letters) {
    do --cut;
    while (cut && (static_cast<unsigned char>(last[cut]) & 0xC0) == 0x80);
    const auto* row = tables::find(tables::table::case_endings, lang, std::string_view(last).substr(cut));
    any = row && row->lang == lang;
  }
  if (!any) return {};
  std::string found;
  for_each_label(body, [&](std::string_view label) {
    const auto other = keys_of(label);
    bool same = other.size() == words.size();
    for (std::size_t k = 0; k < words.size() && same; ++k) same = same_but_case(words[k], other[k], lang);
    if (same) found = std::string(label);
    return same;
  });
  return found;
}

std::size_t words_before_name(const input::blocks& body, std::string_view name) {
  const auto words = keys_of(name);
  if (words.size() < 3) return 0;
  const auto &given = words[words.size() - 2], &last = words.back();
  bool shorter = false;
  for_each_label(body, [&](std::string_view label) {
    const auto other = keys_of(label);
    if (other.size() != 2 || other[1] != last) return false;
    const auto letter = text::decode(given, 0).size;
    const bool initial = other[0].size() == letter + 1 && other[0].back() == '.' && other[0].compare(0, letter, given, 0, letter) == 0;
    shorter = initial || other[0] == given;
    return true;
  });
  // No label tells; then a first word that the page never prints again is rather an office than the second, which it does.
  if (!shorter && words.size() == 3 && name.size() < 60) {
    const auto first = name.substr(0, name.find(' ')), second = name.substr(first.size() + 1, name.find(' ', first.size() + 1) - first.size() - 1);
    const auto behind = body.text.find(name);
    if (behind != std::string_view::npos && behind < 400 && second.size() > 2 && second.back() != '.') {
      const auto from = behind + name.size();
      shorter = body.text.find(first, from) == std::string_view::npos && body.text.find(second, from) != std::string_view::npos;
    }
  }
  if (!shorter) return 0;
  auto at = name.size();
  for (int spaces = 0; at && spaces < 2;)
    if (name[--at] == ' ' && ++spaces == 2) return at + 1;
  return 0;
}

}  // namespace stenogram::metadata
