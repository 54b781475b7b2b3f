// One function a table, in the order of json_writer.cpp.
#include "export/json_columns.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "document/freeze.hpp"
#include "ledger/ledger.hpp"
#include "stenogram/version.hpp"

namespace stenogram::json {
namespace {

constexpr std::uint32_t most = std::numeric_limits<std::uint32_t>::max();

// The code whose name is `name`, by bisection of the sorted names.
std::optional<reason_code> reason_of_name(std::string_view name) {
  static const auto sorted = [] {
    std::array<std::uint16_t, detail::reason_count> ids{};
    for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = static_cast<std::uint16_t>(i);
    std::sort(ids.begin(), ids.end(), [](auto a, auto b) { return detail::reason_infos[a].name < detail::reason_infos[b].name; });
    return ids;
  }();
  const auto at = std::lower_bound(sorted.begin(), sorted.end(), name,
                                   [](auto id, std::string_view n) { return detail::reason_infos[id].name < n; });
  if (at == sorted.end() || detail::reason_infos[*at].name != name) return std::nullopt;
  return static_cast<reason_code>(*at);
}

class document_reader {
 public:
  explicit document_reader(const node& root) : root_(root), c_(*body_) {}

  std::shared_ptr<detail::columns> read() {
    constexpr std::string_view keys[] = {"format",    "offsets",  "source", "language", "convention", "metadata", "speakers", "turns",
                                         "exchanges", "entities", "things", "regions",  "cues",       "warnings", "source_map", "text"};
    const members m(root_, keys);
    if (const auto& format = m.need(0, "`format` is missing"); format.text() != STENOGRAM_JSON_FORMAT)
      format.fail("a format that is not read");
    text(m.need(15, "`text` is missing: written without it, a document cannot be read back"));
    if (const auto unit = m.find(1)) unit_ = name_of(*unit, detail::unit_names, offset_unit::utf8);
    at_.emplace(c_.text, c_.offsets, unit_);
    c_.source_bytes = c_.text.size();
    c_.media_type = "text/plain";
    c_.encoding = "utf-8";
    if (const auto n = m.find(2)) source(*n);
    if (const auto n = m.find(3)) c_.language = n->text();
    if (const auto n = m.find(4)) convention(*n);
    if (const auto n = m.find(5)) metadata(*n);
    if (const auto n = m.find(6)) n->each([&](const node& row) { speaker(row); });
    if (const auto n = m.find(11)) n->each([&](const node& row) { region(row); });
    if (const auto n = m.find(7)) n->each([&](const node& row) { turn(row); });
    if (const auto n = m.find(8)) n->each([&](const node& row) { exchange(row); });
    if (const auto n = m.find(9)) n->each([&](const node& row) { entity(row); });
    if (const auto n = m.find(10)) n->each([&](const node& row) { thing(row); });
    if (const auto n = m.find(12)) n->each([&](const node& row) { cue(row); });
    if (const auto n = m.find(13)) n->each([&](const node& row) { warning(row); });
    if (const auto n = m.find(14)) n->each([&](const node& row) { source_map(row); });
    notes_.take(c_);
    return std::move(body_);
  }

 private:
  const node& root_;
  std::shared_ptr<detail::columns> body_ = std::make_shared<detail::columns>();
  detail::columns& c_;
  ledger notes_;
  offset_unit unit_ = offset_unit::utf8;
  std::optional<offset_cursor> at_;

  // --- values

  template <class Enum, std::size_t N>
  static Enum name_of(const node& n, const std::string_view (&names)[N], Enum out) {
    if (!detail::from_name(names, n.text(), out)) n.fail("a name that is not known");
    return out;
  }
  detail::string_id text_of(const node* n) { return n ? notes_.string(n->text()) : none; }
  // Empty is the same as absent wherever null is written for it.
  detail::string_id text_or_none(const node* n) { return n && !n->text().empty() ? notes_.string(n->text()) : none; }
  static std::uint32_t count_of(const node* n) { return n ? static_cast<std::uint32_t>(n->count(most)) : 0; }
  static std::uint32_t index_of(const node* n) { return n ? static_cast<std::uint32_t>(n->count(most - 1)) : none; }
  static std::int32_t weight_of(const node* n) {
    return n ? static_cast<std::int32_t>(n->number(std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max())) : 0;
  }
  static std::uint8_t confidence_of(const node* n) {
    return n ? static_cast<std::uint8_t>(std::lround(n->decimal(0, 1) * 255)) : 0;
  }
  static void check_id(const node* n, std::size_t row) {
    if (n && n->count(most) != row) n->fail("an id that is not the place in the table");
  }

