#include "metadata/address.hpp"

#include "time/time.hpp"

namespace stenogram::metadata {

std::string day_of_url(std::string_view url) {
  const auto digit = [&](std::size_t i) { return i < url.size() && url[i] >= '0' && url[i] <= '9'; };
  for (std::size_t i = 0; i + 10 <= url.size(); ++i) {
    if (i && digit(i - 1)) continue;
    bool fits = !digit(i + 10) && url[i + 4] == url[i + 7] && (url[i + 4] == '/' || url[i + 4] == '-' || url[i + 4] == '_');
    for (std::size_t k : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u}) fits = fits && digit(i + k);
    if (!fits) continue;
    auto day = std::string(url.substr(i, 4)) + '-' + std::string(url.substr(i + 5, 2)) + '-' + std::string(url.substr(i + 8, 2));
    if (const auto d = time::parse_iso_date(day); d && d->year >= 1900) return day;
  }
  return {};
}

std::string_view host_of_url(std::string_view url) {
  const auto slashes = url.find("://");
  if (slashes == std::string_view::npos) return {};
  auto host = url.substr(slashes + 3);
  host = host.substr(0, host.find_first_of("/?#"));
  if (const auto at = host.rfind('@'); at != std::string_view::npos) host.remove_prefix(at + 1);
  return host.substr(0, 4) == "www." ? host.substr(4) : host;
}

}  // namespace stenogram::metadata
