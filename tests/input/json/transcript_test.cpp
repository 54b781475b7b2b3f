// Recognisers' JSON through the whole parse: words with their times, the way back to the source, and what is broken.
#include "input/cues_helper.hpp"

using namespace cues;
using stenogram::error_code;
using stenogram::options;

namespace {

error_code failed(const std::string& json, std::uint64_t byte, options opts = {}) {
  const auto doc = stenogram::parse(json, opts);
  REQUIRE_FALSE(doc);
  CHECK(doc.error().byte == byte);
  return doc.error().code;
}

std::string text_of(const std::string& json) {
  const auto doc = read(json);
  return std::string(doc.text());
}

}  // namespace

TEST_CASE("segments with words: the words are the rows") {
  const std::string json =
      R"({"segments": [{"start": 0.5, "end": 2, "speaker": "SPEAKER_00", "text": " Hi, \u201cAnn\u201d. 40 of us.",)"
      R"( "words": [{"word": "Hi,", "start": 0.5, "end": 0.75}, {"word": "\u201cAnn\u201d.", "start": 1, "end": 1.25},)"
      R"( {"word": "40"}, {"word": "of", "start": 1.5, "end": 1.75}, {"word": "us.", "start": 1.75, "end": 2}]},)"
      R"( {"start": 2.5, "end": 3, "speaker": "SPEAKER_01", "text": "Good.\nYes."}]})";
  const auto doc = read(json);
  CHECK(doc.source().media_type() == "application/json");
  CHECK(turns(doc) == "SPEAKER_00: Hi, \u201cAnn\u201d. 40 of us. [0.5 2]\nSPEAKER_01: Good. Yes. [2.5 3]\n");
  CHECK(rows(doc) ==
        "SPEAKER_00> Hi, 0.5 0.75\nSPEAKER_00> \u201cAnn\u201d. 1 1.25\nSPEAKER_00> 40 1.25 1.25\nSPEAKER_00> of 1.5 1.75\n"
        "SPEAKER_00> us. 1.75 2\nSPEAKER_01> Good. Yes. 2.5 3\n");
  CHECK(source_of(doc, json, "\u201cAnn\u201d") == "\\u201cAnn\\u201d");
  CHECK(source_of(doc, json, "Good. Yes") == "Good.\\nYes");
}

TEST_CASE("words alone: spaces between them, none before punctuation, none in scripts without spaces") {
  CHECK(text_of(R"({"words": [{"text": "Well", "start": 0, "end": 1, "speaker_id": "a"}, {"text": " ", "start": 1, "end": 1}, {"text": "so", "start": 1, "end": 2}]})") == "Well so");
  CHECK(text_of("{\"results\": {\"channels\": [{\"alternatives\": [{\"words\": [{\"word\": \"\u4F60\", \"start\": 0, \"end\": 1}, {\"word\": \"\u597D\", \"start\": 1, \"end\": 2}]}]}]}}") == "\u4F60\u597D");
  CHECK(text_of(R"({"results": {"items": [{"type": "pronunciation", "start_time": "0.0", "end_time": "0.5", "alternatives": [{"content": "Well"}]},)"
             R"( {"type": "punctuation", "alternatives": [{"content": "."}]}]}})") == "Well.");
}

TEST_CASE("each channel of a recording is a voice where there are several") {
  CHECK(rows(read(R"({"results": {"channels": [{"alternatives": [{"words": [{"word": "a", "start": 0, "end": 1}]}]}, {"alternatives": [{"words": [{"word": "b", "start": 0, "end": 1}]}]}]}})")) ==
        "Channel 0> a 0 1\nChannel 1> b 0 1\n");
}

TEST_CASE("speakers that a list names apart") {
  CHECK(turns(read(R"({"speakers": [{"id": 1, "name": "Ann Lee"}], "monologues": [{"speaker": 1, "elements": [{"type": "text", "value": "So", "ts": 1, "end_ts": 2},)"
                   R"( {"type": "punct", "value": " "}, {"type": "text", "value": "what", "ts": 2, "end_ts": 3}, {"type": "punct", "value": "?"}]}]})")) == "Ann Lee: So what? [1 3]\n");
}

TEST_CASE("a segment a line: a list of them, each in its place of the source") {
  const std::string json = "\xEF\xBB\xBF{\"start\": 1, \"end\": 2, \"speaker\": \"Ann\", \"text\": \"Why \\u201cnow\\u201d? }{\"}\r\n\n"
                           " {\"start\": 2.5, \"end\": 3,\n\"speaker\": \"Bob\", \"text\": \"Because.\"}\n";
  const auto doc = read(json);
  CHECK(doc.source().media_type() == "application/json");
  CHECK(turns(doc) == "Ann: Why \u201cnow\u201d? }{ [1 2]\nBob: Because. [2.5 3]\n");
  CHECK(source_of(doc, json, "\u201cnow\u201d") == "\\u201cnow\\u201d");
  CHECK(source_of(doc, json, "Because") == "Because");
  options opts;
  opts.media_type = "application/json";
  CHECK(failed("{\"start\": 1, \"text\": \"a\"}\n{\"start\" 2}\n", 35, opts) == error_code::malformed_json);
  CHECK(media_type("{\"event\": \"begin\"}\n{\"event\": \"end\"}\n") == "text/plain");
}

