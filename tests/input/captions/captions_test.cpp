// Captions through the whole parse: cues, rows, turns, the way back to the source, and what is broken.
#include "input/cues_helper.hpp"

using namespace cues;
using stenogram::error_code;
using stenogram::options;

namespace {

const std::string subrip =
    "1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>Ann Lee:</i> Good morning,\r\nI am here.\r\n\r\n"
    "2\r\n00:00:02,500 --> 00:00:04,000\r\n{\\an8}And I stay.\r\n\r\n"
    "3\r\n00:00:05,000 --> 00:00:06,000\r\nBob Ray: Thank you &amp; welcome.\r\n\r\n"
    "4\r\n00:00:07,000 --> 00:00:08,000\r\nAnn Lee: Thanks.\r\n";

}  // namespace

TEST_CASE("SubRip: turns with times, a row a cue, bytes of the source") {
  const auto doc = read(subrip);
  CHECK(doc.source().media_type() == "application/x-subrip");
  CHECK(turns(doc) ==
        "Ann Lee: Good morning, I am here. And I stay. [1 4]\n"
        "Bob Ray: Thank you & welcome. [5 6]\n"
        "Ann Lee: Thanks. [7 8]\n");
  CHECK(rows(doc) ==
        "Ann Lee: Good morning, I am here. 1 2.5\nAnd I stay. 2.5 4\nBob Ray: Thank you & welcome. 5 6\nAnn Lee: Thanks. 7 8\n");
  CHECK(source_of(doc, subrip, "Good morning, I am") == "Good morning,\r\nI am");
  CHECK(source_of(doc, subrip, "you & w") == "you &amp; w");
  CHECK(warnings(doc).empty());
}

TEST_CASE("SubRip is known by its first lines, with and without numbers, blanks or a byte order mark before them") {
  for (const char* opens : {"1\n00:00:01,000 --> 00:00:02,000\na\n", "\n\n 7 \n00:00:01,000 --> 00:00:02,000\na\n",
                            "00:01.000 --> 00:02.000\na\n", "\xEF\xBB\xBF" "1\r00:00:01,000 --> 00:00:02,000\ra\r"}) {
    CAPTURE(opens);
    const auto doc = read(opens);
    CHECK(doc.source().media_type() == "application/x-subrip");
    CHECK(rows(doc) == "a 1 2\n");
  }
  for (const char* page : {"1\n2\n00:00:01,000 --> 00:00:02,000\n", "WEBVTTX\n\n00:01.000 --> 00:02.000\na\n", "Ann: 00:01 --> 00:02"})
    CHECK(media_type(page) == "text/plain");
}

TEST_CASE("the other charsets of captions lead back to their own bytes") {
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("1\n00:00:01,000 --> 00:00:02,000\nAnn <b>is</b> here\n")) wide += c, wide += '\0';
  const auto doc = read(wide);
  CHECK(rows(doc) == "Ann is here 1 2\n");
  const auto at = static_cast<std::uint32_t>(doc.text().find("is"));
  const auto [begin, end] = doc.to_source({at, at + 2});
  CHECK(wide.substr(begin, end - begin) == std::string("i\0s\0", 4));
}

TEST_CASE("WebVTT: voices, classes, entities; notes, styles, settings and identifiers are no words") {
  const std::string vtt =
      "WEBVTT title\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE one\ntwo\n\n1\n00:01.000 --> 00:02.000 align:start\n"
      "<v.loud.first Ann &amp; Bob>One<c.x> two</c>\n\nid --x\n00:02.000 --> 00:03.000\nthree\n\n"
      "00:03.000 --> 00:04.000\n<v Cy Ro>four</v><v Ann &amp; Bob> five\n";
  const auto doc = read(vtt);
  CHECK(doc.source().media_type() == "text/vtt");
  CHECK(turns(doc) == "Ann & Bob: One two three [1 3]\nCy Ro: four [3 4]\nAnn & Bob: five [3 4]\n");
  CHECK(rows(doc) == "Ann & Bob> One two 1 2\nthree 2 3\nCy Ro> four 3 4\nAnn & Bob> five 3 4\n");
}

