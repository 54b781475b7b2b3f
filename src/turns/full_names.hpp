// Full names that the page prints before the speech: `ROBERT A. LONG, ESQ.` for the label `MR. LONG`.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tables/tables.hpp"

namespace stenogram::turns {

class full_names {
 public:
  /// Looks at text[0, end), at most its first 16 KiB, for the `wanted` names (folded); with `introduced` only where
  /// somebody tells the own name (`I'm Nora Whitlock`), in the first 6 KiB.
  full_names(std::string_view text, std::size_t end, tables::language lang, const std::vector<std::string>& wanted, bool introduced = false);
  /// The one fuller name that ends in `surname` (folded); empty where the page prints none, or several.
  std::string_view of(const std::string& surname) const;
  /// The same for a given name.
  std::string_view of_given(const std::string& given) const;

 private:
  static void note(std::unordered_map<std::string, std::string_view>& in, std::string key, std::string_view name);
  static std::string_view find(const std::unordered_map<std::string, std::string_view>& in, const std::string& key);
  std::unordered_map<std::string, std::string_view> by_surname_, by_given_;
};

}  // namespace stenogram::turns
