#include "text/unicode_door.hpp"

#include <algorithm>
#include <boost/locale.hpp>
#include <boost/version.hpp>
#include <locale>
#include <memory>
#include <new>
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

// Of Boost.Locale's parts only these: ICU crashes when it is refused memory for the formats of dates, and they take long.
#if BOOST_VERSION >= 108100
constexpr auto wanted = bl::category_t::convert | bl::category_t::boundary;
constexpr auto bytes = bl::char_facet_t::char_f;
#else
constexpr auto wanted = bl::convert_facet | bl::boundary_facet;
constexpr auto bytes = bl::char_facet;
#endif

// A locale that has made every normal form once: what ICU sets up lazily and remembers for good, a failure too, is done.
// (Not for word_ends, which no parse calls: ICU's dictionaries crash or hang where their set-up is refused memory.)
const std::locale* set_up() noexcept {
  try {
    auto backends = bl::localization_backend_manager::global();
    backends.select("icu");
    bl::generator generator(backends);
    generator.categories(wanted);
    generator.characters(bytes);
    auto made = std::make_unique<const std::locale>(generator("en_US.UTF-8"));
    const std::string letter = "\xE0\xA5\x98";  // composed
    const auto folded = bl::fold_case(bl::normalize(letter, bl::norm_nfkd, *made), *made);
    return bl::normalize(folded, bl::norm_nfc, *made).empty() ? nullptr : made.release();
  } catch (...) {
    return nullptr;
  }
}

// The one locale of the library, by name and from the ICU backend: the environment has no say. Null where it could not
// be set up. Never destroyed, so that threads that outlive main may use it.
const std::locale* root() noexcept {
  static const auto* const made = set_up();
  return made;
}

// What `act` makes of the locale; `otherwise` where Boost.Locale was built without ICU. ICU fails on valid UTF-8 for
// want of memory alone, whatever it throws.
template <class Act, class T>
T through(Act act, T otherwise) {
  if (!has_icu()) return otherwise;
  if (!root()) throw std::bad_alloc();
  try {
    return act(*root());
  } catch (...) {
    throw std::bad_alloc();
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
