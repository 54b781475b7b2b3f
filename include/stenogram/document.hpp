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
// Accessors are O(1) and never fail unless they say otherwise. Offsets are UTF-8 bytes of text().
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

#include "stenogram/columns.hpp"
#include "stenogram/error.hpp"
#include "stenogram/kinds.hpp"
#include "stenogram/reason.hpp"
#include "stenogram/span.hpp"

namespace stenogram {
inline namespace v1 {

class document;

namespace detail {

/// A view: the body of a document and a row of one of its tables.
class row {
 public:
  row(const columns* c, std::uint32_t i) noexcept : c_(c), i_(i) {}
  std::uint32_t index() const noexcept { return i_; }
  friend bool operator==(const row& a, const row& b) noexcept { return a.c_ == b.c_ && a.i_ == b.i_; }
  friend bool operator!=(const row& a, const row& b) noexcept { return !(a == b); }

 protected:
  std::string_view string(string_id s) const noexcept { return c_->strings.at(s); }
  std::string_view source_text(std::uint32_t from, std::uint32_t to) const noexcept { return c_->text.substr(from, to - from); }
  const columns* c_;
  std::uint32_t i_;
};

/// The rows `[first, last)` of one table as a random access range of views.
template <class View>
class range {
 public:
  class iterator {
   public:
    using iterator_category = std::input_iterator_tag;  // a view is made at each step
    using value_type = View;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = View;
    iterator(const columns* c, std::uint32_t i) noexcept : c_(c), i_(i) {}
    View operator*() const noexcept { return View(c_, i_); }
    iterator& operator++() noexcept { return ++i_, *this; }
    iterator operator++(int) noexcept { auto was = *this; ++i_; return was; }
    friend bool operator==(iterator a, iterator b) noexcept { return a.i_ == b.i_; }
    friend bool operator!=(iterator a, iterator b) noexcept { return a.i_ != b.i_; }

   private:
    const columns* c_;
    std::uint32_t i_;
  };

  range(const columns* c, std::uint32_t first, std::uint32_t last) noexcept : c_(c), first_(first), last_(last) {}
  iterator begin() const noexcept { return {c_, first_}; }
  iterator end() const noexcept { return {c_, last_}; }
  std::uint32_t size() const noexcept { return last_ - first_; }
  bool empty() const noexcept { return first_ == last_; }
  /// Requires i < size().
  View operator[](std::uint32_t i) const noexcept { return View(c_, first_ + i); }

 private:
  const columns* c_;
  std::uint32_t first_, last_;
};

/// A list of indices or string ids, seen as views or strings.
template <class View>
class list {
 public:
  class iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = View;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = View;
    iterator(const columns* c, const std::uint32_t* at) noexcept : c_(c), at_(at) {}
    View operator*() const noexcept { return make(c_, *at_); }
    iterator& operator++() noexcept { return ++at_, *this; }
    iterator operator++(int) noexcept { auto was = *this; ++at_; return was; }
    friend bool operator==(iterator a, iterator b) noexcept { return a.at_ == b.at_; }
    friend bool operator!=(iterator a, iterator b) noexcept { return a.at_ != b.at_; }

   private:
    const columns* c_;
    const std::uint32_t* at_;
  };

  list(const columns* c, const std::uint32_t* first, std::uint32_t size) noexcept : c_(c), first_(first), size_(size) {}
  list(const columns* c, const list_columns& lists, std::uint32_t i) noexcept
      : list(c, lists.values.data() + lists.begin_of(i), lists.size_of(i)) {}
  iterator begin() const noexcept { return {c_, first_}; }
  iterator end() const noexcept { return {c_, first_ + size_}; }
  std::uint32_t size() const noexcept { return size_; }
  bool empty() const noexcept { return size_ == 0; }
  /// Requires i < size().
  View operator[](std::uint32_t i) const noexcept { return make(c_, first_[i]); }

 private:
  static View make(const columns* c, std::uint32_t value) noexcept {
    if constexpr (std::is_same_v<View, std::string_view>) return c->strings.at(value);
    else return View(c, value);
  }
  const columns* c_;
  const std::uint32_t* first_;
  std::uint32_t size_;
};

inline double to_unit(std::uint8_t confidence) noexcept { return confidence / 255.0; }

}  // namespace detail

/// Why a decision was taken.
class reason : public detail::row {
 public:
  using row::row;
  reason_code code() const noexcept { return c_->reasons.code[i_]; }
  std::string_view name() const noexcept { return to_string(code()); }
  detail::list<std::string_view> arguments() const noexcept { return {c_, c_->reasons.arguments, i_}; }
  /// The sentence for people. Allocates.
  std::string why() const;
};

/// A typed stretch of the source.
class region : public detail::row {
 public:
  using row::row;
  stenogram::span span() const noexcept { return {c_->regions.begin[i_], c_->regions.end[i_]}; }
  region_kind kind() const noexcept { return c_->regions.kind[i_]; }
  std::string_view text() const noexcept { return source_text(c_->regions.begin[i_], c_->regions.end[i_]); }
  bool opens_paragraph() const noexcept { return c_->regions.paragraph[i_] != 0; }
  /// Index of the turn that holds it; `none` outside turns.
  std::uint32_t turn() const noexcept { return c_->regions.turn[i_]; }
  double confidence() const noexcept { return detail::to_unit(c_->regions.confidence[i_]); }
  stenogram::reason reason() const noexcept { return {c_, c_->regions.reason[i_]}; }
};

/// A person or role behind labels.
class speaker : public detail::row {
 public:
  using row::row;
  /// Full name as resolved; empty for a speaker known by a role or label alone.
  std::string_view name() const noexcept { return string(c_->speakers.name[i_]); }
  std::string_view role() const noexcept { return string(c_->speakers.role[i_]); }
  std::string_view affiliation() const noexcept { return string(c_->speakers.affiliation[i_]); }
  std::string_view wikidata() const noexcept { return string(c_->speakers.wikidata[i_]); }
  /// Labels as printed, in order of appearance.
  detail::list<std::string_view> labels() const noexcept { return {c_, c_->speakers.labels, i_}; }
  /// The name, else the first label, else empty.
  std::string_view display_name() const noexcept { return !name().empty() || labels().empty() ? name() : labels()[0]; }
};

class entity;
class exchange;

/// A stretch of speech given to one speaker.
class turn : public detail::row {
 public:
  using row::row;
  stenogram::span span() const noexcept { return {c_->turns.begin[i_], c_->turns.end[i_]}; }
  /// The label as printed with its terminator; empty where nothing is printed.
  stenogram::span label() const noexcept { return {c_->turns.label_begin[i_], c_->turns.label_end[i_]}; }
  /// The label without terminator; empty where nothing is printed.
  std::string_view label_text() const noexcept { return string(c_->turns.label_text[i_]); }
  turn_kind kind() const noexcept { return c_->turns.kind[i_]; }
  std::optional<stenogram::speaker> speaker() const noexcept {
    const auto s = c_->turns.speaker[i_];
    return s == none ? std::nullopt : std::optional<stenogram::speaker>(stenogram::speaker(c_, s));
  }
  /// Name of the speaker, else the label; empty for an unnamed voice.
  std::string_view speaker_name() const noexcept {
    const auto s = speaker();
    return s ? s->display_name() : std::string_view();
  }
  /// The question that this turn answers.
  std::optional<turn> replies_to() const noexcept {
    const auto t = c_->turns.replies_to[i_];
    return t == none ? std::nullopt : std::optional<turn>(turn(c_, t));
  }
  /// Index of its exchange; `none` where it belongs to none.
  std::uint32_t exchange() const noexcept { return c_->turns.exchange[i_]; }
  /// All regions from the first to the last byte of the turn's span.
  detail::range<region> regions() const noexcept { return {c_, c_->turns.first_region[i_], c_->turns.last_region[i_]}; }
  /// What was said: the speech regions joined, a paragraph break as a blank line. Allocates, O(size).
  std::string text() const;
  /// The span as printed.
  std::string_view raw() const noexcept { return source_text(c_->turns.begin[i_], c_->turns.end[i_]); }
  /// One span a paragraph, from its first to its last speech region. Allocates, O(regions).
  std::vector<stenogram::span> paragraphs() const;
  /// Entities inside the turn. O(log n).
  detail::range<entity> entities() const noexcept;
  /// Seconds from the start of the recording; nothing where the source gives none.
  std::optional<std::pair<double, double>> time() const noexcept {
    const auto b = c_->turns.time_begin[i_], e = c_->turns.time_end[i_];
    if (b < 0) return std::nullopt;
    return std::make_pair(static_cast<double>(b) / 1000.0, static_cast<double>(e) / 1000.0);
  }
  double confidence() const noexcept { return detail::to_unit(c_->turns.confidence[i_]); }
  stenogram::reason reason() const noexcept { return {c_, c_->turns.reason[i_]}; }
};

/// The turns of a question and the turns that answer it.
class exchange : public detail::row {
 public:
  using row::row;
  detail::list<turn> questions() const noexcept { return {c_, c_->exchanges.questions, i_}; }
  detail::list<turn> answers() const noexcept { return {c_, c_->exchanges.answers, i_}; }
};

/// What several mentions name.
class thing : public detail::row {
 public:
  using row::row;
  entity_type type() const noexcept { return c_->things.type[i_]; }
  std::string_view name() const noexcept { return string(c_->things.name[i_]); }
  detail::list<std::string_view> names() const noexcept { return {c_, c_->things.names, i_}; }
  std::string_view wikidata() const noexcept { return string(c_->things.wikidata[i_]); }
  detail::list<entity> mentions() const noexcept;
};

/// A mention: span, type, and what it resolves to.
class entity : public detail::row {
 public:
  using row::row;
  stenogram::span span() const noexcept { return {c_->entities.begin[i_], c_->entities.end[i_]}; }
  std::string_view text() const noexcept { return source_text(c_->entities.begin[i_], c_->entities.end[i_]); }
  entity_type type() const noexcept { return c_->entities.type[i_]; }
  std::string_view subtype() const noexcept { return string(c_->entities.subtype[i_]); }
  /// ISO 8601 for dates and times; empty where it cannot be known.
  std::string_view value() const noexcept { return string(c_->entities.value[i_]); }
  std::string_view iso() const noexcept { return string(c_->entities.iso[i_]); }
  std::string_view wikidata() const noexcept { return string(c_->entities.wikidata[i_]); }
  std::uint32_t turn() const noexcept { return c_->entities.turn[i_]; }
  std::optional<stenogram::thing> thing() const noexcept {
    const auto t = c_->entities.thing[i_];
    return t == none ? std::nullopt : std::optional<stenogram::thing>(stenogram::thing(c_, t));
  }
  detail::list<std::string_view> candidates() const noexcept { return {c_, c_->entities.candidates, i_}; }
  double confidence() const noexcept { return detail::to_unit(c_->entities.confidence[i_]); }
  stenogram::reason reason() const noexcept { return {c_, c_->entities.reason[i_]}; }
};

inline detail::list<entity> thing::mentions() const noexcept { return {c_, c_->things.mentions, i_}; }

/// One row a cue or word as a caption or recogniser gives it.
class cue : public detail::row {
 public:
  using row::row;
  stenogram::span span() const noexcept { return {c_->cues.begin[i_], c_->cues.end[i_]}; }
  std::string_view text() const noexcept { return source_text(c_->cues.begin[i_], c_->cues.end[i_]); }
  double time_begin() const noexcept { return static_cast<double>(c_->cues.time_begin[i_]) / 1000.0; }
  double time_end() const noexcept { return static_cast<double>(c_->cues.time_end[i_]) / 1000.0; }
  std::string_view speaker_text() const noexcept { return string(c_->cues.speaker_text[i_]); }
};

/// What was survived while reading.
class warning : public detail::row {
 public:
  using row::row;
  warning_code code() const noexcept { return c_->warnings.code[i_]; }
  std::uint64_t source_begin() const noexcept { return c_->warnings.source_begin[i_]; }
  std::uint64_t source_end() const noexcept { return c_->warnings.source_end[i_]; }
  stenogram::reason reason() const noexcept { return {c_, c_->warnings.reason[i_]}; }
};

/// One metadata field.
class field : public detail::row {
 public:
  using row::row;
  /// title, date, published, place, event, url or participant (which may recur).
  std::string_view key() const noexcept { return string(c_->fields.key[i_]); }
  /// As printed.
  std::string_view text() const noexcept { return string(c_->fields.text[i_]); }
  /// As resolved: ISO 8601 for date and published, the name for a participant; else empty.
  std::string_view value() const noexcept { return string(c_->fields.value[i_]); }
  std::string_view role() const noexcept { return string(c_->fields.role[i_]); }
  std::string_view affiliation() const noexcept { return string(c_->fields.affiliation[i_]); }
  /// Empty where the text does not stand on the page.
  stenogram::span span() const noexcept { return {c_->fields.begin[i_], c_->fields.end[i_]}; }
  /// title, dateline, front, heading, url or options.
  std::string_view from() const noexcept { return string(c_->fields.from[i_]); }
  double confidence() const noexcept { return detail::to_unit(c_->fields.confidence[i_]); }
  stenogram::reason reason() const noexcept { return {c_, c_->fields.reason[i_]}; }
};

/// One form of label that the document uses.
class form : public detail::row {
 public:
  using row::row;
  std::string_view text() const noexcept { return string(c_->forms.text[i_]); }
  std::uint32_t labels() const noexcept { return c_->forms.labels[i_]; }
  std::uint32_t turns() const noexcept { return c_->forms.turns[i_]; }
  std::int32_t weight() const noexcept { return c_->forms.weight[i_]; }
};

/// A line that could have opened a turn and was refused.
class refusal : public detail::row {
 public:
  using row::row;
  stenogram::span span() const noexcept { return {c_->refusals.begin[i_], c_->refusals.end[i_]}; }
  std::string_view text() const noexcept { return source_text(c_->refusals.begin[i_], c_->refusals.end[i_]); }
  std::int32_t weight() const noexcept { return c_->refusals.weight[i_]; }
  detail::list<reason> evidence() const noexcept { return {c_, c_->refusals.evidence, i_}; }
};

/// How this document prints its labels.
class convention {
 public:
  explicit convention(const detail::columns* c) noexcept : c_(c) {}
  /// The strongest first; empty where no labels were found.
  detail::range<form> forms() const noexcept { return {c_, 0, static_cast<std::uint32_t>(c_->forms.text.size())}; }
  detail::range<refusal> refused() const noexcept { return {c_, 0, static_cast<std::uint32_t>(c_->refusals.begin.size())}; }
  double confidence() const noexcept { return detail::to_unit(c_->convention_confidence); }
  stenogram::reason reason() const noexcept { return {c_, c_->convention_reason}; }

