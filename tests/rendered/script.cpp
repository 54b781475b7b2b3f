#include "rendered/script.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace rendered {
namespace {

std::vector<tongue> read_tongues() {
  std::vector<tongue> out;
  std::ifstream in(STENOGRAM_SOURCE_DIR "/tests/rendered/words.tsv");
  if (!in) throw std::runtime_error("tests/rendered/words.tsv cannot be read");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto first = line.find('\t'), second = line.find('\t', first + 1);
    const auto language = line.substr(0, first), what = line.substr(first + 1, second - first - 1), word = line.substr(second + 1);
    if (out.empty() || out.back().language != language) out.push_back({language, {}, {}, {}, {}, {}, {}, {}, {}});
    auto& t = out.back();
    auto& list = what == "given"       ? t.given
                 : what == "surname"   ? t.surname
                 : what == "role"      ? t.role
                 : what == "statement" ? t.statement
                 : what == "question"  ? t.question
                 : what == "direction" ? t.direction
                 : what == "asks"      ? t.asks
                                       : t.title;
    list.push_back(word);
  }
  return out;
}

}  // namespace

const std::vector<tongue>& tongues() {
  static const auto all = read_tongues();
  return all;
}

script make_script(chance& by, const tongue& in, bool meeting, bool two) {
  script s{&in, in.title[0], {}, {}};
  auto surnames = in.surname;
  const std::size_t voices = two ? 2 : meeting ? 3 + by.below(2) : 2 + by.below(2);
  for (std::size_t i = 0; i < voices; ++i) {
    const auto k = by.below(surnames.size());
    s.voices.push_back({by.of(in.given), surnames[k], by.of(in.role), !meeting && i == 0});
    surnames.erase(surnames.begin() + static_cast<std::ptrdiff_t>(k));
  }
  s.title.replace(s.title.find("%s"), 2, s.voices.back().name(in));

  // Nobody opens with the same words and a colon again and again, but under a label.
  auto statements = in.statement;
  const auto state = [&] {
    const auto k = by.below(statements.size());
    auto chosen = statements[k];
    if (chosen.find(':') != std::string::npos || chosen.find("\xEF\xBC\x9A") != std::string::npos) statements.erase(statements.begin() + static_cast<std::ptrdiff_t>(k));
    return chosen;
  };

  const auto turns = 8 + by.below(17);
  for (std::size_t i = 0; i < turns; ++i) {
    std::size_t who = i % voices;
    if (!meeting) who = i % 2 ? 1 + by.below(voices - 1) : 0;
    else if (i >= voices) do who = by.below(voices); while (who == s.turns.back().by);
    said turn{who, {}, {}};
    const auto paragraphs = 1 + by.below(s.voices[who].asks ? 2 : 3);
    for (std::size_t p = 0; p < paragraphs; ++p) {
      std::string text;
      const auto sentences = 1 + by.below(3);
      for (std::size_t k = 0; k < sentences; ++k) {
        const bool last = p + 1 == paragraphs && k + 1 == sentences;
        if (!text.empty() && in.spaced()) text += ' ';
        text += s.voices[who].asks && last ? by.of(in.question) : state();
      }
      turn.paragraphs.push_back(text);
    }
    if (by.percent(8)) turn.direction = by.of(in.direction);
    s.turns.push_back(turn);
  }
  return s;
}

}  // namespace rendered
