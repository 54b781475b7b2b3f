// Stage directions inside speech: brackets that hold a sound or an act and not words of the speaker.
#pragma once
#include <cstdint>
#include <string_view>

#include "input/blocks.hpp"
#include "tables/tables.hpp"

namespace stenogram::turns {

class stage_directions {
 public:
  stage_directions(const input::blocks& body, tables::language lang);

  /// The next direction that lies inside `within`; false when there is none. All brackets open inside `brackets`, lines
  /// that have `flags` between them. Calls must ascend: what lies within is searched once in all.
  bool next(span within, span brackets, std::uint8_t flags, span& found);

 private:
  struct opener {
    std::string_view open, close;
    std::size_t at = 0, searched = 0;  // the next one before byte `searched`; npos where there is none
  };

  const input::blocks& body_;
  tables::language lang_;
  opener openers_[4];
};

/// Whether the words between brackets name a sound or an act: `Applause.`, `laughter`, `Beifall bei der SPD`.
bool names_direction(std::string_view inner, tables::language lang);

}  // namespace stenogram::turns
