// What a page's labels make of it, through the whole parse.
#include <doctest/doctest.h>

#include <string>

#include "stenogram/stenogram.hpp"

using namespace stenogram;

namespace {

document read(const std::string& page, options opts = {}) {
  opts.entities = entity_set::none();
  auto doc = parse(page, opts);
  REQUIRE(doc);
  CHECK_FALSE(doc->verify());
  return *doc;
}

std::size_t count_turns(const std::string& page) {
  const auto doc = read(page);
  return doc.turns().size();
}

// `label|kind|speaker: first words` of each turn.
std::string outline(const document& doc) {
  std::string out;
  for (const auto t : doc.turns()) {
    out += std::string(t.label_text()) + "|" + std::string(to_string(t.kind())) + "|" + std::string(t.speaker_name()) + ": " + t.text().substr(0, 10) + "\n";
  }
  return out;
}

const std::string talk =
    "Ann Lee: Good morning, I am glad that you are here.\n\nBob Ray: Thank you. I have read your book.\n\n"
    "Ann Lee: Which part did you like?\n\nBob Ray: I liked the end of it.\n\n";

}  // namespace

TEST_CASE("traps stay speech") {
  const char* traps[] = {"Note: the doors close at six.", "He said: \"We are late.\"", "We met at 10:30 in the hall.",
                         "See http://example.org for more.", "It is written in John 3:16 and elsewhere.",
                         "There are three things: bread, salt and water.", "My mother told me: be kind."};
  for (const auto* trap : traps) {
    CAPTURE(trap);
    const auto doc = read(talk + trap + "\n\nAnn Lee: We agree, I think.\n");
    CHECK(doc.turns().size() == 5);
    CHECK(doc.turns()[3].text().find(trap) != std::string::npos);
  }
}

TEST_CASE("a stated label opens turns, with a colon or without, and with its speaker and kind") {
  options opts;
  opts.labels.push_back({"REPORTER", "Ada Byron", turn_kind::question});
  opts.labels_only = true;
  const auto doc = read("REPORTER Is it true?\n\nREPORTERS came.\n\nREPORTER: Is it?\n", opts);
  CHECK(outline(doc) == "REPORTER|question|Ada Byron: Is it true\nREPORTER|question|Ada Byron: Is it?\n");
}

TEST_CASE("a stated kind wins over what would be inferred") {
  const auto* const page = "Q: Why now, may I ask?\nA: We began in May.\nB: And I went on.\nQ: And then?\nA: It was done.\n";
  for (const auto kind : {turn_kind::remarks, turn_kind::question, turn_kind::answer, turn_kind::moderator, turn_kind::procedural}) {
    options opts;
    opts.labels.push_back({"B:", {}, kind});
    const auto doc = read(page, opts);
    REQUIRE(doc.turns().size() == 5);
    CHECK(doc.turns()[2].kind() == kind);
    CHECK(doc.turns()[1].kind() == turn_kind::answer);
    CHECK(!doc.verify());
  }
  options opts;
  opts.labels.push_back({"<v Name Surname>", {}, turn_kind::moderator});
  const auto voices = read("WEBVTT\n\n00:01.500 --> 00:03.500\n<v Ann Lee>Why now, may I ask?</v>\n", opts);
  REQUIRE(voices.turns().size() == 1);
  CHECK(voices.turns()[0].kind() == turn_kind::moderator);
}

TEST_CASE("a form can be stated as the convention prints it") {
  const auto doc = read(talk);
  REQUIRE(doc.convention().forms().size() == 1);
  options opts;
  opts.labels_only = true;
  opts.labels.push_back({std::string(doc.convention().forms()[0].text()), {}, {}});
  CHECK(outline(read(talk, opts)) == outline(doc));
}

TEST_CASE("more turns than max_turns is an error with the byte of the first too many") {
  options opts;
  opts.max_turns = 3;
  const auto doc = parse(talk, opts);
  REQUIRE_FALSE(doc);
  CHECK(doc.error().code == error_code::limit_exceeded);
  CHECK(doc.error().byte == talk.find("I liked"));
}

TEST_CASE("a stage direction is no speech and does not break a turn") {
  const auto doc = read(talk + "Ann Lee: I agree (laughter) with that.\n\n(Applause)\n\nAnd I thank you.\n");
  const auto last = doc.turns()[doc.turns().size() - 1];
  CHECK(last.text() == "I agree with that.\n\nAnd I thank you.");
  CHECK(last.raw().find("(laughter)") != std::string_view::npos);
}

TEST_CASE("a label with a typing error is its known label") {
  std::string page;
  for (int i = 0; i < 4; ++i) page += "MODERATOR: I ask you now.\n\nCATHERINE: I answer that.\n\n";
  const auto doc = read(page + "CATHERNE: I was not done.\n");
  CHECK(doc.turns().size() == 9);
}

