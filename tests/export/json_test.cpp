#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

#include "document/make.hpp"
#include "export/json_text.hpp"
#include "stenogram/json.hpp"
#include "stenogram/version.hpp"

using namespace stenogram;

namespace {

constexpr offset_unit units[] = {offset_unit::utf8, offset_unit::utf16, offset_unit::codepoint};

std::string replaced(std::string s, std::string_view what, std::string_view with) {
  const auto at = s.find(what);
  REQUIRE(at != std::string::npos);
  return s.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("JSON reads back as an equal document in every unit, with and without a source map") {
  for (const bool mapped : {false, true})
    for (const auto unit : units) {
      const auto doc = make::document(mapped);
      const auto json = to_json(doc, {unit, true});
      const auto back = from_json(json);
      REQUIRE_MESSAGE(back, back.error().message, " at ", back.error().byte, ": ", json.substr(back.error().byte, 60));
      CHECK(*back == doc);
      CHECK(back->hash() == doc.hash());
      CHECK(to_json(*back, {unit, true}) == json);
      CHECK(to_json(*back) == to_json(doc));
      CHECK_FALSE(back->verify());
    }
}

TEST_CASE("an empty document reads back") {
  const document doc;
  const auto json = to_json(doc);
  CHECK(json ==
        R"({"format":"stenogram/1","version":")" STENOGRAM_VERSION
        R"(","offsets":"utf-8","source":{"name":null,"bytes":0,"media_type":"text/plain","encoding":"utf-8"},)"
        R"("language":null,"convention":{"forms":[],"confidence":0.0,"why":"no reason was recorded","reason":["unspecified"],)"
        R"("details":[],"refused":[]},"metadata":{},"speakers":[],"turns":[],"exchanges":[],"entities":[],"things":[],)"
        R"("regions":[],"warnings":[],"text":""})");
  CHECK(from_json(json).value() == doc);
}

