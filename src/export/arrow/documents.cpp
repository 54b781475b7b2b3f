// The table of documents: one row each.
#include "export/arrow/fill.hpp"

namespace stenogram::arrow {
namespace {

/// A string of the document that is copied; null where it is empty.
void one_string(std::string_view text, array& out) {
  out.validity([&](std::size_t) { return !text.empty(); });
  view_writer views(out);
  views.copy(text);
  views.finish();
}

/// A field of the metadata: as resolved, else as printed.
template <const char* Key>
void metadata(const slice& s, array& out) {
  const auto found = s.doc.metadata(Key);
  one_string(!found ? std::string_view() : found->value().empty() ? found->text() : found->value(), out);
}

constexpr char title[] = "title", date[] = "date", published[] = "published", place[] = "place", event[] = "event",
               url[] = "url";

constexpr column_info document_info[] = {
    {"document", "I", false, false, document_number},
    {"name", "vu", true, false, [](const slice& s, array& out) { one_string(s.c.source_name, out); }},
    {title, "vu", true, false, metadata<title>},
    {date, "vu", true, false, metadata<date>},
    {published, "vu", true, false, metadata<published>},
    {place, "vu", true, false, metadata<place>},
    {event, "vu", true, false, metadata<event>},
    {url, "vu", true, false, metadata<url>},
    {"language", "vu", true, false, [](const slice& s, array& out) { one_string(s.c.language, out); }},
    {"media_type", "vu", true, false, [](const slice& s, array& out) { one_string(s.c.media_type, out); }},
    {"encoding", "vu", true, false, [](const slice& s, array& out) { one_string(s.c.encoding, out); }},
    {"bytes", "L", false, false, [](const slice& s, array& out) { out.show(&s.c.source_bytes); }},
    {"turns", "I", false, false,
     [](const slice& s, array& out) { *out.add<std::uint32_t>(1) = static_cast<std::uint32_t>(s.c.turns.begin.size()); }},
};

}  // namespace

table_info document_table() noexcept {
  return {document_info, std::size(document_info), [](const document&) noexcept { return std::size_t{1}; }};
}

}  // namespace stenogram::arrow
