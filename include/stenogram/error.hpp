// Errors as values: error_code, error and result<T>.
#pragma once
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#if !defined(STENOGRAM_NO_EXCEPTIONS) && !defined(__cpp_exceptions) && !defined(_CPPUNWIND)
#define STENOGRAM_NO_EXCEPTIONS 1
#endif
#ifndef STENOGRAM_NO_EXCEPTIONS
#include <stdexcept>
#endif

namespace stenogram {
inline namespace v1 {

/// The closed list of errors. The numbers are the same in every face (the C ABI gives them negated).
enum class error_code : std::int32_t {
  ok = 0,
  invalid_argument = 1,    ///< an option or argument is unknown, contradictory or out of range; the message names it
  invalid_utf8 = 2,        ///< the bytes are not UTF-8; `byte` is the first bad one
  unknown_encoding = 3,    ///< the stated encoding is not one that is read
  malformed_json = 4,      ///< not JSON, or not a document; `byte` is where
  malformed_container = 5, ///< a caption or transcript container is broken at `byte`
  too_large = 6,           ///< more than max_bytes, or 4 GiB less one
  limit_exceeded = 7,      ///< more than max_turns, or JSON nested deeper than 1,024
  cancelled = 8,           ///< the cancel callback said so
  out_of_memory = 9,
  io = 10,                 ///< a file could not be read or written
  internal = 11            ///< a broken invariant: please report it
};

/// The printed name, `invalid_utf8`; `unknown` for a number that is none.
constexpr std::string_view to_string(error_code c) noexcept {
  constexpr std::string_view names[] = {"ok",           "invalid_argument",    "invalid_utf8", "unknown_encoding",
                                        "malformed_json", "malformed_container", "too_large",    "limit_exceeded",
                                        "cancelled",    "out_of_memory",       "io",           "internal"};
  const auto i = static_cast<std::size_t>(c);
  return i < sizeof names / sizeof *names ? names[i] : "unknown";
}

/// What went wrong and where: `byte` counts from 0 in the source as it came (0 where no byte is to blame).
struct error {
  error_code code = error_code::internal;
  std::uint64_t byte = 0;
  std::string message;
};

#ifndef STENOGRAM_NO_EXCEPTIONS
/// What result<T>::value() throws.
class exception : public std::runtime_error {
 public:
  explicit exception(stenogram::error e) : std::runtime_error(e.message), error_(std::move(e)) {}
  const stenogram::error& error() const noexcept { return error_; }

 private:
  stenogram::error error_;
};
#endif

/// A value or an error, which it owns. Cheap to move. `value()` throws stenogram::exception on an error (where exceptions
/// are off it calls std::abort, so ask first). What a temporary result gives is a value of its own, and its arrow is
/// deleted, so that nothing is left pointing into it: `for (auto turn : parse(page)->turns())` does not compile.
template <class T>
class [[nodiscard]] result {
 public:
  result(T value) : held_(std::in_place_index<0>, std::move(value)) {}                   // NOLINT: implicit by design
  result(stenogram::error e) : held_(std::in_place_index<1>, std::move(e)) {}            // NOLINT

  bool has_value() const noexcept { return held_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  T& value() & { return check(), *std::get_if<0>(&held_); }
  const T& value() const& { return check(), *std::get_if<0>(&held_); }
  T value() && { return check(), std::move(*std::get_if<0>(&held_)); }

  /// Requires has_value().
  T& operator*() & noexcept { return *std::get_if<0>(&held_); }
  const T& operator*() const& noexcept { return *std::get_if<0>(&held_); }
  T operator*() && noexcept { return std::move(*std::get_if<0>(&held_)); }
  T* operator->() & noexcept { return std::get_if<0>(&held_); }
  const T* operator->() const& noexcept { return std::get_if<0>(&held_); }
  const T* operator->() const&& = delete;

  /// Requires !has_value().
  const stenogram::error& error() const& noexcept { return *std::get_if<1>(&held_); }
  stenogram::error error() && noexcept { return std::move(*std::get_if<1>(&held_)); }

 private:
  void check() const {
    if (has_value()) return;
#ifndef STENOGRAM_NO_EXCEPTIONS
    throw exception(error());
#else
    std::abort();
#endif
  }
  std::variant<T, stenogram::error> held_;
};

}  // namespace v1
}  // namespace stenogram
