// Which encoding a source is in.
#pragma once
#include <string_view>

#include "input/encoding.hpp"
#include "ledger/ledger.hpp"
#include "stenogram/error.hpp"
#include "stenogram/options.hpp"

namespace stenogram::input {

/// The name of the encoding to read: stated by the caller, else as the byte order mark says, else as the page declares,
/// else UTF-8. A byte order mark overrules what is stated, and bytes that are UTF-8 beyond ASCII what the page declares,
/// with a warning. Static. Errors: unknown_encoding.
result<std::string_view> choose_encoding(std::string_view bytes, const options& opts, order_mark mark, ledger& notes);

}  // namespace stenogram::input
