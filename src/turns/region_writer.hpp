// Regions as they are written, one after the other, as rows; columns are made of them when all are known.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "stenogram/columns.hpp"
#include "text/text.hpp"

namespace stenogram::turns {

inline constexpr std::uint8_t sure = 242, likely = 204;  // confidences, of 255

struct region_row {
  span where;
  std::uint32_t turn;
  detail::reason_id why;
  region_kind kind;
  std::uint8_t confidence;
  bool paragraph;
};

class region_writer {
 public:
  /// `rows` is scratch, emptied here.
  region_writer(std::string_view text, std::vector<region_row>& rows) : text_(text), rows_(rows) { rows_.clear(); }

  void add(span where, region_kind kind, std::uint8_t confidence, std::uint32_t turn, detail::reason_id why, bool paragraph = false) {
    if (!where.empty()) rows_.push_back({where, turn, why, kind, confidence, paragraph});
  }
  void insert(std::uint32_t at, const region_row& row) { rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(at), row); }
  region_row& operator[](std::uint32_t i) noexcept { return rows_[i]; }
  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(rows_.size()); }

  /// Without the invisible bytes at its ends.
  span trim(span s) const noexcept {
    while (s.begin < s.end && text::is_ascii_blank(text_[s.begin])) ++s.begin;
    while (s.end > s.begin && text::is_ascii_blank(text_[s.end - 1])) --s.end;
    return s;
  }

  void finish(detail::region_columns& out) {
    const auto n = rows_.size();
    out.begin.resize(n), out.end.resize(n), out.kind.resize(n), out.paragraph.resize(n);
    out.confidence.resize(n), out.turn.resize(n), out.reason.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
      const auto& r = rows_[i];
      out.begin[i] = r.where.begin, out.end[i] = r.where.end, out.kind[i] = r.kind, out.paragraph[i] = r.paragraph;
      out.confidence[i] = r.confidence, out.turn[i] = r.turn, out.reason[i] = r.why;
    }
    constexpr std::size_t kept = 1 << 14;  // rows of scratch, for the next page
    if (rows_.capacity() > kept) rows_ = {};
  }

 private:
  std::string_view text_;
  std::vector<region_row>& rows_;
};

}  // namespace stenogram::turns