TEST_CASE("WebVTT: the letters of a voice are none of its blanks") {
  CHECK(rows(read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v  \u00c5sa \t \u4e2d Voil\u00e0 >here\n")) == "\u00c5sa \u4e2d Voil\u00e0> here 1 2\n");
}

TEST_CASE("WebVTT: words with times of their own are rows, and a line shown again is read once") {
  const auto doc = read(
      "WEBVTT\n\n00:00.000 --> 00:02.000\n \nso<00:00:00.500><c> it</c><00:00:01.000><c> is</c>\n\n"
      "00:02.000 --> 00:02.010\nso it is\n \n\n00:02.010 --> 00:04.000\nso it is\nold<00:00:03.000><c> now</c>\n\n");
  CHECK(doc.text() == "so it is\nold now");
  CHECK(rows(doc) == "so 0 0.5\nit 0.5 1\nis 1 2\nold 2.01 3\nnow 3 4\n");
}

TEST_CASE("a bare change of speaker opens a turn that nobody is named for") {
  CHECK(turns(read("1\n00:00:01,000 --> 00:00:02,000\n>> Who is there?\n>> Me.\n\n2\n00:00:02,000 --> 00:00:03,000\nAnd my dog.\n")) ==
        "?: Who is there? [1 2]\n?: Me. And my dog. [1 3]\n");
  CHECK(turns(read("1\n00:00:01,000 --> 00:00:02,000\n- Who is there?\n- Me -- and my dog.\n")) == "?: Who is there? [1 2]\n?: Me -- and my dog. [1 2]\n");
}

TEST_CASE("what captions put in brackets is a sound") {
  CHECK(turns(read("1\n00:00:01,000 --> 00:00:02,000\n(door slams)\nThe union (EU) met. [door creaks]\n")) == "?: The union (EU) met. [1 2]\n");
}

TEST_CASE("names above the words of each cue are its voices") {
  CHECK(turns(read("0:0:1.0 --> 0:0:2.0\nAnn Lee\nGood morning\n\n0:0:2.0 --> 0:0:3.0\nAnn Lee\nto all.\n\n0:0:3.0 --> 0:0:4.0\nBob Ray\nThanks.\n")) ==
        "Ann Lee: Good morning to all. [1 3]\nBob Ray: Thanks. [3 4]\n");
}

TEST_CASE("stated labels and labels_only hold for captions too") {
  options opts;
  opts.labels.push_back({"Host:", "Ann Lee", std::nullopt});
  opts.labels_only = true;
  const std::string page = "1\n00:00:01,000 --> 00:00:02,000\nHost: Hello.\n\n2\n00:00:02,000 --> 00:00:03,000\nBob: Hi.\n";
  CHECK(turns(read(page, opts)) == "Ann Lee: Hello. Bob: Hi. [1 3]\n");
}

TEST_CASE("captions that are cut off or damaged are read as far as they go, with a warning") {
  const std::string cut = "1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:02,0";
  CHECK(rows(read(cut)) == "a 1 2\n");
  CHECK(warnings(read(cut)) == "cue_damaged 35-47\n");
  const std::string no_words = "1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:02,000 --> 00:00:03,000";
  CHECK(warnings(read(no_words)) == "cue_damaged 35-66\n");
  const std::string wrong = "1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:99,000 --> 00:00:03,000\nb\n";
  CHECK(rows(read(wrong)) == "a 1 2\nb 2 2\n");
  CHECK(warnings(read(wrong)) == "cue_damaged 37-66\n");
  const std::string open_tag = "WEBVTT\n\n00:01.000 --> 00:02.000\na <v Ann";
  CHECK(rows(read(open_tag)) == "a 1 2\n");
  CHECK(warnings(read(open_tag)) == "cue_damaged 32-40\n");
}

TEST_CASE("any beginning of captions is a document") {
  for (std::size_t n = 0; n <= subrip.size(); ++n) read(subrip.substr(0, n));
}

TEST_CASE("what is stated as captions and is none") {
  options opts;
  opts.media_type = "text/vtt; charset=utf-8";
  const auto doc = stenogram::parse("Ann: no cue\n", opts);
  REQUIRE_FALSE(doc);
  CHECK(doc.error().code == error_code::malformed_container);
  CHECK(doc.error().byte == 0);
  CHECK(turns(read("WEBVTT\n", opts)).empty());
  CHECK(turns(read("", opts)).empty());
  opts.media_type = "text/plain";
  CHECK(rows(read(subrip, opts)).empty());  // stated facts win
}

TEST_CASE("who speaks, named in the line above the times") {
  const auto cue = [](const std::string& above, int at, const std::string& words) {
    return above + "\n00:00:0" + std::to_string(at) + ".000 --> 00:00:0" + std::to_string(at + 1) + ".000\n" + words + "\n\n";
  };
  CHECK(turns(read("WEBVTT\n\n" + cue("1 \"Ann Lee\" (4711)", 1, "Why now?") + cue("2 \"Bob Ray\" (0)", 3, "Because."))) ==
        "Ann Lee: Why now? [1 2]\nBob Ray: Because. [3 4]\n");
  for (const std::string number : {"", "1 ", "1 - ", "1: "})
    CHECK(turns(read("WEBVTT\n\n" + cue(number + "Ann Lee", 1, "Why now?") + cue(number + "Bob Ray", 3, "Because.") +
                     cue(number + "Ann Lee", 5, "I see.") + cue(number + "Bob Ray", 7, "Good."))) ==
          "Ann Lee: Why now? [1 2]\nBob Ray: Because. [3 4]\nAnn Lee: I see. [5 6]\nBob Ray: Good. [7 8]\n");
  // Chapters come once each; numbers name nobody.
  for (const auto& [one, two] : {std::make_pair("Welcome", "Farewell"), std::make_pair("1", "2"), std::make_pair("a-1", "a-2")})
    CHECK(rows(read("WEBVTT\n\n" + cue(one, 1, "Why now?") + cue(two, 3, "Because."))) == "Why now? 1 2\nBecause. 3 4\n");
}

TEST_CASE("who speaks, named above the words of a cue: WebVTT and numbered cues too, where the names come again") {
  const auto cue = [](int n, const std::string& lines) {
    return std::to_string(n) + "\n00:00:0" + std::to_string(n) + ".000 --> 00:00:0" + std::to_string(n) + ".500\n" + lines + "\n\n";
  };
  const auto talk = cue(1, "Ann Lee\nWhy now?") + cue(2, "Bob Ray\nBecause.") + cue(3, "Ann Lee\nI see.") + cue(4, "Bob Ray\nGood.");
  for (const auto& source : {talk, "WEBVTT\n\n" + talk})
    CHECK(turns(read(source)) == "Ann Lee: Why now? [1 1.5]\nBob Ray: Because. [2 2.5]\nAnn Lee: I see. [3 3.5]\nBob Ray: Good. [4 4.5]\n");
  const auto lines = cue(1, "We came home\nin the evening") + cue(2, "It was late\nand dark") + cue(3, "Nobody knew\nwhy") + cue(4, "So we sat\nand talked");
  CHECK(rows(read("WEBVTT\n\n" + lines)) ==
        "We came home in the evening 1 1.5\nIt was late and dark 2 2.5\nNobody knew why 3 3.5\nSo we sat and talked 4 4.5\n");
}
