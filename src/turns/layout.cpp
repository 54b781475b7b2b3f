#include "turns/layout.hpp"

#include <algorithm>

#include "text/text.hpp"
#include "turns/cut.hpp"
#include "turns/label_notes.hpp"
#include "turns/outside.hpp"
#include "turns/punctuation.hpp"
#include "turns/region_writer.hpp"
#include "turns/stage.hpp"
#include "turns/times.hpp"

namespace stenogram::turns {
namespace {

class layout {
 public:
  layout(const page& p, scratch& s, const std::vector<std::uint32_t>& of_person, ledger& notes, result& out)
      : p_(p), s_(s), of_person_(of_person), notes_(notes), out_(out), write_(p.body.text, s.regions),
        outside_(p, s.lines, notes, write_), furniture_(s.lines.lines), stage_(p.body, p.lang.lang), said_(s.book.labels, notes) {
    in_turn_ = notes.reason(reason_code::said_in_turn);
  }

  void run() {
    reserve();
    headings_told_ = punctuation_tells();
    const auto lines = static_cast<std::uint32_t>(p_.body.lines.size());
    const auto first = s_.stretches.empty() ? lines : s_.stretches.front().first;
    outside_.add(0, first, s_.stretches.empty() ? reason_code::no_conversation : reason_code::introduction);
    for (const auto& st : s_.stretches) {
      if (st.silent) outside_.add(st.first, st.last, reason_code::outside_turns);
      else turn(st);
    }
    if (!s_.stretches.empty()) outside_.add(s_.tail, lines, reason_code::outside_turns);
    write_.finish(out_.regions);
    auto& t = out_.turns;  // what later stages fill
    t.kind.assign(t.begin.size(), turn_kind::remarks);
    t.replies_to.assign(t.begin.size(), none);
    t.exchange.assign(t.begin.size(), none);
    t.time_end = t.time_begin;
  }

 private:
  void reserve() {
    auto& t = out_.turns;
    const auto n = s_.stretches.size();
    t.begin.reserve(n), t.end.reserve(n), t.label_begin.reserve(n), t.label_end.reserve(n), t.label_text.reserve(n), t.speaker.reserve(n);
    t.first_region.reserve(n), t.last_region.reserve(n), t.time_begin.reserve(n), t.confidence.reserve(n), t.reason.reserve(n);
    s_.told.reserve(n);
  }

  std::string_view line_text(std::uint32_t i) const { return p_.body.of(p_.body.lines[i]); }

  // Whether the first paragraphs of turns here end as sentences do, so that a line which does not is a heading.
  bool punctuation_tells() {
    std::uint32_t open = 0, all = 0;
    for (const auto& st : s_.stretches) {
      if (st.last == st.first) continue;
      auto end = std::min(st.marked(p_.body) && st.begin < p_.body.lines[st.first].end ? st.first : st.behind_mark(p_.body), st.last - 1);
      if (s_.lines.numbered_lines) end = st.last - 1;  // blanks stand between lines of one paragraph
      else while (end + 1 < st.last && !p_.body.lines[end + 1].blanks && !furniture_.at(end + 1)) ++end;
      if (furniture_.at(end)) continue;
      ++all, open += !ends_sentence(line_text(end));
      if (all == 2000) break;
    }
    return open * 3 < all || all < 3;
  }

  // The first line behind the speech of a stretch: headings that stand before the next label are not part of it, nor are
  // lists of votes and names, a block of lines of which none is a sentence.
  std::uint32_t speech_end(const stretch& st) {
    auto end = st.last;
    if (!headings_told_) return end;
    const auto behind = st.behind_mark(p_.body);
    while (end > behind) {
      if (furniture_.at(end - 1)) { --end; continue; }
      if (end < p_.body.lines.size() && !p_.body.lines[end].blanks) break;
      auto first = end - 1;
      constexpr std::uint32_t most = 80;  // lines of a block
      while (first > behind && !p_.body.lines[first].blanks && end - first < most) --first;
      const auto is_list = [&](std::uint32_t i) { return is_heading_like(line_text(i)); };
      if (!p_.body.lines[first].blanks) break;
      if (end - first > 1 ? first == behind || !is_apart(first - 1) : false) break;
      bool all = true;
      for (auto i = first; i < end && all; ++i) all = is_list(i);
      if (!all && !(end == st.last && end - first == 1 && opens_questions(s_, st, line_text(first)))) break;
      end = first;
    }
    // Furniture alone is left to the turn: it ends with its last speech anyway.
    return end;
  }

