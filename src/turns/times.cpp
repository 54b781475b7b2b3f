#include "turns/times.hpp"

#include <algorithm>

#include "turns/candidates/candidate.hpp"

namespace stenogram::turns {
namespace {

void times_of_cues(const input::blocks& body, detail::turn_columns& t) {
  std::size_t cue = 0;
  for (std::size_t i = 0; i < t.begin.size(); ++i) {
    std::int64_t begin = -1, end = -1;
    while (cue < body.cues.size() && body.cues[cue].end <= t.begin[i]) ++cue;
    for (; cue < body.cues.size() && body.cues[cue].begin < t.end[i]; ++cue) {
      const auto& c = body.cues[cue];
      if (c.time_begin < 0) continue;
      begin = begin < 0 ? c.time_begin : std::min(begin, c.time_begin);
      end = std::max(end, c.time_end);
    }
    t.time_begin[i] = begin, t.time_end[i] = end;
  }
}

}  // namespace

std::uint32_t bare_stamp(std::string_view line) noexcept {
  std::uint32_t seconds = 0;
  const auto taken = read_time(line, seconds);
  if (!taken || (taken < line.size() && line[taken] != ' ' && line[taken] != '\t')) return 0;
  const bool whole = std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(taken), ':') == 2;
  return whole || line[0] == '[' || line[0] == '(' ? static_cast<std::uint32_t>(taken) : 0;
}

void find_times(const input::blocks& body, detail::turn_columns& t) {
  if (!body.cues.empty()) return times_of_cues(body, t);
  for (std::size_t i = 0; i + 1 < t.begin.size(); ++i)
    if (t.time_begin[i] >= 0) t.time_end[i] = std::max(t.time_begin[i], t.time_begin[i + 1]);
}

}  // namespace stenogram::turns
