// One function a table, in the order of json_writer.cpp.
#include "export/json_columns.hpp"

#include <string>

#include "document/freeze.hpp"
#include "export/read_values.hpp"
#include "input/decode/decode.hpp"
#include "stenogram/version.hpp"

namespace stenogram::json {
namespace {

using member_key = std::string_view;

class document_reader : value_reader {
 public:
  std::shared_ptr<detail::columns> read(const node& root) {
    static constexpr member_key keys[] = {"format",   "offsets",  "source",     "language", "convention", "metadata",
                                          "speakers", "turns",    "exchanges",  "entities", "things",     "regions",
                                          "cues",     "warnings", "source_map", "text"};
    const auto [format, offsets, source, language, convention, metadata, speakers, turns, exchanges, entities, things,
                regions, cues, warnings, source_map, text] = members(root, keys);
    if (format.need("`format` is missing").text() != STENOGRAM_JSON_FORMAT) (*format).fail("a format that is not read");
    read_text(text.need("`text` is missing: written without it, a document cannot be read back"));
    at_.emplace(c_.text, c_.offsets,
                offsets ? name_of(*offsets, detail::unit_names, offset_unit::utf8) : offset_unit::utf8);
    read_source(source);
    if (language) c_.language = (*language).text();
    if (convention) read_convention(*convention);
    if (metadata) read_metadata(*metadata);
    table(speakers, &document_reader::read_speaker);
    table(regions, &document_reader::read_region);
    table(turns, &document_reader::read_turn);          // after the regions
    table(exchanges, &document_reader::read_exchange);  // after the turns
    table(entities, &document_reader::read_entity);
    table(things, &document_reader::read_thing);
    table(cues, &document_reader::read_cue);
    table(warnings, &document_reader::read_warning);
    table(source_map, &document_reader::read_source_map);
    notes_.take(c_);
    return std::move(body_);
  }

 private:
  std::shared_ptr<detail::columns> body_ = std::make_shared<detail::columns>();
  detail::columns& c_ = *body_;

  void table(const node* rows, void (document_reader::*read_row)(const node&)) {
    if (rows) rows->each([&](const node& row) { (this->*read_row)(row); });
  }

  void read_text(const node& n) {
    auto text = std::make_shared<std::string>(n.text());
    if (text->size() > most) n.fail("the text is 4 GiB or more");
    c_.text = *text;
    c_.owner = std::move(text);
    count_offsets(c_.text, c_.offsets);
  }

  void read_source(const node* n) {
    c_.source_bytes = c_.text.size();
    c_.media_type = "text/plain";
    c_.encoding = "utf-8";
    if (!n) return;
    static constexpr member_key keys[] = {"name", "bytes", "media_type", "encoding"};
    const auto [name, bytes, media_type, encoding] = members(*n, keys);
    c_.has_source_name = name;
    if (name) c_.source_name = (*name).text();
    if (bytes) c_.source_bytes = (*bytes).count(most);
    if (media_type) c_.media_type = (*media_type).text();
    if (encoding) c_.encoding = (*encoding).text();
    c_.source_map.unit = input::map_unit_of(c_.encoding);
  }

  void read_convention(const node& n) {
    static constexpr member_key keys[] = {"forms", "confidence", "reason", "details", "refused"};
    const auto [forms, confidence, why, details, refused] = members(n, keys);
    c_.convention_confidence = confidence_of(confidence);
    c_.convention_reason = reason_of(why);
    if (details)
      table(details, &document_reader::read_form);
    else
      table(forms, &document_reader::read_bare_form);
    table(refused, &document_reader::read_refusal);
  }
  void read_form(const node& row) {
    static constexpr member_key keys[] = {"form", "labels", "turns", "weight"};
    const auto [form, labels, turns, weight] = members(row, keys);
    c_.forms.text.push_back(notes_.string(form.need("`form` is missing").text()));
    c_.forms.labels.push_back(count_of(labels));
    c_.forms.turns.push_back(count_of(turns));
    c_.forms.weight.push_back(weight_of(weight));
  }
  void read_bare_form(const node& form) {
    c_.forms.text.push_back(notes_.string(form.text()));
    c_.forms.labels.push_back(0);
    c_.forms.turns.push_back(0);
    c_.forms.weight.push_back(0);
  }
  void read_refusal(const node& row) {
    static constexpr member_key keys[] = {"span", "weight", "reason"};
    const auto [place, weight, why] = members(row, keys);
    const auto where = span_of(place.need("`span` is missing"));
    auto& r = c_.refusals;
    r.begin.push_back(where.begin);
    r.end.push_back(where.end);
    r.weight.push_back(weight_of(weight));
    if (why) (*why).each([&](const node& evidence) { r.evidence.values.push_back(reason_of(&evidence)); });
    r.evidence.close();
  }

