// How columns are filled: from the document's memory where it has them, else made.
#pragma once
#include <cstring>
#include <iterator>
#include <string_view>

#include "export/arrow/tables.hpp"

namespace stenogram::arrow {

using detail::columns;

/// A column of the document: which table of it, and which column there.
template <auto Table, auto Column>
const auto* memory_of(const slice& s) noexcept {
  return ((s.c.*Table).*Column).data() + s.first;
}

/// Numbers as they lie in the document; null where they are `none` or negative.
template <auto Table, auto Column>
void numbers(const slice& s, array& out) {
  out.show(memory_of<Table, Column>(s));
}
template <auto Table, auto Column>
void numbers_or_null(const slice& s, array& out) {
  const auto* const from = memory_of<Table, Column>(s);
  out.validity([from](std::size_t i) {
    if constexpr (std::is_signed_v<std::remove_reference_t<decltype(*from)>>) return from[i] >= 0;
    else return from[i] != none;
  });
  out.show(from);
}

/// Byte offsets, in order, as code points: the same memory where the text is ASCII.
template <auto Table, auto Column>
void codepoints(const slice& s, array& out) {
  const auto* const from = memory_of<Table, Column>(s);
  if (s.c.offsets.codepoints.empty()) return out.show(from);
  auto* const made = out.add<std::uint32_t>(s.count);
  std::memcpy(made, from, s.count * sizeof *made);
  s.doc.convert(made, s.count, offset_unit::utf8, offset_unit::codepoint);
}

template <auto Table, auto Column>
void confidences(const slice& s, array& out) {
  const auto* const from = memory_of<Table, Column>(s);
  auto* const made = out.add<float>(s.count);
  for (std::uint32_t i = 0; i < s.count; ++i) made[i] = static_cast<float>(detail::to_unit(from[i]));
}

/// The number of the document, and of each row.
inline void document_number(const slice& s, array& out) {
  auto* const made = out.add<std::uint32_t>(s.count);
  for (std::uint32_t i = 0; i < s.count; ++i) made[i] = s.number;
}
inline void row_number(const slice& s, array& out) {
  auto* const made = out.add<std::uint32_t>(s.count);
  for (std::uint32_t i = 0; i < s.count; ++i) made[i] = s.first + i;
}

/// Strings that `get(s, row)` finds in the document's pool of strings; null where they are empty.
template <class Get>
void pooled(const slice& s, array& out, Get get) {
  out.validity([&](std::size_t i) { return !get(s, s.first + static_cast<std::uint32_t>(i)).empty(); });
  view_writer views(out);
  const auto pool = views.add_memory(s.c.strings.bytes);
  for (std::uint32_t i = 0; i < s.count; ++i) views.borrow(get(s, s.first + i), pool);
  views.finish();
}
template <auto Table, auto Column>
void strings(const slice& s, array& out) {
  pooled(s, out, [](const slice& at, std::uint32_t row) { return at.c.strings.at(((at.c.*Table).*Column)[row]); });
}

/// The text between two columns of byte offsets.
template <auto Table>
void texts(const slice& s, array& out) {
  view_writer views(out);
  const auto text = views.add_memory(s.c.text);
  const auto* const begin = (s.c.*Table).begin.data() + s.first;
  const auto* const end = (s.c.*Table).end.data() + s.first;
  for (std::uint32_t i = 0; i < s.count; ++i) views.borrow(s.c.text.substr(begin[i], end[i] - begin[i]), text);
  views.finish();
}

/// A closed vocabulary: its one-byte column as indices of its names.
template <auto Table, auto Column, const auto& Names>
void vocabulary(const slice& s, array& out) {
  out.show(memory_of<Table, Column>(s));
  array values(nullptr, std::size(Names));
  view_writer views(values);
  for (const auto name : Names) views.copy(name);
  views.finish();
  out.set_dictionary(std::move(values));
}

}  // namespace stenogram::arrow
