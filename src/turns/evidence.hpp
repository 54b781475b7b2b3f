// What speaks for and against a label: one list, summed for the score and printed by --why.
#pragma once
#include <cstdint>

#include "turns/scratch.hpp"
#include "turns/weights.hpp"

namespace stenogram::turns {

/// Looks at the words that follow a label: at most `reach` bytes. Bits of occurrence::*. Stops at the first sign of
/// speech, or, `closely`, of one who speaks of oneself.
std::uint16_t look_at_body(std::string_view text, span body, tables::language lang, bool closely = false);

/// A stated label without white space around it and without its terminator.
std::string_view bare_label(std::string_view text);

/// Which lines are read: those that hold a colon or a wide gap near their beginning, or every line for every shape.
enum class search : std::uint8_t { colons, every_shape };

/// Fills candidates and labels with their counts.
std::optional<error> collect(const page& p, scratch& s, search how);

/// Evidence of a label by itself and of what follows it, without its place among the others.
/// `say(reason_code, weight)` is called once for each piece. `inside_tells`: labels of this page open paragraphs, so that
/// one inside a paragraph is suspect.
template <class Say>
void weigh_label(const label& l, bool inside_tells, Say&& say) {
  const auto tell = [&](reason_code c) { say(c, weight(c)); };
  const bool bracketed = l.how.closed_by == terminator::bracket;
  tell(reason_code::label_shape);
  if (l.shape == letters::capitals) tell(reason_code::capitals);
  else if (l.shape == letters::title || l.shape == letters::mixed || (l.shape == letters::caseless && !(l.nameless && l.count == 1)) || (bracketed && l.words == 1 && l.count > 1)) tell(reason_code::name_shape);
  if (l.surname) tell(reason_code::surname);
  if (l.question_word || l.plays == part::marker) tell(reason_code::question_word);
  else if (!l.role.empty() || l.outlet) tell(reason_code::role_word);
  if (!l.honorific.empty()) tell(reason_code::honorific);
  if (l.person != none) tell(reason_code::known_name);
  else if (l.named_again) tell(reason_code::namesake);
  if (l.unpaired) tell(reason_code::unpaired);
  if (l.speech_verb && !l.question_word) tell(reason_code::speech_verb);
  if (l.lead_word && l.plays == part::none) tell(reason_code::lead_word);

  if (l.how.closed_by == terminator::dash) tell(reason_code::dash_print);
  const bool unclosed = l.how.closed_by == terminator::none && (l.how.own_line || l.how.styled);
  if (unclosed || (l.how.own_line && bracketed)) tell(reason_code::alone_on_line);
  if (l.how.styled) tell(reason_code::emphasised);
  if (l.timed * 2 > l.count) tell(reason_code::carries_time);

  const auto most = [&](std::uint32_t n) { return l.looked_at && n * 2 >= l.looked_at; };
  if ((l.field_name && !l.question_word) || (l.person_field && l.count <= 2 && most(l.lists))) tell(reason_code::field_name);  // `Witness: ANN LEE`
  if (inside_tells && most(l.inside)) tell(reason_code::inside_paragraph);
  else tell(reason_code::paragraph_start);
  if (l.first_person * 3 >= l.looked_at && l.first_person) tell(reason_code::first_person);
  if (l.salutations * 4 >= l.looked_at && l.salutations) tell(reason_code::salutation);
  if (most(l.empty) && l.how.closed_by != terminator::none && !(bracketed && l.how.own_line)) tell(reason_code::empty_body);
  else if (most(l.lists)) tell(reason_code::list_body);
  else tell(reason_code::speech_body);
  if (most(l.after_rule)) tell(reason_code::below_rule);
  if (most(l.quoted)) tell(reason_code::quoted);
  if (most(l.lower)) {
    tell(reason_code::goes_on_small);
    // A dash inside a sentence, a sentence that is broken there.
    if (l.how.closed_by == terminator::dash || (l.how.own_line && !l.how.styled && !l.timed)) tell(reason_code::goes_on_small);
  }
  if (l.count > 1) {
    std::int32_t doublings = 0;
    for (auto n = l.count; n > 1 && doublings < 6; n /= 2) ++doublings;
    say(reason_code::recurs, weight(reason_code::recurs) * doublings);
  }
}

}  // namespace stenogram::turns
