#include "turns/cut.hpp"

#include <algorithm>

#include "text/text.hpp"

namespace stenogram::turns {
namespace {

bool belongs_to_page(const furniture& f) noexcept {
  return f.kind == region_kind::boilerplate || f.kind == region_kind::note;
}

// From here on nothing that was said can follow.
bool ends_page(const furniture& f) noexcept {
  return f.why == reason_code::related_articles || f.why == reason_code::copyright_notice || f.why == reason_code::closing_formula;
}

}  // namespace

bool ends_sentence(std::string_view line) {
  std::size_t end = line.size();
  while (end > 0) {
    const auto c = text::decode_before(line, end);
    const bool closing = text::is_space(c.value) || c.value == '"' || c.value == '\'' || c.value == ')' || c.value == ']' || c.value == '*' ||
                         c.value == 0x2019 || c.value == 0x201D || c.value == 0xBB || c.value == 0x300D || c.value == 0xFF09;
    if (!closing)
      return c.value == '.' || c.value == '?' || c.value == '!' || c.value == ',' || c.value == ';' || c.value == ':' || c.value == '-' ||
             c.value == 0x2026 || c.value == 0x2013 || c.value == 0x2014 || c.value == 0x3002 || c.value == 0xFF1F || c.value == 0xFF01 ||
             c.value == 0xFF1B || c.value == 0xFF1A || c.value == 0xFF0C || c.value == 0x061F || c.value == 0x060C || c.value == 0x0964;
    end -= c.size;
  }
  return false;
}

bool is_heading_like(std::string_view line) {
  if (line.empty() || line.size() > 120 || ends_sentence(line)) return false;
  const auto first = text::decode(line, 0).value;
  return text::case_of(first) == text::letter_case::upper || text::is_digit(first) || (text::is_letter(first) && text::case_of(first) == text::letter_case::none);
}

void cut_tail(const page& p, scratch& s) {
  if (s.stretches.empty()) return;
  auto& last = s.stretches.back();
  const auto& lines = p.body.lines;
  const auto end = static_cast<std::uint32_t>(lines.size());
  const auto behind = last.candidate == none ? last.first : last.first + 1;
  auto cut = end;

  // Lines at the very end that all are furniture, certain or not.
  while (cut > behind && s.lines.at(cut - 1) && belongs_to_page(*s.lines.at(cut - 1))) --cut;
  if (cut < end) {
    bool certain = end - cut > 1;
    for (auto i = cut; i < end; ++i) certain = certain || s.lines.at(i)->certain;
    if (!certain) cut = end;
  }
  // The first certain line behind which the page outweighs what may be speech.
  for (const auto& f : s.lines.lines) {
    if (f.line < behind || f.line >= cut || !f.what.certain || !belongs_to_page(f.what)) continue;
    std::uint64_t page = 0, speech = 0;
    for (auto i = f.line; i < end; ++i) {
      const auto line = p.body.of(lines[i]);
      (s.lines.at(i) || is_heading_like(line) ? page : speech) += line.size();
    }
    if (!ends_page(f.what) && speech > page) break;
    cut = f.line;
    break;
  }
  while (cut > behind && cut < end && s.lines.at(cut - 1) && belongs_to_page(*s.lines.at(cut - 1))) --cut;
  last.last = s.tail = cut;
}

}  // namespace stenogram::turns
