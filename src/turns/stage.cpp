#include "turns/stage.hpp"

#include <algorithm>

#include "text/text.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t longest_direction = 160;  // bytes between the brackets
constexpr std::size_t longest_pause = 4;
constexpr int most_direction_words = 4;         // words that are looked up from the first on

// The first `mark`, of one byte or three, at or after `from`; npos without one. By its last byte, the rarest of those of
// a script.
std::size_t find_mark(std::string_view text, std::string_view mark, std::size_t from) noexcept {
  if (mark.size() == 1) return text.find(mark[0], from);
  for (auto at = from + 2; (at = text.find(mark[2], at)) != std::string_view::npos; ++at)
    if (text[at - 1] == mark[1] && text[at - 2] == mark[0]) return at - 2;
  return std::string_view::npos;
}

}  // namespace

stage_directions::stage_directions(const input::blocks& body, tables::language lang)
    : body_(body), lang_(lang), openers_{{"(", ")"}, {"[", "]"}, {"\xEF\xBC\x88", "\xEF\xBC\x89"}, {"\xE3\x80\x90", "\xE3\x80\x91"}} {}

bool names_direction(std::string_view inner, tables::language lang) {
  inner = text::without_blanks(inner);
  if (inner.empty() || inner.size() > longest_direction) return false;
  if (inner.size() <= longest_pause && inner.find('.') != std::string_view::npos && inner.find_first_not_of(".0123456789") == std::string_view::npos) return true;  // `(.)`, `(0.5)`
  auto key = text::key(inner);
  while (!key.empty() && (key.back() == '.' || key.back() == '!' || key.back() == ' ' || key.back() == ')')) key.pop_back();
  constexpr std::string_view word_ends = " ,.-:";
  const bool unspaced = text::is_unspaced(text::decode(inner, 0).value);
  const auto may_open = [&](std::size_t end) { return tables::look_up(std::string_view(key).substr(0, end)).opens(tables::table::stage_words); };
  if (!unspaced && !may_open(key.find(' ')) && !may_open(key.find_first_of(word_ends))) return false;
  if (tables::find(tables::table::stage_words, lang, key)) return true;
  if (unspaced) {
    std::size_t end = 0;
    for (int n = 0; n < 6 && end < inner.size(); ++n) {
      end += text::decode(inner, end).size;
      if (tables::find(tables::table::stage_words, lang, inner.substr(0, end))) return true;
    }
    return false;
  }
  std::size_t end = 0;
  for (int n = 0; n < most_direction_words && end < key.size(); ++n) {
    end = std::min(key.find_first_of(word_ends, end + 1), key.size());
    if (tables::find(tables::table::stage_words, lang, std::string_view(key).substr(0, end))) return true;
  }
  return false;
}

bool stage_directions::next(span within, span brackets, std::uint8_t flags, span& found) {
  const auto text = body_.text.substr(0, brackets.end);
  const auto from = std::max(within.begin, brackets.begin);
  for (;;) {
    opener* first = nullptr;
    for (auto& o : openers_) {
      if (!(flags & (o.open.size() > 1 ? input::line::holds_wide_bracket : input::line::holds_bracket))) continue;
      if (o.at < from || o.searched < brackets.end) o.at = find_mark(text, o.open, from), o.searched = brackets.end;
      if (o.at < brackets.end && (!first || o.at < first->at)) first = &o;
    }
    if (!first) return false;
    const auto open = first->at;
    const auto inner = open + first->open.size();
    first->at = find_mark(text, first->open, inner);
    const auto reach = body_.text.substr(inner, std::min<std::size_t>(within.end - std::min<std::size_t>(inner, within.end), longest_direction + 8));
    const auto close = reach.find(first->close);
    if (close == std::string_view::npos) continue;
    // Captions put sounds in brackets, and nothing else.
    const bool sound = !body_.cues.empty() && close > 0 && (body_.text[open] == '[' || open == within.begin || body_.text[open - 1] == '\n');
    if (!sound && !names_direction(reach.substr(0, close), lang_)) continue;
    found = {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(inner + close + first->close.size())};
    // `((laughter))`
    const bool doubled = found.begin > within.begin && found.end < within.end && body_.text.substr(found.begin - 1, 1) == first->open && body_.text.substr(found.end, 1) == first->close;
    if (doubled) --found.begin, ++found.end;
    return true;
  }
}

}  // namespace stenogram::turns
