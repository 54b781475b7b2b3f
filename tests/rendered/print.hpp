// A script as an outlet prints it, and where each turn's words then stand.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "rendered/script.hpp"

namespace rendered {

/// How an outlet prints a speaker.
struct convention {
  const char* name;
  /// What stands before the words of turn `i`; nothing else may stand on its line.
  std::string (*label)(const script& s, const said& turn, std::size_t i);
  bool own_line = false;   ///< the words begin on the next line
  bool meeting = false;    ///< several take the floor; else an interview
  bool cased = false;      ///< only for scripts that know capitals
  const char* language = "";  ///< only for this one; empty for all
  bool two = false;        ///< only where one asks and one answers
};

const std::vector<convention>& conventions();

/// What goes wrong between an outlet and us.
struct noise {
  bool crlf = false, no_break_space = false, trailing_blanks = false, furniture = false, tight_lines = false, wrapped = false;
  bool lost_spaces = false;   ///< here and there none stands behind the colon
  bool typing_error = false;  ///< in one label that recurs four times and more
};
noise make_noise(chance& by);

struct printed_turn {
  std::size_t begin, end;  ///< bytes of the words, directions inside them and all
  std::size_t by;
};
struct page {
  std::string text;
  std::vector<printed_turn> turns;
};

/// Deterministic. `as.language` is "" or that of the script.
page print(const script& s, const convention& as, const noise& with);

}  // namespace rendered
