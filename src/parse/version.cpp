#include "stenogram/version.hpp"

#include "input/simd.hpp"
#include "text/unicode_door.hpp"

namespace stenogram {
inline namespace v1 {

std::string version_report() {
  const auto& simd = input::simd();
  std::string out = "stenogram " STENOGRAM_VERSION "\n";
  out.append("tables " + std::to_string(STENOGRAM_TABLES_VERSION) + "\n");
  out.append("JSON " STENOGRAM_JSON_FORMAT "\n");
  out.append(text::door::backend() + "\n");
  out.append("simdjson " + std::to_string(simdjson::SIMDJSON_VERSION_MAJOR) + '.' +
             std::to_string(simdjson::SIMDJSON_VERSION_MINOR) + '.' +
             std::to_string(simdjson::SIMDJSON_VERSION_REVISION) + ", " + simd.name() + "\n");
  return out;
}

}  // namespace v1
}  // namespace stenogram
