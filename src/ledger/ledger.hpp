// What every stage writes down beside its result: strings, reasons and warnings, each kept once.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "stenogram/columns.hpp"

namespace stenogram {

class ledger {
 public:
  ledger() { clear(); }
  void clear();  ///< keeps its memory

  detail::string_id string(std::string_view s);
  std::string_view at(detail::string_id id) const noexcept { return strings_.at(id); }

  detail::reason_id reason(reason_code code) {
    auto& known = plain_[static_cast<std::size_t>(code)];
    return known ? known - 1 : (known = reason_of(code, {}) + 1) - 1;
  }
  detail::reason_id reason(reason_code code, std::string_view a) { return reason_of(code, {string(a)}); }
  detail::reason_id reason(reason_code code, std::string_view a, std::string_view b) { return reason_of(code, {string(a), string(b)}); }
  detail::reason_id reason(reason_code code, std::uint64_t number);

  void warn(warning_code code, std::uint64_t source_begin, std::uint64_t source_end, detail::reason_id why);

  /// The columns, moved out; the ledger is then empty.
  void take(detail::columns& into);

 private:
  detail::reason_id reason_of(reason_code code, std::initializer_list<detail::string_id> arguments);
  struct slots {  // open addressing over ids; 0 is free, else id + 1
    std::vector<std::uint32_t> at;
    std::uint32_t used = 0;
  };
  template <class Same, class Add, class Hash>
  static std::uint32_t intern(slots& table, std::uint64_t hash, Same same, Add add, Hash hash_of);

  detail::string_columns strings_;
  detail::reason_columns reasons_;
  detail::warning_columns warnings_;
  slots string_slots_, reason_slots_;
  std::array<std::uint32_t, detail::reason_count> plain_{};  // 1 + the id of each code without arguments; 0 where not yet given
};

}  // namespace stenogram
