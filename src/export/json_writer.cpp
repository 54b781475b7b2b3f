// A document as JSON. One function a table, keys in the order of the form `stenogram/1`.
#include <optional>
#include <string>

#include "export/write_values.hpp"
#include "stenogram/json.hpp"
#include "stenogram/version.hpp"

namespace stenogram::json {
namespace {

class document_writer : value_writer {
 public:
  document_writer(const document& doc, json_options opts, std::string& out)
      : value_writer(doc, opts.offsets, out), opts_(opts) {}

  void write() {
    out_.open('{');
    text("format", STENOGRAM_JSON_FORMAT);
    text("version", STENOGRAM_VERSION);
    text("offsets", to_string(opts_.offsets));
    source();
    text_or_null("language", c_.language);
    convention();
    metadata();
    speakers();
    turns();
    exchanges();
    entities();
    things();
    regions();
    cues();
    warnings();
    source_map();
    if (opts_.text) text("text", c_.text);
    out_.close('}');
  }

 private:
  const json_options opts_;

  void source() {
    out_.key("source"), out_.open('{');
    const auto name = doc_.source().name();
    out_.key("name");
    name ? out_.string(*name) : out_.null();
    number("bytes", c_.source_bytes);
    text("media_type", c_.media_type);
    text("encoding", c_.encoding);
    out_.close('}');
  }

  void convention() {
    const auto how = doc_.convention();
    out_.key("convention"), out_.open('{');
    out_.key("forms"), out_.open('[');
    for (const auto f : how.forms()) out_.string(f.text());
    out_.close(']');
    confidence(c_.convention_confidence);
    why(how.reason());
    out_.key("details"), out_.open('[');
    for (const auto f : how.forms()) {
      out_.open('{');
      text("form", f.text());
      number("labels", f.labels());
      number("turns", f.turns());
      out_.key("weight"), out_.number(std::int64_t{f.weight()});
      out_.close('}');
    }
    out_.close(']');
    out_.key("refused"), out_.open('[');
    for (const auto r : how.refused()) {
      out_.open('{');
      span_and_source(r.span());
      out_.key("weight"), out_.number(std::int64_t{r.weight()});
      out_.key("reason"), out_.open('[');
      for (const auto e : r.evidence()) code_and_arguments(e, out_);
      out_.close(']');
      out_.close('}');
    }
    out_.close(']');
    out_.close('}');
  }

  void metadata_field(field f, bool participant) {
    out_.open('{');
    text("text", f.text());
    text_or_null("value", f.value());
    if (participant) {
      text_or_null("role", f.role());
      text_or_null("affiliation", f.affiliation());
    }
    if (f.span().empty())
      out_.key("span"), out_.null();
    else
      span_and_source(f.span());
    text("from", f.from());
    confidence(c_.fields.confidence[f.index()]);
    why(f.reason());
    out_.close('}');
  }

  void metadata() {
    out_.key("metadata"), out_.open('{');
    bool listed = false;  // participants stand last
    for (const auto f : doc_.metadata()) {
      const bool participant = f.key() == "participant";
      if (!participant)
        out_.key(f.key());
      else if (!listed)
        out_.key("participants"), out_.open('['), listed = true;
      metadata_field(f, participant);
    }
    if (listed) out_.close(']');
    out_.close('}');
  }

  template <class Range, class Row>
  void table(std::string_view key, const Range& range, Row row) {
    out_.key(key), out_.open('[');
    for (const auto r : range) {
      out_.open('{');
      row(r);
      out_.close('}');
    }
    out_.close(']');
  }

  void speakers() {
    table("speakers", doc_.speakers(), [&](speaker s) {
      number("id", s.index());
      text_or_null("name", s.name());
      text_or_null("role", s.role());
      text_or_null("affiliation", s.affiliation());
      texts("labels", s.labels());
      text_or_null("wikidata", s.wikidata());
    });
  }

