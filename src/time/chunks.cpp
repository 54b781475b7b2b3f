#include "time/chunks.hpp"

#include <algorithm>

#include "text/text.hpp"
#include "time/calendar.hpp"

namespace stenogram::time {
namespace {

class chunker {
 public:
  chunker(std::string_view text, const std::vector<token>& run, const lexicon& words, std::vector<token>& out) noexcept
      : text_(text), run_(run), words_(words), out_(out) {}

  void all() {
    while (at_ < run_.size())
      if (!digits_date() && !clock() && !decade() && !number() && !month()) out_.push_back(run_[at_++]);
  }

 private:
  bool has(std::size_t i, char part) const noexcept { return i < run_.size() && run_[i].as(part); }
  bool mark(std::size_t i, char m) const noexcept { return i < run_.size() && run_[i].mark == m; }
  bool joined(std::size_t i) const noexcept { return i < run_.size() && !run_[i].space; }
  bool digits(std::size_t i, int least, int most) const noexcept {
    return i < run_.size() && run_[i].digits >= least && run_[i].digits <= most;
  }
  /// The run from at_ to behind `last` as one chunk.
  token& merge(std::size_t last, char kind) {
    token t = run_[at_];
    t.end = run_[last].end;
    t.chunk = kind;
    t.first = nullptr, t.count = 0;
    at_ = last + 1;
    out_.push_back(t);
    return out_.back();
  }

