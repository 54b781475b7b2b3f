#include "turns/floor.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "text/text.hpp"

namespace stenogram::turns {
namespace {

constexpr std::size_t edge = 240;  // bytes

using phrases_of = std::map<tables::language, std::vector<std::string_view>>;

const phrases_of& phrases() {
  static const phrases_of all = [] {
    phrases_of made;
    for (const auto& r : tables::all())
      if (r.in == tables::table::floor_phrases) made[r.lang].push_back(r.key);
    return made;
  }();
  return all;
}

}  // namespace

bool gives_floor(std::string_view said, tables::language lang) {
  const auto own = phrases().find(lang);
  if (own == phrases().end()) return false;
  std::string key;
  const auto holds = [&](std::string_view part) {
    key.clear();
    text::append_key(part, key);
    return std::any_of(own->second.begin(), own->second.end(), [&](std::string_view phrase) { return key.find(phrase) != std::string::npos; });
  };
  const auto whole = [&](std::size_t at) {  // the next boundary of a code point
    while (at < said.size() && (static_cast<unsigned char>(said[at]) & 0xC0) == 0x80) ++at;
    return at;
  };
  if (said.size() <= 2 * edge) return holds(said);
  return holds(said.substr(0, whole(edge))) || holds(said.substr(whole(said.size() - edge)));
}

}  // namespace stenogram::turns