  void read_metadata(const node& n) {
    static constexpr member_key keys[] = {"title", "date", "published", "place",
                                          "event", "url",  "site",      "participants"};
    const auto all = members(n, keys);
    for (std::size_t i = 0; i < 7; ++i)
      if (all[i]) read_field(keys[i], *all[i]);
    table(all[7], &document_reader::read_participant);
  }
  void read_participant(const node& row) { read_field("participant", row); }
  void read_field(std::string_view name, const node& n) {
    static constexpr member_key keys[] = {"text", "value", "role",       "affiliation",
                                          "span", "from",  "confidence", "reason"};
    const auto [text, value, role, affiliation, place, from, confidence, why] = members(n, keys);
    const auto where = place ? span_of(*place) : span{};
    auto& f = c_.fields;
    f.key.push_back(notes_.string(name));
    f.text.push_back(text_of(text));
    f.value.push_back(text_or_none(value));
    f.role.push_back(text_or_none(role));
    f.affiliation.push_back(text_or_none(affiliation));
    f.begin.push_back(where.begin);
    f.end.push_back(where.end);
    f.from.push_back(text_of(from));
    f.confidence.push_back(confidence_of(confidence));
    f.reason.push_back(reason_of(why));
  }

  void read_speaker(const node& row) {
    static constexpr member_key keys[] = {"id", "name", "role", "affiliation", "labels", "wikidata"};
    const auto [id, name, role, affiliation, labels, wikidata] = members(row, keys);
    auto& s = c_.speakers;
    check_id(id, s.name.size());
    s.name.push_back(text_or_none(name));
    s.role.push_back(text_or_none(role));
    s.affiliation.push_back(text_or_none(affiliation));
    texts(labels, s.labels);
    s.wikidata.push_back(text_or_none(wikidata));
  }

  void read_region(const node& row) {
    static constexpr member_key keys[] = {"kind", "span", "turn", "confidence", "reason"};
    const auto [kind, place, turn, confidence, why] = members(row, keys);
    const auto where = span_of(place.need("`span` is missing"));
    auto& r = c_.regions;
    r.kind.push_back(name_of(kind.need("`kind` is missing"), detail::region_names, region_kind{}));
    r.begin.push_back(where.begin);
    r.end.push_back(where.end);
    r.paragraph.push_back(0);
    r.turn.push_back(index_of(turn));
    r.confidence.push_back(confidence_of(confidence));
    r.reason.push_back(reason_of(why));
  }

  // Which regions are a turn's follows from its span; where its paragraphs open is written to the regions.
  void read_turn(const node& row) {
    static constexpr member_key keys[] = {"id",         "speaker",    "kind", "label",      "label_text", "span",
                                          "paragraphs", "replies_to", "time", "confidence", "reason"};
    const auto [id, speaker, kind, label, label_text, place, paragraphs, replies_to, time, confidence, why] =
        members(row, keys);
    auto& t = c_.turns;
    check_id(id, t.begin.size());
    const auto printed = label ? span_of(*label) : span{};
    const auto where = span_of(place.need("`span` is missing"));
    const auto [from, to] = time_of(time);
    t.begin.push_back(where.begin);
    t.end.push_back(where.end);
    t.label_begin.push_back(printed.begin);
    t.label_end.push_back(printed.end);
    t.label_text.push_back(text_or_none(label_text));
    t.speaker.push_back(index_of(speaker));
    t.kind.push_back(name_of(kind.need("`kind` is missing"), detail::turn_names, turn_kind{}));
    t.replies_to.push_back(index_of(replies_to));
    t.exchange.push_back(none);
    t.first_region.push_back(detail::lower_bound(c_.regions.begin, where.begin));
    t.last_region.push_back(detail::lower_bound(c_.regions.begin, where.end));
    t.time_begin.push_back(from);
    t.time_end.push_back(to);
    t.confidence.push_back(confidence_of(confidence));
    t.reason.push_back(reason_of(why));
    table(paragraphs, &document_reader::read_paragraph);
  }
  void read_paragraph(const node& place) {
    const auto where = span_of(place);
    auto& r = c_.regions;
    const auto first = detail::lower_bound(r.begin, where.begin);
    if (first == r.begin.size() || r.begin[first] != where.begin || r.kind[first] != region_kind::speech)
      place.fail("a paragraph that opens without speech");
    r.paragraph[first] = 1;
  }

