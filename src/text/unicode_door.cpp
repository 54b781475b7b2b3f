#include "text/unicode_door.hpp"

#include <algorithm>
#include <boost/locale.hpp>
#include <boost/version.hpp>
#include <locale>
#include <stdexcept>
#if __has_include(<unicode/uvernum.h>)
#include <unicode/uvernum.h>
#endif

namespace stenogram::text::door {
namespace bl = boost::locale;
namespace {

// The root locale of the ICU backend, always named: the environment has no say.
const std::locale& root() {
  static const std::locale made = [] {
    auto backends = bl::localization_backend_manager::global();
    backends.select("icu");
    bl::generator make(backends);
    return make("en_US.UTF-8");
  }();
  return made;
}

// Accents that a reader does without: combining marks of Latin, Greek and Cyrillic, points of Arabic and Hebrew.
bool is_accent(char32_t c) noexcept {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0591 && c <= 0x05BD) || c == 0x05BF || c == 0x05C1 || c == 0x05C2 ||
         c == 0x05C4 || c == 0x05C5 || c == 0x05C7 || (c >= 0x064B && c <= 0x065F) || c == 0x0670;
}

}  // namespace

std::string fold(std::string_view s) {
  const auto at = s.data();
  auto wide = bl::fold_case(bl::normalize(at, at + s.size(), bl::norm_nfkd, root()), root());
  wide = bl::normalize(wide, bl::norm_nfkd, root());
  std::string kept;
  for (std::size_t i = 0; i < wide.size();) {
    const auto b = static_cast<unsigned char>(wide[i]);
    const std::size_t n = b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
    char32_t c = b;
    if (n == 2) c = static_cast<char32_t>((b & 0x1F) << 6 | (wide[i + 1] & 0x3F));
    if (n == 3) c = static_cast<char32_t>((b & 0x0F) << 12 | (wide[i + 1] & 0x3F) << 6 | (wide[i + 2] & 0x3F));
    if (!is_accent(c)) kept.append(wide, i, n);
    i += n;
  }
  return bl::normalize(kept, bl::norm_nfc, root());
}

std::string lower(std::string_view s) { return bl::to_lower(s.data(), s.data() + s.size(), root()); }
std::string upper(std::string_view s) { return bl::to_upper(s.data(), s.data() + s.size(), root()); }

void word_ends(std::string_view s, std::vector<std::uint32_t>& ends) {
  namespace lb = bl::boundary;
  ends.clear();
  const lb::segment_index<const char*> words(lb::word, s.data(), s.data() + s.size(), root());
  for (const auto& w : words) ends.push_back(static_cast<std::uint32_t>(w.end() - s.data()));
}

std::string backend() {
  std::string release = BOOST_LIB_VERSION;
  std::replace(release.begin(), release.end(), '_', '.');
#ifdef U_ICU_VERSION
  return "Boost.Locale " + release + " with ICU " U_ICU_VERSION;
#else
  return "Boost.Locale " + release + " with ICU";
#endif
}

}  // namespace stenogram::text::door