  // Whether what follows a line is not led by it.
  bool is_apart(std::uint32_t line) const {
    const auto shown = line_text(line);
    return shown.back() != ':' && shown.back() != ',' && !(shown.size() > 3 && shown.substr(shown.size() - 3) == "\xEF\xBC\x9A");
  }

  void turn(const stretch& st) {
    const auto id = static_cast<std::uint32_t>(out_.turns.begin.size());
    const auto first_region = write_.size();
    const auto end = speech_end(st);
    span label{st.begin, st.begin};
    if (st.candidate != none) label = label_region(s_.candidates[st.candidate], id);
    else if (const auto mark = write_.trim({p_.body.lines[st.first].begin, st.begin}); !mark.empty()) {
      write_.add(mark, region_kind::label, likely, id, notes_.reason(reason_code::told_by_style, "style"));
      label = mark;
    }
    const auto speech_from = write_.size();
    speech(st, end, id);
    cut_blanks(speech_from);
    // Without speech there is no turn: what was written stands outside.
    auto open = speech_from, last = write_.size();  // the first region of its speech; behind the last
    while (open < last && write_[open].kind != region_kind::speech) write_[open++].turn = none;
    while (open < last && write_[last - 1].kind != region_kind::speech) write_[--last].turn = none;
    for (auto i = first_region; open == last && i < speech_from; ++i) write_[i].turn = none;
    if (open < last) place(st, label, {write_[open].where.begin, write_[last - 1].where.end}, open, last);
    outside_.add(end, st.last, &st == &s_.stretches.back() ? reason_code::outside_turns : reason_code::section_heading);
  }

  // Blanks of other scripts behind the last words are no speech: they get a region of their own.
  void cut_blanks(std::uint32_t from) {
    for (auto i = write_.size(); i-- > from;) {
      if (write_[i].kind != region_kind::speech) continue;
      const auto where = write_[i].where;
      if (const auto last = static_cast<unsigned char>(p_.body.text[where.end - 1]); last > ' ' && last < 0x80) return;
      const auto shown = text::trim(p_.body.text.substr(where.begin, where.size()));
      const auto end = where.begin + static_cast<std::uint32_t>(shown.end);
      if (end == where.end) return;
      const auto blank = notes_.reason(reason_code::blank);
      if (shown.begin < shown.end) {
        write_[i].where = write_.trim({where.begin, end});
        write_.insert(i + 1, {write_.trim({end, where.end}), none, blank, region_kind::note, sure, false});
        return;
      }
      write_[i].kind = region_kind::note, write_[i].why = blank, write_[i].paragraph = false;
    }
  }

  span label_region(const candidate& c, std::uint32_t id) {
    const auto& line = p_.body.lines[c.line];
    const auto words = s_.lines.words_begin(p_.body, c.line);
    write_.add(write_.trim({line.begin, words}), region_kind::page, sure, none, notes_.reason(reason_code::line_number));
    const auto where = write_.trim({words, c.end > line.end ? c.body : std::max(c.mark_end, std::min(c.body, line.end))});
    write_.add(where, region_kind::label, sure, id, said_.of(c.label).opens);
    return {c.begin, c.mark_end};
  }

