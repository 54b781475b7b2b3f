// What is printed is read back: the turns of thousands of random pages in every convention.
#include <doctest/doctest.h>

#include <map>
#include <string>

#include "rendered/compare.hpp"

namespace {

using namespace rendered;

// The smallest script and the least noise that still differ.
void shrink(script& s, const convention& as, noise& with) {
  constexpr std::size_t least = 8;  // of fewer turns no reader could tell the convention
  const auto differs = [&](const script& a, const noise& b) { return !difference(print(a, as, b)).empty(); };
  for (bool noise::*flag : {&noise::crlf, &noise::no_break_space, &noise::trailing_blanks, &noise::furniture, &noise::tight_lines, &noise::wrapped, &noise::lost_spaces, &noise::typing_error}) {
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
  std::size_t failed = 0;
  std::map<std::string, std::pair<std::size_t, std::size_t>> of;  // failures and pages
  auto all = samples(20);
  for (auto& [said, as, with, seed] : all) {
    auto& count = of[as->name + (' ' + said.in->language)];
    ++count.second;
    if (difference(print(said, *as, with)).empty()) continue;
    ++failed, ++count.first;
    if (count.first > 1) continue;
    shrink(said, *as, with);
    const auto p = print(said, *as, with);
    FAIL_CHECK("" << as->name << ", " << said.in->language << ", seed " << seed << ": " << difference(p) << "\n" << p.text);
  }
  for (const auto& [name, n] : of)
    if (n.first) MESSAGE(name << ": " << n.first << " of " << n.second);
  CHECK(all.size() >= 2000);
  CHECK_MESSAGE(failed == 0, failed << " of " << all.size() << " pages");
}

}  // namespace
