#include <doctest/doctest.h>

#include <string>

#include "document/make.hpp"
#include "export/plain_lines.hpp"
#include "input/utf8.hpp"
#include "stenogram/json.hpp"

using namespace stenogram;

TEST_CASE("a document prints for people") {
  CHECK(to_text(make::document()) ==
        "Title        Remarks by José Mujica \U0001F600\n"
        "Date         2018-04-10   (dateline)\n"
        "Place        Moscow   (dateline)\n"
        "URL          https://example.org/a?b=\"c\"   (options)\n"
        "Participant  José Mujica, Foreign Minister   (title)\n"
        "Participant  A. \\ B. , Foreign Minister   (options)\n"
        "Language     en\n"
        "Source       a “b”.txt\n"
        "\n"
        "Turns (3)\n"
        "[0] remarks      José “Pepe” Mujica, Minister, Uruguay\n"
        "    “Good morning”, friends. We met yesterday. A second paragraph. goes on.\n"
        "[1] question     问, Question\n"
        "    你好，在Russia吗？\n"
        "[2] answer to 1  José “Pepe” Mujica, Minister, Uruguay\n"
        "    Yes \U0001F44D\U0001F3FD.\n"
        "\n"
        "Entities (4)\n"
        "  PERSON  José Mujica\n"
        "  DATE    April 10, 2018 = 2018-04-10\n"
        "  DATE    yesterday\n"
        "  PLACE   Russia RU Q159\n"
        "\n"
        "Set aside (3)\n"
        "  stage        (Applause.) — in brackets: a direction, not speech\n"
        "  page         - 2 - — a page number, header or footer\n"
        "  boilerplate  © 2018 All rights reserved. — a copyright notice\n"
        "\n"
        "Warnings (1)\n"
        "  nul_bytes  1 NUL bytes stand in the text (source bytes 1 to 2)\n");
}

TEST_CASE("with why it tells the convention, what was refused, and each reason") {
  const auto text = to_text(make::document(), true);
  const auto has = [&](std::string_view part) {
    CAPTURE(part);
    CHECK(text.find(part) != std::string::npos);
  };
  has("Convention (2)\n  2 labels of 2 forms (0.94)\n");
  has("Name:  1 label, 1 turn, weight -3\n");
  has("Refused (1)\n  -7  “ — stands inside a quotation; recurs 3 times\n");
  has("[2] answer to 1  José “Pepe” Mujica, Minister, Uruguay — label Pepe of the form Name Surname: (0.98)\n");
  has("  DATE    April 10, 2018 = 2018-04-10 — a date of the calendar (0.90)\n");
  has("  dateline     Moscow, April 10, 2018 — a line of place and date (0.79)\n");
}

TEST_CASE("an empty document prints its turns: none") { CHECK(to_text(document()) == "Turns (0)\n"); }

TEST_CASE("lines are cut by code points, after a word where one ends near") {
  using plain::line_of;
  CHECK(line_of("one two three", 13) == "one two three");
  CHECK(line_of("one two three", 12) == "one two ...");
  CHECK(line_of("one two three", 3) == "one ...");
  CHECK(line_of("abcdefghijklmnopqrstuvwxyz", 5) == "abcde ...");
  CHECK(line_of("a abcdefghijklmnopqrstuvwxyz", 22) == "a abcdefghijklmnopqrst ...");
  CHECK(line_of(" \u3000 tabs\tand\r\n\r\nlines \u00A0 ", 40) == "tabs and lines");
  CHECK(line_of("\x1B[31mred\x7F", 40) == "[31mred");
  CHECK(line_of("", 4).empty());
  const std::string mixed = "\u201Ca\u201D \u4F60\u597D\u4E16\u754C \U0001F600\U0001F600 \u00E9\u00E9\u00E9";
  for (std::size_t most = 0; most < 20; ++most) {
    const auto line = line_of(mixed, most);
    CHECK(input::first_ill_formed(line, 0) == line.size());
    CHECK(plain::width_of(line) <= most + 4);
  }
}

TEST_CASE("no line ends in a space, and long turns show their size") {
  make::writer w;
  std::string said;
  for (int i = 0; i < 200; ++i) said += "Ladies and gentlemen, ";
  w.open_turn(turn_kind::remarks, none, "", "");
  w.say(said + "end.");
  w.close_turn();
  w.c->source_bytes = w.here();
  const auto doc = freeze(w.body()).value();
  const auto text = to_text(doc, true);
  CHECK(text.find("Ladies and gentlemen, Ladies and gentlemen, Ladies and gentlemen, Ladies and gentlemen, ... (4404 bytes)\n") != std::string::npos);
  CHECK(text.find(" \n") == std::string::npos);
  CHECK(to_text(make::document(), true).find(" \n") == std::string::npos);
  CHECK(text.find("(unnamed)") != std::string::npos);
}