 private:
  const detail::columns* c_;
};

/// Where the document came from.
class source {
 public:
  explicit source(const detail::columns* c) noexcept : c_(c) {}
  std::optional<std::string_view> name() const noexcept {
    return c_->has_source_name ? std::optional<std::string_view>(c_->source_name) : std::nullopt;
  }
  std::uint64_t bytes() const noexcept { return c_->source_bytes; }
  std::string_view media_type() const noexcept { return c_->media_type; }
  std::string_view encoding() const noexcept { return c_->encoding; }
  /// Whether text and source are the same bytes.
  bool identical() const noexcept { return c_->source_map.text_begin.empty(); }

 private:
  const detail::columns* c_;
};

class document {
 public:
  /// The document of an empty source.
  document();

  /// The text that all offsets count in: valid UTF-8, line ends as they came.
  std::string_view text() const& noexcept { return c_->text; }
  std::string_view text() const&& = delete;
  stenogram::source source() const& noexcept { return stenogram::source(c_.get()); }
  stenogram::source source() const&& = delete;
  /// BCP 47; empty when unknown.
  std::string_view language() const& noexcept { return c_->language; }
  std::string_view language() const&& = delete;
  stenogram::convention convention() const& noexcept { return stenogram::convention(c_.get()); }
  stenogram::convention convention() const&& = delete;

