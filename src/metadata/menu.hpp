// The page's own furniture above its title.
#pragma once
#include <string_view>

namespace stenogram::metadata {

/// A menu or the path to the page: `Home > Press > Briefings`, `English | Deutsch | Contact`.
bool is_menu(std::string_view line);

}  // namespace stenogram::metadata
