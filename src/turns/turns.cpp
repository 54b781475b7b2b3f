#include "turns/turns.hpp"

namespace stenogram::turns {

struct scratch {};
finder::finder() = default;
finder::~finder() = default;
finder::finder(finder&&) noexcept = default;
finder& finder::operator=(finder&&) noexcept = default;

std::optional<error> finder::find(const input::blocks&, const language::guess&, const metadata::result&, const options&,
                                  ledger&, result&) {
  return std::nullopt;
}

}  // namespace stenogram::turns
