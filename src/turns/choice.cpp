#include "turns/choice.hpp"

#include <algorithm>

#include "text/text.hpp"
#include "turns/evidence.hpp"
#include "turns/office_line.hpp"
#include "turns/opening.hpp"
#include "turns/punctuation.hpp"
#include "turns/typing_errors.hpp"
#include "turns/unlabelled.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t most_refusals = 256;

}  // namespace

void accept_stated(const page& p, scratch& s) {
  for (std::uint32_t i = 0; i < p.opts.labels.size(); ++i) {
    const auto& stated = p.opts.labels[i];
    const auto key = text::key(bare_label(stated.text));
    for (auto& l : s.book.labels) {
      if (l.statement != none) continue;
      if (s.book.key(l) != key && pattern(l) != stated.text) continue;
      l.statement = i;
      l.accepted = l.stated = true;
    }
  }
}

std::optional<turn_kind> stated_kind(const page& p, const label& l) {
  return l.statement == none ? std::nullopt : p.opts.labels[l.statement].kind;
}

namespace {

// Whether somebody speaks behind the only label: in its first line, or in one of the next.
bool sounds_spoken(const page& p, const candidate& c, const label& l) {
  constexpr std::uint32_t next_lines = 12;
  if (l.first_person + l.salutations > 0) return true;
  for (auto i = c.line + 1; i < p.body.lines.size() && i <= c.line + next_lines; ++i)
    if (look_at_body(p.body.text, p.body.lines[i].where(), p.lang.lang) & (occurrence::first_person | occurrence::salutation)) return true;
  return false;
}

// Questions and answers are a transcript where the page names a person or is that of an interview or of a meeting with
// the press, or where those who answer speak of themselves.
bool somebody_answers(const page& p, const scratch& s) {
  constexpr std::uint32_t looked_at = 60;
  if (p.meta.press || p.meta.conversation) return true;
  for (const auto& person : p.meta.people)
    if (!person.name.empty()) return true;
  std::uint32_t answers = 0, of_oneself = 0;
  for (const auto& c : s.candidates) {
    const auto& l = s.book.labels[c.label];
    if (!l.accepted || l.plays != part::answerer) continue;
    span body{c.body, p.body.lines[c.line].end};
    if (body.empty() && c.line + 1 < p.body.lines.size()) body = p.body.lines[c.line + 1].where();
    of_oneself += (look_at_body(p.body.text, body, p.lang.lang, true) & occurrence::oneself) != 0;
    if (++answers == looked_at) break;
  }
  return of_oneself * 2 >= answers && answers > 1;
}

// Whether the first accepted label stands behind four fifths of the page: comments of readers, not what was said.
bool stands_at_end(const page& p, const scratch& s) {
  for (const auto& c : s.candidates)
    if (s.book.labels[c.label].accepted) return c.begin / 4 > (p.body.text.size() - c.begin);
  return false;
}

// Labels of which none recurs often, and nobody speaks behind most of them; or behind which words go on small and nobody
// speaks: entries of a list.
bool is_list(const page& p, const scratch& s) {
  if (p.lang.lang == tables::language::any) return false;
  std::uint32_t most = 0, all = 0, spoken = 0, looked_at = 0, small = 0, said = 0;
  bool any_part = false;
  for (const auto& l : s.book.labels) {
    if (l.plays == part::marker) continue;
    if (l.accepted || (l.form == s.leading && l.score > 0)) looked_at += l.looked_at, small += l.lower, said += l.first_person + l.salutations;
    if (!l.accepted) continue;
    most = std::max(most, l.count), ++all;
    any_part = any_part || l.plays != part::none || !l.honorific.empty() || l.person != none;
    spoken += l.first_person + l.salutations > 0;
  }
  if (small * 3 >= looked_at * 2 && said * 2 < looked_at) return true;
  constexpr std::size_t longest_turn = 4096;  // bytes that nobody says in one go under a label seen once
  if (most < 2 && !any_part && (stands_at_end(p, s) || all * longest_turn < p.body.text.size())) return true;
  if (most > 2 || spoken * 3 >= all) return false;
  for (const auto& c : s.candidates)
    if (s.book.labels[c.label].accepted && ends_with_question(p.body.of(p.body.lines[c.line]), p.lang.lang)) return false;
  return true;
}

// What the accepted labels prove: a conversation, one voice, or nothing.
bool is_conversation(const page& p, const scratch& s) {
  std::uint32_t labels = 0, turns = 0;
  bool only_questions = true, named = false, stated = false;
  const label* one = nullptr;
  for (const auto& l : s.book.labels) {
    if (!l.accepted || l.plays == part::marker) continue;
    ++labels, turns += l.count, one = &l;
    only_questions = only_questions && l.question_word;
    named = named || !l.name.empty() || l.plays == part::official || l.plays == part::office;
    stated = stated || l.stated;
  }
  if (stated) return true;
  if (labels == 0) return false;
  if (only_questions) return somebody_answers(p, s);
  if (labels > 1) return !is_list(p, s);
  // One label: at the head of a speech, or with words of speech behind it each time.
  constexpr std::uint32_t head = 8;  // lines that may stand before it
  const bool at_head = s.candidates[one->first].line < s.lines.first_line + head;
  const bool someones = one->plays != part::none || !one->honorific.empty() || one->person != none;
  const bool long_or_small = one->shape == letters::caseless ? one->words == 1 : one->words > 3 || one->shape == letters::mixed;
  const bool like_a_title = !someones && ((one->shape != letters::capitals && long_or_small) || one->lower);
  if (like_a_title && turns == 1) return false;
  return sounds_spoken(p, s.candidates[one->first], *one) && (at_head || someones) && (turns == 1 || named);
}

// Whether a label recurs, plays a part, or was stated.
bool proves_itself(const scratch& s) {
  return std::any_of(s.book.labels.begin(), s.book.labels.end(), [](const label& l) {
    return l.accepted && (l.count > 1 || l.stated || l.plays != part::none || !l.honorific.empty());
  });
}

// The best accepted reading of each line; of two labels without a line of speech between, the better.
void open_stretches(const page& p, scratch& s) {
  auto& labels = s.book.labels;
  const auto score = [&](std::uint32_t i) {
    const auto& l = labels[s.candidates[i].label];
    return l.stated ? 1000 : l.score;
  };
  const auto n = static_cast<std::uint32_t>(s.candidates.size());
  for (std::uint32_t i = 0; i < n;) {
    std::uint32_t best = none;
    const auto line = s.candidates[i].line;
    for (; i < n && s.candidates[i].line == line; ++i)
      if (labels[s.candidates[i].label].accepted && (best == none || score(i) > score(best))) best = i;
    if (best == none) continue;
    if (!s.stretches.empty()) {
      const auto before = s.stretches.back().candidate;
      const auto& b = s.candidates[before];
      if (s.candidates[best].begin < b.body) continue;  // the second line of a label that the page breaks over two
      if (b.evidence & occurrence::empty_body && b.line + 1 == line && labels[b.label].plays != part::marker) {
        if (score(before) > score(best)) continue;
        s.candidates[before].accepted = false;
        --labels[b.label].opened;
        s.stretches.pop_back();
      }
    }
    auto& c = s.candidates[best];
    c.accepted = true;
    ++labels[c.label].opened;
    stretch made;
    made.first = c.line;
    made.candidate = best;
    made.begin = c.body;
    made.kind = stated_kind(p, labels[c.label]);
    made.silent = labels[c.label].plays == part::marker;
    made.why = labels[c.label].stated ? reason_code::stated_label : reason_code::labelled;
    s.stretches.push_back(made);
  }
}

// A line with a sign in front and no label, on a page whose labels have the sign, or where it is what asks between
// labels: it opens a turn of somebody who is not named.
void add_bare_signs(const page& p, scratch& s) {
  if (s.leading == none || s.stretches.empty()) return;
  const bool chevrons = s.forms[s.leading].how.opened_by == marker::chevron;
  if (!chevrons && p.body.ascii) return;
  std::vector<stretch> found;
  std::uint32_t asking = 0;
  constexpr std::uint32_t most_lines_before = 3;  // the first question may stand above the first label
  const auto first = s.stretches.front().first;
  for (auto i = first - std::min(first - s.lines.first_line, most_lines_before); i < p.body.lines.size(); ++i) {
    const auto& l = p.body.lines[i];
    const auto line = p.body.of(l);
    if (chevrons ? line[0] != '>' : line.substr(0, 2) != "\xE2\x80" || !l.blanks) continue;
    line_view at{.text = p.body.text, .line = l, .index = i, .at = l.begin, .lang = p.lang.lang};
    peel(at);
    if (at.opened_by != (chevrons ? marker::chevron : marker::dash) || at.words().empty()) continue;
    const auto near = std::lower_bound(s.stretches.begin(), s.stretches.end(), i, [](const stretch& x, std::uint32_t n) { return x.first < n; });
    if (near != s.stretches.end() && near->first == i) continue;
    stretch made;
    made.first = i, made.begin = at.at, made.why = reason_code::told_by_style;
    if (!chevrons) made.kind = turn_kind::question;
    asking += ends_with_question(at.words(), p.lang.lang);
    found.push_back(made);
  }
  if (!chevrons && (found.size() < 2 || asking * 3 < found.size() * 2)) return;
  const auto middle = static_cast<std::ptrdiff_t>(s.stretches.size());
  s.stretches.insert(s.stretches.end(), found.begin(), found.end());
  std::inplace_merge(s.stretches.begin(), s.stretches.begin() + middle, s.stretches.end(), [](const stretch& a, const stretch& b) { return a.first < b.first; });
}

void refuse(scratch& s) {
  s.refused.clear();
  for (std::uint32_t i = 0; i < s.candidates.size(); ++i) {
    const auto& l = s.book.labels[s.candidates[i].label];
    if (!s.candidates[i].accepted && !l.accepted && !l.lead_word && !l.speech_verb && l.score > 0) s.refused.push_back(i);
  }
  if (s.refused.size() > most_refusals) {
    const auto better = [&](std::uint32_t a, std::uint32_t b) {
      const auto x = s.book.labels[s.candidates[a].label].score, y = s.book.labels[s.candidates[b].label].score;
      return x != y ? x > y : a < b;
    };
    std::nth_element(s.refused.begin(), s.refused.begin() + most_refusals, s.refused.end(), better);
    s.refused.resize(most_refusals);
  }
  // Readings of one line stand in the order of their shapes, which is not that of their places.
  std::sort(s.refused.begin(), s.refused.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto x = s.candidates[a].begin, y = s.candidates[b].begin;
    return x != y ? x < y : a < b;
  });
}

}  // namespace

