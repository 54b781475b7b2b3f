// What a page says that short labels stand for: `(L = Lin Xiaozhou, H = He Mingyuan)`.
#pragma once
#include <cstddef>
#include <string_view>
#include <unordered_map>

namespace stenogram::turns {

class legend {
 public:
  static constexpr std::size_t longest_sign = 4;  ///< bytes of a label that is explained

  /// Reads the first and the last 4 KiB of the text, which must outlive this; what comes first holds.
  explicit legend(std::string_view text);
  /// The words behind a label and a sign of equality; empty where there are none.
  std::string_view of(std::string_view label) const;

 private:
  void read(std::string_view part);
  std::unordered_map<std::string_view, std::string_view> told_;
};

}  // namespace stenogram::turns
