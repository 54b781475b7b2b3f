// Any bytes through the C ABI: a document of which everything can be read, or an error with its byte.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "stenogram/stenogram.h"

namespace {

void require(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

volatile std::size_t seen;
void look(stg_text t) {
  if (t.size) seen = seen + static_cast<unsigned char>(t.data[0]) + static_cast<unsigned char>(t.data[t.size - 1]);
}

struct walker {
  const stg_document* doc;
  std::size_t text_size;

  std::size_t count(std::int32_t table) const {
    std::size_t n = 0;
    require(stg_document_count(&n, doc, table) == STG_OK, "every table has a count");
    return n;
  }
  void strings(const stg_list& list) const {
    stg_text t;
    for (std::size_t i = 0; i < list.size; ++i)
      require(stg_document_string(&t, doc, &list, i) == STG_OK, "a string"), look(t);
    require(stg_document_string(&t, doc, &list, list.size) == STG_INVALID_ARGUMENT, "no string behind the last");
  }
  void indices(const stg_list& list, std::int32_t table) const {
    for (std::size_t i = 0; i < list.size; ++i) require(list.data[i] < count(table), "an index of its table");
  }
  void in_text(std::uint32_t begin, std::uint32_t end) const {
    require(begin <= end && end <= text_size, "a span of the text");
  }
  void index(std::uint32_t i, std::int32_t table) const {
    require(i == STG_NONE || i < count(table), "an index or none");
  }

  /// Gives every row of a table to `see`.
  template <class Row, class See>
  void rows(std::int32_t table, std::int32_t (*get)(Row*, const stg_document*, std::size_t), See see) const {
    Row row;
    row.struct_size = sizeof row;
    const auto n = count(table);
    for (std::size_t i = 0; i < n; ++i) require(get(&row, doc, i) == STG_OK, "every row is there"), see(row, i);
    require(get(&row, doc, n) == STG_INVALID_ARGUMENT, "no row behind the last");
  }

  void string(stg_string* made) const {
    stg_text t;
    require(stg_string_text(&t, made) == STG_OK, "a string has its text");
    look(t);
    stg_string_free(made);
  }

  void turns() const {
    rows<stg_turn>(STG_TURNS, stg_document_turn, [&](const stg_turn& t, std::size_t i) {
      in_text(t.begin, t.end), in_text(t.label_begin, t.label_end), in_text(0, t.end);
      index(t.speaker, STG_SPEAKERS), index(t.replies_to, STG_TURNS), index(t.exchange, STG_EXCHANGES),
          index(t.reason, STG_REASONS);
      require(t.first_region <= t.last_region && t.last_region <= count(STG_REGIONS), "regions of a turn");
      require(t.first_entity <= t.last_entity && t.last_entity <= count(STG_ENTITIES), "entities of a turn");
      look(t.label_text), look(t.speaker_name), look(t.raw);
      stg_string* said = nullptr;
      require(stg_document_turn_text(&said, doc, i, nullptr) == STG_OK, "a turn has its text");
      string(said);
      std::size_t n = 0;
      std::vector<std::uint32_t> spans(8);
      require(stg_document_turn_paragraphs(&n, spans.data(), 4, doc, i) == STG_OK, "a turn has paragraphs");
      for (std::size_t k = 0; k < n && k < 4; ++k) in_text(spans[2 * k], spans[2 * k + 1]);
    });
    rows<stg_exchange>(STG_EXCHANGES, stg_document_exchange, [&](const stg_exchange& x, std::size_t) {
      indices(x.questions, STG_TURNS), indices(x.answers, STG_TURNS);
    });
    rows<stg_speaker>(STG_SPEAKERS, stg_document_speaker, [&](const stg_speaker& s, std::size_t) {
      look(s.name), look(s.role), look(s.affiliation), look(s.wikidata), look(s.display_name), strings(s.labels);
    });
  }

  void mentions() const {
    rows<stg_entity>(STG_ENTITIES, stg_document_entity, [&](const stg_entity& e, std::size_t) {
      in_text(e.begin, e.end), index(e.turn, STG_TURNS), index(e.thing, STG_THINGS), index(e.reason, STG_REASONS);
      look(e.text), look(e.subtype), look(e.value), look(e.iso), look(e.wikidata), strings(e.candidates);
    });
    rows<stg_thing>(STG_THINGS, stg_document_thing, [&](const stg_thing& t, std::size_t) {
      look(t.name), look(t.wikidata), strings(t.names), indices(t.mentions, STG_ENTITIES);
    });
    rows<stg_cue>(STG_CUES, stg_document_cue,
                  [&](const stg_cue& c, std::size_t) { in_text(c.begin, c.end), look(c.text); });
  }

  void page() const {
    rows<stg_region>(STG_REGIONS, stg_document_region, [&](const stg_region& r, std::size_t i) {
      in_text(r.begin, r.end), index(r.turn, STG_TURNS), look(r.text);
      stg_place place;
      place.struct_size = sizeof place;
      require(stg_document_at(&place, doc, r.begin) == STG_OK && place.region == i, "at() gives the region there");
    });
    rows<stg_field>(STG_FIELDS, stg_document_field, [&](const stg_field& f, std::size_t) {
      in_text(f.begin, f.end), look(f.key), look(f.text), look(f.value), look(f.role), look(f.affiliation),
          look(f.from);
    });
    rows<stg_form>(STG_FORMS, stg_document_form, [&](const stg_form& f, std::size_t) { look(f.text); });
    rows<stg_refusal>(STG_REFUSALS, stg_document_refusal, [&](const stg_refusal& r, std::size_t) {
      in_text(r.begin, r.end), look(r.text), indices(r.evidence, STG_REASONS);
    });
    rows<stg_warning>(STG_WARNINGS, stg_document_warning, [&](const stg_warning& w, std::size_t) {
      require(w.source_begin <= w.source_end, "a warning has its place");
    });
    rows<stg_reason>(STG_REASONS, stg_document_reason, [&](const stg_reason& r, std::size_t i) {
      look(r.name), strings(r.arguments);
      stg_string* why = nullptr;
      require(stg_document_why(&why, doc, i, nullptr) == STG_OK, "a reason has its sentence");
      string(why);
    });
  }

  void columns() const {
    ArrowArrayStream stream;
    ArrowSchema schema;
    ArrowArray batch;
    for (std::int32_t table = STG_DOCUMENTS; table <= STG_CUES; ++table) {
      require(stg_table(&stream, &doc, 1, table, nullptr) == STG_OK, "a table has its stream");
      require(stream.get_schema(&stream, &schema) == 0, "a stream has its schema");
      std::size_t n = 0;
      while (require(stream.get_next(&stream, &batch) == 0, "a stream has its batches"), batch.release) {
        require(batch.n_children == schema.n_children, "a batch is as its schema says");
        n += static_cast<std::size_t>(batch.length);
        batch.release(&batch);
      }
      require(n == count(table), "a stream has every row");
      schema.release(&schema);
      stream.release(&stream);
    }
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  stg_document *doc = nullptr, *back = nullptr;
  stg_string* json = nullptr;
  stg_error why;
  stg_text text;
  why.struct_size = sizeof why;
  const auto status = stg_parse(&doc, reinterpret_cast<const char*>(data), size, nullptr, &why);
  if (status != STG_OK) {
    // UTF-32's mark names an encoding that nobody writes; JSON may nest too deep.
    require((status == STG_INVALID_UTF8 || status == STG_MALFORMED_JSON || status == STG_UNKNOWN_ENCODING ||
             status == STG_LIMIT_EXCEEDED) && !doc && why.byte <= size && why.message[0],
            "bytes alone fail by what they are, at their byte");
    return 0;
  }
  require(stg_document_text(&text, doc) == STG_OK, "a document has its text");
  const walker all{doc, text.size};
  all.turns(), all.mentions(), all.page(), all.columns();
  const auto unit = static_cast<std::int32_t>(size % 3);
  require(stg_document_to_json(&json, doc, unit, 1, nullptr) == STG_OK && stg_string_text(&text, json) == STG_OK,
          "JSON");
  require(stg_document_from_json(&back, text.data, text.size, nullptr) == STG_OK, "JSON comes back");
  std::int32_t equal = 0;
  require(stg_document_equal(&equal, doc, back) == STG_OK && equal, "as an equal document");
  stg_string_free(json);
  stg_document_free(doc);
  stg_document_free(back);
  return 0;
}
