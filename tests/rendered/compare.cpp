#include "rendered/compare.hpp"

#include <map>

#include "stenogram/stenogram.hpp"

namespace rendered {

std::string difference(const page& p) {
  const auto parsed = stenogram::parse(std::string_view(p.text));
  if (!parsed) return "refused: " + parsed.error().message;
  const auto turns = parsed->turns();
  std::map<std::size_t, std::size_t> speaker_of;
  std::map<std::size_t, std::size_t> voice_of;
  for (std::uint32_t i = 0; i < p.turns.size(); ++i) {
    const auto& t = p.turns[i];
    const auto said = p.text.substr(t.begin, std::min<std::size_t>(40, t.end - t.begin));
    if (i >= turns.size()) return "turn " + std::to_string(i) + " is missing: " + said;
    const auto span = turns[i].span();
    if (span.begin != t.begin || span.end != t.end)
      return "turn " + std::to_string(i) + " at " + std::to_string(t.begin) + ".." + std::to_string(t.end) + " (" + said + ") is read at " +
             std::to_string(span.begin) + ".." + std::to_string(span.end);
    const auto speaker = turns[i].speaker();
    if (!speaker) return "turn " + std::to_string(i) + " has no speaker: " + said;
    const std::size_t id = speaker->index();
    if (!speaker_of.try_emplace(t.by, id).second && speaker_of[t.by] != id) return "voice " + std::to_string(t.by) + " is two speakers";
    if (!voice_of.try_emplace(id, t.by).second && voice_of[id] != t.by) return "two voices are one speaker";
  }
  return turns.size() > p.turns.size() ? "there is a turn too many" : "";
}

std::vector<sample> samples(std::uint64_t of_each) {
  std::vector<sample> out;
  for (const auto& as : conventions())
    for (const auto& in : tongues()) {
      if ((*as.language && in.language != as.language) || (as.cased && !in.cased())) continue;
      for (std::uint64_t seed = 0; seed < of_each; ++seed) {
        chance by(seed * 1000003 + out.size());
        auto s = make_script(by, in, as.meeting, as.two);
        out.push_back({std::move(s), &as, make_noise(by), seed});
      }
    }
  return out;
}

std::vector<page> pages(std::uint64_t of_each) {
  std::vector<page> out;
  for (const auto& s : samples(of_each)) out.push_back(print(s.said, *s.as, s.with));
  return out;
}

}  // namespace rendered
