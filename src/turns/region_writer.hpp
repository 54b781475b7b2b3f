// Regions as they are written: one after the other, with room for one put in behind.
#pragma once
#include <cstddef>
#include <cstdint>

#include "stenogram/columns.hpp"

namespace stenogram::turns {

inline constexpr std::uint8_t sure = 242, likely = 204;  // confidences, of 255

class region_writer {
 public:
  explicit region_writer(detail::region_columns& out) : out_(out) {}
  void reserve(std::size_t n) {
    out_.begin.reserve(n), out_.end.reserve(n), out_.kind.reserve(n), out_.paragraph.reserve(n);
    out_.confidence.reserve(n), out_.turn.reserve(n), out_.reason.reserve(n);
  }
  void add(span where, region_kind kind, std::uint8_t confidence, std::uint32_t turn, detail::reason_id why, bool paragraph = false) {
    if (where.empty()) return;
    out_.begin.push_back(where.begin);
    out_.end.push_back(where.end);
    out_.kind.push_back(kind);
    out_.paragraph.push_back(paragraph);
    out_.confidence.push_back(confidence);
    out_.turn.push_back(turn);
    out_.reason.push_back(why);
  }
  void insert(std::uint32_t at, span where, region_kind kind, detail::reason_id why) {
    const auto i = static_cast<std::ptrdiff_t>(at);
    out_.begin.insert(out_.begin.begin() + i, where.begin), out_.end.insert(out_.end.begin() + i, where.end);
    out_.kind.insert(out_.kind.begin() + i, kind), out_.paragraph.insert(out_.paragraph.begin() + i, 0);
    out_.confidence.insert(out_.confidence.begin() + i, sure), out_.turn.insert(out_.turn.begin() + i, none);
    out_.reason.insert(out_.reason.begin() + i, why);
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(out_.begin.size()); }

 private:
  detail::region_columns& out_;
};

}  // namespace stenogram::turns
