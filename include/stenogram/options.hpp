// What a caller may state before a parse. The same names and defaults in every face.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stenogram/error.hpp"
#include "stenogram/kinds.hpp"

namespace stenogram {
inline namespace v1 {

/// What becomes of bytes that are not valid UTF-8. In any other encoding such bytes become U+FFFD with a warning, as the
/// Encoding Standard's decoders do, whatever is stated here.
enum class invalid_bytes : std::uint8_t {
  error,  ///< the parse fails with invalid_utf8 and the byte
  replace ///< one U+FFFD for each maximal subpart (Unicode 15, section 3.9), and a warning
};

/// A label that the caller knows: a literal one (`MS. PSAKI:`) or a form as `convention().forms()` prints it.
struct stated_label {
  std::string text;                    ///< UTF-8 without control characters, as all text here
  std::optional<std::string> speaker;  ///< full name of the person behind it
  std::optional<turn_kind> kind;       ///< the part that its turns play
};

/// A person known to take part.
struct stated_participant {
  std::string name;
  std::string role;
  std::string affiliation;
};

/// Stated facts win over inference. Default-constructed, everything is inferred. A plain struct: copy it freely; setting
/// and copying may throw std::bad_alloc, and one that no thread changes may be read by any number.
struct options {
  std::string date;        ///< the document's date, ISO 8601 (`2018-04-10`); relative dates are resolved against it
  std::string language;    ///< BCP 47
  std::string media_type;  ///< with parameters: `text/html; charset=windows-1251` is the HTTP hint; empty: the bytes tell
  std::string encoding;    ///< a label of the Encoding Standard; wins over media_type
  std::string name;        ///< stored as source().name
  std::string url;         ///< stored as metadata; date and site are read from it
  invalid_bytes invalid = invalid_bytes::error;
  bool repair = false;     ///< undo UTF-8 that was read as windows-1252 and written as UTF-8 again, with a warning
  std::vector<stated_label> labels;  ///< added to what is inferred
  bool labels_only = false;          ///< only the stated labels open turns
  std::vector<stated_participant> participants;
  entity_set entities = entity_set::all();
  bool keep_hidden = false;           ///< give hidden matter as regions of its own
  std::uint64_t max_bytes = 0xFFFFFFFFu;  ///< more is too_large; cannot be raised beyond the default
  std::uint32_t max_turns = 0xFFFFFFFFu - 1;  ///< more is limit_exceeded
  /// Asked at least once a MiB of input, on the parsing thread; true ends the parse with `cancelled`. Must not throw.
  std::function<bool()> cancel;

  /// Sets an option by its name from text, as the command line and the C ABI do: `set("invalid", "replace")`. Lists
  /// take one element a call: `set("labels", "Q:=Jane Roe/question")`, that is TEXT[=SPEAKER][/KIND], and
  /// `set("participants", "Jane Roe; role; affiliation")`. Errors: invalid_argument naming the option or the value, and
  /// nothing is changed. O(size of the value).
  result<bool> set(std::string_view name, std::string_view value);

  /// Whether the options go together: invalid_argument naming the contradiction otherwise. Every parse asks. O(size).
  result<bool> check() const;
};

/// One row of the table of options that every face reads.
struct option_info {
  std::string_view name;
  std::string_view type;           ///< text, date, flag, size, choice, list, set or callback
  std::string_view default_value;
  std::string_view help;
};

/// All options, in the order of the struct. `option_count` rows; lives as long as the program.
const option_info* option_table() noexcept;
std::size_t option_count() noexcept;

}  // namespace v1
}  // namespace stenogram
