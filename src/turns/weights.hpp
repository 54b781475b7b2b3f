// What each kind of evidence is worth. A label is accepted at `threshold`.
#pragma once
#include <cstdint>

#include "stenogram/reason.hpp"

namespace stenogram::turns {

inline constexpr std::int32_t threshold = 10;
/// What makes a label of speech next to impossible, whatever the page: no matter of fitting.
inline constexpr std::int32_t trap = -16;

constexpr std::int32_t weight(reason_code code) noexcept {
  switch (code) {
    case reason_code::label_shape: return 2;
    case reason_code::capitals: return 4;
    case reason_code::name_shape: return 4;
    case reason_code::question_word: return 8;
    case reason_code::role_word: return 6;
    case reason_code::honorific: return 5;
    case reason_code::known_name: return 4;
    case reason_code::recurs: return 2;            // for each doubling of the count
    case reason_code::paragraph_start: return 2;
    case reason_code::inside_paragraph: return -6;
    case reason_code::speech_body: return 1;
    case reason_code::first_person: return 3;
    case reason_code::salutation: return 3;
    case reason_code::empty_body: return -1;
    case reason_code::list_body: return -3;
    case reason_code::below_rule: return 5;
    case reason_code::quoted: return trap;
    case reason_code::goes_on_small: return -4;
    case reason_code::one_voice: return 3;
    case reason_code::leading_form: return 3;
    case reason_code::other_form: return 0;
    case reason_code::outside_form: return -4;
    case reason_code::before_first: return -3;
    case reason_code::after_last: return -3;
    case reason_code::unusual_print: return trap;
    case reason_code::dash_print: return -4;
    case reason_code::alone_on_line: return -7;
    case reason_code::emphasised: return 2;
    case reason_code::carries_time: return 5;
    case reason_code::namesake: return 4;
    case reason_code::surname: return 3;
    case reason_code::unpaired: return trap;
    case reason_code::speech_verb: return trap;
    case reason_code::lead_word: return trap;
    case reason_code::field_name: return -9;
    default: return 0;
  }
}

}  // namespace stenogram::turns
