// A person as titles and lists print one: office, honorific, name, and what stands behind the name.
#pragma once
#include <optional>

#include "metadata/words.hpp"

namespace stenogram::metadata {

struct named {
  span name, role;            ///< role empty where none is printed
  std::size_t next = 0;       ///< the first word behind the person
  bool by_office = false;     ///< a word of the table of offices tells that it is a person
};

/// The person that the words [first, last) begin with: `Foreign Minister Sergey Lavrov`, `Mme H. Vasseur, ministre des
/// Canaux`, `ministra de Faros, Carmen Ibarra`, and in scripts without spaces office and name without a gap. Nothing
/// when they name none. O(words).
std::optional<named> read_person(const words& w, std::size_t first, std::size_t last, tables::language lang);

/// Whether the words [first, last) hold a word of the table of offices, or end in one (`Verkehrsministerin`).
bool holds_office(const words& w, std::size_t first, std::size_t last, tables::language lang);

}  // namespace stenogram::metadata
