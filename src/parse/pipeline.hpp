// One source through all stages, with scratch memory that is kept from one run to the next.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "stenogram/document.hpp"
#include "stenogram/error.hpp"
#include "stenogram/options.hpp"

namespace stenogram {

/// Serves one thread at a time. Keeps neither the bytes nor the document of a run. Nothing leaves it as an exception.
class pipeline {
 public:
  pipeline() noexcept;
  ~pipeline();
  pipeline(pipeline&&) noexcept;
  pipeline& operator=(pipeline&&) noexcept;

  /// Requires options that check() found good. With `owner` the document may show the caller's bytes and holds
  /// `owner`; without, they are copied. `name` becomes source().name where the options state none; null: no name.
  result<document> run(std::string_view bytes, std::shared_ptr<const void> owner, const options& opts,
                       const std::string* name = nullptr) noexcept;

  /// Reads the file, then as above; the path is its name. A path that is no UTF-8 is kept with U+FFFD.
  result<document> run_file(const std::string& path, const options& opts) noexcept;

 private:
  struct stages;
  std::unique_ptr<stages> stages_;
};

/// The bytes of a file, read whole. Errors: io with the path and the system's reason; too_large when it holds more
/// than max_bytes; cancelled.
result<std::string> read_file(const std::string& path, const options& opts);

/// Calls `work` and turns what it throws into an error: std::bad_alloc is out_of_memory, all else internal.
template <class T, class Work>
result<T> without_exceptions(Work work) noexcept {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    return error{error_code::out_of_memory, 0, "out of memory"};
  } catch (...) {
    return error{error_code::internal, 0, "internal fault"};  // short: needs no memory
  }
}

}  // namespace stenogram
