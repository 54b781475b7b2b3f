#include "turns/voices.hpp"

#include <algorithm>

#include "text/text.hpp"
#include "turns/choice.hpp"

namespace stenogram::turns {
namespace {

constexpr std::int32_t told = 24;  // the score of a label that needs no inference

// Recognisers number the voices that they tell apart: `0`, `A`, `SPEAKER_00`, `spk_1`, `Speaker 2`.
bool is_numbered(std::string_view voice) noexcept {
  const auto first = text::decode(voice, 0);
  if (first.size == voice.size() && !text::is_unspaced(first.value)) return true;
  for (std::size_t i = 0; i < voice.size();) {
    const auto c = text::decode(voice, i);
    if (text::is_digit(c.value) || c.value == '_') return true;
    i += c.size;
  }
  return false;
}

// A voice is a name unless it is a number or a role.
void name_voice(label& l) {
  if (is_numbered(l.in)) l.name = l.role = l.honorific = l.aside = {}, l.plays = part::none;
  else if (l.role.empty() && (l.name.empty() || l.of({l.name.end, l.text.end}).substr(0, 1) == ",")) l.name = l.text, l.aside = {};  // `Okafor, Esme`
  l.score = told;
}

// Where the words behind a bare change of speaker begin; none where the line has no such mark.
std::uint32_t behind_change(const page& p, const input::line& line) noexcept {
  const auto text = p.body.of(line);
  if (text.substr(0, 2) != ">>" && (text[0] != '-' || text.substr(0, 2) == "--")) return none;
  const auto at = std::min(text.find_first_not_of("->\t "), text.size());
  return line.begin + static_cast<std::uint32_t>(at);
}

stretch untold(std::uint32_t line, std::uint32_t begin) {
  stretch made;
  made.first = line;
  made.begin = begin;
  made.why = reason_code::untold_voice;
  return made;
}

void close_stretches(scratch& s, std::uint32_t tail) {
  s.tail = tail;
  for (std::size_t i = 0; i < s.stretches.size(); ++i) s.stretches[i].last = i + 1 < s.stretches.size() ? s.stretches[i + 1].first : tail;
}

}  // namespace

void take_voices(const page& p, scratch& s) {
  const auto& body = p.body;
  constexpr print unprinted{terminator::voice, marker::none, false, false};
  s.book.know(p.meta.people);
  std::vector<std::uint32_t> label_of;
  for (const auto& voice : body.voices) {
    label_of.push_back(s.book.add(voice, {0, static_cast<std::uint32_t>(voice.size())}, unprinted, p.lang.lang));
    auto& l = s.book.labels[label_of.back()];
    l.accepted = !p.opts.labels_only;
    name_voice(l);
  }
  accept_stated(p, s);
  auto now = none;
  std::uint32_t line = 0;
  for (const auto& cue : body.cues) {
    if (cue.voice == none || cue.voice == now) continue;
    now = cue.voice;
    auto& l = s.book.labels[label_of[cue.voice]];
    if (!l.accepted) continue;
    while (body.lines[line].end <= cue.begin) ++line;
    candidate c{};
    c.line = line;
    c.begin = c.end = c.mark_end = c.body = body.lines[line].begin;
    c.label = label_of[cue.voice];
    c.how = unprinted;
    c.accepted = true;
    const auto id = static_cast<std::uint32_t>(s.candidates.size());
    if (l.count++ == 0) l.first = id;
    l.last = id;
    ++l.opened;
    stretch made;
    made.first = line;
    made.begin = c.begin;
    made.candidate = id;
    made.kind = stated_kind(p, l);
    s.candidates.push_back(c);
    s.stretches.push_back(made);
  }
  close_stretches(s, static_cast<std::uint32_t>(body.lines.size()));
}

void join_turns(const page& p, scratch& s) {
  const auto same = [&](const stretch& a, const stretch& b) {
    if (a.candidate == none || b.candidate == none) return false;
    const auto &x = s.book.labels[s.candidates[a.candidate].label], &y = s.book.labels[s.candidates[b.candidate].label];
    return x.of(x.text) == y.of(y.text);
  };
  std::size_t kept = 0;
  for (std::size_t i = 0; i < s.stretches.size(); ++i) {
    if (kept == 0 || !same(s.stretches[kept - 1], s.stretches[i])) {
      s.stretches[kept++] = s.stretches[i];
      continue;
    }
    s.repeated.push_back(s.stretches[i].candidate);
    --s.book.labels[s.candidates[s.stretches[i].candidate].label].opened;
  }
  s.stretches.resize(kept);
  close_stretches(s, static_cast<std::uint32_t>(p.body.lines.size()));
}

void add_untold(const page& p, scratch& s) {
  const auto& lines = p.body.lines;
  if (p.opts.labels_only || lines.empty()) return;
  std::vector<stretch> all;
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (next < s.stretches.size() && s.stretches[next].first == i) {
      all.push_back(s.stretches[next++]);
      continue;
    }
    const auto begin = behind_change(p, lines[i]);
    if (begin != none) all.push_back(untold(i, begin));
    else if (i == 0) all.push_back(untold(i, lines[i].begin));
  }
  s.stretches = std::move(all);
  close_stretches(s, static_cast<std::uint32_t>(lines.size()));
}

}  // namespace stenogram::turns
