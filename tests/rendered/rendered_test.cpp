// What is printed is read back: the turns of thousands of random pages in every convention.
#include <doctest/doctest.h>

#include <map>
#include <string>

#include "rendered/print.hpp"
#include "stenogram/stenogram.hpp"

namespace {

using namespace rendered;

// Empty where the page reads as it was written; else what differs.
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

// The smallest script and the least noise that still differ.
void shrink(script& s, const convention& as, noise& with) {
  constexpr std::size_t least = 8;  // of fewer turns no reader could tell the convention
  const auto differs = [&](const script& a, const noise& b) { return !difference(print(a, as, b)).empty(); };
  for (bool noise::*flag : {&noise::crlf, &noise::no_break_space, &noise::trailing_blanks, &noise::furniture, &noise::tight_lines, &noise::wrapped}) {
    auto less = with;
    less.*flag = false;
    if (differs(s, less)) with = less;
  }
  for (bool smaller = true; smaller;) {
    smaller = false;
    const auto keep = [&](const script& less) {
      if (!differs(less, with)) return false;
      s = less;
      return smaller = true;
    };
    if (s.turns.size() > least) {
      auto less = s;
      less.turns.pop_back();
      if (keep(less)) continue;
      less = s;
      less.turns.erase(less.turns.begin(), less.turns.begin() + 2);
      if (less.turns.size() >= least && keep(less)) continue;
    }
    for (std::size_t i = 0; i < s.turns.size() && !smaller; ++i) {
      auto less = s;
      less.turns[i].direction.clear();
      if (!s.turns[i].direction.empty() && keep(less)) break;
      less = s;
      if (s.turns[i].paragraphs.size() > 1) less.turns[i].paragraphs.erase(less.turns[i].paragraphs.begin()), keep(less);
    }
  }
}

TEST_CASE("What is printed in any convention, with any noise, is read back") {
  constexpr std::uint64_t pages_of_each = 20;
  std::size_t pages = 0, failed = 0;
  std::map<std::string, std::pair<std::size_t, std::size_t>> of;  // failures and pages
  for (const auto& as : conventions())
    for (const auto& in : tongues()) {
      if ((*as.language && in.language != as.language) || (as.cased && !in.cased())) continue;
      for (std::uint64_t seed = 0; seed < pages_of_each; ++seed) {
        chance by(seed * 1000003 + pages);
        auto s = make_script(by, in, as.meeting);
        auto with = make_noise(by);
        ++pages;
        auto& count = of[as.name + std::string(" ") + in.language];
        ++count.second;
        if (difference(print(s, as, with)).empty()) continue;
        ++failed, ++count.first;
        if (count.first > 1) continue;
        shrink(s, as, with);
        const auto p = print(s, as, with);
        FAIL_CHECK("" << as.name << ", " << in.language << ", seed " << seed << ": " << difference(p) << "\n" << p.text);
      }
    }
  for (const auto& [name, n] : of)
    if (n.first) MESSAGE(name << ": " << n.first << " of " << n.second);
  CHECK(pages >= 2000);
  CHECK_MESSAGE(failed == 0, failed << " of " << pages << " pages");
}

}  // namespace
