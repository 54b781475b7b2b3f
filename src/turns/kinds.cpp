#include "turns/kinds.hpp"

#include <algorithm>

#include "text/text.hpp"
#include "turns/floor.hpp"
#include "turns/punctuation.hpp"

namespace stenogram::turns {
namespace {

// What a speaker does in all its turns.
struct habit {
  part plays = part::none;
  std::uint32_t turns = 0;
  std::uint32_t asking = 0;      // turns that end with a question or hold one in their last words
  std::uint64_t bytes = 0;
  bool interviewee = false, questioner = false, chair = false;
};

// Whether a turn holds a question near its end.
bool asks(std::string_view raw) noexcept {
  constexpr std::size_t last_words = 160;
  const auto s = raw.size() > last_words ? raw.substr(raw.size() - last_words) : raw;
  return s.find('?') != std::string_view::npos || s.find("\xEF\xBC\x9F") != std::string_view::npos || s.find("\xD8\x9F") != std::string_view::npos;
}

// The part that a role printed elsewhere on the page gives (`Host: Mia Corrigan`).
part part_in(std::string_view role, tables::language lang) {
  if (role.empty()) return part::none;
  const auto* row = tables::find(tables::table::roles, lang, text::key(role));
  return row ? part_named(row->value) : part::none;
}

bool is_chair(part p) noexcept { return p == part::chair || p == part::assembly || p == part::clerk; }

// Speakers who ask where no label says so: most of their turns ask, others ask less and say more.
void find_questioners(std::vector<habit>& habits, bool press) {
  std::uint64_t bytes = 0, turns = 0, asking = 0;
  const habit* first = nullptr;  // who says most
  for (const auto& h : habits) {
    bytes += h.bytes, turns += h.turns, asking += h.asking;
    if (!first || h.bytes > first->bytes) first = &h;
  }
  for (auto& h : habits) {
    if (h.plays != part::none && h.plays != part::member && h.plays != part::legislator && h.plays != part::official && h.plays != part::office) continue;
    if (h.turns == 0 || (h.interviewee && asking > h.asking)) continue;  // unless nobody else asks: `Ann Lee in conversation with Bo Ek`
    const auto others_bytes = bytes - h.bytes, others_turns = turns - h.turns;
    if (others_turns == 0) continue;
    const bool asks_mostly = h.asking * 2 >= h.turns && h.asking > 0;
    const bool shorter = h.bytes * others_turns < others_bytes * h.turns || (press && first->asking * 2 < first->turns && h.bytes * first->turns < first->bytes * h.turns);
    h.questioner = asks_mostly && shorter;
  }
  bool answered = false;
  for (const auto& h : habits) answered = answered || (h.turns && !h.questioner && !is_chair(h.plays) && h.asking * 2 < h.turns);
  if (!answered)
    for (auto& h : habits) h.questioner = false;
}

// Who is told by place alone, where labels name those who ask: short turns that never follow a question and lead to one
// are a chair's, and turns that ask, though no word in their label says so, are questions.
void find_by_place(const detail::turn_columns& t, std::vector<habit>& habits) {
  constexpr std::uint64_t longest_call = 240;  // bytes, on average
  const auto asks_at = [&](std::size_t i) { return t.speaker[i] != none && habits[t.speaker[i]].questioner; };
  std::vector<std::uint32_t> follows(habits.size()), leads(habits.size());
  const auto count = [&] {
    std::fill(follows.begin(), follows.end(), 0u), std::fill(leads.begin(), leads.end(), 0u);
    for (std::size_t i = 0; i < t.speaker.size(); ++i) {
      if (t.speaker[i] == none) continue;
      follows[t.speaker[i]] += i > 0 && asks_at(i - 1);
      leads[t.speaker[i]] += i + 1 < t.speaker.size() && asks_at(i + 1);
    }
  };
  count();
  for (std::size_t k = 0; k < habits.size(); ++k) {
    auto& h = habits[k];
    if (!h.questioner && !h.chair && !h.interviewee && h.turns && !follows[k] && !leads[k] && h.plays == part::none && h.asking == h.turns) h.questioner = true;
  }
  count();
  for (std::size_t k = 0; k < habits.size(); ++k) {
    auto& h = habits[k];
    if (h.questioner || h.chair || h.interviewee || h.turns == 0 || follows[k] * 2 > leads[k]) continue;
    if (h.turns > 1 && leads[k] > 1 && leads[k] * 2 >= h.turns && h.bytes < h.turns * longest_call) h.plays = part::chair, h.chair = true;
  }
}

// Where no label names a chair: who gives the floor in most of the turns presides. Those who speak most often are heard.
void find_chair(const page& p, const detail::turn_columns& t, std::vector<habit>& habits) {
  constexpr std::size_t most_speakers = 3;
  constexpr std::uint32_t most_turns = 6;
  std::vector<std::uint32_t> often;
  for (std::uint32_t i = 0; i < habits.size(); ++i) {
    const auto plays = habits[i].plays;
    if (is_chair(plays) || plays == part::questioner) {
      if (habits[i].turns && plays != part::clerk) return;
      continue;
    }
    if (habits[i].turns > 1 && !habits[i].interviewee && plays != part::voice && plays != part::answerer) often.push_back(i);
  }
  if (habits.size() < 3) return;
  const auto first = often.begin(), last = first + static_cast<std::ptrdiff_t>(std::min(often.size(), most_speakers));
  std::partial_sort(first, last, often.end(), [&](std::uint32_t a, std::uint32_t b) { return habits[a].turns != habits[b].turns ? habits[a].turns > habits[b].turns : a < b; });
  std::vector<std::uint32_t> heard(habits.size()), given(habits.size());
  for (std::size_t i = 0; i < t.speaker.size(); ++i) {
    const auto who = t.speaker[i];
    if (who == none || std::find(first, last, who) == last || heard[who] == most_turns) continue;
    ++heard[who];
    given[who] += gives_floor(p.body.text.substr(t.begin[i], t.end[i] - t.begin[i]), p.lang.lang);
  }
  for (auto i = first; i != last; ++i)
    if (given[*i] > 1 && given[*i] * 2 >= heard[*i]) habits[*i].plays = part::assembly;
}

class exchange_builder {
 public:
  explicit exchange_builder(result& out) : out_(out) {}
  void question(std::uint32_t t) {
    if (!answers_.empty()) close();
    questions_.push_back(t);
  }
  /// The question that `t` answers, which others may have answered before; none where nothing was asked.
  std::uint32_t answer(std::uint32_t t) {
    if (questions_.empty()) return none;
    answers_.push_back(t);
    return questions_.back();
  }
  void close() {
    if (questions_.empty()) return;
    const auto id = static_cast<std::uint32_t>(out_.exchanges.questions.ends.size());
    for (auto q : questions_) out_.exchanges.questions.values.push_back(q), out_.turns.exchange[q] = id;
    for (auto a : answers_) out_.exchanges.answers.values.push_back(a), out_.turns.exchange[a] = id;
    out_.exchanges.questions.close();
    out_.exchanges.answers.close();
    questions_.clear(), answers_.clear();
  }

