#include <doctest/doctest.h>

#include <functional>

#include "document/make.hpp"

using namespace stenogram;

namespace {

struct rule {
  std::string_view what;
  std::function<void(detail::columns&)> breaks;
  std::string_view table;
  std::uint32_t row;
  std::int64_t byte;  // -1: not told
};

using C = detail::columns;

std::uint32_t find(const C& c, std::string_view s) { return static_cast<std::uint32_t>(c.text.find(s)); }

void check(const std::vector<rule>& rules, bool mapped = false) {
  for (const auto& r : rules) {
    CAPTURE(r.what);
    auto c = make::columns(mapped);
    *c = *freeze(c).value().body();
    r.breaks(*c);
    const auto broken = find_breach(*c);
    REQUIRE(broken);
    CAPTURE(broken->message);
    CHECK(broken->table == r.table);
    CHECK(broken->row == r.row);
    if (r.byte >= 0) CHECK(broken->byte == r.byte);
    CHECK(verify(*c)->code == error_code::internal);
    CHECK(verify(*c)->byte == broken->byte);
  }
}

void set_text(C& c, std::string s) {
  auto text = std::make_shared<std::string>(std::move(s));
  c.owner = text;
  c.text = *text;
}

}  // namespace

TEST_CASE("the example breaks no invariant") {
  CHECK_FALSE(verify(*make::document().body()));
  CHECK_FALSE(verify(*make::document(true).body()));
}

TEST_CASE("verify finds columns that cannot be read") {
  check({
      {"short column", [](C& c) { c.regions.kind.pop_back(); }, "regions", 12, -1},
      {"long column", [](C& c) { c.turns.reason.push_back(0); }, "turns", 3, -1},
      {"first column short", [](C& c) { c.speakers.name.pop_back(); }, "speakers", 1, -1},
      {"string out of range", [](C& c) { c.entities.iso[2] = 9999; }, "entities", 2, -1},
      {"null in a list of strings", [](C& c) { c.speakers.labels.values[2] = none; }, "speakers", 1, -1},
      {"reason out of range", [](C& c) { c.turns.reason[1] = none; }, "turns", 1, -1},
      {"convention's reason", [](C& c) { c.convention_reason = 9999; }, "convention", 0, -1},
      {"kind without a name", [](C& c) { c.regions.kind[3] = static_cast<region_kind>(12); }, "regions", 3, -1},
      {"type without a name", [](C& c) { c.things.type[1] = static_cast<entity_type>(10); }, "things", 1, -1},
      {"warning without a name", [](C& c) { c.warnings.code[0] = static_cast<warning_code>(200); }, "warnings", 0, -1},
      {"speaker out of range", [](C& c) { c.turns.speaker[2] = 2; }, "turns", 2, -1},
      {"turn out of range", [](C& c) { c.regions.turn[4] = 3; }, "regions", 4, -1},
      {"first region none", [](C& c) { c.turns.first_region[0] = none; }, "turns", 0, -1},
      {"last region out of range", [](C& c) { c.turns.last_region[2] = 14; }, "turns", 2, -1},
      {"list runs backwards", [](C& c) { c.things.names.ends[0] = 4; }, "things", 0, -1},
      {"list ends early", [](C& c) { c.things.names.ends[1] = 2; }, "things", 2, -1},
      {"list out of range", [](C& c) { c.exchanges.questions.values[0] = 3; }, "exchanges", 0, -1},
      {"evidence out of range", [](C& c) { c.refusals.evidence.values[1] = 9999; }, "refused", 0, -1},
      {"string runs out", [](C& c) { c.strings.ends[1] += 100000; }, "strings", 1, -1},
      {"strings run backwards", [](C& c) { c.strings.ends[1] = c.strings.ends[0] - 1; }, "strings", 1, -1},
      {"bytes behind", [](C& c) { c.strings.bytes += 'x'; }, "strings", make::columns()->strings.size(), -1},
      {"string parts a code point", [](C& c) { c.strings.bytes.assign(c.strings.bytes.size(), '\x80'); }, "strings", 0, -1},
      {"no reasons", [](C& c) { c.reasons = {}; }, "reasons", 0, -1},
      {"first reason", [](C& c) { c.reasons.code[0] = reason_code::recurs; }, "reasons", 0, -1},
      {"reason without a name", [](C& c) { c.reasons.code[1] = static_cast<reason_code>(60000); }, "reasons", 1, -1},
      {"arguments missing", [](C& c) { c.reasons.code[1] = reason_code::recurs; }, "reasons", 1, -1},
  });
}