TEST_CASE("one person under several labels is one speaker, with the fullest name") {
  const auto doc = read("President of Norland Ida Sorel: Good morning to you all, I am glad.\n\nTomas Hale: I thank you.\n\n"
                        "Ida Sorel: We shall see.\n\nHale: I hope so.\n\nSorel: So do I.\n\nTomas Hale: Good.\n");
  CHECK(doc.speakers().size() == 2);
  CHECK(doc.speakers()[0].name() == "Ida Sorel");
  CHECK(doc.speakers()[0].role() == "President of Norland");
}

TEST_CASE("two people of one surname are told apart by their given names") {
  const auto doc = read("Ann Roe: I begin.\n\nBen Roe: I follow you.\n\nAnn Roe: I know.\n\nBen Roe: We end.\n");
  CHECK(doc.speakers().size() == 2);
}

TEST_CASE("questions and answers of nobody are a list, not a transcript") {
  CHECK(count_turns("Visiting us\n\nQ: When are you open?\nA: From nine to five.\n\nQ: May I bring my dog?\nA: Yes, on a lead.\n") == 0);
}

TEST_CASE("labels of other shapes are found where colons do not lead") {
  CHECK(count_turns("GOVERNOR LIND. Good afternoon. I am glad.\n\nIRIS MOLLOY. Is it next, do you think?\n\nGOVERNOR LIND. I do not speak for them.\n\n"
             "IRIS MOLLOY. Thank you.\n\nGOVERNOR LIND. We are done.\n") == 5);
  CHECK(count_turns("13:00 < ann> hi all\n13:00 < bob> hi there\n13:01 < ann> shall we start?\n13:02 < bob> yes we shall\n13:03 < ann> good\n") == 5);
  CHECK(count_turns("**Ann:** I am here.\n\n**Bob:** So am I.\n\n**Ann:** Shall we?\n\n**Bob:** Yes, let's.\n") == 4);
}

TEST_CASE("names in capitals on lines of their own are found among many short lines") {
  std::string page = "Fishing quotas\n\nOrder paper\n\nArchive\n\nMembers of the house\n\n";
  for (int i = 0; i < 6; ++i)
    page += "ANN LEE\nI thank the member for the question, which I shall answer.\n\nA short line\n\nBOB RAY\nI am not content with that, I must say.\n\n";
  const auto doc = read(page);
  REQUIRE(doc.turns().size() == 12);
  CHECK(doc.turns()[0].label_text() == "ANN LEE");
  CHECK(doc.turns()[11].label_text() == "BOB RAY");
}

TEST_CASE("a line that goes on in small letters is no label") {
  const auto doc = read(
      "CHAIR\nI open the sitting.\n\nANN LEE\nI thank you.\n\nMadam Chair, honourable\ncolleagues, I shall be brief.\n\n"
      "CHAIR\nI thank you.\n\nANN LEE\nI yield.\n\nCHAIR\nI close the sitting.\n\nANN LEE\nI object.\n");
  REQUIRE(doc.turns().size() == 6);
  CHECK(doc.turns()[1].text().find("Madam Chair, honourable") != std::string::npos);
}

TEST_CASE("a label ends at its dash, whatever stops stand behind") {
  const auto doc = read(
      "MS. LEE.\u2014 Hi, everyone. I am glad.\n\nMR. RAY.\u2014 Thanks, Ann. I have one question.\n\n"
      "MS. LEE.\u2014 Sure. I can take it.\n\nMR. RAY.\u2014 Okay. I ask about boats.\n\nMS. LEE.\u2014 I like boats.\n");
  REQUIRE(doc.turns().size() == 5);
  CHECK(doc.turns()[0].text().substr(0, 12) == "Hi, everyone");
}

TEST_CASE("an initial inside a name in capitals does not end the label") {
  const auto doc = read(
      "NOAH B. WELL. I thank you for having me.\n\nANN LEE. I am glad.\n\nNOAH B. WELL. I was late, I know.\n\nANN LEE. I saw.\n");
  REQUIRE(doc.turns().size() == 4);
  CHECK(doc.turns()[0].label_text() == "NOAH B. WELL");
}

TEST_CASE("words that trail off are no label") {
  const auto doc = read(
      "Mr. CHAIR. I open the sitting.\n\nMr. LEE. I have a question, I think.\n\nMr. Chairman... I lost my paper.\n\nMr. CHAIR. I wait.\n\n"
      "Mr. LEE. I found it.\n");
  CHECK(doc.turns().size() == 4);
}

TEST_CASE("every visible byte lies in one region, whatever the text") {
  for (const char* page : {"", "\n\n", "x", "a: b", "Q:", "(Applause)", ":", "::::", "\xC2\xA0", "Q:\nA:\nQ:\nA:\n", "- - -\n---\n***", "Ann:\n\nBob:\n\n"}) {
    CAPTURE(page);
    read(page);
  }
}
