// What the address of a page says of it.
#pragma once
#include <string>
#include <string_view>

namespace stenogram::metadata {

/// The day in an address, ISO 8601: of `/2018/04/10/` and `2018-04-10`. Empty when there is none.
std::string day_of_url(std::string_view url);

/// The host without `www.`; empty where the address has none.
std::string_view host_of_url(std::string_view url);

}  // namespace stenogram::metadata
