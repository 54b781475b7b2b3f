// Acronyms that the page defines: Organisation for the Prohibition of Chemical Weapons (OPCW).
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entities/words.hpp"
#include "stenogram/kinds.hpp"
#include "tables/tables.hpp"

namespace stenogram::entities {

struct acronym {
  std::string letters, long_form;   ///< as printed where it was defined
  std::vector<std::string> keys;    ///< of the words of the long form
  entity_type type = entity_type::org;
  std::string_view iso;             ///< ISO 3166 of a country; static
  std::uint32_t thing = none;
};

class acronyms {
 public:
  void clear();
  /// Reads the definitions in text[where]. O(where).
  void read(std::string_view text, span where, tables::language lang);

  bool empty() const noexcept { return all_.empty(); }
  acronym& operator[](std::size_t i) noexcept { return all_[i]; }
  /// The acronym that a word is; null for none.
  acronym* find(std::string_view word);
  /// The long form that begins at word `i`, and the word behind it in `end`; null for none.
  acronym* find_long(std::string_view text, const std::vector<word>& words, std::size_t i, std::size_t& end);

 private:
  void define(std::string_view text, std::string_view letters, const std::vector<word>& words, std::size_t first,
              std::size_t last, tables::language lang);
  std::vector<acronym> all_;
  std::unordered_map<std::string, std::uint32_t> by_letters_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_first_;  ///< at most 8 a word
  std::vector<word> words_;
  std::string key_;
};

}  // namespace stenogram::entities
