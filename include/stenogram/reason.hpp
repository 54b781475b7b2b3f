// Why a decision was taken: a code, and its arguments.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

// The closed list: code, number of arguments, the sentence that `why` prints ({0} and {1} are the arguments).
// Codes are only ever added at the end of their group; their names are part of the JSON form.
#define STENOGRAM_REASONS(X)                                                                     \
  /* general */                                                                                  \
  X(unspecified, 0, "no reason was recorded")                                                    \
  X(stated, 1, "stated by the caller ({0})")                                                     \
  /* regions */                                                                                  \
  X(title_line, 0, "first line of the page, set apart")                                          \
  X(date_line, 0, "a line that is a date")                                                       \
  X(place_and_date, 0, "a line of place and date")                                               \
  X(field_line, 1, "a line in the form of a field ({0})")                                        \
  X(listed_participant, 0, "a list of who takes part")                                           \
  X(section_heading, 0, "a short line set apart, without a sentence")                            \
  X(label_of_turn, 1, "the label {0} opens a turn")                                              \
  X(said_in_turn, 0, "said by the speaker of the turn")                                          \
  X(bracketed, 0, "in brackets: a direction, not speech")                                        \
  X(page_mark, 0, "a page number, header or footer")                                             \
  X(recurring_line, 0, "recurs through the page with other digits")                              \
  X(line_number, 0, "the number of a line")                                                      \
  X(clock_line, 0, "a line that is a time")                                                      \
  X(closing_formula, 1, "a closing formula ({0})")                                               \
  X(separator, 0, "a rule or a line of signs")                                                   \
  X(blank, 0, "blanks without words")                                                            \
  X(outside_turns, 0, "stands outside every turn")                                               \
  X(introduction, 0, "stands before the first turn")                                             \
  X(boilerplate_phrase, 1, "the phrase \"{0}\" belongs to the page, not to the speech")          \
  X(related_articles, 0, "a list of other articles")                                             \
  X(postal_address, 0, "a postal address")                                                       \
  X(phone_numbers, 0, "telephone numbers")                                                       \
  X(navigation, 0, "a list of links or menu entries")                                            \
  X(share_bar, 0, "a bar of sharing links")                                                      \
  X(copyright_notice, 0, "a copyright notice")                                                   \
  X(follows_boilerplate, 0, "stands among boilerplate after the last turn")                      \
  X(picture_caption, 0, "the caption of a picture")                                              \
  X(no_conversation, 0, "no conversation was found on the page")                                 \
  /* turns */                                                                                    \
  X(opens_document, 1, "opens the document without a label; the {0} names the speaker")          \
  X(labelled, 2, "label {0} of the form {1}")                                                    \
  X(stated_label, 1, "label {0} was stated by the caller")                                       \
  X(one_voice, 1, "one voice, named by the {0}")                                                 \
  X(told_by_style, 1, "no label is printed: the {0} of the page tells questions from answers")   \
  X(told_by_voice, 1, "the source itself says that {0} speaks")                                  \
  X(untold_voice, 0, "speech by its kind of source, and nothing tells who speaks")               \
  /* convention */                                                                               \
  X(forms_found, 2, "{0} labels of {1} forms")                                                   \
  X(no_labels, 0, "no labels recur")                                                             \
  /* evidence for and against a reading, in the order that --why prints it */                    \
  X(label_shape, 0, "has the shape of a label")                                                  \
  X(recurs, 1, "recurs {0} times")                                                               \
  X(role_word, 1, "holds the role word {0}")                                                     \
  X(honorific, 1, "opens with the honorific {0}")                                                \
  X(question_word, 1, "is a word for question or answer ({0})")                                  \
  X(known_name, 1, "is named on the page ({0})")                                                 \
  X(capitals, 0, "stands in capitals")                                                           \
  X(name_shape, 0, "every word opens with a capital")                                            \
  X(paragraph_start, 0, "opens a paragraph")                                                     \
  X(below_rule, 0, "stands below a rule")                                                        \
  X(inside_paragraph, 0, "stands inside a paragraph")                                            \
  X(speech_body, 0, "what follows is like speech")                                               \
  X(first_person, 0, "what follows is in the first person")                                      \
  X(salutation, 0, "what follows opens with a salutation")                                       \
  X(empty_body, 0, "nothing follows")                                                            \
  X(goes_on_small, 0, "what follows opens with a small letter")                                  \
  X(list_body, 0, "what follows is like a list or a value")                                      \
  X(lead_word, 1, "{0} leads a note or a list, not a turn")                                      \
  X(speech_verb, 1, "the verb {0} introduces a quotation")                                       \
  X(field_name, 1, "{0} names a field of the page")                                              \
  X(too_long, 0, "is too long for a label")                                                      \
  X(sentence_like, 0, "reads like a sentence")                                                   \
  X(lower_case, 0, "opens with a small letter")                                                  \
  X(numeric, 0, "is a number, a time or a reference")                                            \
  X(address_like, 0, "is an address of the web")                                                 \
  X(outside_form, 0, "does not conform to the leading form")                                     \
  X(leading_form, 0, "is of the leading form")                                                   \
  X(other_form, 0, "is of another form that was admitted")                                       \
  X(before_first, 0, "stands before the first recurring label")                                  \
  X(after_last, 0, "stands after the last recurring label")                                      \
  X(quoted, 0, "stands inside a quotation")                                                      \
  X(unusual_print, 0, "is printed otherwise than the labels of this page")                       \
  X(in_brackets, 0, "stands in brackets")                                                        \
  X(full_stop_print, 0, "is closed by a full stop")                                              \
  X(dash_print, 0, "is closed by a dash")                                                        \
  X(gap_print, 0, "is closed by a gap alone")                                                    \
  X(alone_on_line, 0, "stands alone on its line")                                                \
  X(in_list, 0, "stands in a list")                                                              \
  X(marked, 0, "has a sign in front")                                                            \
  X(emphasised, 0, "is emphasised")                                                              \
  X(carries_time, 0, "carries a time")                                                           \
  X(surname, 0, "opens with a surname")                                                           \
  X(namesake, 0, "another label has its name")                                                   \
  X(unpaired, 0, "is a letter for answers where none is for questions")                          \
  /* metadata */                                                                                 \
  X(in_title, 0, "stands in the title")                                                          \
  X(in_dateline, 0, "stands in a dateline")                                                      \
  X(in_front_matter, 0, "stands in the front matter")                                            \
  X(in_url, 0, "stands in the address of the page")                                              \
  X(after_phrase, 1, "follows \"{0}\" in the title")                                             \
  /* entities */                                                                                 \
  X(calendar_date, 0, "a date of the calendar")                                                  \
  X(relative_date, 1, "relative to the date of the document ({0})")                              \
  X(undated_relative, 0, "relative to a date that is not known")                                 \
  X(clock_time, 0, "a time of the clock")                                                        \
  X(length_of_time, 0, "a length of time")                                                       \
  X(defined_acronym, 1, "defined on the page as {0}")                                            \
  X(acronym_use, 1, "stands for {0}")                                                            \
  X(after_office, 1, "a name after the office {0}")                                              \
  X(after_honorific, 1, "a name after the honorific {0}")                                        \
  X(speaker_named, 0, "a speaker of the document")                                               \
  X(surname_of, 1, "the surname of {0}")                                                         \
  X(named_before, 1, "names {0} again")                                                          \
  /* warnings */                                                                                 \
  X(replaced, 1, "{0} bytes that are not text became U+FFFD")                                    \
  X(repaired, 1, "{0} characters had been encoded twice")                                        \
  X(nul, 1, "{0} NUL bytes stand in the text")                                                   \
  X(overruled, 2, "{0} was stated, but the bytes are {1}")                                       \
  X(damaged_cues, 1, "{0} cues are cut off, or their time cannot be read")                       \
  X(page_part, 0, "stands in a part of the page that its mark-up sets apart")

namespace stenogram {
inline namespace v1 {

enum class reason_code : std::uint16_t {
#define STENOGRAM_ENUM(code, args, sentence) code,
  STENOGRAM_REASONS(STENOGRAM_ENUM)
#undef STENOGRAM_ENUM
};

namespace detail {
struct reason_info {
  std::string_view name;
  std::uint8_t arguments;
  std::string_view sentence;
};
inline constexpr reason_info reason_infos[] = {
#define STENOGRAM_INFO(code, args, sentence) {#code, args, sentence},
    STENOGRAM_REASONS(STENOGRAM_INFO)
#undef STENOGRAM_INFO
};
inline constexpr std::size_t reason_count = sizeof reason_infos / sizeof *reason_infos;
}  // namespace detail

constexpr std::string_view to_string(reason_code c) noexcept {
  return detail::reason_infos[static_cast<std::size_t>(c)].name;
}

}  // namespace v1
}  // namespace stenogram
