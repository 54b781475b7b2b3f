#include "turns/outside.hpp"

#include <algorithm>

#include "turns/punctuation.hpp"

namespace stenogram::turns {

void outside_turns::add(std::uint32_t from, std::uint32_t to, reason_code rest) {
  bool after_boilerplate = false;
  const auto& marks = p_.meta.marks;
  for (auto i = from; i < to; ++i) {
    const auto& line = p_.body.lines[i];
    const auto where = line.where();
    while (next_mark_ < marks.size() && marks[next_mark_].where.end <= where.begin) ++next_mark_;
    if (next_mark_ < marks.size() && marks[next_mark_].where.begin < where.end) {
      marked(i, to);
      continue;
    }
    if (const auto* f = furniture_.at(i)) {
      write_.add(where, f->kind, f->certain ? sure : likely, none, reason_of(*f, notes_));
      after_boilerplate = after_boilerplate || f->kind == region_kind::boilerplate;
    } else if (rest == reason_code::outside_turns && (after_boilerplate || above_boilerplate(i, to))) {
      write_.add(where, region_kind::boilerplate, likely, none, notes_.reason(reason_code::follows_boilerplate));
    } else if (rest != reason_code::outside_turns && line.blanks && is_heading_like(p_.body.of(line))) {
      write_.add(where, region_kind::heading, likely, none, notes_.reason(reason_code::section_heading));
    } else {
      write_.add(where, region_kind::note, likely, none, notes_.reason(rest));
    }
  }
}

// Whether boilerplate follows in the same block of lines: the first line of an address.
bool outside_turns::above_boilerplate(std::uint32_t i, std::uint32_t to) {
  constexpr std::uint32_t most = 4;
  for (auto k = i + 1; k < to && k <= i + most && !p_.body.lines[k].blanks; ++k)
    if (const auto* f = furniture_.at(k); f && f->kind == region_kind::boilerplate) return true;
  return false;
}

// A marked stretch may be part of a line or several lines; what is left of its lines is metadata too.
void outside_turns::marked(std::uint32_t& i, std::uint32_t to) {
  auto where = p_.body.lines[i].where();
  while (next_mark_ < p_.meta.marks.size()) {
    const auto& m = p_.meta.marks[next_mark_];
    if (m.where.begin >= where.end) break;
    write_.add(write_.trim({where.begin, std::max(where.begin, m.where.begin)}), region_kind::metadata, likely, none, m.reason);
    write_.add(m.where, m.kind, m.confidence, none, m.reason);
    where.begin = std::max(where.begin, m.where.end);
    while (where.begin >= where.end && i + 1 < to && p_.body.lines[i + 1].begin < m.where.end)
      where = p_.body.lines[++i].where(), where.begin = std::max(where.begin, std::min(m.where.end, where.end));
    ++next_mark_;
    if (where.begin >= where.end) return;
  }
  write_.add(write_.trim(where), region_kind::metadata, likely, none, notes_.reason(reason_code::in_front_matter));
}

}  // namespace stenogram::turns
