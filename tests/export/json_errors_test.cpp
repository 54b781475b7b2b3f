#include <doctest/doctest.h>

#include <string>

#include "document/make.hpp"
#include "input/json/json_scan.hpp"
#include "input/simd.hpp"
#include "stenogram/json.hpp"

using namespace stenogram;

namespace {

// `|` marks the byte that the error must name.
void fails(std::string json, error_code code = error_code::malformed_json) {
  const auto at = json.find('|');
  REQUIRE(at != std::string::npos);
  json.erase(at, 1);
  CAPTURE(json);
  const auto read = from_json(json);
  REQUIRE_FALSE(read);
  CAPTURE(read.error().message);
  CHECK(read.error().code == code);
  CHECK(read.error().byte == at);
  CHECK_FALSE(read.error().message.empty());
}

std::string document_with(std::string members) { return R"({"format":"stenogram/1",)" + members + R"("text":"Anna: yes"})"; }

}  // namespace

TEST_CASE("what is no JSON is an error at its byte") {
  fails("|");
  fails("  |");
  fails("|nul");
  fails("{|");
  fails("[1,|");
  fails("[1,|]");
  fails("[1 |2]");
  fails("{\"a\":1,|}");
  fails("{\"a\" |1}");
  fails("{|a:1}");
  fails("[1]|]");
  fails("{} |x");
  fails("[|\"abc");
  fails("[\"a|\tb\"]");
  fails("[\"a|\\x\"]");
  fails("[\"a|\\u12G4\"]");
  fails("[\"a|\\uD800\"]");
  fails("[\"a|\\uD800\\u0041\"]");
  fails("[\"a|\\uDC00\"]");
  fails("[|01]");
  fails("[|-]");
  fails("[|1.]");
  fails("[|1e]");
  fails("[|1e999]");
  fails("[1,|18446744073709551616]");
  fails("[|-9223372036854775809]");
  fails("[|tru");
  fails("|\xEF\xBB\xBF{}");
  fails("{\"a\":\"x|\xFFy\"}");
  fails("{\"a\":\"x|\xED\xA0\x80\"}");
  fails("[1,\"\x7F\",|tru]");
}

TEST_CASE("the scan agrees with simdjson on what is JSON") {
  const auto simdjson_takes = [](std::string_view json) {
    simdjson::padded_string padded(json);
    simdjson::dom::document tree;
    std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
    REQUIRE_FALSE(tree.allocate(json.size() + 32));
    REQUIRE_FALSE(input::simd().create_dom_parser_implementation(json.size() + 32, json::deepest, parser));
    return !parser->parse(reinterpret_cast<const std::uint8_t*>(padded.data()), padded.size(), tree);
  };
  for (const std::string_view json : {"1", " \"a\" ", "null", "[true,false,null]", "{\"a\":{}}", "[[],{},[{}]]", "-0", "0.5e-3", "1E+2",
                                      "1e308", "1.7976931348623157e308", "1.8e308", "18446744073709551615", "-9223372036854775808",
                                      "\"\\ud83d\\ude00\"", "0e999", "123e-999", "0.0000001e310"}) {
    CAPTURE(json);
    CHECK(simdjson_takes(json) == !json::first_fault(json));
  }
  // Every byte of a document changed to others, and every cut.
  const std::string whole = R"({"a":[1,-2.5e3,"x\u00e9\\\n\ud83d\ude00",true,null],"b":{"":{}},"c":[[],{}]} )";
  const std::string_view others = "{}[],:\"\\ux0-.e+tfn \t\n\x01\x80\xC3\xE2";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    REQUIRE(simdjson_takes(whole.substr(0, i)) == !json::first_fault(whole.substr(0, i)));
    for (const char other : others) {
      auto changed = whole;
      changed[i] = other;
      CAPTURE(changed);
      REQUIRE(simdjson_takes(changed) == !json::first_fault(changed));
      changed = whole;
      changed.insert(i, 1, other);
      CAPTURE(changed);
      REQUIRE(simdjson_takes(changed) == !json::first_fault(changed));
    }
  }
}

TEST_CASE("JSON nested deeper than 1,024 is refused at the bracket") {
  const auto nested = [](std::size_t n) { return std::string(n, '[') + std::string(n, ']'); };
  CHECK(from_json(nested(1024)).error().code == error_code::malformed_json);  // no document, but read
  CHECK(from_json(nested(1024)).error().byte == 0);
  const auto deep = from_json(nested(1025));
  CHECK(deep.error().code == error_code::limit_exceeded);
  CHECK(deep.error().byte == 1024);
  CHECK(from_json(std::string(1000000, '[')).error().code == error_code::limit_exceeded);
  std::string objects;
  for (int i = 0; i < 100000; ++i) objects += "{\"a\":";
  CHECK(from_json(objects).error().code == error_code::limit_exceeded);
  CHECK(from_json(objects).error().byte == 1024 * 5);
  const auto inside = from_json(document_with("\"later\":" + nested(1023) + ",\"regions\":[{\"kind\":\"note\",\"span\":[0,9]}],"));
  CHECK(inside);
}

