#include "turns/unlabelled.hpp"

#include <algorithm>
#include <array>

#include "text/text.hpp"
#include "turns/evidence.hpp"
#include "turns/punctuation.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t least_questions = 3;
constexpr std::uint32_t longest_question = 600;  // bytes

// How a paragraph is printed: by its emphasis, or by the sign in front of it.
enum class style : std::uint8_t { plain, heading, emphasis, bullet, dash, sign, chevron, count };
constexpr auto styles = static_cast<std::size_t>(style::count);

struct paragraph {
  std::uint32_t line, begin;  // begin: its words, behind the sign
  style how;
  bool asks;
  char32_t sign = 0;  // what stands in front: the first character, marked where it is doubled; long dashes are one
  char told_by = 0;  // emphasised from end to end, and a sentence: `*` or `_`, or for two of them the next character
};

style style_of(const line_view& at, std::string_view line) {
  if (line[0] == '#') return style::heading;
  if (at.styled) return style::emphasis;
  switch (at.opened_by) {
    case marker::none: return style::plain;
    case marker::dash: return style::dash;
    case marker::bullet: return style::bullet;
    case marker::chevron: return style::chevron;
    default: return style::sign;
  }
}

// How a line is emphasised that is a whole sentence in emphasis: `**Tell us of the wreck.**`; 0 for any other.
char told_by_emphasis(std::string_view line) {
  const char mark = line[0];
  if (mark != '*' && mark != '_') return 0;
  const auto signs = line.find_first_not_of(mark);
  if (signs == std::string_view::npos || signs > 2 || line.back() != mark) return 0;
  const auto inner = line.substr(signs, line.size() - 2 * signs);
  return line.size() > 2 * signs && ends_sentence(inner) ? static_cast<char>(mark + static_cast<char>(signs) - 1) : char{0};
}

// The sign before the words of a line, told apart from others that make the same style.
char32_t sign_of(std::string_view line) {
  const auto c = text::decode(line, 0);
  if (c.value >= 0x2013 && c.value <= 0x2015) return 0x2014;
  const bool doubled = line.substr(c.size, c.size) == line.substr(0, c.size);
  return doubled ? c.value | 0x1000000 : c.value;
}

std::vector<paragraph> paragraphs_of(const page& p, const scratch& s) {
  std::vector<paragraph> found;
  const auto& body = p.body;
  for (auto i = s.lines.first_line; i < body.lines.size(); ++i) {
    const auto& l = body.lines[i];
    if (i > s.lines.first_line && !l.blanks && s.lines.wrapped && body.text[l.begin] != '-' && static_cast<unsigned char>(body.text[l.begin]) != 0xE2) continue;
    line_view at{.text = body.text, .line = l, .index = i, .at = l.begin, .lang = p.lang.lang};
    peel(at);
    auto how = style_of(at, body.of(l));
    const auto words = at.words();
    if (how == style::plain && words.size() > 1 && words[0] == '-' && text::is_letter(text::decode(words, 1).value)) how = style::bullet, ++at.at;  // `-Why?`
    if (how == style::plain && l.end - l.begin > longest_question) continue;
    found.push_back({i, at.at, how, ends_with_question(at.words(), p.lang.lang), how >= style::bullet ? sign_of(body.of(l)) : 0, how == style::emphasis ? told_by_emphasis(body.of(l)) : char{0}});
  }
  return found;
}

struct counts {
  std::array<std::size_t, styles> asking{}, all{};
  explicit counts(const std::vector<paragraph>& of) {
    for (const auto& q : of) ++all[static_cast<std::size_t>(q.how)], asking[static_cast<std::size_t>(q.how)] += q.asks;
  }
  bool asks_mostly(style how) const {
    const auto i = static_cast<std::size_t>(how);
    return asking[i] >= least_questions && asking[i] * 2 > all[i];
  }
};

struct interview {
  std::vector<stretch> turns;
  std::size_t answers = 0, spoken = 0, of_oneself = 0;

  void add(const page& p, std::uint32_t line, std::uint32_t begin, turn_kind kind, std::uint32_t who) {
    stretch made;
    made.first = line, made.begin = begin, made.kind = kind, made.why = reason_code::told_by_style;
    if (kind == turn_kind::answer) {
      made.person = who;
      ++answers;
      const auto bits = look_at_body(p.body.text, {begin, p.body.lines[line].end}, p.lang.lang, true);
      spoken += (bits & occurrence::first_person) != 0, of_oneself += (bits & occurrence::oneself) != 0;
    }
    turns.push_back(made);
  }
};

// The paragraphs of one sign.
struct side {
  char32_t sign;
  std::size_t all = 0, asking = 0, bytes = 0;
  bool asks_mostly() const { return asking >= least_questions && asking * 2 > all; }
};

std::vector<side> sides_of(const page& p, const std::vector<paragraph>& all) {
  constexpr std::size_t most = 8;
  std::vector<side> found;
  for (const auto& q : all) {
    if (!q.sign || q.how == style::chevron) continue;
    auto at = std::find_if(found.begin(), found.end(), [&](const side& s) { return s.sign == q.sign; });
    if (at == found.end()) {
      if (found.size() == most) continue;
      at = found.insert(found.end(), side{q.sign});
    }
    ++at->all, at->asking += q.asks, at->bytes += p.body.lines[q.line].end - q.begin;
  }
  return found;
}

