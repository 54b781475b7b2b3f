#include "turns/frame.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "text/text.hpp"

namespace stenogram::turns {
namespace {

constexpr std::uint32_t widest = 132;        // characters that a wrapped line may have
constexpr std::uint32_t longest_alone = 200; // bytes of a line that is looked at as furniture

// Whether consecutive lines end at about one width, and which.
void find_width(const input::blocks& body, frame& out) {
  std::array<std::uint32_t, 512> lengths{};
  std::uint32_t joined = 0;
  for (std::size_t i = 0; i + 1 < body.lines.size(); ++i) {
    if (body.lines[i + 1].blanks) continue;
    const auto& l = body.lines[i];
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
}

// A line number and the gap behind it; 0 where the line opens otherwise. A bare number is one too.
std::uint32_t line_number(std::string_view line) noexcept {
  std::uint32_t n = 0;
  while (n < line.size() && n < 2 && line[n] >= '0' && line[n] <= '9') ++n;
  if (n == 0) return 0;
  if (n == line.size()) return n;
  auto end = n;
  while (end < line.size() && (line[end] == ' ' || line[end] == '\t')) ++end;
  return end - n >= 2 || line[n] == '\t' ? end : 0;
}

void find_line_numbers(const input::blocks& body, frame& out) {
  std::uint32_t numbered = 0, seen = 0;
  for (auto i = out.first_line; i < body.lines.size() && seen < 400; ++i, ++seen) numbered += line_number(body.of(body.lines[i])) != 0;
  out.numbered_lines = seen >= 20 && numbered * 10 >= seen * 6;
}

// Lines that recur with other digits, or that recur beside page breaks and page numbers: headers and footers.
void find_recurring(const input::blocks& body, frame& out) {
  constexpr std::uint32_t longest = 120, least = 3;
  struct seen { std::uint32_t count = 0, at_breaks = 0; std::uint64_t digits = 0; bool other_digits = false; };
  std::unordered_map<std::uint64_t, seen> lines;
  const auto shape = [&](const input::line& l, std::uint64_t& digits) {
    std::uint64_t h = 0xcbf29ce484222325u;
    digits = 0;
    for (auto i = l.begin; i < l.end; ++i) {
      const auto c = static_cast<unsigned char>(body.text[i]);
      if (c >= '0' && c <= '9') digits = digits * 31 + c;
      else if (c != ' ') h = (h ^ c) * 0x100000001b3u;
    }
    return h;
  };
  const auto at_break = [&](std::uint32_t i) {
    const auto marks_page = [&](std::uint32_t k) {
      const auto* f = out.at(k);
      return f && f->kind == region_kind::page;
    };
    const auto& l = body.lines[i];
    return l.flags & input::line::after_page_break || (i > 0 && marks_page(i - 1)) || marks_page(i + 1) ||
           (i + 1 < body.lines.size() && body.lines[i + 1].flags & input::line::after_page_break);
  };
  bool paged = false;
  for (const auto& f : out.lines) paged = paged || f.what.kind == region_kind::page;
  for (const auto& l : body.lines) paged = paged || l.flags & input::line::after_page_break;
  if (!paged) return;
  std::uint64_t digits = 0;
  for (auto i = out.first_line; i < body.lines.size(); ++i) {
    const auto& l = body.lines[i];
    if (l.end - l.begin > longest) continue;
    auto& s = lines[shape(l, digits)];
    if (s.count && digits != s.digits) s.other_digits = true;
    s.digits = digits;
    ++s.count;
    s.at_breaks += at_break(i);
  }
  std::vector<furnished> found;
  for (auto i = out.first_line; i < body.lines.size(); ++i) {
    const auto& l = body.lines[i];
    if (l.end - l.begin > longest || out.at(i)) continue;
    const auto& s = lines[shape(l, digits)];
    if (s.count < least || s.at_breaks * 2 < s.count) continue;
    found.push_back({i, {region_kind::page, reason_code::recurring_line, {}, true}});
  }
  const auto middle = static_cast<std::ptrdiff_t>(out.lines.size());
  out.lines.insert(out.lines.end(), found.begin(), found.end());
  std::inplace_merge(out.lines.begin(), out.lines.begin() + middle, out.lines.end(),
                     [](const furnished& a, const furnished& b) { return a.line < b.line; });
}

// Furniture stands alone, in brackets, or opens with a digit or a sign; most lines need no closer look.
bool may_be_furniture(const input::blocks& body, const frame& f, std::uint32_t i) {
  const auto& l = body.lines[i];
  if (l.end - l.begin > longest_alone) return false;
  const auto first = static_cast<unsigned char>(body.text[l.begin]);
  const bool letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
  if (!letter && first < 0x80) return true;
  const bool alone = l.blanks && (i + 1 == body.lines.size() || body.lines[i + 1].blanks);
  return alone || (!f.wrapped && l.end - l.begin < 120) || i + 40 > body.lines.size();
}

}  // namespace

bool frame::opens_paragraph(const input::blocks& body, std::uint32_t i) const noexcept {
  if (i == 0 || (!wrapped && !numbered_lines)) return true;
  if (numbered_lines) return words_begin(body, i) - body.lines[i].begin > 6;  // an indented line of the numbered page
  const auto &l = body.lines[i], &before = body.lines[i - 1];
  return l.blanks || l.indent > before.indent + 1 || (before.end - before.begin + before.indent) * 10 < width * 6;
}

bool frame::is_rule(std::uint32_t i) const noexcept {
  const auto* f = at(i);
  return f && f->why == reason_code::separator;
}

std::uint32_t frame::words_begin(const input::blocks& body, std::uint32_t i) const noexcept {
  const auto& l = body.lines[i];
  return l.begin + (numbered_lines ? line_number(body.of(l)) : 0);
}

const furniture* frame::at(std::uint32_t line) const noexcept {
  const auto found = std::lower_bound(lines.begin(), lines.end(), line, [](const furnished& f, std::uint32_t l) { return f.line < l; });
  return found != lines.end() && found->line == line ? &found->what : nullptr;
}

void find_frame(const input::blocks& body, tables::language lang, std::uint32_t first_line, frame& out) {
  out.wrapped = false;
  out.width = 0;
  out.lines.clear();
  out.first_line = first_line;
  out.has_wide_colon = !body.ascii && body.text.find("\xEF\xBC\x9A") != std::string_view::npos;
  find_width(body, out);
  find_line_numbers(body, out);
  for (auto i = first_line; i < body.lines.size(); ++i) {
    if (!may_be_furniture(body, out, i)) continue;
    if (const auto what = recognise(body.of(body.lines[i]), lang)) out.lines.push_back({i, *what});
  }
  find_recurring(body, out);
}

}  // namespace stenogram::turns
