// Full names that the page prints before the speech: `ROBERT A. LONG, ESQ.` for the label `MR. LONG`.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

#include "tables/tables.hpp"

namespace stenogram::turns {

class full_names {
 public:
  /// Looks at text[0, end), at most its first 16 KiB.
  full_names(std::string_view text, std::size_t end, tables::language lang);
  /// The one fuller name that ends in `surname` (folded); empty where the page prints none, or several.
  std::string_view of(const std::string& surname) const;

 private:
  std::unordered_map<std::string, std::string_view> by_surname_;
};

}  // namespace stenogram::turns
