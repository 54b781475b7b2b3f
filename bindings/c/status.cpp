// Errors, names and strings.
#include <iterator>

#include "handles.hpp"

namespace stenogram::c {

std::int32_t fail(stg_error* out, error_code code, std::uint64_t byte, std::string_view message) noexcept {
  const auto status = -static_cast<std::int32_t>(code);
  if (!out || !out->struct_size) return status;
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

namespace {

// The header spells out every vocabulary.
static_assert(std::size(detail::turn_names) == STG_PROCEDURAL + 1 && std::size(detail::region_names) == STG_REGION_HIDDEN + 1);
static_assert(std::size(detail::entity_names) == STG_ENTITY_SET + 1 && std::size(detail::unit_names) == STG_CODEPOINT + 1);
static_assert(std::size(detail::warning_names) == STG_WARNING_CUE_DAMAGED + 1);
static_assert(static_cast<std::int32_t>(error_code::internal) == -STG_INTERNAL);

template <std::size_t N>
const char* name_of(const std::string_view (&names)[N], std::int32_t number) noexcept {
  return number >= 0 && static_cast<std::size_t>(number) < N ? names[number].data() : "unknown";
}

}  // namespace
}  // namespace stenogram::c

const char* stg_version(void) { return STENOGRAM_VERSION; }

int32_t stg_version_report(stg_string** out, stg_error* error) {
  using namespace stenogram::c;
  if (!out) return refuse(error, "stg_version_report: out must not be NULL");
  *out = nullptr;
  return hand_string(out, error, [] { return stenogram::version_report(); });
}

const char* stg_status_name(int32_t status) {
  const auto number = status > 0 ? -1 : status < STG_INTERNAL ? -1 : -status;
  return stenogram::to_string(static_cast<stenogram::error_code>(number)).data();
}
const char* stg_turn_kind_name(int32_t kind) { return stenogram::c::name_of(stenogram::detail::turn_names, kind); }
const char* stg_region_kind_name(int32_t kind) { return stenogram::c::name_of(stenogram::detail::region_names, kind); }
const char* stg_entity_type_name(int32_t type) { return stenogram::c::name_of(stenogram::detail::entity_names, type); }
const char* stg_warning_name(int32_t code) { return stenogram::c::name_of(stenogram::detail::warning_names, code); }
const char* stg_unit_name(int32_t unit) { return stenogram::c::name_of(stenogram::detail::unit_names, unit); }

int32_t stg_string_text(stg_text* out, const stg_string* string) {
  if (!out || !string) return STG_INVALID_ARGUMENT;
  return *out = stenogram::c::borrowed(string->value), STG_OK;
}
void stg_string_free(stg_string* string) { delete string; }
