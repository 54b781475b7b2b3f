#include "input/html/flow.hpp"

#include "input/rewrite.hpp"
#include "text/text.hpp"

namespace stenogram::input::html {
void flow::words(std::size_t begin, std::size_t end) {
  const auto& s = source_;
  for (auto at = begin; at < end;) {
    if (text::is_ascii_blank(s[at])) {
      gap_ = std::max(gap_, gap::space);
      ++at;
      continue;
    }
    if (s[at] == '\0') {  // HTML drops it
      ++at;
      continue;
    }
    auto stop = at;
    while (stop < end && s[stop] != '\0' && (!text::is_ascii_blank(s[stop]) || (s[stop] == ' ' && stop + 1 < end && !text::is_ascii_blank(s[stop + 1])))) ++stop;
    write(s.substr(at, stop - at), at, stop);
    at = stop;
  }
}

void flow::put(std::string_view text, std::size_t begin, std::size_t end) {
  if (text.size() == 1 && text::is_ascii_blank(text[0])) gap_ = std::max(gap_, gap::space);
  else write(text, begin, end);
}

void flow::write(std::string_view text, std::size_t begin, std::size_t end) {
  auto& to = out_.text;
  if (!to.empty() && gap_ != gap::none) {
    const std::string_view between = gap_ == gap::space ? " " : gap_ == gap::line ? "\n" : "\n\n";
    extend_map(out_.map, to.size(), between.size(), source_end_, begin - source_end_);
    to.append(between);
  }
  gap_ = gap::none;
  extend_map(out_.map, to.size(), text.size(), begin, end - begin);
  to.append(text);
  source_end_ = end;
  if (set_off_) extend_runs(to.size() - text.size(), to.size());
}

// Text [begin, end) is set off: a run goes on over a space.
void flow::extend_runs(std::size_t begin, std::size_t end) {
  const auto& text = out_.text;
  while (begin < end && text::is_ascii_blank(text[begin])) ++begin;
  while (begin < end && text::is_ascii_blank(text[end - 1])) --end;
  if (begin == end) return;
  for (std::uint8_t bit = 0; bit < last_run_.size(); ++bit) {
    if (!(set_off_ >> bit & 1)) continue;
    auto& last = last_run_[bit];
    const auto behind = last == none ? 0 : out_.runs[last].end;
    if (last != none && (behind == begin || (behind + 1 == begin && text[behind] == ' '))) {
      out_.runs[last].end = static_cast<std::uint32_t>(end);
    } else {
      last = static_cast<std::uint32_t>(out_.runs.size());
      out_.runs.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), static_cast<std::uint8_t>(1u << bit)});
    }
  }
}

}  // namespace stenogram::input::html
