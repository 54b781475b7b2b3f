#include "metadata/helper.hpp"

#include <doctest/doctest.h>

using stenogram::region_kind;

TEST_CASE("a ministry's page: title with event, place and day, a line of publication, then speech") {
  const page_read p(
      "Harbour Minister Elena Marsh\u2019s remarks and answers to media questions following talks with Transport Minister of the\n"
      "NRL Tomas Rike, Port Alder, March 5, 2026\n\nThursday, 5 March 2026 16:40\n\nLadies and gentlemen,\n\nWe have held talks.\n");
  CHECK(p.field("title").find("Harbour Minister Elena Marsh\u2019s remarks") == 0);
  CHECK(p.field("title").find("of the NRL") != std::string::npos);
  CHECK(p.value("date") == "2026-03-05");
  CHECK(p.value("published") == "2026-03-05T16:40");
  CHECK(p.field("place") == "Port Alder");
  CHECK(p.field("event") == "talks with Transport Minister of the NRL Tomas Rike");
  CHECK(p.person(0) == "Elena Marsh / Harbour Minister *");
  CHECK(p.next() == "Ladies and gentlemen,");
  CHECK(stenogram::time::to_iso(p.found.date) == "2026-03-05");
  REQUIRE(p.found.marks.size() == 2);
  CHECK(p.found.marks[0].kind == region_kind::title);
  CHECK(p.found.marks[1].kind == region_kind::dateline);
}

TEST_CASE("a document that opens with speech has no title and no front") {
  for (const auto* text : {"Judge: Okay, the next case is Lee against Marsh.\n\nBailiff: Both sides are here.\n\nJudge: Good.\n",
                           "Good evening:\n\nThis is my last address to you from this house.\n",
                           "Ann Lee: Address to the town on the closing of the bridge\n\nAugust 8, 1974\n\nGood evening, friends.\n",
                           "**Ann Lee:** Welcome back, everybody.\n\n**Bob Ray:** Thanks.\n",
                           "MS. OKAFOR: Hello.\n\nQ: Hello.\n"}) {
    const page_read p(text);
    CAPTURE(text);
    CHECK(p.field("title") == "");
    CHECK(p.found.front_end == 0);
    CHECK(p.found.marks.empty());
  }
}

TEST_CASE("a date that merely follows the title on its line is not of it") {
  const page_read p("Interview with lamp keeper Ann Lee Sunday, May 28, 2006\n\nThe Lantern: Why lamps?\n\nAnn Lee: Why not?\n");
  CHECK(p.field("title") == "Interview with lamp keeper Ann Lee");
  CHECK(p.value("date") == "2006-05-28");
  CHECK(p.person(0) == "Ann Lee / lamp keeper");
  const page_read q("Bob Ray: An interview with the Poet of the Pier Sunday, May 28, 2006\n\nAnn Lee: Why poems?\n\nBob Ray: Why not?\n\nAnn Lee: Go on.\n");
  CHECK(q.field("title") == "Bob Ray: An interview with the Poet of the Pier");
}

TEST_CASE("datelines give place and day, also at the head of a paragraph") {
  CHECK(page_read("The bridge is open\n\nSaltmere, 14 May 2026\n\nThank you all for coming here today.\n").field("place") == "Saltmere");
  CHECK(page_read("The bridge is open\n\nSaltmere, 14 May 2026\n\nThank you all for coming here today.\n").value("date") == "2026-05-14");
  const page_read cat("Cat found\n\nPORT ALDER, Feb. 9, 2026 \u2014 A grey cat was found on Sunday, the police said.\n");
  CHECK(cat.field("place") == "PORT ALDER");
  CHECK(cat.value("date") == "2026-02-09");
  CHECK(cat.found.front_end == 1);
  CHECK(page_read("Floor speech\n\nSpringfield, D.C.\u2013Speaker Ann Lee delivered remarks on the floor.\n\nSpeaker Lee. Thank you.\n").person(0) == "Ann Lee / Speaker *");
}

TEST_CASE("fields, lists of participants and who chairs") {
  const page_read p(
      "Night ferries\n\nDate: April 3, 2026\nPlace: Port Alder\nHost: Ann Lee\n\nParticipants:\nBob Ray, harbour master\nCleo Vance (Works Union)\n\n"
      "Ann Lee: Welcome.\n\nBob Ray: Thanks.\n");
  CHECK(p.value("date") == "2026-04-03");
  CHECK(p.field("place") == "Port Alder");
  CHECK(p.person(0) == "Ann Lee / Host");
  CHECK(p.person(1) == "Bob Ray / harbour master");
  REQUIRE(p.found.people.size() == 3);
  CHECK(p.found.people[2].affiliation == "Works Union");
  CHECK(p.field("participant") == "Ann Lee");
  CHECK(p.next() == "Ann Lee: Welcome.");
  // The same words with speech behind them are a turn.
  const page_read q("Night ferries\n\nHost: Welcome to the programme. Today we talk about ferries.\n\nGuest: Good.\n\nHost: Go on.\n");
  CHECK(q.next().substr(0, 5) == "Host:");
  CHECK(q.found.people.empty());
}

