#include "input/captions/cue_names.hpp"

#include <array>

#include "input/captions/caption_lines.hpp"
#include "input/captions/captions.hpp"
#include "input/cue_time.hpp"
#include "text/text.hpp"

namespace stenogram::input {
namespace {

constexpr std::size_t cues_looked_at = 64, longest_cue_name = 64;

bool is_like_name(std::string_view s) noexcept {
  if (s.empty() || s.size() > longest_cue_name || s.find_first_of(".?!:;<>[]\"") != std::string_view::npos) return false;
  const auto first = text::decode(s, 0).value;
  return text::is_letter(first) && text::case_of(first) != text::letter_case::lower;
}

// Names that cues stand under, and whether they come again as the names of a conversation do.
class names_seen {
 public:
  void add(std::string_view name) noexcept {
    ++cues_;
    if (std::find(names_.begin(), names_.begin() + count_, name) == names_.begin() + count_) names_[static_cast<std::size_t>(count_++)] = name;
  }
  std::ptrdiff_t cues() const noexcept { return cues_; }
  bool recur() const noexcept { return cues_ > 3 && 2 * count_ <= cues_; }

 private:
  std::array<std::string_view, cues_looked_at> names_{};
  std::ptrdiff_t count_ = 0, cues_ = 0;
};

}  // namespace

std::string_view name_before_times(std::string_view line) noexcept {
  constexpr std::string_view blanks = " \t", number = "0123456789";
  line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
  line.remove_prefix(std::min(line.find_first_not_of(number), line.size()));
  line.remove_prefix(std::min(line.find_first_not_of(" \t-:|"), line.size()));
  if (!line.empty() && line[0] == '"') {
    const auto close = line.find('"', 1);
    return close == std::string_view::npos ? std::string_view() : line.substr(1, close - 1);
  }
  line = line.substr(0, line.find_last_not_of(blanks) + 1);
  return is_like_name(line) && line.find_first_of(number) == std::string_view::npos ? line : std::string_view();
}

cue_names where_names_stand(std::string_view source) noexcept {
  names_seen above, first;
  bool all_above = true, all_first = true, quoted = true, numbered = false;
  std::size_t cues = 0;
  std::string_view before;
  caption_lines lines(source);
  if (is_webvtt(source)) lines.next();
  for (auto l = lines.next(); l && cues < cues_looked_at && (all_above || all_first); l = lines.next()) {
    const auto text = lines.of(*l);
    if (!read_time_line(text)) {
      before = is_line_blank(text) ? std::string_view() : text;
      continue;
    }
    ++cues;
    if (const auto name = name_before_times(before); name.empty()) all_above = false;
    else above.add(name), quoted = quoted && before.find('"') != std::string_view::npos;
    numbered = numbered || !before.empty();
    const auto top = lines.next();
    if (!top || !is_like_name(lines.of(*top))) {
      all_first = false;
      before = top && !is_line_blank(lines.of(*top)) ? lines.of(*top) : std::string_view();
      continue;
    }
    const auto words = lines.next();
    if (!words || is_line_blank(lines.of(*words))) all_first = false;
    else first.add(lines.of(*top));
    before = {};
  }
  if (all_above && (above.recur() || (quoted && cues > 0))) return cue_names::before_times;
  // Cues of two lines look alike: names come again, or else nothing else tells cues apart.
  const bool plain = !is_webvtt(source) && !numbered && first.cues() > 2;
  return all_first && (plain || first.recur()) ? cue_names::first_line : cue_names::nowhere;
}

}  // namespace stenogram::input
