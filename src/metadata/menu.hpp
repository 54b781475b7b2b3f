// The page's own furniture above its title.
#pragma once
#include <string_view>

#include "input/blocks.hpp"
#include "tables/tables.hpp"

namespace stenogram::metadata {

/// A menu or the path to the page: `Home > Press > Briefings`, `English | Deutsch | Contact`; or one entry that the table
/// of page phrases knows.
bool is_menu(std::string_view line, tables::language lang);

/// The line of [from, end) that is the page's title, where menus stand above it: the first heading with a word for the kind
/// of page; in a crowd of short lines without one the longest heading. body.lines.size() where there is none.
std::uint32_t title_line_below(const input::blocks& body, std::uint32_t from, std::uint32_t end, tables::language lang, bool crowded);

}  // namespace stenogram::metadata
