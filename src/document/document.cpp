#include "stenogram/document.hpp"

#include <algorithm>

#include "document/offsets.hpp"
#include "text/text.hpp"

namespace stenogram {
namespace {

// The last of the spans [begin[i], end[i]) that begins at or before `at`, if it holds it. The spans are in order.
std::optional<std::uint32_t> holder_of(const detail::column<std::uint32_t>& begin,
                                       const detail::column<std::uint32_t>& end, std::uint32_t at) noexcept {
  const auto i = static_cast<std::size_t>(std::upper_bound(begin.begin(), begin.end(), at) - begin.begin());
  if (i == 0 || at >= end[i - 1]) return std::nullopt;
  return static_cast<std::uint32_t>(i - 1);
}

// Whether two stretches of speech need a space between them: not beside white space, not inside a script without it.
bool space_between(std::string_view before, std::string_view after) noexcept {
  if (before.empty() || after.empty()) return false;
  const auto last = text::decode_before(before, before.size()).value, first = text::decode(after, 0).value;
  return !text::is_space(last) && !text::is_space(first) && !(text::is_unspaced(last) && text::is_unspaced(first));
}

std::shared_ptr<const detail::columns> empty_body() {
  static const auto body = [] {
    auto c = std::make_shared<detail::columns>();
    c->media_type = "text/plain";
    c->encoding = "utf-8";
    c->reasons.code.push_back(reason_code::unspecified);
    c->reasons.arguments.close();
    return std::shared_ptr<const detail::columns>(std::move(c));
  }();
  return body;
}

}  // namespace

document::document() : c_(empty_body()) {}

std::string reason::why() const {
  const auto sentence = detail::reason_infos[static_cast<std::size_t>(code())].sentence;
  const auto given = arguments();
  std::string out;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const bool place = sentence[i] == '{' && i + 2 < sentence.size() && sentence[i + 2] == '}';
    if (!place) {
      out += sentence[i];
      continue;
    }
    if (const auto n = static_cast<std::uint32_t>(sentence[i + 1] - '0'); n < given.size()) out += given[n];
    i += 2;
  }
  return out;
}

std::string turn::text() const {
  std::string out;
  for (const auto r : regions()) {
    if (r.kind() != region_kind::speech) continue;
    const auto said = r.text();
    if (!out.empty()) {
      if (r.opens_paragraph())
        out += "\n\n";
      else if (space_between(out, said))
        out += ' ';
    }
    out += said;
  }
  return out;
}

std::vector<turn> turn::answers() const {
  std::vector<turn> out;
  if (exchange() == none) return out;
  for (const auto answer : stenogram::exchange(c_, exchange()).answers())
    if (c_->turns.replies_to[answer.index()] == i_) out.push_back(answer);
  return out;
}

std::vector<span> turn::paragraphs() const {
  std::vector<stenogram::span> out;
  for (const auto r : regions()) {
    if (r.kind() != region_kind::speech) continue;
    if (out.empty() || r.opens_paragraph())
      out.push_back(r.span());
    else
      out.back().end = r.span().end;
  }
  return out;
}

document::place document::at(std::uint32_t offset) const& noexcept {
  place found;
  if (const auto i = holder_of(c_->regions.begin, c_->regions.end, offset)) found.region.emplace(c_.get(), *i);
  if (const auto i = holder_of(c_->turns.begin, c_->turns.end, offset)) found.turn.emplace(c_.get(), *i);
  if (const auto i = holder_of(c_->entities.begin, c_->entities.end, offset)) found.entity.emplace(c_.get(), *i);
  return found;
}

std::uint32_t document::convert(std::uint32_t offset, offset_unit from, offset_unit to) const noexcept {
  convert(&offset, 1, from, to);
  return offset;
}

void document::convert(std::uint32_t* offsets, std::size_t count, offset_unit from, offset_unit to) const noexcept {
  offset_cursor read(c_->text, c_->offsets, from), write(c_->text, c_->offsets, to);
  for (std::size_t i = 0; i < count; ++i) offsets[i] = write.to_unit(read.to_byte(offsets[i]));
}

}  // namespace stenogram
