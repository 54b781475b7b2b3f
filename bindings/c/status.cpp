#include "handles.hpp"

namespace stenogram::c {

std::int32_t fail(stg_error* out, error_code code, std::uint64_t byte, std::string_view message) noexcept {
  const auto status = -static_cast<std::int32_t>(code);
  if (!out) return status;
  stg_error e = {};
  e.status = status;
  e.byte = byte;
  auto room = sizeof e.message;  // that the caller knows of
  if (out->struct_size < sizeof e) {
    const auto before = offsetof(stg_error, message);
    room = out->struct_size > before ? out->struct_size - before : 1;
  }
  auto size = message.size() < room ? message.size() : room - 1;
  if (size < message.size())
    while (size && (static_cast<unsigned char>(message[size]) & 0xC0) == 0x80) --size;
  std::memcpy(e.message, message.data(), size);
  fill(out, e);
  return status;
}

}  // namespace stenogram::c

const char* stg_version(void) { return STENOGRAM_VERSION; }

const char* stg_status_name(int32_t status) {
  return stenogram::to_string(static_cast<stenogram::error_code>(status < 0 && status >= STG_INTERNAL ? -status
                                                                 : status                             ? -1
                                                                                                      : 0))
      .data();
}