  void speech(const stretch& st, std::uint32_t end, std::uint32_t id) {
    bool paragraph = true;
    const bool timed = st.candidate != none && s_.candidates[st.candidate].time != none;
    constexpr std::uint8_t holds_brackets = input::line::holds_bracket | input::line::holds_wide_bracket;
    span open{0, 0}, brackets{0, 0};  // a paragraph, and its lines from the first that holds brackets to the last
    std::uint8_t flags = 0;           // of those
    auto said_from = st.begin;  // behind the last label
    const auto flush = [&] {
      if (!open.empty()) pieces(open, brackets, flags, id, paragraph), paragraph = false;
      open = {0, 0};
      flags = 0;
    };
    for (auto i = st.first; i < end; ++i) {
      auto where = p_.body.lines[i].where();
      where.begin = std::max(where.begin, std::min(said_from, where.end));  // a label may take more than a line
      if (const auto words = s_.lines.words_begin(p_.body, i); words > where.begin) {
        flush();
        write_.add(write_.trim({where.begin, words}), region_kind::page, sure, id, notes_.reason(reason_code::line_number));
        where.begin = words;
      }
      if (next_repeated_ < s_.repeated.size() && s_.candidates[s_.repeated[next_repeated_]].line == i) {
        flush();
        label_region(s_.candidates[s_.repeated[next_repeated_]], id);
        where.begin = std::min(said_from = s_.candidates[s_.repeated[next_repeated_++]].body, where.end);
      }
      if (const auto stamp = timed ? bare_stamp(p_.body.text.substr(where.begin, where.size())) : 0; stamp && i > st.first) {
        flush();
        write_.add({where.begin, where.begin + stamp}, region_kind::time, sure, id, notes_.reason(reason_code::clock_line));
        where = write_.trim({where.begin + stamp, where.end});
      }
      if (where.empty()) continue;
      const auto* f = i == st.first && st.candidate != none ? nullptr : furniture_.at(i);
      if (f && (f->certain || f->kind != region_kind::boilerplate) && f->kind != region_kind::heading) {
        flush();
        if (p_.body.lines[i].blanks) paragraph = true;
        write_.add(where, f->kind, f->certain ? sure : likely, id, reason_of(*f, notes_));
        continue;
      }
      if (i > st.first && s_.lines.opens_paragraph(p_.body, i)) flush(), paragraph = true;
      if (open.empty()) open = where;
      open.end = where.end;
      if (const auto held = p_.body.lines[i].flags & holds_brackets) {
        if (!flags) brackets.begin = where.begin;
        brackets.end = where.end;
        flags |= static_cast<std::uint8_t>(held);
      }
    }
    flush();
  }

  // One paragraph of speech, parted at the stage directions in it.
  void pieces(span where, span brackets, std::uint8_t flags, std::uint32_t id, bool paragraph) {
    auto from = where.begin;
    for (span direction; flags && stage_.next({from, where.end}, brackets, flags, direction);) {
      if (const auto said = write_.trim({from, direction.begin}); !said.empty()) write_.add(said, region_kind::speech, sure, id, in_turn_, paragraph), paragraph = false;
      write_.add(direction, region_kind::stage, sure, id, notes_.reason(reason_code::bracketed));
      from = direction.end;
    }
    if (const auto said = write_.trim({from, where.end}); !said.empty()) write_.add(said, region_kind::speech, sure, id, in_turn_, paragraph);
  }

  void place(const stretch& st, span label, span where, std::uint32_t first_region, std::uint32_t last_region) {
    auto& t = out_.turns;
    t.begin.push_back(where.begin);
    t.end.push_back(where.end);
    t.label_begin.push_back(label.begin);
    t.label_end.push_back(label.end);
    t.first_region.push_back(first_region);
    t.last_region.push_back(last_region);
    const auto seconds = st.candidate == none ? none : s_.candidates[st.candidate].time;
    t.time_begin.push_back(seconds == none ? -1 : std::int64_t{seconds} * 1000);
    s_.told.push_back(st.kind);
    if (st.candidate == none) {
      if (label.empty()) t.label_begin.back() = t.label_end.back() = where.begin;
      t.label_text.push_back(none);
      t.speaker.push_back(st.person == none ? none : of_person_[st.person]);
      t.confidence.push_back(likely);
      t.reason.push_back(st.why == reason_code::untold_voice ? notes_.reason(st.why) : notes_.reason(st.why, st.kind ? "style" : "title"));
      return;
    }
    const auto& c = s_.candidates[st.candidate];
    const auto& l = s_.book.labels[c.label];
    t.label_text.push_back(label.empty() ? none : said_.of(c.label).text);
    t.speaker.push_back(l.speaker);
    t.confidence.push_back(confidence_of(l));
    t.reason.push_back(said_.of(c.label).why);
  }

  static std::uint8_t confidence_of(const label& l) {
    if (l.stated) return 255;
    return static_cast<std::uint8_t>(std::clamp(130 + l.score * 5, 128, 250));
  }

  const page& p_;
  scratch& s_;
  const std::vector<std::uint32_t>& of_person_;
  ledger& notes_;
  result& out_;
  region_writer write_;
  outside_turns outside_;
  furniture_cursor furniture_;
  stage_directions stage_;
  label_notes said_;
  std::size_t next_repeated_ = 0;
  bool headings_told_ = true;
  detail::reason_id in_turn_ = 0;
};

}  // namespace

void lay_out(const page& p, scratch& s, const std::vector<std::uint32_t>& of_person, ledger& notes, result& out) {
  layout(p, s, of_person, notes, out).run();
}

}  // namespace stenogram::turns