TEST_CASE("front matter between lines of hyphens") {
  const page_read p("---\ntitle: \"Ferries\\_at night, \\u2018again\\u2019\\\n  \\ and again\"\ndate: '2026-04-03'\nspeakers:\n  - Bob Ray\n---\nBob Ray: Hello.\n");
  CHECK(p.field("title") == "Ferries\u00A0at night, \u2018again\u2019 and again");
  CHECK(p.value("date") == "2026-04-03");
  CHECK(p.person(0) == "Bob Ray / ");
  CHECK(p.next() == "Bob Ray: Hello.");
}

TEST_CASE("stated facts win, and an address gives site and day") {
  stenogram::options opts;
  opts.date = "2020-01-02";
  opts.url = "https://www.harbour.example/news/2018/04/10/ferries";
  opts.participants.push_back({"Ann Lee", "chair", "Works Union"});
  const page_read p("Ferries, Port Alder, March 5, 2026\n\nGood morning, everybody.\n", opts);
  CHECK(p.value("date") == "2020-01-02");
  CHECK(p.found.date.year == 2020);
  CHECK(p.field("site") == "harbour.example");
  REQUIRE_FALSE(p.found.people.empty());
  CHECK(p.found.people[0].stated);
  opts = {};
  opts.url = "https://www.harbour.example/news/2018/04/10/ferries";
  CHECK(page_read("Good morning, everybody.\n", opts).value("date") == "2018-04-10");
}

TEST_CASE("titles of the languages name their speaker, place, day and event") {
  struct sample { std::string_view text, person, place, date; };
  constexpr sample samples[] = {
      {"Выступление и ответы на вопросы СМИ Министра портов А.В.Морского по итогам переговоров, Тихая Гавань, 4 марта 2026 года\n\nДобрый день, коллеги!\n\nМы провели переговоры.\n\nА.В.Морской: Да.\n",
       "А.В.Морской / Министра портов *", "Тихая Гавань", "2026-03-04"},
      {"Discours de la ministre des Ports, Anne Leroy, Port-Grimaud, 4 mars 2026\n\nMesdames et Messieurs, je vous remercie de votre présence dans cette ville.\n",
       "Anne Leroy / ministre des Ports *", "Port-Grimaud", "2026-03-04"},
      {"Rede von Bundeskanzler Jan Oster in Altenhafen am 4. März 2026\n\nMeine Damen und Herren, ich danke Ihnen, dass Sie gekommen sind.\n",
       "Jan Oster / Bundeskanzler *", "Altenhafen", "2026-03-04"},
      {"Discurso del presidente Juan Ibarra, Puerto Albar, 4 de marzo de 2026\n\nMuy buenos días a todos. Hoy vamos a hablar de los faros de la costa.\n",
       "Juan Ibarra / presidente *", "Puerto Albar", "2026-03-04"},
      {"2026年3月4日外交部发言人林晓岚主持例行记者会\n\n外交部发言人：各位下午好。我先宣布一条消息。\n\n记者：谢谢。\n", "林晓岚 / 外交部发言人 *", "", "2026-03-04"},
      {"كلمة وزير الخارجية سامي الحداد، مرسى الريم، 4 مارس 2026\n\nالسيدات والسادة، يسعدني أن أكون معكم اليوم في هذه المدينة.\n",
       "سامي الحداد / وزير الخارجية *", "مرسى الريم", "2026-03-04"},
  };
  for (const auto& s : samples) {
    CAPTURE(s.text);
    const page_read p(s.text);
    CHECK(p.field("title") != "");
    CHECK(p.person(0) == s.person);
    CHECK(p.field("place") == s.place);
    CHECK(p.value("date") == s.date);
    CHECK(p.found.front_end == 1);
  }
}

TEST_CASE("any front is survived, and marks stay before its end") {
  std::string many;
  for (int i = 0; i < 500; ++i) many += "Heading\n\n";
  for (std::string_view text : {std::string_view(""), std::string_view("\n\n"), std::string_view("---"), std::string_view("---\n---\n"), std::string_view("Participants:\n"),
                                std::string_view(":\n:\n"), std::string_view("#\n\n*\n"), std::string_view("<a>\n</a>\n"), std::string_view("Date:\nPlace: ,\n"), std::string_view(many)}) {
    const page_read p(text);
    CAPTURE(text.substr(0, 40));
    CHECK(p.found.front_end <= p.body.lines.size());
    std::uint32_t at = 0;
    for (const auto& m : p.found.marks) {
      CHECK(m.where.begin >= at);
      CHECK(m.where.end > m.where.begin);
      at = m.where.end;
    }
    if (!p.found.marks.empty()) CHECK(at <= p.body.lines[p.found.front_end - 1].end);
  }
}

TEST_CASE("labels tell where a name in the title begins, and its first case") {
  const page_read el("Υπουργός Ναυτιλίας Μάρκος Δελής: συνέντευξη Τύπου, Αγριονήσι, 14 Ιανουαρίου 2026\n\nΜ. ΔΕΛΗΣ: Καλημέρα σας. Το πλοίο θα έρθει.\n\nΔΗΜΟΣΙΟΓΡΑΦΟΣ: Και τότε;\n");
  CHECK(el.person(0) == "Μάρκος Δελής / Υπουργός Ναυτιλίας *");
  const page_read uk("Брифінг міністра портів Остапа Морського, Тиха, 10 лютого 2026 року\n\nОстап Морський: Доброго дня, шановні колеги! Почнемо.\n");
  CHECK(uk.person(0) == "Остап Морський / міністра портів *");
}
