// One region to the mentions of people, organisations and places in it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "entities/acronyms.hpp"
#include "entities/people.hpp"
#include "entities/titles.hpp"
#include "ledger/ledger.hpp"

namespace stenogram::entities {

struct mention {
  std::uint32_t begin, end;
  entity_type type;
  std::uint32_t who = none;              ///< of people
  acronym* what = nullptr;               ///< of acronyms
  std::string_view office;               ///< what stands before the name; into the text
  bool honorific = false;                ///< ... is an honorific
  bool surname_only = false;
  std::uint8_t confidence = 0;
};

class reader {
 public:
  reader(std::string_view text, tables::language lang, people& known, acronyms& defined)
      : text_(text), lang_(lang), titles_(title_index::of(lang)), known_(known), defined_(defined) {}

  /// The mentions in text[region], in order, disjoint, in place of what `out` held. O(region).
  void read(span region, std::vector<mention>& out);

 private:
  struct title {
    std::size_t end = 0;                 ///< the word behind it; 0 for none
    std::string_view printed;
    bool honorific = false;
  };
  title title_at(std::size_t i);
  std::size_t name_end(std::size_t i) const;
  bool name_after(const title& t, std::vector<mention>& out);
  void unspaced(const word& w, std::vector<mention>& out);
  std::size_t unspaced_name(std::string_view s) const;
  bool known_at(std::size_t i, std::size_t from, std::vector<mention>& out, std::size_t& end);
  const tables::row* row(tables::table in, std::size_t i) const;
  std::string_view printed(std::size_t i) const noexcept { return text_.substr(words_[i].begin, words_[i].end - words_[i].begin); }

  std::string_view text_;
  tables::language lang_;
  const title_index& titles_;
  people& known_;
  acronyms& defined_;
  std::vector<word> words_;
  mutable std::string key_;
};

}  // namespace stenogram::entities
