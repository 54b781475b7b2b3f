// Decades, numbers of several words, ordinals, months with their full stop.
#include <algorithm>

#include "text/text.hpp"
#include "time/chunker.hpp"

namespace stenogram::time {

// 1990s, 1990's, annees 90, 1990er Jahre
bool chunker::decade() {
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
bool chunker::number() {
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
      if (places > 8) break;
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

bool chunker::small(const token& t) noexcept {
  const auto* n = t.as('N');
  const auto* o = t.as('O');
  const auto v = n ? n->value : o ? o->value : 0;
  return v >= 1 && v <= 9 && !t.digits;
}

bool chunker::digits_number() {
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
  else if (words_.dot_ordinals && t.digits == 4 && mark(i + 1, '.') && joined(i + 1) && i + 2 < run_.size() && (has(i + 2, 'M') || has(i + 2, 'j')))
    t.end = run_[++i].end;  // a year before its month: 2026. februar 16.
  at_ = i + 1;
  out_.push_back(t);
  return true;
}

// 9/11
bool chunker::named_day() {
  if (!mark(at_ + 1, '/') || !digits(at_ + 2, 1, 2) || run_[at_].glued || mark(at_ + 3, '/')) return false;
  const auto* e = words_.find(text_.substr(run_[at_].begin, run_[at_ + 2].end - run_[at_].begin));
  if (!e || !e->count || words_.senses(*e)->part != 'X') return false;
  const auto* s = words_.senses(*e);
  auto& t = merge(at_ + 2, 0);
  t.first = s, t.count = e->count, t.number = -1, t.digits = 0;
  return true;
}

// A month or weekday with the full stop of an abbreviation; a month by two names.
bool chunker::month() {
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

}  // namespace stenogram::time