TEST_CASE("verify finds a text or a source that is not right") {
  check({
      {"not UTF-8", [](C& c) { auto s = std::string(c.text); s[7] = '\xFF'; set_text(c, s); }, "text", 0, 7},
      {"cut code point", [](C& c) { set_text(c, std::string(c.text.substr(0, find(c, "\u00A0") + 1))); }, "text", 0,
       find(*make::columns(), "\u00A0")},
      {"offset index missing", [](C& c) { c.offsets = {}; }, "text", 0, 0},
      {"offset index wrong", [](C& c) { c.offsets.utf16[0] = 1; }, "text", 0, 0},
      {"offset index uneven", [](C& c) { c.offsets.utf16.clear(); }, "text", 0, 0},
      {"size of the source", [](C& c) { c.source_bytes++; }, "source", 0, -1},
      {"name not stated", [](C& c) { c.has_source_name = false; }, "source", 0, -1},
      {"language not UTF-8", [](C& c) { c.language = "\xFF"; }, "source", 0, -1},
  });
  check(
      {
          {"leaves text out", [](C& c) { c.source_map.text_begin[1]++; }, "source_map", 1, -1},
          {"begins late", [](C& c) { c.source_map.text_begin[0] = 1; }, "source_map", 0, 0},
          {"runs backwards", [](C& c) { c.source_map.source_begin[1] -= 1; }, "source_map", 1, -1},
          {"beyond the text", [](C& c) { c.source_map.text_size[2]++; }, "source_map", 2, -1},
          {"beyond the source", [](C& c) { c.source_map.source_size[2]++; }, "source_map", 2, -1},
          {"parts a code point", [](C& c) { c.source_map.text_size[1]--; }, "source_map", 1, -1},
          {"ends early",
           [](C& c) {
             auto& m = c.source_map;
             m.text_begin.pop_back(), m.text_size.pop_back(), m.source_begin.pop_back(), m.source_size.pop_back();
           },
           "source_map", 1, -1},
      },
      true);
}

TEST_CASE("verify finds regions and turns that are not in order") {
  const auto c0 = make::columns();
  const auto title = find(*c0, "Remarks"), label = find(*c0, "\uFF08"), question = find(*c0, "\u4F60");
  const auto copyright = find(*c0, "\u00A9");
  check({
      {"visible byte in none", [](C& c) { c.regions.begin[0] += 3; }, "regions", 0, title},
      {"last visible byte in none", [](C& c) { c.regions.end.back() -= 1; }, "regions", 13, c0->regions.end.back() - 1},
      {"NBSP is visible", [](C& c) { c.regions.end[0] = find(c, "\u00A0"); }, "regions", 1, find(*c0, "\u00A0")},
      {"overlap", [](C& c) { c.regions.begin[1] -= 5; }, "regions", 1, -1},
      {"empty", [](C& c) { c.regions.end[0] = c.regions.begin[0]; }, "regions", 0, title},
      {"inside a code point", [](C& c) { c.regions.begin[11] += 1; }, "regions", 11, -1},
      {"beyond the text", [](C& c) { c.regions.end[12] += 40; }, "regions", 12, copyright},
      {"backwards", [](C& c) { std::swap(c.regions.begin[0], c.regions.end[0]); }, "regions", 0, -1},
      {"paragraph without speech", [](C& c) { c.regions.paragraph[0] = 1; }, "regions", 0, title},
      {"turn inside a code point", [](C& c) { c.turns.end[1] -= 1; }, "turns", 1, question},
      {"turns overlap", [](C& c) { c.turns.begin[1] = c.turns.begin[0]; }, "turns", 1, -1},
      {"label before the turn before", [](C& c) { c.turns.label_begin[1] = 2; }, "turns", 1, question},
      {"label behind its turn", [](C& c) { c.turns.label_end[1] += 3; }, "turns", 1, question},
      {"begins without speech", [label](C& c) { c.turns.begin[1] = label; c.turns.first_region[1]--; c.turns.label_begin[1] = c.turns.label_end[1] = label; }, "turns", 1, label},
      {"first region wrong", [](C& c) { c.turns.first_region[0]++; }, "turns", 0, -1},
      {"last region wrong", [](C& c) { c.turns.last_region[0]--; }, "turns", 0, -1},
      {"regions empty", [](C& c) { c.turns.last_region[0] = c.turns.first_region[0]; }, "turns", 0, -1},
      {"opens no paragraph", [](C& c) { c.regions.paragraph[2] = 0; }, "turns", 0, -1},
      {"replies to itself", [](C& c) { c.turns.replies_to[1] = 1; }, "turns", 1, question},
      {"replies to a later turn", [](C& c) { c.turns.replies_to[0] = 2; }, "turns", 0, -1},
      {"time runs backwards", [](C& c) { c.turns.time_end[2] = 1; }, "turns", 2, -1},
      {"half a time", [](C& c) { c.turns.time_end[2] = -1; }, "turns", 2, -1},
      {"region of another turn", [](C& c) { c.regions.turn[3] = 1; }, "regions", 3, -1},
      {"region of no turn inside one", [](C& c) { c.regions.turn[3] = none; }, "regions", 3, -1},
      {"far from its turn", [](C& c) { c.regions.turn[12] = 1; }, "regions", 12, copyright},
      {"before its turn's neighbour", [](C& c) { c.regions.turn[0] = 1; }, "regions", 0, title},
      {"speech outside every turn", [](C& c) { c.regions.kind[0] = region_kind::speech; }, "regions", 0, title},
      {"label in no label region", [](C& c) { c.regions.kind[8] = region_kind::note; }, "turns", 1, label},
      {"label region of another turn", [](C& c) { c.regions.turn[8] = 0; }, "turns", 1, label},
      {"label text without a label", [](C& c) { c.turns.label_text[0] = c.turns.label_text[1]; }, "turns", 0, -1},
  });
}

