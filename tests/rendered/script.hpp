// What is said, before it is printed: people of one language who take turns.
#pragma once
#include <string>
#include <vector>

#include "rendered/chance.hpp"

namespace rendered {

/// The words of one language: words.tsv.
struct tongue {
  std::string language;
  std::vector<std::string> given, surname, role, statement, question, direction, asks, title;
  bool spaced() const { return language != "zh"; }
  bool cased() const { return language != "zh" && language != "ar"; }
};

/// All of words.tsv, which is read once.
const std::vector<tongue>& tongues();

struct voice {
  std::string given, surname, role;
  bool asks = false;  ///< an interviewer or a journalist
  std::string name(const tongue& t) const { return t.spaced() ? given + ' ' + surname : surname + given; }
};

struct said {
  std::size_t by;                        ///< index into script::voices
  std::vector<std::string> paragraphs;
  std::string direction;                 ///< printed behind the words, in brackets; empty without
};

struct script {
  const tongue* in;
  std::string title;
  std::vector<voice> voices;
  std::vector<said> turns;
};

/// A conversation of 8 to 24 turns in which nobody follows himself: one voice asks and one or two answer, or, where
/// `meeting`, several take the floor. `two`: one answers.
script make_script(chance& by, const tongue& in, bool meeting, bool two = false);

}  // namespace rendered
