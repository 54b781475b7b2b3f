// From bytes to a document: parse, the reusable parser, and parse_many.
//
// ## Threads
// A parser serves one thread at a time; different parsers run together. parse() may be called from any number of
// threads. The library starts no thread but those that parse_many is asked for.
//
// ## Errors
// invalid_argument (an option), invalid_utf8, unknown_encoding, malformed_json and malformed_container (what the
// media type states, or what is a transcript in JSON but for a fault), too_large, limit_exceeded, cancelled,
// out_of_memory, internal. Plain text is never malformed. Nothing is thrown but by parse_many (std::bad_alloc, and what a
// callback throws) and by what copies options.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "stenogram/document.hpp"
#include "stenogram/error.hpp"
#include "stenogram/options.hpp"

namespace stenogram {
inline namespace v1 {

/// Parses with scratch memory that is kept from one parse to the next. Movable, not copyable; one that was moved from,
/// or could not be made for want of memory, answers out_of_memory.
class parser {
 public:
  explicit parser(options opts = {});
  ~parser();
  parser(parser&&) noexcept;
  parser& operator=(parser&&) noexcept;

  /// Those it was made with; they live as long as the parser.
  const options& get_options() const& noexcept;
  const options& get_options() const&& = delete;

  /// Copies what it keeps of `bytes`. Linear in time and memory.
  result<document> parse(std::string_view bytes);
  /// Keeps the string instead of a copy where the text is the source byte for byte.
  result<document> parse(std::string&& bytes);
  /// As above for any buffer: `owner` is held as long as a document shows its bytes.
  result<document> parse(std::string_view bytes, std::shared_ptr<const void> owner);
  /// A zero-terminated text.
  result<document> parse(const char* text) { return parse(std::string_view(text)); }

 private:
  struct impl;
  std::unique_ptr<impl> impl_;
};

/// One parse with a parser of its own.
result<document> parse(std::string_view bytes, const options& opts = {});
result<document> parse(std::string&& bytes, const options& opts = {});
result<document> parse(std::string_view bytes, std::shared_ptr<const void> owner, const options& opts = {});
inline result<document> parse(const char* text, const options& opts = {}) { return parse(std::string_view(text), opts); }

/// Reads a file and parses it; the path becomes source().name unless `opts.name` states one. Errors: also io.
result<document> parse_file(const std::string& path, const options& opts = {});

/// One input of parse_many: a path, or bytes where `bytes.data()` is not null; bytes with a path are not read from it
/// but have it as their name. The bytes must live until the sink has been given the input's result. `encoding`, where it
/// is not empty, is this input's own in the place of the option.
struct input_item {
  std::string path;
  std::string_view bytes;
  std::string encoding = {};
};

/// Gives the next input, or false at the end. Called on the calling thread only. An exception that leaves it ends the
/// run and goes on to the caller.
using input_source = std::function<bool(input_item&)>;
/// Takes result `index`, in input order, on the calling thread; false ends the run. An exception that leaves it ends
/// the run and goes on to the caller.
using document_sink = std::function<bool(std::size_t index, const input_item&, result<document>&&)>;

/// Parses many inputs on `jobs` threads (0: one for each processor; 1: on the calling thread; at most 1,024, and fewer
/// where the system gives no more). At most 4 inputs a job are held at once, so memory is bounded by the largest.
/// `opts.cancel` is asked on every thread; a result `cancelled` is the last. Options that do not go together are the
/// error of every result. Returns how many results the sink was given; the threads have ended by then.
std::size_t parse_many(const input_source& inputs, const options& opts, unsigned jobs, const document_sink& sink);

}  // namespace v1
}  // namespace stenogram