  void read_exchange(const node& row) {
    static constexpr member_key keys[] = {"id", "questions", "answers"};
    const auto [id, questions, answers] = members(row, keys);
    auto& x = c_.exchanges;
    const auto index = static_cast<std::uint32_t>(x.questions.ends.size());
    check_id(id, index);
    indices(questions, x.questions);
    indices(answers, x.answers);
    for (const auto* list : {&x.questions, &x.answers})
      for (auto i = list->begin_of(index); i < list->ends[index]; ++i) {
        if (list->values[i] >= c_.turns.exchange.size()) row.fail("a turn that does not exist");
        c_.turns.exchange[list->values[i]] = index;
      }
  }

  void read_entity(const node& row) {
    static constexpr member_key keys[] = {"id",  "type",     "subtype", "span",       "turn",       "value",
                                          "iso", "wikidata", "thing",   "candidates", "confidence", "reason"};
    const auto [id, type, subtype, place, turn, value, iso, wikidata, thing, candidates, confidence, why] =
        members(row, keys);
    auto& e = c_.entities;
    check_id(id, e.begin.size());
    const auto where = span_of(place.need("`span` is missing"));
    e.type.push_back(name_of(type.need("`type` is missing"), detail::entity_names, entity_type{}));
    e.subtype.push_back(text_or_none(subtype));
    e.begin.push_back(where.begin);
    e.end.push_back(where.end);
    e.turn.push_back(index_of(turn));
    e.value.push_back(text_or_none(value));
    e.iso.push_back(text_or_none(iso));
    e.wikidata.push_back(text_or_none(wikidata));
    e.thing.push_back(index_of(thing));
    texts(candidates, e.candidates);
    e.confidence.push_back(confidence_of(confidence));
    e.reason.push_back(reason_of(why));
  }

  void read_thing(const node& row) {
    static constexpr member_key keys[] = {"id", "type", "name", "names", "wikidata", "mentions"};
    const auto [id, type, name, names, wikidata, mentions] = members(row, keys);
    auto& t = c_.things;
    check_id(id, t.name.size());
    t.type.push_back(name_of(type.need("`type` is missing"), detail::entity_names, entity_type{}));
    t.name.push_back(text_of(name));
    texts(names, t.names);
    t.wikidata.push_back(text_or_none(wikidata));
    indices(mentions, t.mentions);
  }

  void read_cue(const node& row) {
    static constexpr member_key keys[] = {"span", "time", "speaker_text"};
    const auto [place, time, speaker_text] = members(row, keys);
    const auto where = span_of(place.need("`span` is missing"));
    const auto [from, to] = time_of(&time.need("`time` is missing"));
    c_.cues.begin.push_back(where.begin);
    c_.cues.end.push_back(where.end);
    c_.cues.time_begin.push_back(from);
    c_.cues.time_end.push_back(to);
    c_.cues.speaker_text.push_back(text_or_none(speaker_text));
  }

  void read_warning(const node& row) {
    static constexpr member_key keys[] = {"code", "source", "reason"};
    const auto [code, source, why] = members(row, keys);
    const auto [from, to] = source_of(source.need("`source` is missing"));
    notes_.warn(name_of(code.need("`code` is missing"), detail::warning_names, warning_code{}), from, to,
                reason_of(why));
  }

  void read_source_map(const node& row) {
    const auto four = row.exactly<4>();
    auto& map = c_.source_map;
    map.text_begin.push_back(count_of(&four[0]));
    map.text_size.push_back(count_of(&four[1]));
    map.source_begin.push_back(count_of(&four[2]));
    map.source_size.push_back(count_of(&four[3]));
  }
};

}  // namespace

std::shared_ptr<detail::columns> read_columns(const node& root) { return document_reader().read(root); }

}  // namespace stenogram::json