  std::uint32_t byte_of(const node& n) {
    const auto units = static_cast<std::uint32_t>(n.count(most));
    const auto byte = at_->to_byte(units);
    if (at_->to_unit(byte) != units) n.fail("an offset outside the text or inside a code point");
    return byte;
  }
  span span_of(const node& n) {
    const auto ends = n.exactly<2>();
    const auto begin = byte_of(ends[0]), end = byte_of(ends[1]);
    if (end < begin) n.fail("a span that runs backwards");
    return {begin, end};
  }
  static std::pair<std::uint64_t, std::uint64_t> source_of(const node& n) {
    const auto ends = n.exactly<2>();
    const std::pair<std::uint64_t, std::uint64_t> s{ends[0].count(most), ends[1].count(most)};
    if (s.second < s.first) n.fail("a span that runs backwards");
    return s;
  }
  static std::pair<std::int64_t, std::int64_t> time_of(const node* n) {
    if (!n) return {-1, -1};
    const auto ends = n->exactly<2>();
    const auto milliseconds = [](const node& seconds) {
      return static_cast<std::int64_t>(std::llround(seconds.decimal(0, static_cast<double>(longest_time / 1000)) * 1000));
    };
    const std::pair<std::int64_t, std::int64_t> t{milliseconds(ends[0]), milliseconds(ends[1])};
    if (t.second < t.first) n->fail("a time that runs backwards");
    return t;
  }
  detail::reason_id reason_of(const node* n) {
    if (!n) return 0;
    std::optional<reason_code> code;
    std::array<std::string_view, 2> arguments;
    std::size_t given = 0;
    n->each([&](const node& part) {
      if (!code) {
        if (!(code = reason_of_name(part.text()))) part.fail("a reason that is not known");
        return;
      }
      if (given == detail::reason_infos[static_cast<std::size_t>(*code)].arguments) part.fail("an argument that the reason does not take");
      arguments[given++] = part.text();
    });
    if (!code || given != detail::reason_infos[static_cast<std::size_t>(*code)].arguments) n->fail("a reason without its arguments");
    if (given == 0) return notes_.reason(*code);
    return given == 1 ? notes_.reason(*code, arguments[0]) : notes_.reason(*code, arguments[0], arguments[1]);
  }
  void texts(const node* n, detail::list_columns& out) {
    if (n) n->each([&](const node& s) { out.values.push_back(notes_.string(s.text())); });
    out.close();
  }
  static void indices(const node* n, detail::list_columns& out) {
    if (n) n->each([&](const node& i) { out.values.push_back(index_of(&i)); });
    out.close();
  }

  // --- tables

  void text(const node& n) {
    auto text = std::make_shared<std::string>(n.text());
    if (text->size() > most) n.fail("the text is 4 GiB or more");
    c_.text = *text;
    c_.owner = std::move(text);
    count_offsets(c_.text, c_.offsets);
  }

  void source(const node& n) {
    constexpr std::string_view keys[] = {"name", "bytes", "media_type", "encoding"};
    const members m(n, keys);
    if (const auto name = m.find(0)) c_.source_name = name->text(), c_.has_source_name = true;
    if (const auto bytes = m.find(1)) c_.source_bytes = bytes->count(most);
    if (const auto type = m.find(2)) c_.media_type = type->text();
    if (const auto encoding = m.find(3)) c_.encoding = encoding->text();
  }

  void convention(const node& n) {
    constexpr std::string_view keys[] = {"forms", "confidence", "reason", "details", "refused"};
    const members m(n, keys);
    c_.convention_confidence = confidence_of(m.find(1));
    c_.convention_reason = reason_of(m.find(2));
    if (const auto details = m.find(3)) details->each([&](const node& row) { form(row); });
    else if (const auto forms = m.find(0)) forms->each([&](const node& s) { add_form(s, 0, 0, 0); });
    if (const auto refused = m.find(4)) refused->each([&](const node& row) { refusal(row); });
  }
  void form(const node& row) {
    constexpr std::string_view keys[] = {"form", "labels", "turns", "weight"};
    const members m(row, keys);
    add_form(m.need(0, "`form` is missing"), count_of(m.find(1)), count_of(m.find(2)), weight_of(m.find(3)));
  }
  void add_form(const node& name, std::uint32_t labels, std::uint32_t turns, std::int32_t weight) {
    c_.forms.text.push_back(notes_.string(name.text()));
    c_.forms.labels.push_back(labels);
    c_.forms.turns.push_back(turns);
    c_.forms.weight.push_back(weight);
  }
  void refusal(const node& row) {
    constexpr std::string_view keys[] = {"span", "weight", "reason"};
    const members m(row, keys);
    const auto where = span_of(m.need(0, "`span` is missing"));
    c_.refusals.begin.push_back(where.begin);
    c_.refusals.end.push_back(where.end);
    c_.refusals.weight.push_back(weight_of(m.find(1)));
    auto& evidence = c_.refusals.evidence;
    if (const auto list = m.find(2)) list->each([&](const node& r) { evidence.values.push_back(reason_of(&r)); });
    evidence.close();
  }

