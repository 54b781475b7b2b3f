#include <doctest/doctest.h>

#include <algorithm>
#include <unordered_set>

#include "document/make.hpp"

using namespace stenogram;

TEST_CASE("an empty document has nothing and breaks nothing") {
  const document doc;
  CHECK(doc.text().empty());
  CHECK(doc.turns().empty());
  CHECK(doc.source().identical());
  CHECK_FALSE(doc.verify());
  CHECK(doc.convert(7, offset_unit::utf16, offset_unit::codepoint) == 0);
  CHECK_FALSE(doc.at(0).region);
  CHECK(doc == document());
  CHECK(doc.convention().reason().name() == "unspecified");
}

TEST_CASE("what was said stands apart from what is printed") {
  const auto doc = make::document();
  REQUIRE_FALSE(doc.verify());
  const auto turn = doc.turns()[0];
  CHECK(turn.text() == "\u201CGood morning\u201D, friends. We met yesterday.\n\nA second paragraph. goes on.");
  CHECK(turn.raw().find("(Applause.)") != std::string_view::npos);
  CHECK(turn.raw().substr(0, 3) == "\u201C");
  const auto paragraphs = turn.paragraphs();
  REQUIRE(paragraphs.size() == 2);
  CHECK(doc.text().substr(paragraphs[1].begin, paragraphs[1].size()) == "A second paragraph.\r\n- 2 -\r\ngoes on.");
  CHECK(doc.turns()[1].label_text() == "\u95EE");
  CHECK(doc.turns()[2].replies_to()->index() == 1);
  REQUIRE(doc.turns()[1].answers().size() == 1);
  CHECK(doc.turns()[1].answers()[0] == doc.turns()[2]);
  CHECK(doc.turns()[0].answers().empty());
  CHECK(doc.turns()[2].entities().empty());
  CHECK(doc.turns()[1].entities()[0].text() == "Russia");
}

TEST_CASE("no space is put between parts of a script that has none") {
  make::writer w;
  w.open_turn(turn_kind::remarks, none, "", "");
  w.say("\u4F60\u597D");
  w.blank("\n");
  w.say("\u4E16\u754C");
  w.blank("\n");
  w.say("Anna");
  w.close_turn();
  w.c->source_bytes = w.here();
  const auto doc = freeze(w.body()).value();
  CHECK(doc.turns()[0].text() == "\u4F60\u597D\u4E16\u754C Anna");
}

TEST_CASE("a reason becomes a sentence with its arguments") {
  const auto doc = make::document();
  CHECK(doc.convention().reason().why() == "2 labels of 2 forms");
  CHECK(doc.turns()[2].reason().why() == "label Pepe of the form Name Surname:");
  CHECK(doc.regions()[0].reason().why() == "first line of the page, set apart");
}

TEST_CASE("at tells what stands at a byte") {
  const auto doc = make::document();
  const auto russia = static_cast<std::uint32_t>(doc.text().find("Russia"));
  const auto there = doc.at(russia + 2);
  REQUIRE(there.region);
  CHECK(there.region->kind() == region_kind::speech);
  REQUIRE(there.turn);
  CHECK(there.turn->index() == 1);
  REQUIRE(there.entity);
  CHECK(there.entity->text() == "Russia");
  CHECK_FALSE(doc.at(russia + 6).entity);
  CHECK_FALSE(doc.at(0).region);
  const auto label = doc.at(doc.turns()[1].label().begin);
  CHECK(label.region->kind() == region_kind::label);
  CHECK_FALSE(label.turn);
  CHECK_FALSE(doc.at(static_cast<std::uint32_t>(doc.text().size())).region);
  CHECK_FALSE(doc.at(none).region);
}

TEST_CASE("spans lead to the source") {
  const auto same = make::document();
  CHECK(same.to_source({5, 9}) == std::pair<std::uint64_t, std::uint64_t>(5, 9));
  CHECK(same.to_source({5, none}) == std::pair<std::uint64_t, std::uint64_t>(5, same.text().size()));
  const auto doc = make::document(true);
  REQUIRE_FALSE(doc.verify());
  const auto cut = doc.turns()[1].span().begin;  // three bytes of text from here stand for two of the source
  using pair = std::pair<std::uint64_t, std::uint64_t>;
  CHECK(doc.to_source({0, 2}) == pair(3, 5));
  CHECK(doc.to_source({2, cut}) == pair(5, cut + 3));
  CHECK(doc.to_source({cut, cut + 3}) == pair(cut + 3, cut + 5));
  CHECK(doc.to_source({cut, cut + 1}) == pair(cut + 3, cut + 5));
  CHECK(doc.to_source({cut + 1, cut + 2}) == pair(cut + 3, cut + 5));
  CHECK(doc.to_source({cut + 3, cut + 4}) == pair(cut + 10, cut + 11));
  CHECK(doc.to_source({cut, cut + 4}) == pair(cut + 3, cut + 11));
  const auto size = static_cast<std::uint32_t>(doc.text().size());
  CHECK(doc.to_source({size, size}) == pair(doc.source().bytes(), doc.source().bytes()));
}

