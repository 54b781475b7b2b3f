// The reader of chunks: one function a kind of chunk, each of which takes what it can at the run's next token. Only
// chunks.cpp and its neighbours include it.
#pragma once
#include <string_view>
#include <vector>

#include "time/chunks.hpp"

namespace stenogram::time {

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

  /// 10.04.2018, 4/10/2018, 2018-04-10T14:21, 2018. 4. 10., 04/2018
  bool digits_date();
  /// H:MM(:SS) at i; minutes of the day, or -1. `behind` is set to the token after it.
  std::int32_t clock_at(std::size_t i, std::size_t& behind) const noexcept;
  /// 14:21, 3 p.m., 10.30 Uhr, 14h30, at 5 o'clock, noon
  bool clock();
  const sense* half_at(std::size_t i) const noexcept;
  /// A preposition of time or a mark of a date stands before.
  bool introduced() const noexcept;
  /// A word with a capital stands right before the run: Matthew 10:30.
  bool names_a_book() const noexcept;
  /// 1990s, 1990's, annees 90, 1990er Jahre
  bool decade();
  /// Numbers of several words, ordinals, and numbers that are none of a calendar's.
  bool number();
  static bool small(const token& t) noexcept;
  bool digits_number();
  /// 9/11
  bool named_day();
  /// A month or weekday with the full stop of an abbreviation; a month by two names.
  bool month();

  std::string_view text_;
  const std::vector<token>& run_;
  const lexicon& words_;
  std::vector<token>& out_;
  std::size_t at_ = 0;
};

}  // namespace stenogram::time