  // 10.04.2018, 4/10/2018, 2018-04-10T14:21, 2018. 4. 10., 04/2018
  bool digits_date() {
    if (!digits(at_, 1, 4) || run_[at_].glued || at_ + 2 >= run_.size()) return false;
    const char sep = run_[at_ + 1].mark;
    if ((sep != '.' && sep != '/' && sep != '-') || run_[at_ + 1].space || !digits(at_ + 2, 1, 4)) return false;
    const bool loose = sep == '.' && (words_.dot_ordinals || words_.year_first);
    if (!joined(at_ + 2) && !loose) return false;
    const auto& a = run_[at_];
    const auto& b = run_[at_ + 2];
    if (!mark(at_ + 3, sep) || run_[at_ + 3].space || !digits(at_ + 4, 1, 4) || (!joined(at_ + 4) && !loose)) {
      if (sep == '/' && b.digits == 4 && a.digits <= 2 && a.number >= 1 && a.number <= 12 && b.number >= 1900 && b.number < 2100 &&
          !goes_on(text_, b.end)) {
        merge(at_ + 2, 'X').day = {b.number, static_cast<std::uint8_t>(a.number), 0};
        return true;
      }
      return false;
    }
    const auto& c = run_[at_ + 4];
    std::int32_t year = 0, month = 0, day = 0;
    if (a.digits == 4 && b.digits <= 2 && c.digits <= 2) {
      year = a.number, month = b.number, day = c.number;
    } else if (a.digits <= 2 && b.digits <= 2 && (c.digits == 4 || (c.digits == 2 && sep != '-' && (sep == '/' || (a.digits == 2 && b.digits == 2))))) {
      year = c.digits == 4 ? c.number : c.number < 70 ? 2000 + c.number : 1900 + c.number;
      const bool month_first = sep == '/' && words_.month_first;
      month = month_first ? a.number : b.number;
      day = month_first ? b.number : a.number;
      if (month > 12) std::swap(month, day);
    }
    const bool solar = year >= 1300 && year < 1500;  // no printed transcript is that old
    if (!(solar ? month >= 1 && month <= 12 && day >= 1 && day <= 31 : year >= 1000 && is_day(year, month, day))) return false;
    auto last = at_ + 4;
    std::int32_t clock = -1;
    std::size_t behind = 0;
    if (mark(last + 1, 'T')) clock = clock_at(last + 2, behind);
    if (clock >= 0) last = behind - 1;
    else if (goes_on(text_, c.end) || (sep == '-' && mark(last + 1, '-') && digits(last + 2, 1, 9))) return false;
    auto& made = merge(last, 'X');
    made.day = solar ? from_solar_hijri(year, month, day)
                     : date{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
    made.clock = clock;
    return true;
  }

  // H:MM(:SS) at i; minutes of the day, or -1. `behind` is set to the token after it.
  std::int32_t clock_at(std::size_t i, std::size_t& behind) const noexcept {
    if (!digits(i, 1, 2) || !mark(i + 1, ':') || !joined(i + 1) || !digits(i + 2, 2, 2) || !joined(i + 2)) return -1;
    if (run_[i].number > 24 || run_[i + 2].number > 59) return -1;
    behind = i + 3;
    if (mark(behind, ':') && joined(behind) && digits(behind + 1, 2, 2) && joined(behind + 1)) behind += 2;
    return run_[i].number * 60 + run_[i + 2].number;
  }

  // 14:21, 3 p.m., 10.30 Uhr, 14h30, at 5 o'clock, noon
  bool clock() {
    if (const auto* noon = run_[at_].as('P'); noon && noon->unit == 'T') {
      if (noon->shy) return false;
      const auto value = noon->value;
      merge(at_, 'T').clock = value;
      return true;
    }
    auto i = at_;
    const sense* half = nullptr;
    if (const auto* p = run_[i].as('P'); p && p->unit != 'T' && i + 2 < run_.size() && run_[i + 1].number >= 0 && run_[i + 2].as('h'))
      half = p, ++i;
    const auto& hour = run_[i];
    if (hour.number < 0 || hour.number > 24 || hour.glued || hour.article || hour.digits > 2) return false;
    std::size_t behind = 0;
    auto minutes = clock_at(i, behind);
    bool sure = minutes >= 0 && hour.digits == 2 && !names_a_book();
    if (minutes < 0 && has(i + 1, 'h') && (hour.digits || text::is_han(text::decode(text_, hour.begin).value))) {
      minutes = hour.number * 60, behind = i + 2;
      sure = !run_[i + 1].as('U') || introduced();
      if (digits(behind, 2, 2) && run_[behind].number < 60 && (joined(behind) || has(behind + 1, 'n') || !run_[i + 1].as('U'))) {
        minutes += run_[behind++].number, sure = true;
        if (has(behind, 'n')) ++behind;
      }
    }
    if (minutes < 0 && mark(i + 1, '.') && joined(i + 1) && digits(i + 2, 2, 2) && joined(i + 2) && run_[i + 2].number < 60 &&
        (has(i + 3, 'h') || half_at(i + 3))) {
      minutes = hour.number * 60 + run_[i + 2].number, behind = i + 3, sure = true;
    }
    if (minutes < 0 && hour.digits && half_at(i + 1) && half_at(i + 1)->cut) minutes = hour.number * 60, behind = i + 1;
    if (minutes < 0 && has(i + 1, 'g') && introduced()) minutes = hour.number * 60, behind = i + 2, sure = true;
    if (minutes < 0) return false;
    if (!half)
      if (const auto* p = half_at(behind)) half = p, ++behind, sure = true;
    if (has(behind, 'g') || (has(behind, 'h') && !has(behind + 1, 'n'))) ++behind, sure = true;
    if (!sure && !introduced()) return false;
    if (half && half->unit == 'p' && minutes < 12 * 60) minutes += 12 * 60;
    if (half && half->unit == 'a' && minutes >= 12 * 60 && minutes < 13 * 60) minutes -= 12 * 60;
    if (minutes > 24 * 60 || goes_on(text_, run_[behind - 1].end)) return false;
    merge(behind - 1, 'T').clock = minutes % (24 * 60);
    return true;
  }

  const sense* half_at(std::size_t i) const noexcept {
    if (i >= run_.size()) return nullptr;
    const auto* p = run_[i].as('P');
    return p && p->unit != 'T' ? p : nullptr;
  }
  // A preposition of time or a mark of a date stands before.
  bool introduced() const noexcept {
    if (!at_) return false;
    const auto& t = run_[at_ - 1];
    return t.as('a') || t.as('c') || t.as('f') || t.as('u') || t.mark == '-';
  }
  // A word with a capital stands right before the run: Matthew 10:30.
  bool names_a_book() const noexcept {
    if (at_ || !run_[0].space) return false;
    std::size_t i = run_[0].begin;
    while (i && text_[i - 1] == ' ') --i;
    const auto end = i;
    while (i && static_cast<unsigned char>((text_[i - 1] | 0x20) - 'a') < 26) --i;
    return i < end && text_[i] >= 'A' && text_[i] <= 'Z';
  }

  // 1990s, 1990's, 90-е годы, années 90, 1990er Jahre, 90年代
  bool decade() {
    const auto full = [](const token& t) {
      if (t.number % 10 || t.ordinal) return 0;
      return t.digits == 4 && t.number >= 1000 && t.number < 2200 ? t.number : t.digits == 2 && t.number >= 20 ? 1900 + t.number : 0;
    };
    if (const auto* z = run_[at_].as('Z')) {
      const auto year = z->value;
      const bool after_the = at_ && run_[at_ - 1].as('t');
      if (!after_the) return false;
      merge(at_, 'Z').number = year;
      return true;
    }
    if (has(at_, 'z') && digits(at_ + 1, 2, 4) && full(run_[at_ + 1]) && !goes_on(text_, run_[at_ + 1].end)) {
      const auto year = full(run_[at_ + 1]);
      merge(at_ + 1, 'Z').number = year;
      return true;
    }
    const auto year = digits(at_, 2, 4) && !run_[at_].glued ? full(run_[at_]) : 0;
    if (!year) return false;
    auto i = at_ + 1;
    if (has(i, 'z') && (run_[at_].digits == 2 || !run_[i].as('j')) && !has(i, 'U')) {
      merge(i, 'Z').number = year;
      return true;
    }
    if ((mark(i, '\'') || mark(i, '-')) && joined(i)) ++i;
    if (!has(i, 's') || !joined(i)) return false;
    const bool named = has(i + 1, 'z') || (has(i + 1, 'U') && run_[i].as('^'));
    if (run_[i].as('^') && !named) return false;  // also an ordinal ending
    merge(named ? i + 1 : i, 'Z').number = year;
    return true;
  }

  // Numbers of several words, ordinals, and numbers that are none of a calendar's.
  bool number() {
    if (run_[at_].number < 0 && !run_[at_].as('x')) return false;
    if (run_[at_].digits) return digits_number();
    if (run_[at_].roman) return false;
    token t = run_[at_];
    auto i = at_;
    std::int32_t total = 0, last = -1;
    int places = 0;
    bool ordinal = false, positional = true;
    for (; i < run_.size(); ++i) {
      const auto& w = run_[i];
      if (i > at_ && w.mark == '-' && !w.space && i + 1 < run_.size() && !run_[i + 1].space && last % 10 == 0 && last >= 20 && small(run_[i + 1])) continue;
      const auto* n = w.as('N');
      const auto* o = w.as('O');
      const auto* x = w.as('x');
      if (x && (last < 0 || last < x->value)) {
        total = total - std::max(last, 0) + std::max(last, 1) * x->value;
        last = 0, positional = false;
      } else if (n && i > at_ && !w.space && positional && places && n->value < 10 && last < 10) {
        total = total * 10 + n->value, last = n->value;  // digits of a script in a row
        ++places;
        if (places > 9) break;
        continue;
      } else if ((n || o) && (last < 0 || (last == 0 && i > at_) || (last % 10 == 0 && last >= 20 && small(w)))) {
        if (i > at_ && w.article) break;
        const auto v = n ? n->value : o->value;
        if (last > 0 || !positional) positional = false;
        else places = 1;
        total += v, last = v;
        ordinal |= !n;
      } else {
        break;
      }
      t.article = w.article && i == at_;
      if (ordinal || total > 1000000) {
        ++i;
        break;
      }
    }
    if (i == at_) return false;
    t.end = run_[i - 1].end;
    if (i > at_ + 1) t.first = nullptr, t.count = 0;
    t.number = total;
    t.ordinal = ordinal;
    if (positional && places == 4) t.digits = 4;
    at_ = i;
    out_.push_back(t);
    return true;
  }
  static bool small(const token& t) noexcept {
    const auto* n = t.as('N');
    const auto* o = t.as('O');
    const auto v = n ? n->value : o ? o->value : 0;
    return v >= 1 && v <= 9 && !t.digits;
  }

  bool digits_number() {
    auto i = at_;
    token t = run_[i];
    if (named_day()) return true;
    // 3.5, 1,000, 24/7: no number of a calendar; nor what hangs on it.
    for (;;) {
      const auto m = i + 1 < run_.size() ? run_[i + 1].mark : 0;
      if ((m == '.' || m == ',' || m == '/' || m == ':') && joined(i + 1) && i + 2 < run_.size() && run_[i + 2].digits && joined(i + 2)) i += 2;
      else break;
    }
    if (i > at_) {
      merge(i, '!').number = -1;
      return true;
    }
    auto next = i + 1;
    const bool hyphen = (mark(next, '-') || mark(next, '\'')) && joined(next);
    if (hyphen) ++next;
    if (has(next, '^') && joined(next)) t.end = run_[next].end, t.ordinal = true, i = next;
    else if (words_.dot_ordinals && t.digits <= 2 && mark(i + 1, '.') && joined(i + 1) && i + 2 < run_.size() &&
             (has(i + 2, 'M') || has(i + 2, 'U') || run_[i + 2].mark || has(i + 2, 'u') || has(i + 2, '&')))
      t.end = run_[++i].end, t.ordinal = true;
    at_ = i + 1;
    out_.push_back(t);
    return true;
  }

  // 9/11
  bool named_day() {
    if (!mark(at_ + 1, '/') || !digits(at_ + 2, 1, 2) || run_[at_].glued || mark(at_ + 3, '/')) return false;
    const auto* e = words_.find(text_.substr(run_[at_].begin, run_[at_ + 2].end - run_[at_].begin));
    if (!e || !e->count || words_.senses(*e)->part != 'X') return false;
    const auto* s = words_.senses(*e);
    auto& t = merge(at_ + 2, 0);
    t.first = s, t.count = e->count, t.number = -1, t.digits = 0;
    return true;
  }

  // A month or weekday with the full stop of an abbreviation; a month by two names.
  bool month() {
    const auto* m = run_[at_].as('M');
    if (!m) m = run_[at_].as('W');
    if (!m) return false;
    token t = run_[at_];
    if (m->part == 'M' && mark(at_ + 1, '/') && has(at_ + 2, 'M') && run_[at_ + 2].as('M')->value == m->value) {
      t.end = run_[at_ + 2].end;
      at_ += 3;
    } else if (m->cut && mark(at_ + 1, '.') && joined(at_ + 1) && at_ + 2 < run_.size()) {
      t.end = run_[at_ + 1].end;
      at_ += 2;
    } else {
      return false;
    }
    out_.push_back(t);
    return true;
  }

  std::string_view text_;
  const std::vector<token>& run_;
  const lexicon& words_;
  std::vector<token>& out_;
  std::size_t at_ = 0;
};

}  // namespace

bool goes_on(std::string_view text, std::uint32_t end) noexcept {
  if (end >= text.size()) return false;
  const auto c = text::decode(text, end);
  if (c.value == '%' || c.value == 0xB0 || c.value == 0x20AC || c.value == '$' || c.value == 0xA3 || c.value == '_') return true;
  if (text::case_of(c.value) != text::letter_case::none || text::is_digit(c.value)) return true;
  if (c.value == '.' || c.value == ',' || c.value == ':' || c.value == '/')
    return end + 1 < text.size() && text::is_digit(text::decode(text, end + 1).value);
  return false;
}

void make_chunks(std::string_view text, const std::vector<token>& run, const lexicon& words, std::vector<token>& out) {
  chunker(text, run, words, out).all();
}

}  // namespace stenogram::time