TEST_CASE("equality and hash are by content, whatever the order of interning") {
  const auto a = make::document();
  auto other = make::columns();
  // The same content with every string kept twice and other ids.
  auto& strings = other->strings;
  const auto n = strings.size();
  detail::string_columns moved;
  moved.bytes = "padding";
  moved.ends.push_back(7);
  for (std::uint32_t i = n; i-- > 0;) moved.bytes.append(strings.at(i)), moved.ends.push_back(moved.bytes.size());
  const auto rename = [&](std::vector<std::uint32_t>& ids) {
    for (auto& id : ids)
      if (id != none) id = n - id;
  };
  strings = moved;
  auto& c = *other;
  for (auto* ids : {&c.reasons.arguments.values, &c.fields.key, &c.fields.text, &c.fields.value, &c.fields.role,
                    &c.fields.affiliation, &c.fields.from, &c.forms.text, &c.speakers.name, &c.speakers.role,
                    &c.speakers.affiliation, &c.speakers.wikidata, &c.speakers.labels.values, &c.turns.label_text,
                    &c.entities.subtype, &c.entities.value, &c.entities.iso, &c.entities.wikidata,
                    &c.entities.candidates.values, &c.things.name, &c.things.wikidata, &c.things.names.values,
                    &c.cues.speaker_text})
    rename(*ids);
  const auto b = freeze(other).value();
  REQUIRE_FALSE(b.verify());
  CHECK(a == b);
  CHECK(a.hash() == b.hash());
  CHECK(std::unordered_set<document>{a, b}.size() == 1);
}

TEST_CASE("every column counts for equality") {
  const auto a = make::document();
  const auto differs = [&](auto change) {
    auto c = make::columns();
    change(*c);
    const auto b = freeze(c).value();
    CHECK(a != b);
    CHECK(a.hash() != b.hash());
  };
  using C = detail::columns;
  differs([](C& c) { c.language = "fr"; });
  differs([](C& c) { c.has_source_name = false, c.source_name.clear(); });
  differs([](C& c) { c.convention_confidence--; });
  differs([](C& c) { c.convention_reason = 0; });
  differs([](C& c) { c.fields.value[1] = none; });
  differs([](C& c) { c.forms.weight[1]++; });
  differs([](C& c) { c.refusals.evidence.values.pop_back(), c.refusals.evidence.ends[0]--; });
  differs([](C& c) { c.speakers.labels.values[0] = c.speakers.labels.values[1]; });
  differs([](C& c) { c.turns.kind[0] = turn_kind::procedural; });
  differs([](C& c) { c.turns.time_end[2]++; });
  differs([](C& c) { c.exchanges.answers.values.clear(), c.exchanges.answers.ends[0] = 0, c.turns.exchange[2] = none; });
  differs([](C& c) { c.entities.type[0] = entity_type::org; });
  differs([](C& c) { c.things.wikidata[0] = c.things.wikidata[1]; });
  differs([](C& c) { c.regions.kind[0] = region_kind::heading; });
  differs([](C& c) { c.regions.reason[0] = 0; });
  differs([](C& c) { c.cues.speaker_text[0] = none; });
  differs([](C& c) { c.warnings.source_end[0]++; });
  CHECK(a != make::document(true));
}

TEST_CASE("freezing makes one of what means the same") {
  const auto same = make::columns();
  auto& f = same->fields;
  for (auto* column : {&f.key, &f.text, &f.value, &f.role, &f.affiliation, &f.begin, &f.end, &f.from, &f.reason})
    std::rotate(column->begin(), column->begin() + 2, column->begin() + 4);  // place and url before title and date
  f.begin[1] = f.end[1] = 7;  // the url, which is not on the page
  same->turns.label_begin[0] = same->turns.label_end[0] = 0;
  same->regions.paragraph[0] = 1;
  for (const auto first : same->turns.first_region) same->regions.paragraph[first] = 0;
  const auto doc = freeze(same).value();
  CHECK_FALSE(doc.verify());
  CHECK(doc == make::document());
  CHECK(doc.metadata()[1].key() == "date");
  CHECK(doc.metadata()[1].value() == "2018-04-10");
}