  detail::range<field> metadata() const& noexcept { return all<field>(c_->fields.key.size()); }
  detail::range<field> metadata() const&& = delete;
  /// The first field of that key. O(fields).
  std::optional<field> metadata(std::string_view key) const& noexcept {
    for (auto f : metadata())
      if (f.key() == key) return f;
    return std::nullopt;
  }
  std::optional<field> metadata(std::string_view key) const&& = delete;
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

  /// The source bytes that a stretch of text stands for. O(log n).
  std::pair<std::uint64_t, std::uint64_t> to_source(span text) const noexcept;

  /// Converts one offset of text() to another unit; an offset inside a code point counts as its beginning, one
  /// beyond the end as the end. O(log n) and at most 4 KiB read.
  std::uint32_t convert(std::uint32_t offset, offset_unit from, offset_unit to) const noexcept;
  /// Converts offsets in ascending order, in place, in one pass over the text they span.
  void convert(std::uint32_t* offsets, std::size_t count, offset_unit from, offset_unit to) const noexcept;

  /// The first invariant broken, if any, with its byte; a document that parse or from_json gave has none. O(size).
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

namespace detail {
/// First index in [0, n) whose value is not below `at`.
inline std::uint32_t lower_bound(const column<std::uint32_t>& values, std::uint32_t at) noexcept {
  std::uint32_t lo = 0, n = static_cast<std::uint32_t>(values.size());
  while (n) {
    const auto half = n / 2;
    if (values[lo + half] < at) lo += half + 1, n -= half + 1;
    else n = half;
  }
  return lo;
}
}  // namespace detail

inline detail::range<entity> turn::entities() const noexcept {
  const auto s = span();
  return {c_, detail::lower_bound(c_->entities.begin, s.begin), detail::lower_bound(c_->entities.begin, s.end)};
}

}  // namespace v1
}  // namespace stenogram

template <>
struct std::hash<stenogram::document> {
  std::size_t operator()(const stenogram::document& d) const noexcept { return d.hash(); }
};