  void turns() {
    table("turns", doc_.turns(), [&](turn t) {
      const auto i = t.index();
      number("id", i);
      index_or_null("speaker", c_.turns.speaker[i]);
      text("kind", to_string(t.kind()));
      span_or_null("label", t.label());
      text_or_null("label_text", t.label_text());
      span_and_source(t.span());
      out_.key("speech"), out_.open('[');
      for (const auto r : t.regions())
        if (r.kind() == region_kind::speech) bare_span(r.span());
      out_.close(']');
      paragraphs(t);
      index_or_null("replies_to", c_.turns.replies_to[i]);
      time(c_.turns.time_begin[i], c_.turns.time_end[i]);
      confidence(c_.turns.confidence[i]);
      why(t.reason());
    });
  }
  void paragraphs(turn t) {
    out_.key("paragraphs"), out_.open('[');
    std::optional<span> open;
    for (const auto r : t.regions()) {
      if (r.kind() != region_kind::speech) continue;
      if (open && !r.opens_paragraph()) {
        open->end = r.span().end;
        continue;
      }
      if (open) bare_span(*open);
      open = r.span();
    }
    if (open) bare_span(*open);
    out_.close(']');
  }

  void exchanges() {
    table("exchanges", doc_.exchanges(), [&](exchange x) {
      number("id", x.index());
      rows("questions", x.questions());
      rows("answers", x.answers());
    });
  }

  void entities() {
    table("entities", doc_.entities(), [&](entity e) {
      const auto i = e.index();
      number("id", i);
      text("type", to_string(e.type()));
      text_or_null("subtype", e.subtype());
      span_and_source(e.span());
      text("text", e.text());
      index_or_null("turn", e.turn());
      text_or_null("value", e.value());
      text_or_null("iso", e.iso());
      text_or_null("wikidata", e.wikidata());
      index_or_null("thing", c_.entities.thing[i]);
      texts("candidates", e.candidates());
      confidence(c_.entities.confidence[i]);
      why(e.reason());
    });
  }

  void things() {
    table("things", doc_.things(), [&](thing t) {
      number("id", t.index());
      text("type", to_string(t.type()));
      text("name", t.name());
      texts("names", t.names());
      text_or_null("wikidata", t.wikidata());
      rows("mentions", t.mentions());
    });
  }

  void regions() {
    table("regions", doc_.regions(), [&](region r) {
      text("kind", to_string(r.kind()));
      span_and_source(r.span());
      index_or_null("turn", r.turn());
      confidence(c_.regions.confidence[r.index()]);
      why(r.reason());
    });
  }

  void cues() {
    if (doc_.cues().empty()) return;
    table("cues", doc_.cues(), [&](cue q) {
      span_and_source(q.span());
      time(c_.cues.time_begin[q.index()], c_.cues.time_end[q.index()]);
      text_or_null("speaker_text", q.speaker_text());
    });
  }

  void warnings() {
    table("warnings", doc_.warnings(), [&](warning w) {
      text("code", to_string(w.code()));
      out_.key("source"), pair(w.source_begin(), w.source_end());
      why(w.reason());
    });
  }

  // Bytes of text and of source, whatever the unit of the spans.
  void source_map() {
    const auto& m = c_.source_map;
    if (m.text_begin.empty()) return;
    out_.key("source_map"), out_.open('[');
    for (std::size_t i = 0; i < m.text_begin.size(); ++i) {
      out_.open('[');
      for (const std::uint64_t n : {m.text_begin[i], m.text_size[i], m.source_begin[i], m.source_size[i]})
        out_.number(n);
      out_.close(']');
    }
    out_.close(']');
  }
};

}  // namespace
}  // namespace stenogram::json

namespace stenogram {

void v1::to_json(const document& doc, json_options opts, std::string& out) {
  json::document_writer(doc, opts, out).write();
}

std::string v1::to_json(const document& doc, json_options opts) {
  std::string out;
  to_json(doc, opts, out);
  return out;
}

}  // namespace stenogram
