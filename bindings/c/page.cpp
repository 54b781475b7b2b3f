// Regions, metadata, convention, warnings, reasons, and what all tables share.
#include <functional>

#include "rows.hpp"

namespace stenogram::c {
namespace {

/// Whether a list of strings lies in this document.
bool holds(const detail::columns& body, const stg_list& list) noexcept {
  for (const auto* lists :
       {&body.reasons.arguments, &body.speakers.labels, &body.things.names, &body.entities.candidates}) {
    const auto *first = lists->values.data(), *last = first + lists->values.size();
    if (std::less_equal<>()(first, list.data) && std::less<>()(list.data, last))
      return list.size <= static_cast<std::size_t>(last - list.data);
  }
  return false;
}

}  // namespace
}  // namespace stenogram::c

int32_t stg_document_count(size_t* out, const stg_document* document, int32_t table) {
  if (!out || !document) return STG_INVALID_ARGUMENT;
  const auto& doc = document->value;
  const std::size_t counts[] = {1,
                                doc.speakers().size(),
                                doc.turns().size(),
                                doc.entities().size(),
                                doc.things().size(),
                                doc.regions().size(),
                                doc.cues().size(),
                                doc.exchanges().size(),
                                doc.metadata().size(),
                                doc.convention().forms().size(),
                                doc.convention().refused().size(),
                                doc.warnings().size(),
                                doc.body()->reasons.code.size()};
  if (table < STG_DOCUMENTS || table > STG_REASONS) return STG_INVALID_ARGUMENT;
  return *out = counts[table], STG_OK;
}

int32_t stg_document_region(stg_region* out, const stg_document* document, size_t index) {
  using namespace stenogram::c;
  const auto rows = [](const stenogram::document& doc) { return doc.regions(); };
  return give_row(out, document, index, rows, [](const stenogram::region& r, const stenogram::detail::columns&) {
    return stg_region{0,
                      static_cast<int32_t>(r.kind()),
                      r.span().begin,
                      r.span().end,
                      r.turn(),
                      r.reason().index(),
                      r.opens_paragraph(),
                      0,
                      r.confidence(),
                      borrowed(r.text())};
  });
}

int32_t stg_document_field(stg_field* out, const stg_document* document, size_t index) {
  using namespace stenogram::c;
  const auto rows = [](const stenogram::document& doc) { return doc.metadata(); };
  return give_row(out, document, index, rows, [](const stenogram::field& f, const stenogram::detail::columns&) {
    return stg_field{0,
                     f.reason().index(),
                     f.span().begin,
                     f.span().end,
                     f.confidence(),
                     borrowed(f.key()),
                     borrowed(f.text()),
                     borrowed(f.value()),
                     borrowed(f.role()),
                     borrowed(f.affiliation()),
                     borrowed(f.from())};
  });
}

int32_t stg_document_find_field(uint32_t* index, const stg_document* document, const char* key) {
  if (!index || !document || !key) return STG_INVALID_ARGUMENT;
  return *index = stenogram::c::index_of(document->value.metadata(std::string_view(key))), STG_OK;
}

int32_t stg_document_convention(stg_convention* out, const stg_document* document) {
  if (!out || !out->struct_size || !document) return STG_INVALID_ARGUMENT;
  const auto convention = document->value.convention();
  return stenogram::c::fill(out, {0, convention.reason().index(), convention.confidence()}), STG_OK;
}

int32_t stg_document_form(stg_form* out, const stg_document* document, size_t index) {
  using namespace stenogram::c;
  const auto rows = [](const stenogram::document& doc) { return doc.convention().forms(); };
  return give_row(out, document, index, rows, [](const stenogram::form& f, const stenogram::detail::columns&) {
    return stg_form{0, f.weight(), f.labels(), f.turns(), borrowed(f.text())};
  });
}

int32_t stg_document_refusal(stg_refusal* out, const stg_document* document, size_t index) {
  using namespace stenogram::c;
  const auto rows = [](const stenogram::document& doc) { return doc.convention().refused(); };
  return give_row(out, document, index, rows, [](const stenogram::refusal& r, const stenogram::detail::columns& body) {
    return stg_refusal{
        0, r.weight(), r.span().begin, r.span().end, borrowed(r.text()), list_at(body.refusals.evidence, r.index())};
  });
}

int32_t stg_document_warning(stg_warning* out, const stg_document* document, size_t index) {
  using namespace stenogram::c;
  const auto rows = [](const stenogram::document& doc) { return doc.warnings(); };
  return give_row(out, document, index, rows, [](const stenogram::warning& w, const stenogram::detail::columns&) {
    return stg_warning{0, static_cast<int32_t>(w.code()), w.source_begin(), w.source_end(), w.reason().index(), 0};
  });
}

namespace stenogram::c {
namespace {
detail::range<reason> reasons_of(const document& doc) {
  return {doc.body().get(), 0, static_cast<std::uint32_t>(doc.body()->reasons.code.size())};
}
}  // namespace
}  // namespace stenogram::c

int32_t stg_document_reason(stg_reason* out, const stg_document* document, size_t index) {
  using namespace stenogram::c;
  return give_row(out, document, index, reasons_of,
                  [](const stenogram::reason& r, const stenogram::detail::columns& body) {
                    return stg_reason{0, 0, borrowed(r.name()), list_at(body.reasons.arguments, r.index())};
                  });
}

int32_t stg_document_why(stg_string** out, const stg_document* document, size_t reason, stg_error* error) {
  using namespace stenogram::c;
  if (out) *out = nullptr;
  if (!out || !document) return refuse(error, "stg_document_why: out and document must not be NULL");
  if (reason >= document->value.body()->reasons.code.size()) return refuse(error, "stg_document_why: no such reason");
  return hand_string(out, error, [&] { return reasons_of(document->value)[static_cast<std::uint32_t>(reason)].why(); });
}

int32_t stg_document_string(stg_text* out, const stg_document* document, const stg_list* list, size_t index) {
  using namespace stenogram::c;
  if (!out || !document || !list || index >= list->size || !holds(*document->value.body(), *list))
    return STG_INVALID_ARGUMENT;
  return *out = borrowed(document->value.body()->strings.at(list->data[index])), STG_OK;
}
