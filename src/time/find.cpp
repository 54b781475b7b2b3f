// Runs of tokens to expressions: what stands together, what it means, and whether its place in the text allows it.
#include <algorithm>

#include "text/text.hpp"
#include "time/calendar.hpp"
#include "time/reader.hpp"

namespace stenogram::time {
namespace {

// Whether the next word behind `at` opens with a capital: April Smith.
bool name_follows(std::string_view text, std::uint32_t at) noexcept {
  return at + 1 < text.size() && text[at] == ' ' &&
         text::case_of(text::decode(text, at + 1).value) == text::letter_case::upper;
}

}  // namespace

bool reader::next_run() {
  if (!tokens_.next(run_)) return false;
  chunks_.clear();
  make_chunks(text_, run_, words_, chunks_);
  for (auto& c : chunks_) c.parts = parts_of(c);
  return true;
}

void reader::read(std::vector<expression>& out) {
  while (next_run())
    for (std::uint32_t i = 0; i < chunks_.size();) {
      auto found = expression_at(i);
      if (!found) {
        ++i;
        continue;
      }
      i = found->end;
      const auto& r = found->meaning;
      if (r.from.year && !r.to.year) now_.told = r.from;
      out.push_back(to_expression(*found));
    }
}

expression reader::to_expression(const piece& p) const {
  const auto& r = p.meaning;
  expression e{{chunks_[p.begin].begin, chunks_[p.end - 1].end}, r.type, r.value, r.why, {}, r.confidence, {}};
  if (r.why == reason_code::relative_date) e.argument = to_iso(now_.document);
  return e;
}

bool reader::plays_at(std::uint32_t i, char part) const noexcept { return i < chunks_.size() && chunks_[i].parts & bit_of(part); }

// A number of four digits that is a year where it stands.
bool reader::is_year(std::uint32_t i) const noexcept {
  const auto& t = chunks_[i];
  if (plays_at(i + 1, 'C') || plays_at(i + 1, 'U') || plays_at(i + 1, 'M') || plays_at(i + 1, 'x')) return false;
  const bool introduced = i && (plays_at(i - 1, 'c') || plays_at(i - 1, 'f') || plays_at(i - 1, 'u') || plays_at(i - 1, 'k'));
  if (t.number < 1900 || t.number > 2099) {
    // 1868 and the like only behind a preposition, with no word behind.
    if (!introduced || t.number > 2099) return false;
    return t.end >= text_.size() || text_[t.end] != ' ' || t.end + 1 >= text_.size() ||
           text::case_of(text::decode(text_, t.end + 1).value) != text::letter_case::lower;
  }
  if (introduced || t.number % 100 != 0) return true;
  return i && plays_at(i - 1, 't');
}

std::optional<piece> reader::core_at(std::uint32_t i) const {
  auto m = match_at(chunks_, i);
  if (m.what == meaning::none) return {};
  const auto& head = chunks_[i];
  const auto& tail = chunks_[m.end - 1];
  if (head.digits && head.glued) return {};
  if (tail.digits && goes_on(text_, tail.end)) return {};
  if (m.what == meaning::year && m.end == i + 1 && !is_year(i)) return {};
  if (m.what == meaning::calendar && m.end == i + 1) {  // a bare month
    const bool introduced = i && (plays_at(i - 1, 'c') || plays_at(i - 1, 'a') || plays_at(i - 1, 'o') || plays_at(i - 1, 'f') || plays_at(i - 1, 'u'));
    if (introduced && words_.english && head.upper && !head.as('M')->cut) {
      if (head.as('M')->shy && name_follows(text_, head.end)) return {};
      const sense certain{'M', 0, false, false, head.as('M')->value};
      token t = head;
      t.first = &certain, t.count = 1;
      m.places[0].at = &t;
      return piece_of(m, i);
    }
    if (!introduced && (words_.english && name_follows(text_, head.end))) return {};
  }
  if (m.what == meaning::length && (plays_at(m.end, 'C') || (plays_at(m.end, '-') && plays_at(m.end + 1, 'C')))) return {};
  if (m.what == meaning::ago && !m.at('N') && plays_at(m.end, 'Y')) return {};
  return piece_of(m, i);
}

std::optional<piece> reader::piece_of(const match& m, std::uint32_t i) const {
  const auto r = resolve(m, words_, now_);
  if (!r) return {};
  piece p{i, m.end, *r, m.what};
  if (m.what == meaning::day_range && chunks_[i].as('f') && !chunks_[i].as('M') && !chunks_[i].digits) ++p.begin;
  return p;
}

// The day of `p` at the clock time of chunk `clock`.
void reader::set_clock(piece& p, const token& clock) const {
  resolved at = p.meaning;
  p.meaning.type = entity_type::time;
  if (at.value.empty() || at.type != entity_type::date) return;
  const auto two = [&](std::int32_t n) { p.meaning.value += static_cast<char>('0' + n / 10), p.meaning.value += static_cast<char>('0' + n % 10); };
  p.meaning.value += 'T';
  two(clock.clock / 60);
  p.meaning.value += ':';
  two(clock.clock % 60);
}

std::optional<piece> reader::expression_at(std::uint32_t i) const {
  const auto skip = [&](std::uint32_t j, std::string_view parts) {
    for (const char part : parts)
      if (plays_at(j, part)) ++j;
    return j;
  };
  const auto day_at = [&](std::uint32_t j) -> std::optional<piece> {
    auto p = j < chunks_.size() ? core_at(j) : std::nullopt;
    if (p && !p->meaning.whole_day) p.reset();
    return p;
  };
  std::optional<piece> p;
  const bool part_of_day = plays_at(i, 'P') && !plays_at(i, 'T') && chunks_[i].as('P')->unit != 'T';
  if (plays_at(i, 'T') || part_of_day) {
    const auto j = part_of_day ? std::max(skip(i + 1, "o"), skip(i + 1, "c")) : skip(skip(i + 1, ","), "oct");
    if (!part_of_day || j > i + 1)
      if ((p = day_at(skip(j, "t")))) {
        if (!part_of_day) set_clock(*p, chunks_[i]);
        p->meaning.type = entity_type::time;
        p->begin = i;
        return p;
      }
  } else if (plays_at(i, 'W')) {
    if ((p = day_at(skip(skip(i + 1, ","), "tc"))) && (p->what == meaning::calendar || p->what == meaning::digits || p->what == meaning::era))
      p->begin = i;
    else p.reset();
  }
  if (!p) p = core_at(i);
  if (!p || !p->meaning.whole_day) return p ? joined(*p) : p;

  // A weekday behind the date, in brackets or without a space; a clock time or part of the day.
  if (plays_at(p->end, '(') && plays_at(p->end + 1, 'W') && plays_at(p->end + 2, ')')) p->end += 3;
  else if (plays_at(p->end, 'W') && !chunks_[p->end].space) ++p->end;
  const auto j = std::max(skip(p->end, ",a"), skip(p->end, "-"));
  if (plays_at(j, 'T')) {
    set_clock(*p, chunks_[j]);
    p->end = j + 1;
    return p;
  }
  if (plays_at(p->end, 'P') && p->meaning.type == entity_type::date && chunks_[p->end].as('P')->unit != 'T') {
    p->meaning.type = entity_type::time;
    ++p->end;
    return p;
  }
  return joined(*p);
}

// 10 April 2018 - 12 May 2018
std::optional<piece> reader::joined(const piece& p) const {
  const auto& a = p.meaning;
  if (!plays_at(p.end, '-') || p.end + 1 >= chunks_.size() || a.to.year || !a.dated || a.type != entity_type::date || a.value.empty()) return p;
  if (a.value.size() == 4 && chunks_[p.end].space) return p;
  const auto next = core_at(p.end + 1);
  if (!next) return p;
  const auto& b = next->meaning;
  if (b.to.year || !b.dated || b.type != entity_type::date || b.value.size() != a.value.size() || b.value <= a.value) return p;
  auto both = p;
  both.end = next->end;
  both.meaning.to = b.from;
  both.meaning.whole_day = false;
  both.meaning.value += '/';
  both.meaning.value += b.value;
  return both;
}

void find(std::string_view text, span within, tables::language lang, const date& reference, std::vector<expression>& out) {
  reader(text, within, lexicon::of(lang), reference).read(out);
}

}  // namespace stenogram::time
