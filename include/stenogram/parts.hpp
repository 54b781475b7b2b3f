// The parts of a document as views: regions, speakers, turns, exchanges, entities, things, cues, metadata fields,
// warnings, and the convention.
//
// Accessors are O(1) and never fail unless they say otherwise; what allocates throws std::bad_alloc. Offsets are UTF-8
// bytes of the document's text, times seconds, a confidence lies between 0 and 1, and a string that is empty is not
// known. Views and what they lend live as long as the document; any number of threads may read them.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "stenogram/kinds.hpp"
#include "stenogram/reason.hpp"
#include "stenogram/span.hpp"
#include "stenogram/view.hpp"

namespace stenogram {
inline namespace v1 {

/// Why a decision was taken.
class reason : public detail::row {
 public:
  using row::row;
  reason_code code() const noexcept { return c_->reasons.code[i_]; }
  std::string_view name() const noexcept { return to_string(code()); }
  /// As many as reason.hpp says of the code.
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
  /// Whether speech opens a paragraph of its turn here.
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
  /// Office or part, as printed (`Foreign Minister`).
  std::string_view role() const noexcept { return string(c_->speakers.role[i_]); }
  /// Who the speaker speaks for, as printed.
  std::string_view affiliation() const noexcept { return string(c_->speakers.affiliation[i_]); }
  /// Wikidata identifier, `Q...`.
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
  /// The turns that answer this one, in order. Allocates, O(turns of its exchange).
  std::vector<turn> answers() const;
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
  /// The fullest name that the document gives it.
  std::string_view name() const noexcept { return string(c_->things.name[i_]); }
  /// All names that its mentions have.
  detail::list<std::string_view> names() const noexcept { return {c_, c_->things.names, i_}; }
  /// Wikidata identifier, `Q...`.
  std::string_view wikidata() const noexcept { return string(c_->things.wikidata[i_]); }
  /// The entities that name it, in order of the text.
  detail::list<entity> mentions() const noexcept;
};

/// A mention: span, type, and what it resolves to.
class entity : public detail::row {
 public:
  using row::row;
  stenogram::span span() const noexcept { return {c_->entities.begin[i_], c_->entities.end[i_]}; }
  std::string_view text() const noexcept { return source_text(c_->entities.begin[i_], c_->entities.end[i_]); }
  entity_type type() const noexcept { return c_->entities.type[i_]; }
  /// A finer type.
  std::string_view subtype() const noexcept { return string(c_->entities.subtype[i_]); }
  /// ISO 8601 for dates and times; empty where it cannot be known.
  std::string_view value() const noexcept { return string(c_->entities.value[i_]); }
  /// ISO 3166 code of a place.
  std::string_view iso() const noexcept { return string(c_->entities.iso[i_]); }
  /// Wikidata identifier, `Q...`.
  std::string_view wikidata() const noexcept { return string(c_->entities.wikidata[i_]); }
  /// Index of the turn that it stands in; `none` outside turns.
  std::uint32_t turn() const noexcept { return c_->entities.turn[i_]; }
  /// What it names, where that is known.
  std::optional<stenogram::thing> thing() const noexcept {
    const auto t = c_->entities.thing[i_];
    return t == none ? std::nullopt : std::optional<stenogram::thing>(stenogram::thing(c_, t));
  }
  /// What else it may name.
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
  /// Seconds from the start of the recording.
  double time_begin() const noexcept { return static_cast<double>(c_->cues.time_begin[i_]) / 1000.0; }
  double time_end() const noexcept { return static_cast<double>(c_->cues.time_end[i_]) / 1000.0; }
  /// The speaker as the source has it.
  std::string_view speaker_text() const noexcept { return string(c_->cues.speaker_text[i_]); }
};

/// What was survived while reading.
class warning : public detail::row {
 public:
  using row::row;
  warning_code code() const noexcept { return c_->warnings.code[i_]; }
  /// The bytes of the source, [source_begin, source_end), that it tells of.
  std::uint64_t source_begin() const noexcept { return c_->warnings.source_begin[i_]; }
  std::uint64_t source_end() const noexcept { return c_->warnings.source_end[i_]; }
  stenogram::reason reason() const noexcept { return {c_, c_->warnings.reason[i_]}; }
};

/// One metadata field.
class field : public detail::row {
 public:
  using row::row;
  /// title, date, published, place, event, url, site or participant (which may recur).
  std::string_view key() const noexcept { return string(c_->fields.key[i_]); }
  /// As printed.
  std::string_view text() const noexcept { return string(c_->fields.text[i_]); }
  /// As resolved: ISO 8601 for date and published, the name for a participant; else empty.
  std::string_view value() const noexcept { return string(c_->fields.value[i_]); }
  /// Role and affiliation of a participant.
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
  /// `Question:`, `Name Surname:`, ...; options::labels takes it.
  std::string_view text() const noexcept { return string(c_->forms.text[i_]); }
  /// How many different labels have it, and how many turns they open.
  std::uint32_t labels() const noexcept { return c_->forms.labels[i_]; }
  std::uint32_t turns() const noexcept { return c_->forms.turns[i_]; }
  /// The scores of its labels, summed.
  std::int32_t weight() const noexcept { return c_->forms.weight[i_]; }
};

/// A line that could have opened a turn and was refused.
class refusal : public detail::row {
 public:
  using row::row;
  stenogram::span span() const noexcept { return {c_->refusals.begin[i_], c_->refusals.end[i_]}; }
  std::string_view text() const noexcept { return source_text(c_->refusals.begin[i_], c_->refusals.end[i_]); }
  /// Its score, which was too low or outdone.
  std::int32_t weight() const noexcept { return c_->refusals.weight[i_]; }
  /// What spoke for it and against it.
  detail::list<reason> evidence() const noexcept { return {c_, c_->refusals.evidence, i_}; }
};

/// How this document prints its labels.
class convention {
 public:
  explicit convention(const detail::columns* c) noexcept : c_(c) {}
  /// The one that opens most turns first; empty where no labels were found.
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
  /// The path of a file, or options::name.
  std::optional<std::string_view> name() const noexcept {
    return c_->has_source_name ? std::optional<std::string_view>(c_->source_name) : std::nullopt;
  }
  /// How many bytes it had.
  std::uint64_t bytes() const noexcept { return c_->source_bytes; }
  /// What it was read as: `text/plain`, `text/vtt`, ...
  std::string_view media_type() const noexcept { return c_->media_type; }
  /// The name of its encoding in the Encoding Standard, in small letters.
  std::string_view encoding() const noexcept { return c_->encoding; }
  /// Whether text and source are the same bytes.
  bool identical() const noexcept { return c_->source_map.text_begin.empty(); }

 private:
  const detail::columns* c_;
};

inline detail::range<entity> turn::entities() const noexcept {
  const auto s = span();
  return {c_, detail::lower_bound(c_->entities.begin, s.begin), detail::lower_bound(c_->entities.begin, s.end)};
}

}  // namespace v1
}  // namespace stenogram
