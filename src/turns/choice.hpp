// Which labels open turns, and the stretches of text that they open.
#pragma once
#include "turns/scratch.hpp"

namespace stenogram::turns {

/// Marks the labels that the caller stated, literally or by a form.
void accept_stated(const page& p, scratch& s);

/// The part that the caller says a label's turns play.
std::optional<turn_kind> stated_kind(const page& p, const label& l);

/// Accepts labels, decides whether the page holds a conversation at all, fills stretches, refused and tail.
void choose(const page& p, scratch& s);

}  // namespace stenogram::turns