TEST_CASE("what services wrap their answer into is taken off, and no more") {
  const std::string inner = R"({"segments": [{"start": 1, "end": 2, "speaker": "Ann", "text": "Well then."}]})";
  CHECK(turns(read(R"({"done": true, "response": )" + inner + "}")) == "Ann: Well then. [1 2]\n");
  CHECK(turns(read(R"({"data": {"transcript": )" + inner + "}}")) == "Ann: Well then. [1 2]\n");
  CHECK(media_type(R"({"page": {"anything": )" + inner + "}}") == "text/plain");
}

TEST_CASE("time as each gives it") {
  const auto rows_of = [](const std::string& fields) { return rows(read(R"([{"text": "so it was", )" + fields + "}]")); };
  CHECK(rows_of(R"("start": 1.25, "duration": 2)") == "so it was 1.25 3.25\n");
  CHECK(rows_of(R"("start": "00:01:02.500", "end": "00:01:03")") == "so it was 62.5 63\n");
  CHECK(rows_of(R"("startTime": {"seconds": "1", "nanos": 250000000}, "endTime": {"seconds": 2})") == "so it was 1.25 2\n");
  CHECK(rows_of(R"("endOffset": "1.5s", "speakerLabel": "1")") == "1> so it was 0 1.5\n");
  CHECK(rows_of(R"("start_ms": 1250, "end_ms": 2000)") == "so it was 1.25 2\n");
  CHECK(rows_of(R"("offsetInTicks": 12500000.0, "durationInTicks": 7500000)") == "so it was 1.25 2\n");
  CHECK(rows_of(R"("start": {}, "speaker": "Ann")") == "");
}

TEST_CASE("where the last result holds all words with their speakers, the others are not said twice") {
  const auto word = [](const char* w, int at, const char* more) {
    return R"({"startTime": ")" + std::to_string(at) + R"(s", "endTime": ")" + std::to_string(at + 1) + R"(s", "word": ")" + w + "\"" + more + "}";
  };
  const auto result = [](const std::string& words, const char* transcript) {
    return std::string(R"({"alternatives": [{"transcript": ")") + transcript + R"(", "words": [)" + words + "]}]}";
  };
  CHECK(turns(read("{\"results\": [" + result(word("Why?", 1, ""), "Why?") + ", " + result(word("So.", 3, ""), "So.") + ", " +
                   result(word("Why?", 1, ", \"speakerTag\": 1") + ", " + word("So.", 3, ", \"speakerTag\": 2"), "") + "]}")) ==
        "1: Why? [1 2]\n2: So. [3 4]\n");
  CHECK(rows(read("{\"results\": [" + result(word("Why?", 1, ", \"speakerTag\": 0"), "Why?") + "]}")) == "Why? 1 2\n");
}

TEST_CASE("a transcript without words is a document without turns; JSON of another kind is text") {
  const auto empty = read(R"({"text": "", "segments": [], "language": "en"})");
  CHECK(empty.source().media_type() == "application/json");
  CHECK(empty.turns().empty());
  for (const char* other : {R"({"name": "stenogram", "version": 1})", "[1, 2]", "{}", "[]", "{Ann: Hello.}", "[Ann] Hello.\n"})
    CHECK(media_type(other) == "text/plain");
}

TEST_CASE("times that are none, and numbers out of all bounds, lose their rows and nothing else") {
  CHECK(rows(read(R"({"segments": [{"start": null, "speaker": "A", "text": "a"}, {"start": "x", "end": 1, "speaker": "A", "text": "b"}]})")).empty());
  CHECK(rows(read(R"({"segments": [{"start": 1e300, "end": -5, "text": "a"}]})")) == "a 999999999.999 999999999.999\n");
}

TEST_CASE("broken JSON is an error with its byte, where it is a transcript or stated as JSON") {
  const std::string broken = R"({"segments": [{"start": 1, "text": "a"},]})";
  CHECK(failed(broken, 40) == error_code::malformed_json);
  options opts;
  opts.media_type = "application/json";
  CHECK(failed(R"({"a" 1})", 5, opts) == error_code::malformed_json);
  CHECK(media_type(R"({"a" 1})") == "text/plain");
  const std::string marked = "\xEF\xBB\xBF" + broken;  // the mark counts: bytes of the source
  CHECK(failed(marked, 43) == error_code::malformed_json);
  for (std::size_t n = 15; n < broken.size(); ++n) {
    const auto doc = stenogram::parse(broken.substr(0, n));
    REQUIRE_FALSE(doc);
    CHECK(doc.error().byte <= n);
  }
}

TEST_CASE("nesting without end is a limit, not a crash") {
  const std::string deep = "{\"segments\":" + std::string(100'000, '[');
  CHECK(failed(deep, 12 + 1023) == error_code::limit_exceeded);
  CHECK(media_type(std::string(100'000, '[')) == "text/plain");
}

TEST_CASE("the cancel callback ends the reading of a large transcript") {
  std::string json = R"({"segments": [)";
  for (int i = 0; i < 60'000; ++i) json += R"({"start": 1, "end": 2, "text": "and so we went on"},)";
  json.back() = ']';
  json += '}';
  int asked = 0;
  options opts;
  opts.cancel = [&] { return ++asked > 4; };
  const auto doc = stenogram::parse(json, opts);
  REQUIRE_FALSE(doc);
  CHECK(doc.error().code == error_code::cancelled);
}
