#include "turns/person_name.hpp"

#include <algorithm>

#include "text/text.hpp"

namespace stenogram::turns {
namespace {

bool is_initial(std::string_view s) { return s.size() == 1 || (s.size() == 2 && static_cast<unsigned char>(s[0]) >= 0x80); }

}  // namespace

person_name split_name(std::string_view name) {
  person_name out;
  const auto key = text::key(name);
  std::size_t from = 0;
  std::vector<std::string> parts;
  for (std::size_t i = 0; i <= key.size(); ++i) {
    if (i < key.size() && key[i] != ' ' && key[i] != '.') continue;
    if (i > from) parts.push_back(key.substr(from, i - from));
    from = i + 1;
  }
  if (parts.empty()) return out;
  // Initials may stand behind the surname: `Kahn O.T.`.
  const bool unspaced = parts.size() == 2 && text::is_unspaced(text::decode(parts.front(), 0).value);  // a blank only sets them apart
  const bool surname_first = unspaced || (parts.size() > 1 && !is_initial(parts.front()) && std::all_of(parts.begin() + 1, parts.end(), is_initial));
  const auto surname = surname_first ? parts.begin() : parts.end() - 1;
  out.surname = *surname;
  parts.erase(surname);
  out.given = std::move(parts);
  return out;
}

bool has_no_given_name(const person_name& n) { return std::all_of(n.given.begin(), n.given.end(), is_initial); }

std::string letters_alone(std::string_view key) {
  std::string letters(key);
  letters.erase(std::remove_if(letters.begin(), letters.end(), [](char c) { return c == '.' || c == ' '; }), letters.end());
  return letters;
}

bool has_initials(const person_name& n, std::string_view letters) {
  if (n.given.empty()) return false;
  const auto first = [](const std::string& s) { return s.substr(0, text::decode(s, 0).size); };
  std::string all;
  for (const auto& g : n.given) all += first(g);
  const auto last = first(n.surname);
  return letters == all + last || letters == first(n.given.front()) + last;
}

bool may_be_one(const person_name& a, const person_name& b) {
  if (a.surname != b.surname) return false;
  const auto n = std::min(a.given.size(), b.given.size());
  for (std::size_t i = 0; i < n; ++i) {
    const auto &x = a.given[i], &y = b.given[i];
    if (x == y) continue;
    if (is_initial(x) && y.compare(0, x.size(), x) == 0) continue;
    if (is_initial(y) && x.compare(0, y.size(), y) == 0) continue;
    return false;
  }
  return true;
}

bool is_surname_of(const person_name& surname, const person_name& full) {
  const auto& s = surname.surname;
  return surname.given.empty() && full.given.empty() && s.size() >= 3 && s.size() < full.surname.size() && full.surname.compare(0, s.size(), s) == 0 &&
         text::is_unspaced(text::decode(s, 0).value);
}

std::size_t office_words(const person_name& longer, const person_name& name) {
  constexpr std::size_t longest_given_name = 11;  // characters
  if (name.given.empty() || longer.surname != name.surname || longer.given.size() <= name.given.size()) return 0;
  const auto more = longer.given.size() - name.given.size();
  if (!std::equal(name.given.begin(), name.given.end(), longer.given.begin() + static_cast<std::ptrdiff_t>(more))) return 0;
  const auto& first = longer.given.front();
  const auto characters = std::count_if(first.begin(), first.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return more > 1 || static_cast<std::size_t>(characters) > longest_given_name ? more : 0;
}

std::string_view first_words(std::string_view name, std::size_t words) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < name.size() && words; ++i)
    if ((name[i] == ' ' || name[i] == '.') && i > 0 && name[i - 1] != ' ' && name[i - 1] != '.') end = i, --words;
  return name.substr(0, end);
}

std::size_t fullness(const person_name& n) {
  std::size_t full = 1;
  for (const auto& g : n.given) full += is_initial(g) ? 1 : 4;
  return full;
}

}  // namespace stenogram::turns
