// Which form of label leads on this page, and what each label is worth among the others.
#pragma once
#include <algorithm>

#include "turns/evidence.hpp"
#include "turns/scratch.hpp"

namespace stenogram::turns {

/// Groups the labels by form, finds the leading one, scores every label. Fills forms, leading and label::score.
void weigh_forms(scratch& s);

/// What the print of a form is worth by itself: a colon says more than a line of its own.
std::int32_t print_weight(print how);

/// Whether labels closed by a colon lead beyond doubt, so that no other shape needs to be looked for.
bool colons_lead(const scratch& s);

/// All evidence of a label, its place among the others included. `say` as in weigh_label.
template <class Say>
void weigh_in_place(const scratch& s, const label& l, std::uint32_t first_recurring, std::uint32_t last_recurring, Say&& say) {
  weigh_label(l, s.inside_tells, say);
  const auto tell = [&](reason_code c) { say(c, weight(c)); };
  if (s.leading != none) {
    const auto& lead = s.forms[s.leading];
    const bool one_letter = l.words == 1 && l.key_size <= 2;
    const bool looks_like_voice = l.plays != part::none || l.office_beside || !l.honorific.empty() || l.person != none || l.named_again;
    const bool not_shouted = l.how.own_line && lead.shape == letters::capitals && l.shape != letters::capitals;
    if (l.form == s.leading && lead.sure && !not_shouted) say(reason_code::leading_form, std::min(5, -print_weight(l.how)));  // the print is proven
    if (lead.timed && !l.timed && !looks_like_voice && l.count == 1) tell(reason_code::unusual_print);
    if (l.form != s.leading) tell(l.question_word && (l.plays == part::questioner || l.paired) ? reason_code::other_form : reason_code::unusual_print);
    else if (!looks_like_voice && (lead.titled || (lead.attended && (l.aside.empty() || l.aside.end == l.text.end)))) tell(reason_code::outside_form);
    else if (l.shape == lead.shape || lead.shape == letters::none || one_letter) {
      tell(reason_code::leading_form);
      if (l.shape == letters::capitals && l.looked_at && l.inside * 2 >= l.looked_at && s.inside_tells) say(reason_code::leading_form, 3);  // shouted, it stands out anywhere
    }
    else if (not_shouted) tell(looks_like_voice ? reason_code::outside_form : reason_code::unusual_print);
    else tell(looks_like_voice || l.count > 2 ? reason_code::other_form : reason_code::outside_form);
  }
  if (s.book.labels.size() == 1 || (l.count == 1 && first_recurring == none && l.first == 0)) tell(reason_code::one_voice);
  const bool with_office = s.leading != none && l.form == s.leading && s.forms[s.leading].beside && !l.aside.empty();
  const bool in_sequence = s.leading != none && l.form == s.leading && s.forms[s.leading].numbered;
  if (l.count == 1 && first_recurring != none && l.plays == part::none && l.honorific.empty() && !l.named_again && !in_sequence && !with_office) {
    if (l.first < first_recurring) tell(reason_code::before_first);
    if (l.first > last_recurring) tell(reason_code::after_last);
  }
}

}  // namespace stenogram::turns
