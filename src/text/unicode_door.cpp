#include "text/unicode_door.hpp"

#include <algorithm>
#include <boost/locale.hpp>
#include <boost/version.hpp>
#include <locale>
#include <new>
#include <optional>
#if defined(__linux__)
#include <link.h>
#endif

#include "text/marks.hpp"

namespace stenogram::text::door {
namespace bl = boost::locale;
namespace {

bool has_icu() {
  static const bool known = [] {
    const auto names = bl::localization_backend_manager::global().get_all_backends();
    return std::find(names.begin(), names.end(), "icu") != names.end();
  }();
  return known;
}

// The one locale of the library, by name and from the ICU backend: the environment has no say. None where Boost.Locale
// was built without ICU. Never destroyed, so that threads that outlive main may use it.
const std::optional<std::locale>& root() {
  static const auto& made = *new const std::optional<std::locale>([]() -> std::optional<std::locale> {
    if (!has_icu()) return std::nullopt;
    try {
      auto backends = bl::localization_backend_manager::global();
      backends.select("icu");
      return bl::generator(backends)("en_US.UTF-8");
    } catch (const std::bad_alloc&) {
      throw;
    } catch (...) {
      return std::nullopt;
    }
  }());
  return made;
}

// What `act` makes of the locale; `otherwise` where there is none or Boost.Locale throws.
template <class Act, class T>
T through(Act act, T otherwise) {
  const auto& locale = root();
  if (!locale) return otherwise;
  try {
    return act(*locale);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (...) {
    return otherwise;
  }
}

std::string without_marks(const std::string& s) {
  std::string kept;
  for (std::size_t i = 0; i < s.size();) {
    const auto byte = [&](std::size_t k) { return static_cast<char32_t>(static_cast<unsigned char>(s[i + k])); };
    const std::size_t n = byte(0) < 0x80 ? 1 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
    char32_t c = n == 1 ? byte(0) : byte(0) & (0x7Fu >> n);
    for (std::size_t k = 1; k < n; ++k) c = c << 6 | (byte(k) & 0x3F);
    if (!is_dispensable_mark(c)) kept.append(s, i, n);
    i += n;
  }
  return kept;
}

#if defined(__linux__)
int find_icu(dl_phdr_info* library, std::size_t, void* version) {
  constexpr std::string_view name = "libicuuc.so.";
  const std::string_view path = library->dlpi_name ? library->dlpi_name : "";
  const auto at = path.rfind(name);
  if (at == path.npos) return 0;
  *static_cast<std::string*>(version) = path.substr(at + name.size());
  return 1;
}
#endif

}  // namespace

std::string_view check() { return has_icu() ? "" : "Boost.Locale has no ICU backend: install one that was built with ICU"; }

std::string fold(std::string_view s) {
  return through(
      [&](const std::locale& l) {
        const auto bare = without_marks(bl::normalize(s.data(), s.data() + s.size(), bl::norm_nfkd, l));
        const auto folded = bl::normalize(bl::fold_case(bare, l), bl::norm_nfkd, l);
        return bl::normalize(without_marks(folded), bl::norm_nfc, l);
      },
      std::string(s));
}

std::string lower(std::string_view s) {
  return through([&](const std::locale& l) { return bl::to_lower(s.data(), s.data() + s.size(), l); }, std::string(s));
}

std::string upper(std::string_view s) {
  return through([&](const std::locale& l) { return bl::to_upper(s.data(), s.data() + s.size(), l); }, std::string(s));
}

void word_ends(std::string_view s, std::vector<std::uint32_t>& ends) {
  ends.clear();
  const bool done = through(
      [&](const std::locale& l) {
        const bl::boundary::csegment_index words(bl::boundary::word, s.data(), s.data() + s.size(), l);
        for (const auto& w : words) ends.push_back(static_cast<std::uint32_t>(w.end() - s.data()));
        return true;
      },
      false);
  if (!done) ends.clear();
  if (!s.empty() && (ends.empty() || ends.back() != s.size())) ends.push_back(static_cast<std::uint32_t>(s.size()));
}

std::string backend() {
  std::string version(BOOST_LIB_VERSION);  // 1_74
  std::replace(version.begin(), version.end(), '_', '.');
  std::string icu;
#if defined(__linux__)
  dl_iterate_phdr(find_icu, &icu);
#endif
  version.insert(0, "Boost.Locale ");
  if (has_icu()) version.append(icu.empty() ? ", ICU" : ", ICU " + icu);
  return version;
}

}  // namespace stenogram::text::door