 private:
  result& out_;
  std::vector<std::uint32_t> questions_, answers_;
};

}  // namespace

void find_kinds(const page& p, const scratch& s, const std::vector<std::uint32_t>& of_person, result& out) {
  auto& t = out.turns;
  const auto n = static_cast<std::uint32_t>(t.begin.size());
  std::vector<habit> habits(out.speakers.name.size());
  for (const auto& l : s.book.labels)
    if (l.opened && l.speaker != none && habits[l.speaker].plays == part::none) habits[l.speaker].plays = l.plays;
  const auto raw = [&](std::uint32_t i) { return p.body.text.substr(t.begin[i], t.end[i] - t.begin[i]); };
  for (std::uint32_t i = 0; i < n; ++i) {
    if (t.speaker[i] == none) continue;
    auto& h = habits[t.speaker[i]];
    ++h.turns, h.bytes += t.end[i] - t.begin[i];
    h.asking += asks(raw(i)) || ends_with_question(raw(i), p.lang.lang);
  }
  for (std::uint32_t i = 0; i < of_person.size(); ++i)
    if (of_person[i] != none && habits[of_person[i]].plays == part::none) habits[of_person[i]].plays = part_in(p.meta.people[i].role, p.lang.lang);
  for (std::uint32_t i = 0; i < of_person.size(); ++i)
    if (of_person[i] != none && !p.meta.people[i].opens && p.meta.people[i].from == reason_code::in_title) habits[of_person[i]].interviewee = true;

  const bool interview = std::count_if(habits.begin(), habits.end(), [](const habit& h) { return h.turns > 0; }) == 2;
  bool questioner = false, assembly = false;
  if (!p.meta.press && !interview) find_chair(p, t, habits);
  if (p.meta.press)  // a president who meets the press chairs nothing
    for (auto& h : habits)
      if (h.plays == part::assembly) h.plays = part::official;
  for (auto& h : habits) {
    if (interview && h.plays == part::chair && h.asking * 2 >= h.turns) h.plays = part::questioner;  // who hosts a talk of two asks
    h.questioner = h.plays == part::questioner;
    h.chair = is_chair(h.plays);
    questioner = questioner || (h.questioner && h.turns);
    assembly = assembly || ((h.plays == part::assembly || h.plays == part::legislator) && h.turns);
  }
  bool inferred = false;
  if (!questioner && !assembly) {
    find_questioners(habits, p.meta.press);
    for (auto& h : habits) inferred = inferred || h.questioner;
  }
  if ((questioner || (inferred && p.meta.press)) && !assembly) find_by_place(t, habits);
  const bool by_form = !questioner && !inferred;  // then each turn tells for itself

  std::uint32_t pending = none;  // the question that waits for its answer
  exchange_builder exchanges(out);
  for (std::uint32_t i = 0; i < n; ++i) {
    const auto h = t.speaker[i] == none ? habit{} : habits[t.speaker[i]];
    auto kind = turn_kind::remarks;
    // What a letter for the answer follows was asked, whoever asked it.
    if (h.plays == part::answerer && pending == none && i > 0 && t.kind[i - 1] == turn_kind::remarks && t.speaker[i - 1] != t.speaker[i]) {
      t.kind[i - 1] = turn_kind::question;
      exchanges.question(i - 1);
      pending = i - 1;
    }
    const bool next_is_other = i + 1 < n && t.speaker[i + 1] != t.speaker[i];
    if (s.told[i]) kind = *s.told[i];
    else if (h.questioner) kind = turn_kind::question;
    else if (h.chair) kind = h.plays == part::chair ? turn_kind::moderator : turn_kind::procedural;
    else if (pending != none && t.speaker[pending] != t.speaker[i] && !(assembly && h.plays == part::voice)) kind = turn_kind::answer;  // no shout is one
    else if (by_form && next_is_other && n > 2 && ends_with_question(raw(i), p.lang.lang)) kind = turn_kind::question;
    if (assembly && kind == turn_kind::moderator) kind = turn_kind::procedural;
    t.kind[i] = kind;
    if (kind == turn_kind::question) {
      exchanges.question(i);
      pending = i;
    } else if (kind == turn_kind::answer) {
      t.replies_to[i] = exchanges.answer(i);
      // In a debate the one who answers may ask back.
      pending = none;
    }
  }
  exchanges.close();
}

}  // namespace stenogram::turns