TEST_CASE("JSON has the keys of the form in their order") {
  const auto doc = make::document();
  const auto json = to_json(doc);
  const auto has = [&](std::string_view part) {
    CAPTURE(part);
    CHECK(json.find(part) != std::string::npos);
  };
  has(R"("convention":{"forms":["（问）","Name:"],"confidence":0.941,"why":"2 labels of 2 forms","reason":["forms_found","2","2"],"details":[{"form":"（问）","labels":1,"turns":1,"weight":14},{"form":"Name:","labels":1,"turns":1,"weight":-3}],"refused":[{"span":[59,62],"weight":-7,"reason":[["quoted"],["recurs","3"]]}]})");
  has(R"("date":{"text":"April 10, 2018","value":"2018-04-10","span":[41,55],"from":"dateline","confidence":0.98,"why":"stands in a dateline","reason":["in_dateline"]})");
  has(R"("url":{"text":"https://example.org/a?b=\"c\"","value":null,"span":null,"from":"options",)");
  has(R"("participants":[{"text":"José)" "\u00A0" R"(Mujica","value":"José Mujica","role":"Foreign Minister","affiliation":null,"span":[13,26],"from":"title",)");
  has(R"("value":"A. \\ B.\t\u0001")");
  has(R"("speakers":[{"id":0,"name":"José “Pepe” Mujica","role":"Minister","affiliation":"Uruguay","labels":["Minister","Pepe"],"wikidata":"Q9095"},{"id":1,"name":null,"role":"Question","affiliation":null,"labels":["问"],"wikidata":null}])");
  has(R"("turns":[{"id":0,"speaker":0,"kind":"remarks","label":null,"label_text":null,"span":[59,)");
  has(R"("speech":[[)");
  has(R"("replies_to":1,"time":[1.5,62.007],"confidence":0.976,"why":"label Pepe of the form Name Surname:","reason":["labelled","Pepe","Name Surname:"]}],"exchanges":[{"id":0,"questions":[1],"answers":[2]}])");
  has(R"({"id":3,"type":"PLACE","subtype":"GPE","span":[)");
  has(R"("text":"Russia","turn":1,"value":null,"iso":"RU","wikidata":"Q159","thing":1,"candidates":["Q649"],"confidence":0.902,"why":"no reason was recorded","reason":["unspecified"]}])");
  has(R"("things":[{"id":0,"type":"PERSON","name":"José Mujica",)");
  has(R"("names":["Russia","Russian Federation"],"wikidata":"Q159","mentions":[3]}],"regions":[{"kind":"title","span":[2,)");
  has(R"("cues":[{"span":[59,)");
  has(R"("time":[0.0,1.5],"speaker_text":"Ann"})");
  has(R"("warnings":[{"code":"nul_bytes","source":[1,2],"why":"1 NUL bytes stand in the text","reason":["nul","1"]}],"text":"\r\nRemarks by José)");
  CHECK(json.find("source_map") == std::string::npos);
  CHECK(json.find('\n') == std::string::npos);
  CHECK(to_json(make::document()) == json);
  CHECK(to_json(doc, {offset_unit::utf8, false}) == json.substr(0, json.rfind(",\"text\":")) + "}");
}

TEST_CASE("spans are counted in the unit asked for, source spans in bytes") {
  const auto doc = make::document(true);
  const auto turn = doc.turns()[2];
  for (const auto unit : units) {
    const auto json = to_json(doc, {unit, true});
    const auto number = [&](std::uint32_t at) { return std::to_string(doc.convert(at, offset_unit::utf8, unit)); };
    const auto source = doc.to_source(turn.span());
    const auto part = "\"label_text\":\"Pepe\",\"span\":[" + number(turn.span().begin) + "," + number(turn.span().end) + "],\"source\":[" +
                      std::to_string(source.first) + "," + std::to_string(source.second) + "],\"speech\":[[";
    CHECK(json.find(part) != std::string::npos);
    CHECK(json.find("\"offsets\":\"" + std::string(to_string(unit)) + "\"") != std::string::npos);
    const auto cut = doc.turns()[1].span().begin;
    CHECK(json.find("\"source_map\":[[0," + std::to_string(cut) + ",3," + std::to_string(cut) + "],[" + std::to_string(cut) + ",3,") !=
          std::string::npos);
  }
}

TEST_CASE("strings are escaped as JSON requires") {
  const auto quoted = [](std::string_view s) {
    std::string out;
    json::text_out::append_string(s, out);
    return out;
  };
  CHECK(quoted("plain \"quoted\" back\\slash") == R"("plain \"quoted\" back\\slash")");
  CHECK(quoted(std::string_view("\0\x1f\x7f\b\f\n\r\t", 8)) == "\"\\u0000\\u001f\x7F\\u0008\\u000c\\n\\r\\t\"");
  CHECK(quoted("\u2028\u2029\u2027\u20AC") == "\"\\u2028\\u2029\u2027\u20AC\"");
  for (std::size_t n = 0; n < 40; ++n)
    for (const std::string_view special : {"\"", "\\", "\x01", "\u2028"}) {
      const auto before = std::string(n, 'x'), after = std::string(40 - n, '\xC3') + "";
      std::string inner = quoted(special);
      inner = inner.substr(1, inner.size() - 2);
      CHECK(quoted(before + std::string(special) + before) == "\"" + before + inner + before + "\"");
    }
}

TEST_CASE("numbers of thousandths have one to three decimals") {
  std::string out;
  json::text_out w(out);
  w.open('[');
  for (const std::uint64_t n : {0u, 1u, 10u, 100u, 120u, 123u, 1000u, 62007u, 1000000u}) w.thousandths(n);
  w.close(']');
  CHECK(out == "[0.0,0.001,0.01,0.1,0.12,0.123,1.0,62.007,1000.0]");
}

TEST_CASE("every confidence and long times round-trip") {
  for (unsigned n = 0; n < 256; ++n) {
    auto c = make::columns();
    c->convention_confidence = static_cast<std::uint8_t>(n);
    c->turns.time_begin[2] = longest_time - 1 - n;
    c->turns.time_end[2] = longest_time;
    const auto doc = freeze(c).value();
    REQUIRE(from_json(to_json(doc)).value() == doc);
  }
}

TEST_CASE("reading does not depend on the environment") {
  ::setenv("SIMDJSON_FORCE_IMPLEMENTATION", "x", 1);
  const auto doc = make::document();
  CHECK(from_json(to_json(doc)).value() == doc);
  ::unsetenv("SIMDJSON_FORCE_IMPLEMENTATION");
}

TEST_CASE("keys that are not known are skipped, those that may be missing have defaults") {
  const auto doc = make::document();
  auto json = to_json(doc);
  json = replaced(json, "\"language\":", "\"later\":{\"text\":[1,{\"a\":null}]},\"language\":");
  json = replaced(json, "\"kind\":\"title\",", "\"kind\":\"title\",\"colour\":3,");
  CHECK(from_json(json).value() == doc);
  const auto small = from_json(R"({"text":"a","format":"stenogram/1","regions":[{"span":[0,1],"kind":"note"}]})");
  REQUIRE(small);
  CHECK(small->source().bytes() == 1);
  CHECK(small->regions()[0].reason().code() == reason_code::unspecified);
  CHECK(small->language().empty());
  CHECK(from_json(R"({"format":"stenogram/1","text":"","offsets":null})").value() == document());
}
