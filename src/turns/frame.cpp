#include "turns/frame.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/text.hpp"

namespace stenogram::turns {
namespace {

constexpr std::uint32_t widest = 132;        // characters that a wrapped line may have
constexpr std::size_t longest_look_for_signs = 256u << 10;
constexpr std::uint32_t longest_alone = 200; // bytes of a line that is looked at as furniture
constexpr std::uint32_t longest_notice = 1200;  // of one before or behind the speech

// Whether consecutive lines end at about one width, and which.
void find_width(const input::blocks& body, frame& out) {
  std::array<std::uint32_t, 512> lengths{};
  std::uint32_t joined = 0, openings = 0;
  for (std::size_t i = 0; i + 1 < body.lines.size(); ++i) {
    if (body.lines[i + 1].blanks) continue;
    const auto& l = body.lines[i];
    openings += l.indent > body.lines[i + 1].indent;
    ++lengths[std::min<std::uint32_t>(l.end - l.begin + l.indent, 511)];
    ++joined;
  }
  if (joined < 3) return;
  std::uint32_t seen = 0, width = 511;
  while (width > 0 && (seen += lengths[width]) * 20 < joined) --width;
  const auto limit = body.ascii ? widest : widest * 2;
  if (width < 30 || width > limit) return;
  std::uint32_t near = 0;
  for (std::uint32_t k = width - width / 4; k < 512; ++k) near += lengths[k];
  out.wrapped = near * 10 >= joined * 6;
  out.width = width;
  out.indents = openings > 2 && openings * 50 > joined;
}

// Lines that open with a number each; a short page is believed where the numbers count up.
void find_line_numbers(const input::blocks& body, frame& out) {
  std::uint32_t numbered = 0, counted = 0, seen = 0, before = 0;
  for (auto i = out.first_line; i < body.lines.size() && seen < 400; ++i, ++seen) {
    const auto line = body.of(body.lines[i]);
    const auto size = number_size(line);
    if (!size) continue;
    std::uint32_t number = 0;
    for (std::size_t k = 0; k < size && line[k] >= '0' && line[k] <= '9'; ++k) number = number * 10 + static_cast<std::uint32_t>(line[k] - '0');
    ++numbered, counted += number == before + 1 || number == 1;
    before = number;
  }
  out.numbered_lines = (seen >= 20 && numbered * 10 >= seen * 6) || (counted >= 8 && counted * 10 >= seen * 8);
}

// Lines beside page breaks and page numbers that recur there, whatever their digits: headers and footers.
void find_running_heads(const input::blocks& body, frame& out) {
  constexpr std::uint32_t longest = 120, least = 3;
  const auto n = static_cast<std::uint32_t>(body.lines.size());
  std::vector<std::uint32_t> beside;
  std::uint32_t pages = 0;
  const auto add = [&](std::uint32_t i) {
    if (i >= out.first_line && i < n && body.lines[i].end - body.lines[i].begin <= longest && (beside.empty() || beside.back() < i)) beside.push_back(i);
  };
  for (const auto& f : out.lines)
    if (f.what.kind == region_kind::page) ++pages, add(f.line - 1), add(f.line + 1);
  if (pages < least) {
    beside.clear();
    pages = 0;
    for (auto i = out.first_line; i < n; ++i)
      if (body.lines[i].flags & input::line::after_page_break) ++pages, add(i - 1), add(i);
  }
  if (pages < least) return;
  const auto shape = [&](std::uint32_t i) {
    std::uint64_t h = 0xcbf29ce484222325u;
    for (const char c : body.of(body.lines[i]))
      if (c != ' ' && (c < '0' || c > '9')) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return h;
  };
  std::vector<std::pair<std::uint64_t, std::uint32_t>> shapes;
  for (const auto i : beside) shapes.emplace_back(shape(i), i);
  std::sort(shapes.begin(), shapes.end());
  std::vector<furnished> found;
  for (std::size_t i = 0, k = 0; i < shapes.size(); i = k) {
    while (k < shapes.size() && shapes[k].first == shapes[i].first) ++k;
    if (k - i < least || (k - i) * 4 < pages) continue;
    for (auto j = i; j < k; ++j)
      if (!out.at(shapes[j].second)) found.push_back({shapes[j].second, {region_kind::page, reason_code::recurring_line, {}, true}});
  }
  out.add(std::move(found));
}

constexpr std::uint32_t longest_short = 40;  // bytes

// Between blank lines, or among other short lines or furniture between them.
bool stands_alone(const input::blocks& body, const frame& f, std::uint32_t i) {
  if (!body.lines[i].blanks && (f.lines.empty() || f.lines.back().line + 1 != i)) return false;
  if (i + 1 == body.lines.size() || body.lines[i + 1].blanks) return true;
  const auto& next = body.lines[i + 1];
  if (const auto s = body.of(next); s.size() > 2 && s[0] == s[1] && s[1] == s[2] && !text::is_letter(text::decode(s, 0).value)) return true;  // a rule
  return next.end - next.begin <= longest_short && body.lines[i].end - body.lines[i].begin <= longest_short;
}

// In the middle of a page furniture stands in brackets, is a number or a rule, or is a short line or a caption that
// stands alone; most lines need no closer look.
bool may_be_furniture(const input::blocks& body, const frame& f, std::uint32_t i) {
  const auto& l = body.lines[i];
  const auto size = l.end - l.begin;
  if (size > longest_alone) return false;
  const auto s = f.words_of(body, i);
  if (s.empty()) return true;
  const auto first = static_cast<unsigned char>(s[0]);
  if (first == '(' || first == '[' || first == '<') return true;
  if (first >= '0' && first <= '9') return size <= longest_short && !f.numbered_lines;
  if (first < 0x80 && (first | 0x20) >= 'a' && (first | 0x20) <= 'z')
    return (size <= longest_short || l.flags & input::line::holds_colon) && stands_alone(body, f, i);
  if (first >= 0x80) {
    const auto c = text::decode(s, 0).value;
    if (c == 0xFF08 || c == 0x3010 || c == 0xA9) return true;
    return (size <= longest_short || l.flags & input::line::holds_colon || !text::is_letter(c)) && stands_alone(body, f, i);
  }
  if (first == '>') return l.flags & input::line::holds_colon && stands_alone(body, f, i);  // `>> See also: ...`
  for (std::size_t k = 1; k < s.size() && k < 6; ++k)  // a sign before words is no rule
    if ((s[k] | 0x20) >= 'a' && (s[k] | 0x20) <= 'z') return false;
  return true;
}

}  // namespace

std::uint32_t number_size(std::string_view line) noexcept {
  std::uint32_t n = 0;
  while (n < line.size() && n < 2 && line[n] >= '0' && line[n] <= '9') ++n;
  if (n == 0) return 0;
  if (n == line.size()) return n;
  auto end = n;
  while (end < line.size() && (line[end] == ' ' || line[end] == '\t')) ++end;
  return end - n >= 2 || line[n] == '\t' ? end : 0;
}

bool frame::is_rule(std::uint32_t i) const noexcept {
  const auto* f = at(i);
  return f && f->why == reason_code::separator;
}

const furniture* frame::at(std::uint32_t line) const noexcept {
  const auto found = std::lower_bound(lines.begin(), lines.end(), line, [](const furnished& f, std::uint32_t l) { return f.line < l; });
  return found != lines.end() && found->line == line ? &found->what : nullptr;
}

void frame::add(std::vector<furnished>&& more) {
  if (more.empty()) return;
  const auto by_line = [](const furnished& a, const furnished& b) { return a.line < b.line; };
  std::sort(more.begin(), more.end(), by_line);
  const auto middle = static_cast<std::ptrdiff_t>(lines.size());
  lines.insert(lines.end(), more.begin(), more.end());
  std::inplace_merge(lines.begin(), lines.begin() + middle, lines.end(), by_line);
}

void frame::look_closely(const input::blocks& body, tables::language lang, std::uint32_t from, std::uint32_t to) {
  if (of_cues) return;
  std::vector<furnished> found;
  for (auto i = std::max(from, first_line); i < to; ++i) {
    if (body.lines[i].end - body.lines[i].begin > longest_notice || at(i)) continue;
    if (const auto what = recognise(words_of(body, i), lang)) found.push_back({i, *what});
  }
  add(std::move(found));
}

void find_frame(const input::blocks& body, tables::language lang, std::uint32_t first_line, frame& out) {
  out.wrapped = out.indents = false;
  out.width = 0;
  out.lines.clear();
  out.first_line = first_line;
  out.has_wide_colon = body.wide_colons && body.text.find("\xEF\xBC\x9A") != std::string_view::npos;
  out.odd_colon = {};
  if (!body.ascii)
    for (const std::string_view sign : {"\xEF\xB8\xB0", "\xE2\x88\xB6", "\xEF\xB9\x95", "\xEA\x9E\x89"})  // U+FE30, U+2236, U+FE55, U+A789
      if (out.odd_colon.empty() && body.text.substr(0, longest_look_for_signs).find(sign) != std::string_view::npos) out.odd_colon = sign;
  out.of_cues = !body.cues.empty();
  out.numbered_lines = false;
  if (out.of_cues) {
    out.wrapped = true;
    return;
  }
  find_width(body, out);
  find_line_numbers(body, out);
  for (auto i = first_line; i < body.lines.size(); ++i) {
    if (body.lines[i].flags & input::line::furniture) {
      out.lines.push_back({i, {region_kind::boilerplate, reason_code::page_part, {}, true}});
      continue;
    }
    if (!may_be_furniture(body, out, i)) continue;
    if (const auto what = recognise(out.words_of(body, i), lang, false)) out.lines.push_back({i, *what});
  }
  find_running_heads(body, out);
}

}  // namespace stenogram::turns
