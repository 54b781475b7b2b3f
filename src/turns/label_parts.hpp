// The parts of a label: what stands in brackets or behind a comma, then honorific, office and name.
#pragma once
#include <string_view>
#include <vector>

#include "tables/gate.hpp"
#include "turns/label.hpp"
#include "turns/words.hpp"

namespace stenogram::turns {

/// A gate for the words that labels open and close with.
const tables::gate& titles();
/// The role or office that `key` is, a number behind it aside, as a part; none when it is neither.
part part_of_key(std::string_view key, tables::language lang);
/// Whether `key` is an honorific, an office or a role.
bool is_title(std::string_view key, tables::language lang);
/// Whether a label is one word of a script without spaces, quotes and brackets aside.
bool is_unspaced_label(std::string_view s) noexcept;
/// Takes off brackets, or what follows a comma or a spaced dash. Returns the end of the core.
std::uint32_t cut_aside(std::string_view text, span where, span& aside);
/// Whether characters end in a role or an office.
bool ends_with_role(std::string_view text, span where, tables::language lang);
/// Honorific, office and name of a core without spaces: the office is the whole, the end or the beginning.
void split_unspaced(std::string_view text, span core, tables::language lang, label& l);
/// How many bytes of a key an article takes that is written onto the word; 0 without one.
std::size_t joined_article(std::string_view key, tables::language lang);
/// Whether a word is a small one inside names.
bool is_particle(const phrase& words, std::size_t i, tables::language lang);
/// How many words of an office's complement stand from `at` (`of Norland`): up to the last small word and the word it
/// leads, and what is too much for a name.
std::size_t complement(const phrase& words, std::size_t at, tables::language lang);
/// Where a name ends that small letters follow: a party of one short word (`Anna Koski kesk`), an office behind capitals
/// (`NAGY ANNA helyettes titkar`). `to` where it does not.
std::size_t end_of_name(const phrase& words, std::size_t from, std::size_t to, tables::language lang);
/// Honorific, office and name of a core of several words.
void split_spaced(std::string_view text, span core, const phrase& words, tables::language lang, label& l);
/// The name of a core whose office is known already.
void split_holder(std::string_view text, span core, const phrase& words, tables::language lang, label& l);
/// `The Minister of State for Coasts (Ann Lee)`: an office of any length whose holder stands in brackets.
bool holder_in_brackets(std::string_view text, span core, span where, label& l, tables::language lang);
/// `The PRESIDING OFFICER (Mr. Levin)`, `MINISTER OF HEALTH, ANN LEE`: an office whose holder stands beside it.
void name_from_aside(std::string_view text, span core, label& l, tables::language lang);

/// `Mr. BROWN of Ohio`: a place behind a name that an honorific opens.
void place_from_name(std::string_view text, label& l, tables::language lang);

}  // namespace stenogram::turns
