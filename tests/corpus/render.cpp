#include "corpus/render.hpp"

#include <cmath>
#include <string_view>
#include <vector>

namespace corpus {
namespace {

using stenogram::region_kind;

constexpr std::size_t turn_edge = 40, aside_edge = 30;  // code points

/// Decodes one code point of valid UTF-8 at `at` and moves behind it.
char32_t next(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  const int more = lead < 0xC0 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  char32_t c = more == 0 ? lead : lead & (0x3Fu >> more);
  for (int i = 0; i < more; ++i) c = c << 6 | (static_cast<unsigned char>(text[at++]) & 0x3Fu);
  return c;
}

bool is_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

/// The code points of `text`, one string each, white space folded and cut from both ends.
std::vector<std::string> folded(std::string_view text) {
  std::vector<std::string> out;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto from = at;
    if (is_space(next(text, at))) {
      space = !out.empty();
      continue;
    }
    if (space) out.emplace_back(" ");
    space = false;
    out.emplace_back(text.substr(from, at - from));
  }
  return out;
}

/// The whole, or the first and last `edge` code points.
std::string edges(std::string_view text, std::size_t edge) {
  const auto points = folded(text);
  const auto n = points.size();
  const bool cut = n > 2 * edge;
  std::string first, last;
  for (std::size_t i = 0; i < (cut ? edge : n); ++i) first += points[i];
  if (!cut) return first;
  for (std::size_t i = n - edge; i < n; ++i) last += points[i];
  if (first.back() == ' ') first.pop_back();
  if (last.front() == ' ') last.erase(0, 1);
  return first + " \u2026 " + last;
}

std::string whole(std::string_view text) { return edges(text, text.size()); }

std::string or_dash(std::string_view text) { return text.empty() ? "-" : whole(text); }

std::string seconds(double time) {
  const auto milliseconds = std::llround(time * 1000);
  auto out = std::to_string(milliseconds / 1000);
  if (const auto rest = std::to_string(1000 + milliseconds % 1000).substr(1); rest != "000")
    out += '.' + rest.substr(0, rest.find_last_not_of('0') + 1);
  return out;
}

std::string metadata_of(const stenogram::document& doc) {
  std::string out;
  const auto line = [&](std::string_view key, std::string_view value) {
    if (!value.empty()) out += std::string(key) + ": " + whole(value) + '\n';
  };
  line("language", doc.language());
  for (const std::string_view key : {"title", "date", "published", "place", "event"})
    if (const auto field = doc.metadata(key)) line(key, key == "date" || key == "published" ? field->value() : field->text());
  return out;
}

std::string turn_of(const stenogram::turn& turn) {
  std::string out = '#' + std::to_string(turn.index()) + ' ' + std::string(to_string(turn.kind()));
  if (const auto question = turn.replies_to()) out += '>' + std::to_string(question->index());
  const auto speaker = turn.speaker();
  out += " | " + or_dash(turn.label_text());
  out += " | " + or_dash(speaker ? speaker->name() : "");
  out += " | " + or_dash(speaker ? speaker->role() : "");
  if (const auto time = turn.time()) out += " | " + seconds(time->first) + '-' + seconds(time->second);
  return out + '\n' + edges(turn.raw(), turn_edge) + '\n';
}

bool is_aside(region_kind kind) {
  return kind == region_kind::stage || kind == region_kind::heading || kind == region_kind::boilerplate ||
         kind == region_kind::note || kind == region_kind::page || kind == region_kind::time;
}

std::string asides_of(const stenogram::document& doc) {
  std::string out;
  const auto regions = doc.regions();
  for (std::uint32_t i = 0; i < regions.size(); ++i) {
    const auto kind = regions[i].kind();
    if (!is_aside(kind)) continue;
    auto where = regions[i].span();
    if (kind == region_kind::boilerplate || kind == region_kind::note)
      for (; i + 1 < regions.size() && regions[i + 1].kind() == kind; ++i) where.end = regions[i + 1].span().end;
    const auto text = edges(doc.text().substr(where.begin, where.size()), aside_edge);
    if (!text.empty()) out += std::string(to_string(kind)) + ": " + text + '\n';
  }
  return out;
}

}  // namespace

std::string rendering::all() const {
  std::string out;
  for (const auto* part : {&metadata, &turns, &aside})
    if (!part->empty()) out += (out.empty() ? "" : "\n") + *part;
  return out;
}

rendering render(const stenogram::document& doc) {
  rendering out;
  out.metadata = metadata_of(doc);
  for (const auto turn : doc.turns()) out.turns += (out.turns.empty() ? "" : "\n") + turn_of(turn);
  if (!doc.turns().empty()) out.aside = asides_of(doc);
  return out;
}

}  // namespace corpus
