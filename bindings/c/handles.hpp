// What stands behind the handles, and the way from exceptions and errors to statuses.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include "stenogram/stenogram.h"
#include "stenogram/stenogram.hpp"

struct stg_options {
  stenogram::options value;
};
struct stg_parser {
  stenogram::parser value;
};
struct stg_document {
  stenogram::document value;
};
struct stg_string {
  std::string value;
};

namespace stenogram::c {

/// Copies as much of a struct as its caller knows of, and leaves struct_size as it is.
template <class Struct>
void fill(Struct* out, Struct from) noexcept {
  from.struct_size = out->struct_size;
  std::memcpy(out, &from, from.struct_size < sizeof from ? from.struct_size : sizeof from);
}

std::int32_t fail(stg_error* out, error_code code, std::uint64_t byte, std::string_view message) noexcept;
inline std::int32_t fail(stg_error* out, const error& e) noexcept { return fail(out, e.code, e.byte, e.message); }
inline std::int32_t refuse(stg_error* out, std::string_view message) noexcept {
  return fail(out, error_code::invalid_argument, 0, message);
}

/// Runs `body`, which gives a status; what it throws becomes one.
template <class Body>
std::int32_t guarded(stg_error* out, Body body) noexcept {
  try {
    return body();
  } catch (const std::bad_alloc&) {
    return fail(out, error_code::out_of_memory, 0, "out of memory");
  } catch (...) {
    return fail(out, error_code::internal, 0, "an unexpected exception");
  }
}

/// Gives a handle made of a value or the error in its place.
template <class Handle, class T>
std::int32_t hand(Handle** out, result<T> made, stg_error* error) {
  if (!made) return fail(error, made.error());
  *out = new Handle{*std::move(made)};
  return STG_OK;
}

/// Gives a string that `make` makes.
template <class Make>
std::int32_t hand_string(stg_string** out, stg_error* error, Make make) noexcept {
  return guarded(error, [&] { return *out = new stg_string{make()}, STG_OK; });
}

/// The options behind a handle that may be NULL. `defaults` is what NULL stands for.
inline const options& stated(const stg_options* handle, const options& defaults) noexcept {
  return handle ? handle->value : defaults;
}

inline bool is_unit(std::int32_t unit) noexcept { return unit >= STG_UTF8 && unit <= STG_CODEPOINT; }
inline stg_text borrowed(std::string_view s) noexcept { return {s.data(), s.size()}; }

}  // namespace stenogram::c
