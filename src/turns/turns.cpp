#include "turns/turns.hpp"

#include <algorithm>
#include <string>

#include "turns/choice.hpp"
#include "turns/cut.hpp"
#include "turns/evidence.hpp"
#include "turns/forms.hpp"
#include "turns/kinds.hpp"
#include "turns/layout.hpp"
#include "turns/scratch.hpp"
#include "turns/speakers.hpp"
#include "turns/times.hpp"
#include "turns/voices.hpp"

namespace stenogram::turns {
namespace {

// The forms that opened turns, the strongest first, and the readings that were refused.
void report_convention(scratch& s, ledger& notes, result& out) {
  struct used {
    std::string text;
    std::uint32_t labels = 0, turns = 0, first = none;
    std::int32_t weight = 0;
  };
  std::vector<used> forms;
  std::uint32_t labels = 0, turns = 0;
  std::int64_t total = 0;
  for (const auto& l : s.book.labels) {
    if (!l.accepted || !l.opened || l.plays == part::marker) continue;
    ++labels, turns += l.opened, total += std::min(l.score, 40);
    auto text = pattern(l);
    auto at = std::find_if(forms.begin(), forms.end(), [&](const used& f) { return f.text == text; });
    if (at == forms.end()) {
      if (forms.size() == 32) continue;  // a page of one label a form has no more to tell
      at = forms.insert(forms.end(), used{std::move(text), 0, 0, l.first, 0});
    }
    ++at->labels, at->turns += l.opened, at->weight += l.score;
  }
  std::stable_sort(forms.begin(), forms.end(), [](const used& a, const used& b) { return a.turns > b.turns; });
  for (const auto& f : forms) {
    out.forms.text.push_back(notes.string(f.text));
    out.forms.labels.push_back(f.labels);
    out.forms.turns.push_back(f.turns);
    out.forms.weight.push_back(f.weight);
  }
  if (labels) {
    out.convention_reason = notes.reason(reason_code::forms_found, std::to_string(labels), std::to_string(forms.size()));
    out.convention_confidence = static_cast<std::uint8_t>(std::min<std::int64_t>(250, 120 + 6 * total / labels));
  } else {
    out.convention_reason = notes.reason(reason_code::no_labels);
  }
  for (const auto i : s.refused) {
    const auto& c = s.candidates[i];
    const auto& l = s.book.labels[c.label];
    out.refusals.begin.push_back(c.begin);
    out.refusals.end.push_back(c.mark_end);
    out.refusals.weight.push_back(l.score);
    weigh_label(l, s.inside_tells, [&](reason_code code, std::int32_t w) {
      if (w == 0) return;
      detail::reason_id id;
      switch (code) {
        case reason_code::recurs: id = notes.reason(code, l.count); break;
        case reason_code::role_word: case reason_code::question_word: id = notes.reason(code, l.of(l.role.empty() ? l.text : l.role)); break;
        case reason_code::honorific: id = notes.reason(code, l.of(l.honorific)); break;
        case reason_code::known_name: id = notes.reason(code, l.of(l.name)); break;
        case reason_code::lead_word: case reason_code::speech_verb: case reason_code::field_name: id = notes.reason(code, l.of(l.text)); break;
        default: id = notes.reason(code); break;
      }
      out.refusals.evidence.values.push_back(id);
    });
    out.refusals.evidence.close();
  }
}

// The labels of the page, and which of them open turns.
std::optional<error> infer(const page& p, scratch& s) {
  // Colons are cheap to find and most pages use them; where they do not lead beyond doubt every shape is read.
  for (const auto how : {search::colons, search::every_shape}) {
    s.book.clear();
    s.candidates.clear();
    s.book.know(p.meta.people);
    if (auto failed = collect(p, s, how)) return failed;
    weigh_forms(s);
    if (colons_lead(s)) break;
  }
  choose(p, s);
  if (p.body.cues.empty()) cut_tail(p, s);
  else add_untold(p, s), join_turns(p, s);
  return std::nullopt;
}

}  // namespace

void scratch::clear() {
  book.clear();
  candidates.clear();
  forms.clear();
  refused.clear();
  stretches.clear();
  repeated.clear();
  told.clear();
  leading = none;
}

finder::finder() : scratch_(std::make_unique<scratch>()) {}
finder::~finder() = default;
finder::finder(finder&&) noexcept = default;
finder& finder::operator=(finder&&) noexcept = default;

std::optional<error> finder::find(const input::blocks& body, const language::guess& lang, const metadata::result& meta,
                                  const options& opts, ledger& notes, result& out) {
  if (!scratch_) scratch_ = std::make_unique<scratch>();
  auto& s = *scratch_;
  s.clear();
  const page p{body, lang, meta, opts};
  find_frame(body, lang.lang, meta.front_end, s.lines);
  if (!body.voices.empty()) {
    take_voices(p, s);
  } else {
    if (auto failed = infer(p, s)) return failed;
  }
  if (s.stretches.size() > opts.max_turns) {
    const auto at = s.stretches[opts.max_turns].begin;
    return error{error_code::limit_exceeded, at, "more than max_turns turns"};
  }
  std::vector<std::uint32_t> of_person;
  find_speakers(p, s, notes, out.speakers, of_person);
  lay_out(p, s, of_person, notes, out);
  find_kinds(p, s, of_person, out);
  find_times(body, out.turns);
  report_convention(s, notes, out);
  return std::nullopt;
}

}  // namespace stenogram::turns