void choose(const page& p, scratch& s) {
  auto& labels = s.book.labels;
  accept_stated(p, s);
  if (!p.opts.labels_only) {
    for (auto& l : labels) l.accepted = l.accepted || l.score >= threshold;
    accept_typing_errors(s);
  }
  s.stretches.clear();
  s.tail = static_cast<std::uint32_t>(p.body.lines.size());
  const bool conversation = is_conversation(p, s);
  // Labels of which none recurs yield to questions that the page prints as headings.
  const bool printed = p.body.cues.empty();  // captions have no style, no title and no opening of their own
  if (printed && !p.opts.labels_only && (!conversation || !proves_itself(s))) add_unlabelled(p, s);
  const bool unlabelled = !s.stretches.empty();
  if (conversation && !unlabelled) open_stretches(p, s), add_bare_signs(p, s);
  constexpr std::uint32_t most_lines_before = 60;
  const auto first = s.stretches.empty() ? s.tail : s.stretches.front().first;
  s.lines.look_closely(p.body, p.lang.lang, s.lines.first_line, std::min(first, s.lines.first_line + most_lines_before));
  if (printed && !unlabelled) add_opening(p, s, conversation);
  for (std::size_t i = 0; i < s.stretches.size(); ++i)
    s.stretches[i].last = i + 1 < s.stretches.size() ? s.stretches[i + 1].first : s.tail;
  take_office_lines(p, s);
  refuse(s);
}

}  // namespace stenogram::turns
