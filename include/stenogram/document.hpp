// The document: what a parse gives back, and the views on it.
//
//   auto doc = stenogram::parse(page).value();
//   for (auto turn : doc.turns())
//     std::cout << turn.speaker_name() << ": " << turn.text() << '\n';
//
// A document is immutable and a cheap shared handle: copies share one body, any number of threads may read it. Views
// (turn, speaker, entity, ...) are a pointer into that body and an index: copy them freely, but keep a document alive
// while they are used. Ranges and views off a temporary document do not compile.
//
// Accessors are O(1) and never fail unless they say otherwise; what allocates throws std::bad_alloc. Texts that are lent
// (std::string_view) live as long as the document. Offsets are UTF-8 bytes of text().
#pragma once
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stenogram/error.hpp"
#include "stenogram/kinds.hpp"
#include "stenogram/parts.hpp"
#include "stenogram/span.hpp"

namespace stenogram {
inline namespace v1 {

/// One parsed source. One that was moved from may be assigned to or destroyed, and nothing else.
class document {
 public:
  /// The document of an empty source.
  document();

  /// The text that all offsets count in: valid UTF-8, line ends as they came.
  std::string_view text() const& noexcept { return c_->text; }
  std::string_view text() const&& = delete;
  /// Where it came from: name, bytes, media type, encoding.
  stenogram::source source() const& noexcept { return stenogram::source(c_.get()); }
  stenogram::source source() const&& = delete;
  /// BCP 47; empty when unknown.
  std::string_view language() const& noexcept { return c_->language; }
  std::string_view language() const&& = delete;
  /// How it prints its labels.
  stenogram::convention convention() const& noexcept { return stenogram::convention(c_.get()); }
  stenogram::convention convention() const&& = delete;

  /// Title, date, place and so on.
  detail::range<field> metadata() const& noexcept { return all<field>(c_->fields.key.size()); }
  detail::range<field> metadata() const&& = delete;
  /// The first field of that key. O(fields).
  std::optional<field> metadata(std::string_view key) const& noexcept {
    for (auto f : metadata())
      if (f.key() == key) return f;
    return std::nullopt;
  }
  std::optional<field> metadata(std::string_view key) const&& = delete;
  /// The tables of parts: `size()` rows, `[i]` for i < size(), begin() and end(). Turns, entities and regions stand in the
  /// order of the text.
  detail::range<stenogram::speaker> speakers() const& noexcept { return all<stenogram::speaker>(c_->speakers.name.size()); }
  detail::range<stenogram::speaker> speakers() const&& = delete;
  detail::range<turn> turns() const& noexcept { return all<turn>(c_->turns.begin.size()); }
  detail::range<turn> turns() const&& = delete;
  detail::range<exchange> exchanges() const& noexcept { return all<exchange>(c_->exchanges.questions.ends.size()); }
  detail::range<exchange> exchanges() const&& = delete;
  detail::range<entity> entities() const& noexcept { return all<entity>(c_->entities.begin.size()); }
  detail::range<entity> entities() const&& = delete;
  detail::range<thing> things() const& noexcept { return all<thing>(c_->things.name.size()); }
  detail::range<thing> things() const&& = delete;
  detail::range<region> regions() const& noexcept { return all<region>(c_->regions.begin.size()); }
  detail::range<region> regions() const&& = delete;
  detail::range<cue> cues() const& noexcept { return all<cue>(c_->cues.begin.size()); }
  detail::range<cue> cues() const&& = delete;
  detail::range<warning> warnings() const& noexcept { return all<warning>(c_->warnings.code.size()); }
  detail::range<warning> warnings() const&& = delete;

  /// What stands at a byte: nothing where no region, turn or entity covers it. O(log n).
  struct place {
    std::optional<stenogram::region> region;
    std::optional<stenogram::turn> turn;
    std::optional<stenogram::entity> entity;
  };
  place at(std::uint32_t offset) const& noexcept;
  place at(std::uint32_t offset) const&& = delete;

  /// The source bytes [first, second) that a stretch of text stands for; what lies beyond the end counts as the end.
  /// O(log n).
  std::pair<std::uint64_t, std::uint64_t> to_source(span text) const noexcept;

  /// Converts one offset of text() to another unit; an offset inside a code point counts as its beginning, one
  /// beyond the end as the end. O(log n) and at most 4 KiB read.
  std::uint32_t convert(std::uint32_t offset, offset_unit from, offset_unit to) const noexcept;
  /// Converts `count` offsets in place: in one pass over the text they span where they ascend, else each as above.
  void convert(std::uint32_t* offsets, std::size_t count, offset_unit from, offset_unit to) const noexcept;

  /// The first invariant broken, if any, with its byte; a document that parse or from_json gave has none. O(size),
  /// allocates.
  std::optional<error> verify() const;

  /// Equality and hash by content: text and every decision on it. Equal documents print equal JSON. O(size).
  friend bool operator==(const document& a, const document& b) noexcept;
  friend bool operator!=(const document& a, const document& b) noexcept { return !(a == b); }
  std::size_t hash() const noexcept;

  /// The body, for faces that export columns. Not part of the stable API.
  const std::shared_ptr<const detail::columns>& body() const noexcept { return c_; }
  explicit document(std::shared_ptr<const detail::columns> body) noexcept : c_(std::move(body)) {}

 private:
  template <class View>
  detail::range<View> all(std::size_t n) const noexcept {
    return {c_.get(), 0, static_cast<std::uint32_t>(n)};
  }
  std::shared_ptr<const detail::columns> c_;
};

}  // namespace v1
}  // namespace stenogram

template <>
struct std::hash<stenogram::document> {
  std::size_t operator()(const stenogram::document& d) const noexcept { return d.hash(); }
};
