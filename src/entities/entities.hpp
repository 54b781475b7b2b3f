// Speech to mentions: dates, acronyms, people with their office, the document's speakers; and the things they name.
#pragma once
#include <optional>

#include "input/blocks.hpp"
#include "language/language.hpp"
#include "ledger/ledger.hpp"
#include "metadata/metadata.hpp"
#include "stenogram/columns.hpp"
#include "stenogram/options.hpp"
#include "turns/turns.hpp"

namespace stenogram::entities {

struct result {
  detail::entity_columns entities;
  detail::thing_columns things;
};

/// Mentions inside regions of title, dateline, heading and speech. Does nothing when opts.entities is empty. Linear.
std::optional<error> find(const input::blocks& body, const language::guess& lang, const metadata::result& page,
                          const turns::result& found, const options& opts, ledger& notes, result& out);

}  // namespace stenogram::entities
