// Blocks to what the page says of itself: title, date, published, place, event, participants.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "input/blocks.hpp"
#include "language/language.hpp"
#include "ledger/ledger.hpp"
#include "stenogram/columns.hpp"
#include "stenogram/options.hpp"
#include "time/time.hpp"

namespace stenogram::metadata {

/// A stretch of the front matter and the region that it becomes (title, dateline, metadata, heading).
struct mark {
  span where;              ///< one line, or the title's several
  region_kind kind;
  detail::reason_id reason;
  std::uint8_t confidence;
};

/// A person that the page names outside the speech, with the span where it does (empty when stated).
struct person {
  std::string name;        ///< as printed, without honorific
  std::string role, affiliation;
  span where;
  bool opens = false;      ///< the title says that these are this person's remarks: unlabelled opening speech is theirs
  bool stated = false;     ///< by the caller
  reason_code from;        ///< in_title, in_front_matter, listed_participant, stated
};

struct result {
  detail::field_columns fields;
  std::vector<mark> marks;        ///< in order, disjoint
  std::vector<person> people;     ///< the title's first, then the participants'
  bool conversation = false;      ///< the title is that of an interview or of somebody's words
  bool press = false;             ///< the title is that of a meeting with the press
  time::date date;                ///< the document's date: stated, else found
  std::uint32_t front_end = 0;    ///< index of the first line that is no front matter (body.lines.size() if all is)

  void clear();                   ///< keeps its memory
};

void extract(const input::blocks& body, const language::guess& lang, const options& opts, ledger& notes, result& out);

}  // namespace stenogram::metadata
