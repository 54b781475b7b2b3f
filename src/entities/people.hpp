// The people that a document knows so far, and where a word names one of them.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entities/words.hpp"
#include "tables/tables.hpp"

namespace stenogram::entities {

struct person {
  std::string name;                ///< the fullest printed
  std::vector<std::string> keys;   ///< of its words
  std::size_t surname = 0;         ///< index into keys
  bool full = false;               ///< has more than a surname
  bool speaks = false;             ///< a speaker of the document, or named by its page
  std::uint32_t thing = none;
};

/// Words [first, end) name a person.
struct naming {
  std::uint32_t who = none;
  std::size_t first = 0, end = 0;
  bool whole = false;              ///< more than the surname stands there
};

class people {
 public:
  explicit people(tables::language lang);

  std::size_t size() const noexcept { return all_.size(); }
  person& operator[](std::uint32_t i) noexcept { return all_[i]; }

  /// Adds a person by its name, or finds the one that is known by it.
  std::uint32_t add(std::string_view name);
  /// Finds or adds the person that words [first, end) name behind an office or honorific.
  std::uint32_t add(std::string_view text, const std::vector<word>& words, std::size_t first, std::size_t end);
  /// Gives a person known by surname alone the name of words [first, end).
  void complete(std::uint32_t who, std::string_view text, const std::vector<word>& words, std::size_t first, std::size_t end);

  /// The person that word `i` is the surname of, with the given names around it, none of them before word `from`. With
  /// `title`, an office or honorific ends right before `i`. No one where the words around name somebody else.
  naming find(std::string_view text, const std::vector<word>& words, std::size_t i, std::size_t from, bool title);
  /// The longest known name of a script without spaces that `s` begins with; bytes in `size`.
  std::uint32_t find(std::string_view s, std::size_t& size) const noexcept;
  bool opens(char32_t first) const noexcept;

 private:
  std::uint32_t insert(person&& p);
  std::uint32_t matching(const std::vector<std::string>& keys) const;
  const std::vector<std::uint32_t>* by_surname(const std::string& key);
  bool is_given(const person& p, const std::string& key, shape form) const;
  bool may_stand_beside(const word& w, const std::string& key, bool in_capitals) const;

  tables::language lang_;
  bool inflects_ = false;                   ///< the language has rows of name_endings
  std::vector<person> all_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> surnames_;  ///< at most 8 a key
  std::vector<std::pair<std::string, std::uint32_t>> unspaced_;           ///< sorted
  std::uint64_t letter_bits_[64] = {}, skeletons_[64] = {};               ///< first letters; surnames without case
  std::string key_, stem_;
};

}  // namespace stenogram::entities
