// Bytes to blocks: sniffing, charset, UTF-8, source map, then the reader of the media type.
#pragma once
#include <memory>
#include <optional>
#include <string_view>

#include "input/blocks.hpp"
#include "ledger/ledger.hpp"
#include "stenogram/error.hpp"
#include "stenogram/options.hpp"

namespace stenogram::input {

/// Asked between stretches of at most a MiB; true means stop.
bool cancelled(const options& opts);

/// Text of any encoding that is read becomes UTF-8. `out` is scratch and result: its vectors keep their memory. With
/// `owner` the text may be the caller's bytes; without, it is copied. Nothing on success.
std::optional<error> read(std::string_view bytes, std::shared_ptr<const void> owner, const options& opts, ledger& notes,
                          source& out);

}  // namespace stenogram::input