// Whether two signs take turns and the first of them says less: one asks, whatever its sentences look like.
bool take_turns(const std::vector<paragraph>& all, const side& asker, const side& answerer) {
  constexpr std::size_t least = 4;
  if (asker.all < least || answerer.all < least || asker.bytes * answerer.all > answerer.bytes * asker.all) return false;
  std::size_t changes = 0;
  char32_t before = answerer.sign;
  for (const auto& q : all)
    if (q.sign == asker.sign || q.sign == answerer.sign) changes += q.sign != before, before = q.sign;
  return changes * 10 >= (asker.all + answerer.all) * 9;
}

// Each sign in front opens a turn, and every other one asks: a dialogue printed with dashes, or with a sign for each side.
interview read_dialogue(const page& p, const std::vector<paragraph>& all, std::uint32_t who) {
  interview found;
  const auto sides = sides_of(p, all);
  // The sign of those who ask; another sign, or the same, of those who answer.
  for (const auto& asker : sides) {
    const auto* answerer = &asker;
    bool in_turn = false;
    for (const auto& other : sides) {
      if (other.sign == asker.sign || other.asks_mostly() || in_turn) continue;
      in_turn = take_turns(all, asker, other);
      if (in_turn || (asker.asks_mostly() && other.all * 2 >= asker.all)) answerer = &other;
    }
    const bool alone = answerer == &asker;
    if (!in_turn && asker.asking < least_questions) continue;
    if (alone && asker.asks_mostly()) continue;  // questions alone have the sign
    std::vector<const paragraph*> turns;
    for (const auto& q : all)
      if ((q.sign == asker.sign || q.sign == answerer->sign) && (!turns.empty() || q.asks || (in_turn && q.sign == asker.sign))) turns.push_back(&q);
    std::size_t asked[2] = {}, spoke[2] = {};
    const auto answers = [&](std::size_t i) { return alone ? i % 2 != 0 : turns[i]->sign == answerer->sign; };
    for (std::size_t i = 0; i < turns.size(); ++i) ++spoke[answers(i)], asked[answers(i)] += turns[i]->asks;
    if (spoke[1] < least_questions || (!in_turn && asked[0] * 3 < spoke[0] * 2) || asked[1] * 2 > spoke[1]) continue;
    for (std::size_t i = 0; i < turns.size(); ++i)
      found.add(p, turns[i]->line, turns[i]->begin, answers(i) ? turn_kind::answer : turn_kind::question, who);
    return found;
  }
  return found;
}

// Questions in a style of their own, or plain ones where nothing else asks; what stands between them answers.
interview read_questions(const page& p, const std::vector<paragraph>& all, std::uint32_t who) {
  const counts n(all);
  auto best = style::plain;
  for (const auto how : {style::bullet, style::dash, style::sign, style::emphasis, style::heading})  // the surest last
    if (n.asks_mostly(how)) best = how;
  interview found;
  if (n.asking[static_cast<std::size_t>(best)] < least_questions) return found;
  const auto& body = p.body;
  char told_by = 0;  // how the first question is emphasised
  for (std::size_t k = 0; k < all.size(); ++k) {
    const auto& q = all[k];
    const bool told = told_by && q.told_by == told_by;
    if (q.how != best || (!q.asks && !told && best != style::heading) || (found.turns.empty() && !q.asks)) continue;
    if (found.turns.empty()) told_by = q.told_by;
    const auto next = q.line + 1;
    if (next >= body.lines.size()) continue;
    const auto answer = std::find_if(all.begin() + static_cast<std::ptrdiff_t>(k) + 1, all.end(), [&](const paragraph& a) { return a.line >= next; });
    const bool known = answer != all.end() && answer->line == next;
    bool asks_again = known && answer->how == best && answer->asks;
    if (asks_again && best == style::plain) {  // an answer that ends in a question stands before the next question
      const auto after = answer + 1;
      if (after == all.end() || after->line != next + 1 || !after->asks) continue;
      asks_again = false, ++k;
    }
    found.add(p, q.line, q.begin, turn_kind::question, who);
    if (asks_again) continue;
    const bool signed_answer = known && (answer->how == style::dash || answer->how == style::sign);
    found.add(p, next, signed_answer ? answer->begin : body.lines[next].begin, turn_kind::answer, who);
  }
  return found;
}

// Captions print a sign where the speaker changes, and no name.
interview read_chevrons(const page& p, const std::vector<paragraph>& all) {
  interview found;
  const counts n(all);
  if (n.all[static_cast<std::size_t>(style::chevron)] < least_questions) return found;
  for (const auto& q : all)
    if (q.how == style::chevron) {
      found.add(p, q.line, q.begin, turn_kind::remarks, none);
      found.turns.back().kind.reset();
      const auto bits = look_at_body(p.body.text, {q.begin, p.body.lines[q.line].end}, p.lang.lang, true);
      ++found.answers, found.spoken += (bits & occurrence::first_person) != 0, found.of_oneself += (bits & occurrence::oneself) != 0;
    }
  return found;
}

}  // namespace

void add_unlabelled(const page& p, scratch& s) {
  const auto all = paragraphs_of(p, s);
  std::uint32_t who = none;
  for (std::uint32_t i = 0; i < p.meta.people.size() && who == none; ++i)
    if (!p.meta.people[i].name.empty()) who = i;
  auto found = read_dialogue(p, all, who);
  if (found.turns.empty()) found = read_questions(p, all, who);
  if (found.turns.empty()) found = read_chevrons(p, all);
  // Questions and answers of nobody are a list, not a conversation, unless those who answer speak of themselves.
  if (found.answers < least_questions) return;
  const bool spoken = who == none ? found.of_oneself * 2 >= found.answers : found.spoken * 3 >= found.answers;
  if (spoken) s.stretches = std::move(found.turns);
}

}  // namespace stenogram::turns
