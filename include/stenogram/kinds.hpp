// The closed vocabularies of a document, each with its printed names.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stenogram {
inline namespace v1 {

/// What a region of the source is. Regions are disjoint and cover every visible byte.
enum class region_kind : std::uint8_t {
  title,       ///< of the page
  dateline,    ///< place and date in front of a text, or its time of publication
  metadata,    ///< a field of the page (`Location: ...`), a list of who takes part
  heading,     ///< of a section between turns
  label,       ///< opens a turn, terminator and all
  speech,      ///< what was said
  stage,       ///< a direction (`(laughter)`, `[crosstalk]`)
  time,        ///< a time stamp
  page,        ///< a page number, header or footer
  note,        ///< words of the page beside the speech
  boilerplate, ///< of the outlet or its site: menus, shares, addresses, other articles
  hidden       ///< what a reader does not see, where options::keep_hidden asks for it
};

/// The part that a turn plays.
enum class turn_kind : std::uint8_t {
  remarks,   ///< said unasked
  question,
  answer,    ///< to the turn that turn::replies_to gives, where one is known
  moderator, ///< of who leads a conversation
  procedural ///< of who chairs an assembly or a court, and of its clerks
};

/// What an entity is.
enum class entity_type : std::uint8_t {
  person, org, place,
  norp,     ///< nationalities, religious and political groups
  event, law,
  date,     ///< of a day or longer
  time,     ///< shorter than a day
  duration, ///< a length of time
  set       ///< times that recur
};

/// The unit that offsets are counted in: bytes, UTF-16 code units, code points.
enum class offset_unit : std::uint8_t { utf8, utf16, codepoint };

/// What was survived while reading.
enum class warning_code : std::uint8_t {
  bytes_replaced,    ///< bytes that stand for nothing in the encoding became U+FFFD
  mojibake_repaired, ///< text that had been encoded twice was decoded once more
  nul_bytes,         ///< NUL bytes stand in the text
  encoding_overruled, ///< a byte order mark or the bytes themselves spoke against the stated or declared encoding
  cue_damaged        ///< cues of captions are cut off or have no time that can be read
};

namespace detail {
inline constexpr std::string_view region_names[] = {"title", "dateline", "metadata", "heading", "label",       "speech",
                                                    "stage", "time",     "page",     "note",    "boilerplate", "hidden"};
inline constexpr std::string_view turn_names[] = {"remarks", "question", "answer", "moderator", "procedural"};
inline constexpr std::string_view entity_names[] = {"PERSON", "ORG",  "PLACE", "NORP",     "EVENT",
                                                    "LAW",    "DATE", "TIME",  "DURATION", "SET"};
inline constexpr std::string_view unit_names[] = {"utf-8", "utf-16", "codepoint"};
inline constexpr std::string_view warning_names[] = {"bytes_replaced", "mojibake_repaired", "nul_bytes",
                                                     "encoding_overruled", "cue_damaged"};

/// The enumerator whose printed name is `name`; false and `out` untouched when there is none.
template <class Enum, std::size_t N>
constexpr bool from_name(const std::string_view (&names)[N], std::string_view name, Enum& out) noexcept {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == name) return out = static_cast<Enum>(i), true;
  return false;
}
}  // namespace detail

/// The printed names, those of the JSON form and of every other face. For enumerators alone.
constexpr std::string_view to_string(region_kind k) noexcept { return detail::region_names[static_cast<std::size_t>(k)]; }
constexpr std::string_view to_string(turn_kind k) noexcept { return detail::turn_names[static_cast<std::size_t>(k)]; }
constexpr std::string_view to_string(entity_type t) noexcept { return detail::entity_names[static_cast<std::size_t>(t)]; }
constexpr std::string_view to_string(offset_unit u) noexcept { return detail::unit_names[static_cast<std::size_t>(u)]; }
constexpr std::string_view to_string(warning_code c) noexcept { return detail::warning_names[static_cast<std::size_t>(c)]; }

/// A set of entity types: the `entities` option. Default-constructed it is empty.
class entity_set {
 public:
  constexpr entity_set() noexcept = default;
  static constexpr entity_set all() noexcept { return entity_set{0x3FF}; }
  static constexpr entity_set none() noexcept { return entity_set{0}; }

  constexpr bool has(entity_type t) const noexcept { return bits_ >> static_cast<unsigned>(t) & 1u; }
  constexpr void add(entity_type t) noexcept { bits_ = static_cast<std::uint16_t>(bits_ | 1u << static_cast<unsigned>(t)); }
  constexpr bool empty() const noexcept { return bits_ == 0; }

  friend constexpr bool operator==(entity_set a, entity_set b) noexcept { return a.bits_ == b.bits_; }
  friend constexpr bool operator!=(entity_set a, entity_set b) noexcept { return !(a == b); }

 private:
  explicit constexpr entity_set(std::uint16_t bits) noexcept : bits_(bits) {}
  std::uint16_t bits_ = 0;
};

}  // namespace v1
}  // namespace stenogram
