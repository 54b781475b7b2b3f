#include "turns/frame.hpp"

#include <algorithm>
#include <array>

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
  if (i == 0 || !wrapped) return true;
  const auto &l = body.lines[i], &before = body.lines[i - 1];
  return l.blanks || l.indent > before.indent + 1 || (before.end - before.begin + before.indent) * 10 < width * 6;
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
  for (auto i = first_line; i < body.lines.size(); ++i) {
    if (!may_be_furniture(body, out, i)) continue;
    if (const auto what = recognise(body.of(body.lines[i]), lang)) out.lines.push_back({i, *what});
  }
}

}  // namespace stenogram::turns
