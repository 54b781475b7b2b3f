// Names of people as they are compared.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stenogram::turns {

/// Folded given names or initials, and the folded surname.
struct person_name {
  std::vector<std::string> given;
  std::string surname;
};

person_name split_name(std::string_view name);
/// Whether initials at most stand beside the surname.
bool has_no_given_name(const person_name& n);
/// Initials without their stops: `j.s.` is `js`.
std::string letters_alone(std::string_view key);
/// Whether `letters` are the initials of all its names, or of the first and the last.
bool has_initials(const person_name& n, std::string_view letters);
/// Whether one may be the other: no given name, or given names and initials that fit in order.
bool may_be_one(const person_name& a, const person_name& b);
/// In scripts without spaces a surname is the beginning of the name.
bool is_surname_of(const person_name& surname, const person_name& full);
/// How many words stand before `name` in `longer`, which says an office and the name: 0 where they are too few to be
/// anything but a further given name.
std::size_t office_words(const person_name& longer, const person_name& name);
/// The first words of a name as printed.
std::string_view first_words(std::string_view name, std::size_t words);
/// How much a name tells: full given names count for more than initials.
std::size_t fullness(const person_name& n);

}  // namespace stenogram::turns