TEST_CASE("what is JSON and no document is an error at the value") {
  fails("|[]");
  fails(" |7");
  fails(R"(|{"format":"stenogram/1"})");
  fails(R"(|{"text":"a"})");
  fails(R"({"format":|"stenogram/2","text":""})");
  fails(R"({"format":|1,"text":""})");
  fails(R"({"format":"stenogram/1","text":|null})");
  fails(R"({"format":"stenogram/1","text":"","text":|""})");
  fails(R"({"format":"stenogram/1","offsets":|"bytes","text":""})");
  fails(document_with(R"("language":|5,)"));
  fails(document_with(R"("source":|"file",)"));
  fails(document_with(R"("source":{"bytes":|-1},)"));
  fails(document_with(R"("source":{"bytes":|1.5},)"));
  fails(document_with(R"("source":{"bytes":|4294967296},)"));
  fails(document_with(R"("turns":|{},)"));
  fails(document_with(R"("turns":[|7],)"));
  fails(document_with(R"("turns":[|{"kind":"answer"}],)"));
  fails(document_with(R"("regions":[{"kind":|"spech","span":[0,9]}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":|[0]}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":|[0,1,2]}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":[0,|10]}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":[0,|-1]}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":|[5,4]}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":[0,9],"confidence":|1.5}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":[0,9],"confidence":|"1"}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":[0,9],"turn":|4294967295}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":[0,9],"kind":|"note"}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":[0,9],"reason":|[]}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":[0,9],"reason":[|"because"]}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":[0,9],"reason":|["recurs"]}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":[0,9],"reason":["nul","1",|"2"]}],)"));
  fails(document_with(R"("speakers":[{"id":0},{"id":|2}],)"));
  fails(document_with(R"("exchanges":[|{"questions":[0]}],)"));
  fails(document_with(R"("source_map":[|[0,1,2]],)"));
  fails(document_with(R"("warnings":[{"code":|"odd","source":[0,1]}],)"));
  fails(document_with(R"("cues":[{"span":[0,1],"time":[0,|1e13]}],)"));
  fails(document_with(R"("cues":[{"span":[0,1],"time":|[2,1]}],)"));
  fails(R"({"format":"stenogram/1","offsets":"utf-16","text":"a\ud83d\ude00","regions":[{"kind":"note","span":[0,|2]}]})");
  fails(R"({"format":"stenogram/1","offsets":"codepoint","text":"a\ud83d\ude00","regions":[{"kind":"note","span":[0,|3]}]})");
  fails(R"({"format":"stenogram/1","text":"a\ud83d\ude00","regions":[{"kind":"note","span":[0,|3]}]})");
}

TEST_CASE("a broken invariant is an error at the span that breaks it") {
  fails(R"({"format":"stenogram/1","text":|"a"})");
  fails(document_with(R"("regions":[{"kind":"note","span":|[1,9]}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":[0,5]},{"kind":"note","span":|[4,9]}],)"));
  fails(document_with(R"("regions":[{"kind":"speech","span":|[0,9]}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":[0,9]}],"turns":[{"kind":"answer","span":|[0,9]}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":[0,9]}],"entities":[{"type":"DATE","span":|[0,4]}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":[0,9]}],"warnings":[|{"code":"nul_bytes","source":[8,10]}],)"));
  fails(document_with(R"("regions":[{"kind":"note","span":[0,9]}],"source":|{"bytes":8},)"));
  fails(document_with(R"("regions":[{"kind":"note","span":[0,9]}],"source_map":[|[1,8,1,8]],)"));
}

TEST_CASE("no change of one byte of a document's JSON breaks anything") {
  const auto json = to_json(make::document(true), {offset_unit::utf16, true});
  std::uint32_t state = 7;
  for (std::size_t i = 0; i < json.size(); ++i) {
    auto changed = json;
    state = state * 1664525u + 1013904223u;
    changed[i] = "0123456789,\"[]{}-ea\\"[(state >> 16) % 20];
    const auto read = from_json(changed);
    if (read) {
      REQUIRE_FALSE(read->verify());
      CHECK(from_json(to_json(*read)).value() == *read);
    } else {
      REQUIRE(read.error().byte <= json.size());
      REQUIRE(read.error().code == error_code::malformed_json);
    }
    REQUIRE_FALSE(from_json(std::string_view(json).substr(0, i)));
  }
}
