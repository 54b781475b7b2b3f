// What is written down for every turn of a label, made once.
#pragma once
#include <vector>

#include "ledger/ledger.hpp"
#include "turns/label.hpp"

namespace stenogram::turns {

class label_notes {
 public:
  struct row {
    detail::string_id text = none;
    detail::reason_id opens = 0, why = 0;
  };

  label_notes(const std::vector<label>& labels, ledger& notes) : labels_(labels), notes_(notes), rows_(labels.size()) {}

  /// The label as printed, the reason of its region and that of its turns. O(label) the first time.
  const row& of(std::uint32_t id) {
    auto& known = rows_[id];
    if (known.text != none) return known;
    const auto& l = labels_[id];
    const auto printed = l.of(l.text);
    known.text = notes_.string(printed);
    known.opens = notes_.reason(reason_code::label_of_turn, printed);
    known.why = l.how.closed_by == terminator::voice ? notes_.reason(reason_code::told_by_voice, printed)
                : l.stated                           ? notes_.reason(reason_code::stated_label, printed)
                                                     : notes_.reason(reason_code::labelled, printed, pattern(l));
    return known;
  }

 private:
  const std::vector<label>& labels_;
  ledger& notes_;
  std::vector<row> rows_;
};

}  // namespace stenogram::turns