  void metadata(const node& n) {
    constexpr std::string_view keys[] = {"title", "date", "published", "place", "event", "url", "participants"};
    const members m(n, keys);
    for (std::size_t i = 0; i < 6; ++i)
      if (const auto f = m.find(i)) field(keys[i], *f);
    if (const auto all = m.find(6)) all->each([&](const node& f) { field("participant", f); });
  }
  void field(std::string_view key, const node& n) {
    constexpr std::string_view keys[] = {"text", "value", "role", "affiliation", "span", "from", "confidence", "reason"};
    const members m(n, keys);
    auto& f = c_.fields;
    const auto place = m.find(4);
    const auto where = place ? span_of(*place) : span{};
    f.key.push_back(notes_.string(key));
    f.text.push_back(text_of(m.find(0)));
    f.value.push_back(text_or_none(m.find(1)));
    f.role.push_back(text_or_none(m.find(2)));
    f.affiliation.push_back(text_or_none(m.find(3)));
    f.begin.push_back(where.begin);
    f.end.push_back(where.end);
    f.from.push_back(text_of(m.find(5)));
    f.confidence.push_back(confidence_of(m.find(6)));
    f.reason.push_back(reason_of(m.find(7)));
  }

  void speaker(const node& row) {
    constexpr std::string_view keys[] = {"id", "name", "role", "affiliation", "labels", "wikidata"};
    const members m(row, keys);
    auto& s = c_.speakers;
    check_id(m.find(0), s.name.size());
    s.name.push_back(text_or_none(m.find(1)));
    s.role.push_back(text_or_none(m.find(2)));
    s.affiliation.push_back(text_or_none(m.find(3)));
    texts(m.find(4), s.labels);
    s.wikidata.push_back(text_or_none(m.find(5)));
  }

  // Which regions are a turn's and where its paragraphs open follows from the regions, which are read before.
  void turn(const node& row) {
    constexpr std::string_view keys[] = {"id", "speaker", "kind", "label", "label_text", "span", "paragraphs", "replies_to", "time", "confidence", "reason"};
    const members m(row, keys);
    auto& t = c_.turns;
    check_id(m.find(0), t.begin.size());
    const auto label_node = m.find(3);
    const auto label = label_node ? span_of(*label_node) : span{};
    const auto where = span_of(m.need(5, "`span` is missing"));
    const auto time = time_of(m.find(8));
    t.begin.push_back(where.begin);
    t.end.push_back(where.end);
    t.label_begin.push_back(label.begin);
    t.label_end.push_back(label.end);
    t.label_text.push_back(text_or_none(m.find(4)));
    t.speaker.push_back(index_of(m.find(1)));
    t.kind.push_back(name_of(m.need(2, "`kind` is missing"), detail::turn_names, turn_kind{}));
    t.replies_to.push_back(index_of(m.find(7)));
    t.exchange.push_back(none);
    t.first_region.push_back(detail::lower_bound(c_.regions.begin, where.begin));
    t.last_region.push_back(detail::lower_bound(c_.regions.begin, where.end));
    t.time_begin.push_back(time.first);
    t.time_end.push_back(time.second);
    t.confidence.push_back(confidence_of(m.find(9)));
    t.reason.push_back(reason_of(m.find(10)));
    if (const auto n = m.find(6)) n->each([&](const node& p) { paragraph(p); });
  }
  void paragraph(const node& n) {
    const auto where = span_of(n);
    auto& r = c_.regions;
    const auto first = detail::lower_bound(r.begin, where.begin);
    if (first == r.begin.size() || r.begin[first] != where.begin || r.kind[first] != region_kind::speech)
      n.fail("a paragraph that opens without speech");
    r.paragraph[first] = 1;
  }

