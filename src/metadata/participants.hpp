// Lists of those who take part: `Name, role`, `Name - role`, `Name (affiliation)`, `Office Name`.
#pragma once
#include "metadata/metadata.hpp"

namespace stenogram::metadata {

/// Reads one entry; false when it names nobody. `role` stands in where the entry prints none.
bool read_entry(std::string_view text, span entry, tables::language lang, std::string_view role, person& out);

/// The entries of a line: parted by semicolons, ideographic commas, or commas where every part is a name of its own.
/// `alone` says that the line is the whole list. False when some part names nobody; `out` is then as it was.
bool read_entries(std::string_view text, span line, tables::language lang, std::string_view role, bool alone, std::vector<person>& out);

/// `Ann Lee (Chair), Bob Ray (Works)`: commas outside brackets part people where entries have brackets; else as above.
bool read_inline_list(std::string_view text, span value, tables::language lang, std::vector<person>& out);

/// Whether text[where] is a name and nothing else: two or three words with capitals.
bool is_name_alone(std::string_view text, span where);

/// Who was asked, where one of the lines behind the title says so: `A talk with Ann Lee about snow`. Appends the person.
void read_interviewee(const input::blocks& body, std::uint32_t from, tables::language lang, std::vector<person>& people);

}  // namespace stenogram::metadata
