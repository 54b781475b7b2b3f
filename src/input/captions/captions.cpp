#include "input/captions/captions.hpp"

#include <algorithm>
#include <utility>

#include "input/captions/caption_lines.hpp"
#include "input/captions/cue_names.hpp"
#include "input/captions/payload.hpp"
#include "input/cue_time.hpp"
#include "input/read.hpp"
#include "text/text.hpp"

namespace stenogram::input {
namespace {

// What the first bytes of a time line look like.
bool is_time_fragment(std::string_view s) noexcept {
  return s.find_first_not_of("0123456789:,.-> \t") == std::string_view::npos && s.find_first_of("0123456789") != std::string_view::npos;
}

// Whether a line is there to give times, readable or not.
bool is_time_like(std::string_view s) noexcept { return s.find("-->") != std::string_view::npos && is_time_fragment(s.substr(0, 3)); }

// Where a cue begins that the end of the source cuts off before its words; the source's size where none is.
std::size_t cut_off_cue(std::string_view source) noexcept {
  std::size_t end = source.find_last_not_of(" \t\r\n");
  if (end == std::string_view::npos) return source.size();
  const auto tail = source.substr(++end);
  const bool stands_open = tail.find_first_of("\r\n") == std::string_view::npos || tail == "\n" || tail == "\r" || tail == "\r\n";
  caption_line last[3]{};  // of the source, the last first
  std::size_t n = 0;
  for (auto at = end; n < 3; ++n) {
    const auto before = at ? source.find_last_of("\r\n", at - 1) : std::string_view::npos;
    last[n] = {before == std::string_view::npos ? 0 : before + 1, at};
    if (before == std::string_view::npos) { ++n; break; }
    at = before && source[before] == '\n' && source[before - 1] == '\r' ? before - 1 : before;
  }
  const auto text = [&](std::size_t i) { return source.substr(last[i].begin, last[i].end - last[i].begin); };
  const auto blank = [&](std::size_t i) { return i >= n || is_line_blank(text(i)); };
  if (!is_time_fragment(text(0)) && !read_time_line(text(0))) return source.size();
  const bool numbered = !blank(1) && is_cue_number(text(1)) && blank(2);
  if (read_time_line(text(0)) ? stands_open : blank(1) || numbered) return last[numbered ? 1 : 0].begin;
  return source.size();
}

// Whether cues show their words one by one and repeat the line before.
bool rolls_up(std::string_view source) noexcept {
  for (auto at = source.find('<'); at != std::string_view::npos; at = source.find('<', at + 1))
    if (at + 3 < source.size() && source[at + 1] >= '0' && source[at + 1] <= '9' && (source[at + 2] == ':' || source[at + 3] == ':')) return true;
  return false;
}

class caption_reader {
 public:
  caption_reader(std::string_view source, const options& opts, cue_text& out)
      : source_(source), opts_(opts), out_(out), webvtt_(is_webvtt(source)), rolls_(webvtt_ && rolls_up(source)), names_(where_names_stand(source)), write_(source, out), payload_(source, webvtt_, write_) {}

  std::optional<error> run() {
    const auto end = cut_off_cue(source_);
    caption_lines lines(source_.substr(0, end));
    if (webvtt_) lines.next();
    for (auto l = lines.next(); l; l = lines.next()) {
      if (l->begin - asked_ >= std::size_t{1} << 20) {
        asked_ = l->begin;
        if (cancelled(opts_)) return error{error_code::cancelled, l->begin, "the cancel callback ended the parse"};
      }
      auto ahead = lines;
      read_line(*l, lines.of(*l), ahead);
    }
    close();
    if (end < source_.size()) out_.damaged.add(1, end, source_.size());
    if (cues_ || out_.damaged.count || stray_ == source_.size()) return std::nullopt;
    return error{error_code::malformed_container, stray_, "no cue stands in these captions"};
  }

 private:
  void read_line(const caption_line& l, std::string_view text, caption_lines& ahead) {
    if (is_line_blank(text)) {
      if (webvtt_ && open_ && !text.empty()) return;  // blanks are words of a cue there
      if (webvtt_) close(), note_ = false;
      after_blank_ = true;
      return;
    }
    const bool after_blank = std::exchange(after_blank_, false);
    if (note_) return;
    if (const auto times = read_time_line(text)) return open(*times);
    if (is_time_like(text)) {
      out_.damaged.add(1, l.begin, l.end);
      return open({last_time_, last_time_});
    }
    if (const bool named = names_ == cue_names::before_times && after_blank; named || is_cue_number(text)) {
      if (const auto next = ahead.next(); next && is_time_like(ahead.of(*next))) {
        close();
        if (named) name_ = name_before_times(text);
        return;
      }
    }
    if (!open_) {
      note_ = webvtt_ && after_blank && (text.substr(0, 4) == "NOTE" || text.substr(0, 5) == "STYLE" || text.substr(0, 6) == "REGION");
      if (!note_ && (!webvtt_ || after_blank)) stray_ = std::min(stray_, l.begin);
      return;
    }
    if (names_ == cue_names::first_line && first_) {
      first_ = false;
      return payload_.set_voice(text);
    }
    if (rolls_ && first_ && text == write_.line()) return;
    first_ = first_ && rolls_ && is_line_blank(text);
    if (!payload_.line(l.begin, l.end)) out_.damaged.add(1, l.begin, l.end);
  }

  void open(cue_times times) {
    close();
    open_ = first_ = true;
    last_time_ = times.end;
    ++cues_;
    payload_.open(times);
    if (!name_.empty()) payload_.set_voice(std::exchange(name_, {}));
  }
  void close() {
    if (open_) payload_.close();
    open_ = false;
  }

  std::string_view source_;
  const options& opts_;
  cue_text& out_;
  bool webvtt_, rolls_;
  cue_names names_;
  cue_writer write_;
  payload_writer payload_;
  bool open_ = false, first_ = false, note_ = false, after_blank_ = false;
  std::string_view name_;  // of who speaks in the cue that is to come
  std::size_t cues_ = 0, asked_ = 0, stray_ = source_.size();  // the first line that is of no cue
  std::int64_t last_time_ = 0;
};

}  // namespace

bool is_webvtt(std::string_view source) noexcept {
  constexpr std::string_view head = "WEBVTT";
  return source.substr(0, head.size()) == head && (source.size() == head.size() || std::string_view(" \t\r\n").find(source[head.size()]) != std::string_view::npos);
}

bool is_subrip(std::string_view source) noexcept {
  constexpr std::size_t reach = 256;  // bytes that its first lines take
  const auto head = source.substr(0, reach);
  caption_lines lines(head, std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  auto line = lines.next();
  if (line && is_cue_number(lines.of(*line))) line = lines.next();
  return line && read_time_line(lines.of(*line));
}

std::optional<error> read_captions(std::string_view source, const options& opts, cue_text& out) {
  return caption_reader(source, opts, out).run();
}

}  // namespace stenogram::input