  void exchange(const node& row) {
    constexpr std::string_view keys[] = {"id", "questions", "answers"};
    const members m(row, keys);
    auto& x = c_.exchanges;
    const auto id = static_cast<std::uint32_t>(x.questions.ends.size());
    check_id(m.find(0), id);
    indices(m.find(1), x.questions);
    indices(m.find(2), x.answers);
    for (const auto* list : {&x.questions, &x.answers})
      for (auto i = list->begin_of(id); i < list->ends[id]; ++i) {
        if (list->values[i] >= c_.turns.exchange.size()) row.fail("a turn that does not exist");
        c_.turns.exchange[list->values[i]] = id;
      }
  }

  void entity(const node& row) {
    constexpr std::string_view keys[] = {"id", "type", "subtype", "span", "turn", "value", "iso", "wikidata", "thing", "candidates", "confidence", "reason"};
    const members m(row, keys);
    auto& e = c_.entities;
    check_id(m.find(0), e.begin.size());
    const auto where = span_of(m.need(3, "`span` is missing"));
    e.type.push_back(name_of(m.need(1, "`type` is missing"), detail::entity_names, entity_type{}));
    e.subtype.push_back(text_or_none(m.find(2)));
    e.begin.push_back(where.begin);
    e.end.push_back(where.end);
    e.turn.push_back(index_of(m.find(4)));
    e.value.push_back(text_or_none(m.find(5)));
    e.iso.push_back(text_or_none(m.find(6)));
    e.wikidata.push_back(text_or_none(m.find(7)));
    e.thing.push_back(index_of(m.find(8)));
    texts(m.find(9), e.candidates);
    e.confidence.push_back(confidence_of(m.find(10)));
    e.reason.push_back(reason_of(m.find(11)));
  }

  void thing(const node& row) {
    constexpr std::string_view keys[] = {"id", "type", "name", "names", "wikidata", "mentions"};
    const members m(row, keys);
    auto& t = c_.things;
    check_id(m.find(0), t.name.size());
    t.type.push_back(name_of(m.need(1, "`type` is missing"), detail::entity_names, entity_type{}));
    t.name.push_back(text_of(m.find(2)));
    texts(m.find(3), t.names);
    t.wikidata.push_back(text_or_none(m.find(4)));
    indices(m.find(5), t.mentions);
  }

  void region(const node& row) {
    constexpr std::string_view keys[] = {"kind", "span", "turn", "confidence", "reason"};
    const members m(row, keys);
    auto& r = c_.regions;
    const auto where = span_of(m.need(1, "`span` is missing"));
    r.kind.push_back(name_of(m.need(0, "`kind` is missing"), detail::region_names, region_kind{}));
    r.begin.push_back(where.begin);
    r.end.push_back(where.end);
    r.paragraph.push_back(0);
    r.turn.push_back(index_of(m.find(2)));
    r.confidence.push_back(confidence_of(m.find(3)));
    r.reason.push_back(reason_of(m.find(4)));
  }

  void cue(const node& row) {
    constexpr std::string_view keys[] = {"span", "time", "speaker_text"};
    const members m(row, keys);
    const auto where = span_of(m.need(0, "`span` is missing"));
    const auto time = time_of(&m.need(1, "`time` is missing"));
    c_.cues.begin.push_back(where.begin);
    c_.cues.end.push_back(where.end);
    c_.cues.time_begin.push_back(time.first);
    c_.cues.time_end.push_back(time.second);
    c_.cues.speaker_text.push_back(text_or_none(m.find(2)));
  }

  void warning(const node& row) {
    constexpr std::string_view keys[] = {"code", "source", "reason"};
    const members m(row, keys);
    const auto where = source_of(m.need(1, "`source` is missing"));
    notes_.warn(name_of(m.need(0, "`code` is missing"), detail::warning_names, warning_code{}), where.first, where.second,
                reason_of(m.find(2)));
  }

  void source_map(const node& row) {
    const auto four = row.exactly<4>();
    auto& map = c_.source_map;
    map.text_begin.push_back(count_of(&four[0]));
    map.text_size.push_back(count_of(&four[1]));
    map.source_begin.push_back(count_of(&four[2]));
    map.source_size.push_back(count_of(&four[3]));
  }
};

}  // namespace

std::shared_ptr<detail::columns> read_columns(const node& root) { return document_reader(root).read(); }

}  // namespace stenogram::json
