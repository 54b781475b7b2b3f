// Blocks and metadata to turns, speakers, exchanges and regions: the heart. See src/README.md for its stages.
#pragma once
#include <memory>
#include <optional>

#include "input/blocks.hpp"
#include "language/language.hpp"
#include "ledger/ledger.hpp"
#include "metadata/metadata.hpp"
#include "stenogram/columns.hpp"
#include "stenogram/options.hpp"

namespace stenogram::turns {

struct result {
  detail::form_columns forms;
  detail::refusal_columns refusals;
  std::uint8_t convention_confidence = 0;
  detail::reason_id convention_reason = 0;
  detail::speaker_columns speakers;
  detail::turn_columns turns;
  detail::exchange_columns exchanges;
  detail::region_columns regions;   ///< of the whole text: every visible byte in exactly one
};

struct scratch;  ///< memory kept between parses; defined in the stage

class finder {
 public:
  finder();
  ~finder();
  finder(finder&&) noexcept;
  finder& operator=(finder&&) noexcept;
  /// Linear in the text. Stops with limit_exceeded beyond opts.max_turns and with cancelled when asked to.
  std::optional<error> find(const input::blocks& body, const language::guess& lang, const metadata::result& page,
                            const options& opts, ledger& notes, result& out);

 private:
  std::unique_ptr<scratch> scratch_;
};

}  // namespace stenogram::turns
