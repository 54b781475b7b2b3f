#include "turns/unlabelled.hpp"

#include <algorithm>

#include "turns/evidence.hpp"
#include "turns/punctuation.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t least_questions = 3;
constexpr std::uint32_t longest_question = 600;  // bytes

enum class style : std::uint8_t { plain, heading, emphasis, dashed, count };

struct line_of_style {
  std::uint32_t line, begin;
  style how;
  bool asks;
};

std::vector<line_of_style> styled_lines(const page& p, const scratch& s) {
  std::vector<line_of_style> found;
  const auto& body = p.body;
  for (auto i = s.lines.first_line; i < body.lines.size(); ++i) {
    const auto& l = body.lines[i];
    if (l.end - l.begin > longest_question || (i > s.lines.first_line && !l.blanks && s.lines.wrapped)) continue;
    line_view at{.text = body.text, .line = l, .index = i, .at = l.begin, .lang = p.lang.lang};
    peel(at);
    auto how = style::plain;
    if (body.text[l.begin] == '#') how = style::heading;
    else if (at.styled) how = style::emphasis;
    else if (at.opened_by == marker::dash || at.opened_by == marker::bullet) how = style::dashed;
    found.push_back({i, at.at, how, ends_with_question(at.words(), p.lang.lang)});
  }
  return found;
}

}  // namespace

void add_unlabelled(const page& p, scratch& s) {
  const auto lines = styled_lines(p, s);
  // The style whose lines ask most often; plain text only where nothing else asks.
  std::size_t asking[static_cast<std::size_t>(style::count)] = {}, all[static_cast<std::size_t>(style::count)] = {};
  for (const auto& l : lines) ++all[static_cast<std::size_t>(l.how)], asking[static_cast<std::size_t>(l.how)] += l.asks;
  auto best = style::plain;
  for (const auto how : {style::dashed, style::emphasis, style::heading})  // the surest last
    if (asking[static_cast<std::size_t>(how)] >= least_questions && asking[static_cast<std::size_t>(how)] * 2 > all[static_cast<std::size_t>(how)]) best = how;
  if (asking[static_cast<std::size_t>(best)] < least_questions) return;

  std::uint32_t who = none;
  for (std::uint32_t i = 0; i < p.meta.people.size() && who == none; ++i)
    if (!p.meta.people[i].name.empty()) who = i;
  std::vector<stretch> made;
  std::size_t spoken = 0, answers = 0;
  const auto& body = p.body;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    const auto& q = lines[k];
    if (q.how != best || (!q.asks && best != style::heading) || (made.empty() && !q.asks)) continue;
    const auto next = q.line + 1;
    if (next >= body.lines.size()) continue;
    const bool follows_question = std::any_of(lines.begin(), lines.end(), [&](const line_of_style& l) { return l.line == next && l.how == best && l.asks; });
    if (follows_question && best == style::plain) continue;
    stretch question, answer;
    question.first = q.line, question.begin = q.begin, question.kind = turn_kind::question, question.why = reason_code::told_by_style;
    answer.first = next, answer.begin = body.lines[next].begin, answer.kind = turn_kind::answer, answer.person = who, answer.why = reason_code::told_by_style;
    made.push_back(question);
    made.push_back(answer);
    ++answers;
    spoken += (look_at_body(body.text, body.lines[next].where(), p.lang.lang) & occurrence::first_person) != 0;
  }
  // Questions and answers of nobody are a list, not a conversation.
  if (answers < least_questions || spoken * 3 < answers * (who == none ? 2 : 1)) return;
  s.stretches = std::move(made);
}

}  // namespace stenogram::turns
