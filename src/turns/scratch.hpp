// The memory that the stages of the heart share, kept from one parse to the next.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "input/blocks.hpp"
#include "language/language.hpp"
#include "ledger/ledger.hpp"
#include "metadata/metadata.hpp"
#include "stenogram/options.hpp"
#include "turns/candidates/candidate.hpp"
#include "turns/frame.hpp"
#include "turns/label.hpp"
#include "turns/region_writer.hpp"
#include "turns/turns.hpp"

namespace stenogram::turns {

/// What the stages are given.
struct page {
  const input::blocks& body;
  const language::guess& lang;
  const metadata::result& meta;
  const options& opts;
};

/// A form of label: how it is printed, and how most of its labels are written.
struct form {
  print how;
  letters shape = letters::none;       ///< of the most of its recurring labels
  std::uint32_t labels = 0, turns = 0;
  std::int32_t strength = 0;
  bool titled = false;                 ///< most of its labels open with an honorific
  bool attended = false;               ///< most of them have an honorific, a role or brackets
  bool sure = false;                   ///< several of its labels recur and prove themselves
  bool beside = false;  ///< most labels that recur have an office or the like beside the name
  bool timed = false;                  ///< a time stands beside nearly all of its labels
  bool numbered = false;               ///< its labels stand behind numbers, and several recur: no list does that
};

/// A turn before it is cut: lines [first, last) of the text, from `begin`.
struct stretch {
  std::uint32_t first = 0, last = 0;  ///< lines
  std::uint32_t begin = 0;            ///< first byte of speech (the body of the label)
  std::uint32_t candidate = none;     ///< none where nothing is printed
  std::uint32_t person = none;        ///< the page's person, where no label tells
  bool silent = false;                ///< a break or a sound that is printed as a label: nobody speaks
  reason_code why = reason_code::labelled;
  std::optional<turn_kind> kind;      ///< where the page's style or the caller tells it

  /// Whether a label or a sign is printed on its first line, which then is the turn's whatever it looks like.
  bool marked(const input::blocks& body) const noexcept { return candidate != none || begin > body.lines[first].begin; }
  /// The first line of which no byte is the turn's whatever it looks like: a label may take several.
  std::uint32_t behind_mark(const input::blocks& body) const noexcept {
    auto line = first + marked(body);
    while (line < body.lines.size() && body.lines[line].begin < begin) ++line;
    return line;
  }
};

struct scratch {
  frame lines;
  label_book book;
  std::vector<candidate> candidates;
  std::vector<form> forms;
  std::uint32_t leading = none;          ///< index into forms
  bool inside_tells = true;              ///< labels of this page open paragraphs
  std::vector<std::uint32_t> refused;    ///< candidate indices, the best refused readings
  std::vector<stretch> stretches;        ///< in order
  std::vector<std::uint32_t> repeated;   ///< candidates whose label is printed again within their turn, in order
  std::uint32_t tail = 0;                ///< first line behind the last turn
  std::vector<region_row> regions;       ///< as they are laid out
  std::vector<std::optional<turn_kind>> told;  ///< kind of each turn where the page's style or the caller tells it

  void clear();
};

}  // namespace stenogram::turns
