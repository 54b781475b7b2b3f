#include "metadata/menu.hpp"

#include <algorithm>

#include "metadata/front_label.hpp"
#include "metadata/lines.hpp"
#include "metadata/title.hpp"
#include "text/text.hpp"

namespace stenogram::metadata {
namespace {

// A line that is a phrase of the page's own and nothing else: `Skip to content`, `Share`.
bool is_entry(std::string_view line, tables::language lang) {
  constexpr std::size_t longest = 60;
  if (line.size() > longest) return false;
  const auto* row = tables::find(tables::table::page_phrases, lang, text::key(line));
  return row && (row->value.substr(0, 3) == "nav" || row->value.substr(0, 5) == "share" || row->value.substr(0, 9) == "subscribe");
}

}  // namespace

bool is_menu(std::string_view line, tables::language lang) {
  constexpr std::size_t longest_item = 48, longest = 300;
  if (line.size() > 2 && line.size() <= longest_item && line[0] == '>' && line[1] != '>' && line[1] != ' ') return true;  // `>Members`
  if (line.empty() || line.size() > longest || line[0] == '>' || line[0] == '<' || ends_with_stop(line)) return false;
  if (is_entry(line, lang)) return true;
  std::size_t items = 0, arrows = 0, bars = 0, widest = 0, from = 0;
  const auto close_item = [&](std::size_t to) {
    const auto t = text::trim(line.substr(from, to - from));
    items += t.end > t.begin;
    return t.end - t.begin;
  };
  for (std::size_t i = 0; i < line.size();) {
    const auto c = text::decode(line, i);
    const auto next = i + c.size;
    const bool spaced = i && line[i - 1] == ' ' && (next >= line.size() || line[next] == ' ');
    const bool arrow = (c.value == '>' && spaced) || c.value == 0x203A || (c.value == 0xBB && spaced) || c.value == 0xFF1E || c.value == 0x2192;
    const bool bar = c.value == '|' || c.value == 0xFF5C || c.value == 0x2022 || (spaced && (c.value == '/' || c.value == 0xB7));
    if (c.value == '?' || c.value == '!' || (c.value == '.' && next < line.size() && line[next] == ' ') || c.value == 0xAB || c.value == 0x3002 || c.value == 0xFF1F) return false;
    if (arrow || bar) widest = std::max(widest, close_item(i)), from = next, arrows += arrow, bars += bar;
    i = next;
  }
  const auto last = close_item(line.size());
  return widest <= longest_item && ((arrows && items >= 2) || (bars >= 2 && items >= 3 && last <= longest_item));
}

std::uint32_t title_line_below(const input::blocks& body, std::uint32_t from, std::uint32_t end, tables::language lang, bool crowded) {
  constexpr std::uint32_t longest_above = 300, longest_title = 400, shortest_title = 36;
  const auto lines = static_cast<std::uint32_t>(body.lines.size());
  const auto text_of = [&](std::uint32_t k) { return body.of(body.lines[k]); };
  const auto case_of = [&](std::uint32_t k) { return text::case_of(text::decode(text_of(k), 0).value); };
  const auto is_heading = [&](std::uint32_t k) {
    const auto where = body.lines[k].where();
    return where.size() <= longest_title && heading_like(body, k, lang) && !is_menu(text_of(k), lang) && !read_field(body.text, where, lang) &&
           !read_date_line(body.text, where, lang) && !is_clock_line(body.text, where, lang);
  };
  // What stands above a title and what below it.
  const auto follows_menu = [&](std::uint32_t k) {
    return k == from || body.lines[k].blanks > 0 || text_of(k - 1).size() < shortest_title || is_menu(text_of(k - 1), lang);
  };
  const auto set_apart = [&](std::uint32_t k) {
    if (k + 1 >= lines) return false;
    return body.lines[k + 1].blanks > 0 || is_rule(text_of(k + 1)) || read_date_line(body.text, body.lines[k + 1].where(), lang);
  };
  auto best = lines;
  std::uint32_t longest = shortest_title;
  for (auto k = from; k < end && !recurs_as_label(body, k) && !opens_as_another(body, k); ++k) {
    const auto where = body.lines[k].where();
    const bool longer = where.size() > longest_above;
    if (longer && !is_heading(k)) break;
    if (case_of(k) == text::letter_case::lower || !follows_menu(k) || !set_apart(k)) continue;
    const auto parts = read_kind(body.text, where, lang);
    const bool goes_on = k + 1 < lines && case_of(k + 1) == text::letter_case::lower;
    const bool told = parts && parts->has_kind && (!parts->bare || goes_on);
    const bool rather = crowded && where.size() > longest && !text::is_digit(text::decode(text_of(k), 0).value);
    if ((!told && !rather) || (!longer && !is_heading(k)) || recurs(body, k)) continue;
    best = k;
    if (told) break;
    longest = where.size();
  }
  return best;
}

}  // namespace stenogram::metadata
