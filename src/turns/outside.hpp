// What stands outside every turn, as regions: what the metadata marked, furniture, headings, and the rest as notes.
#pragma once
#include <cstddef>
#include <cstdint>

#include "turns/region_writer.hpp"
#include "turns/scratch.hpp"

namespace stenogram::turns {

/// Why a line of furniture is none of what was said.
inline detail::reason_id reason_of(const furniture& f, ledger& notes) {
  return f.argument.empty() ? notes.reason(f.why) : notes.reason(f.why, f.argument);
}

class outside_turns {
 public:
  outside_turns(const page& p, const frame& lines, ledger& notes, region_writer& write)
      : p_(p), notes_(notes), write_(write), furniture_(lines.lines) {}

  /// Lines [from, to); `rest` is why those that nothing else tells are no speech. Calls must ascend.
  void add(std::uint32_t from, std::uint32_t to, reason_code rest);

 private:
  bool above_boilerplate(std::uint32_t i, std::uint32_t to);
  void marked(std::uint32_t& i, std::uint32_t to);

  const page& p_;
  ledger& notes_;
  region_writer& write_;
  furniture_cursor furniture_;
  std::size_t next_mark_ = 0;
};

}  // namespace stenogram::turns