TEST_CASE("verify finds exchanges, entities, things and metadata that do not agree") {
  check({
      {"question of another exchange", [](C& c) { c.turns.exchange[1] = none; }, "exchanges", 0, -1},
      {"turn not listed", [](C& c) { c.turns.exchange[0] = 0; }, "exchanges", 0, -1},
      {"question and answer", [](C& c) { c.exchanges.answers.values[0] = 1; }, "exchanges", 0, find(*make::columns(), "\u4F60")},
      {"listed twice", [](C& c) { c.exchanges.answers.values.push_back(2); c.exchanges.answers.ends[0] = 2; }, "exchanges", 0, -1},
      {"entity empty", [](C& c) { c.entities.end[1] = c.entities.begin[1]; }, "entities", 1, -1},
      {"entity parts a code point", [](C& c) { c.entities.end[0] = find(c, "\u00E9") + 1; }, "entities", 0, -1},
      {"entities overlap", [](C& c) { c.entities.begin[1] = c.entities.begin[0]; }, "entities", 1, -1},
      {"entity across regions", [](C& c) { c.entities.end[1] += 10; }, "entities", 1, -1},
      {"entity in boilerplate", [](C& c) { c.entities.begin[3] = find(c, "All rights"); c.entities.end[3] = c.entities.begin[3] + 3; }, "entities", 3, -1},
      {"entity of another turn", [](C& c) { c.entities.turn[3] = 0; }, "entities", 3, -1},
      {"entity of no turn", [](C& c) { c.entities.turn[2] = none; }, "entities", 2, -1},
      {"entity outside turns", [](C& c) { c.entities.turn[0] = 0; }, "entities", 0, -1},
      {"thing of others' mentions", [](C& c) { c.things.mentions.values = {3, 0}; }, "things", 0, -1},
      {"mention twice", [](C& c) { c.things.mentions.values = {0, 0, 3}; c.things.mentions.ends = {2, 3}; }, "things", 0, -1},
      {"mention not listed", [](C& c) { c.entities.thing[1] = 0; }, "things", 0, -1},
      {"unknown field", [](C& c) { c.fields.key[0] = c.fields.text[0]; }, "metadata", 0, -1},
      {"field twice", [](C& c) { c.fields.key[1] = c.fields.key[0]; }, "metadata", 1, -1},
      {"fields out of order", [](C& c) { std::swap(c.fields.key[0], c.fields.key[1]); }, "metadata", 1, -1},
      {"field inside a code point", [](C& c) { c.fields.end[4] = find(c, "\u00E9") + 1; }, "metadata", 4, -1},
      {"empty field somewhere", [](C& c) { c.fields.begin[3] = c.fields.end[3] = 5; }, "metadata", 3, 5},
      {"role of a title", [](C& c) { c.fields.role[0] = c.fields.role[4]; }, "metadata", 0, -1},
      {"refused out of order", [](C& c) { auto& r = c.refusals; r.begin.push_back(0); r.end.push_back(2); r.weight.push_back(0); r.evidence.close(); }, "refused", 1, 0},
      {"refused beyond the text", [](C& c) { c.refusals.end[0] = 100000; }, "refused", 0, -1},
      {"cues out of order", [](C& c) { c.cues.begin[1] = 0; }, "cues", 1, 0},
      {"cue's time", [](C& c) { c.cues.time_begin[0] = -1; }, "cues", 0, -1},
      {"cue's time too long", [](C& c) { c.cues.time_end[0] = longest_time + 1; }, "cues", 0, -1},
      {"warning outside the source", [](C& c) { c.warnings.source_end[0] = c.source_bytes + 1; }, "warnings", 0, -1},
      {"warning backwards", [](C& c) { c.warnings.source_begin[0] = 3; }, "warnings", 0, -1},
  });
}
