// What the title prints in front of a name: `Interview with the hydrographer Ann Lee` tells her role.
#pragma once
#include <string_view>

#include "stenogram/span.hpp"
#include "tables/tables.hpp"

namespace stenogram::turns {

/// What words beside a name are: an office or a role, where the speaker belongs, or how the voice is heard (`voice-over`).
enum class beside : std::uint8_t { office, affiliation, nothing };
beside beside_name(std::string_view text, std::string_view what, tables::language lang);

/// The role that stands right before `name` in text[title]: an office, or what follows a phrase of titles. Empty where
/// the name is not in the title or nothing tells. O(title).
std::string_view role_before(std::string_view text, span title, std::string_view name, tables::language lang);

/// `role` without an article in front.
std::string_view without_article(std::string_view role, tables::language lang);

/// An office's key without what stands before it: `The President`, `M. le president`, and articles written onto the word.
std::string_view bare_office(std::string_view key, tables::language lang);

}  // namespace stenogram::turns
