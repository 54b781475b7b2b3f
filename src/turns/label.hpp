// A distinct label: its parts (honorific, office, name, what is in brackets) and what can be said of it by itself.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "metadata/metadata.hpp"
#include "stenogram/span.hpp"
#include "tables/tables.hpp"
#include "turns/candidates/candidate.hpp"
#include "turns/words.hpp"

namespace stenogram::turns {

/// How the words of a label are written.
enum class letters : std::uint8_t { none, capitals, title, mixed, lower, caseless };

/// The part that a role word gives to a voice: the values of roles.tsv, then `office` for a row of offices.tsv.
enum class part : std::uint8_t { none, questioner, answerer, chair, assembly, clerk, voice, member, legislator, official, marker, office };

/// The part that a value of roles.tsv names.
part part_named(std::string_view value) noexcept;

struct label {
  std::string_view in;       ///< what its spans are of: the document's text, or a voice of the source
  span text;                 ///< its first occurrence
  span name;                 ///< without honorific, office and brackets; empty for a role alone
  span role;                 ///< office or role word as printed; empty without
  span honorific;
  span aside;                ///< what stands in brackets or after a comma or dash
  std::uint32_t key = 0;     ///< offset of the folded label in the book's pool
  std::uint16_t key_size = 0;
  print how;                 ///< of its first occurrence; another print of the same words is another label
  part plays = part::none;
  std::uint8_t words = 0;
  /// Of the first few candidates: how many were looked at, and what was seen there.
  std::uint8_t looked_at = 0, first_person = 0, salutations = 0, empty = 0, lists = 0, inside = 0, quoted = 0, lower = 0, after_rule = 0;
  // In bits: a page may have very many labels.
  letters shape : 3 = letters::none;
  bool accepted : 1 = false;
  bool sentence_like : 1 = false, too_long : 1 = false, numeric : 1 = false, address_like : 1 = false;
  bool lead_word : 1 = false, field_name : 1 = false, person_field : 1 = false, speech_verb : 1 = false, question_word : 1 = false;
  bool outlet : 1 = false;              ///< the name is that of one who publishes news
  bool surname : 1 = false;             ///< written without spaces, the name opens with a known surname
  bool nameless : 1 = false;            ///< in Han, and does not: rather a clause than a name
  bool office_beside : 1 = false;       ///< what stands beside the name opens with an office or a role
  bool stated : 1 = false;
  bool named_again : 1 = false;  ///< another label has its name, in full or by initials
  bool paired : 1 = false;       ///< a letter for question or answer, beside one for the other of the same print
  bool unpaired : 1 = false;     ///< such a letter with none for the other
  std::uint32_t person = none;      ///< index into the page's people
  std::uint32_t stands_for = none;  ///< the label of which this is a typing error
  std::uint32_t statement = none;   ///< index into options::labels
  std::uint32_t first = 0, last = 0;  ///< candidate indices
  std::uint32_t count = 0;            ///< candidates
  std::uint32_t numbered = 0;         ///< candidates behind a list number
  std::uint32_t timed = 0;            ///< candidates with a time beside them
  std::uint32_t form = 0;
  std::int32_t score = 0;
  std::uint32_t opened = 0;           ///< turns that it opens
  std::uint32_t speaker = none;

  std::string_view of(span part) const noexcept { return in.substr(part.begin, part.size()); }
};

/// The parts and flags of a label read from `text[where]`; key, counts and decisions are the caller's. O(label).
/// `people` are the folded names of the page's people; `words` is scratch.
label analyse(std::string_view text, span where, tables::language lang, const std::vector<std::string>& people, phrase& words);

/// The label as a pattern for people: `Question:`, `Name Surname:`, `MS. NAME:`, `NAME (...):`.
std::string pattern(const label& l);

/// All distinct labels of a document, found by their bytes and their print.
class label_book {
 public:
  void clear();  ///< keeps its memory
  /// The people whose names labels may be. Before the first add.
  void know(const std::vector<metadata::person>& people);
  /// The label printed so at `where` of `text`, which must stay, analysed when it is new. Amortised O(label).
  std::uint32_t add(std::string_view text, span where, print how, tables::language lang);
  std::vector<label> labels;
  std::string_view key(const label& l) const noexcept { return std::string_view(keys_).substr(l.key, l.key_size); }

 private:
  std::string keys_;
  std::vector<std::string> people_;
  phrase words_;
  std::vector<std::uint32_t> slots_;  // open addressing: 0 free, else 1 + label
};

}  // namespace stenogram::turns
