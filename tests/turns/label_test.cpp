// The parts of labels, and what is told from them by themselves.
#include <doctest/doctest.h>

#include <string>

#include "turns/label.hpp"

namespace turns = stenogram::turns;
using stenogram::span;
using stenogram::tables::language;

namespace {

struct parts {
  std::string honorific, role, name, aside;
};

turns::label read(const std::string& text, language lang, const std::vector<std::string>& people = {}) {
  turns::phrase words;
  return turns::analyse(text, {0, static_cast<std::uint32_t>(text.size())}, lang, people, words);
}

std::string of(const std::string& text, span s) { return text.substr(s.begin, s.size()); }

}  // namespace

TEST_CASE("a label parts into honorific, office, name and what stands beside") {
  struct { language lang; std::string label; parts expected; } cases[] = {
      {language::en, "Sergey Lavrov", {"", "", "Sergey Lavrov", ""}},
      {language::en, "MS. PSAKI", {"MS.", "", "PSAKI", ""}},
      {language::en, "Foreign Minister Elena Marwick", {"", "Foreign Minister", "Elena Marwick", ""}},
      {language::en, "President of Norland Ida Sorel", {"", "President of Norland", "Ida Sorel", ""}},
      {language::en, "Jane Roe (Harbour Alliance)", {"", "", "Jane Roe", "Harbour Alliance"}},
      {language::en, "THE PRESIDENT", {"", "THE PRESIDENT", "", ""}},
      {language::en, "Speaker 3", {"", "Speaker 3", "", ""}},
      {language::en, "Shanlyn AS Park", {"", "", "Shanlyn AS Park", ""}},
      {language::de, "Dr. Greta Lindqvist (SPD)", {"Dr.", "", "Greta Lindqvist", "SPD"}},
      {language::fr, "M. \xC3\x89tienne Roux", {"M.", "", "\xC3\x89tienne Roux", ""}},
      {language::sv, "Statsr\xC3\xA5" "det NILS EK (M)", {"", "Statsr\xC3\xA5" "det", "NILS EK", "M"}},
      {language::zh, "\xE5\xA4\x96\xE4\xBA\xA4\xE9\x83\xA8\xE5\x8F\x91\xE8\xA8\x80\xE4\xBA\xBA", {"", "\xE5\xA4\x96\xE4\xBA\xA4\xE9\x83\xA8\xE5\x8F\x91\xE8\xA8\x80\xE4\xBA\xBA", "", ""}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.label);
    const auto l = read(c.label, c.lang);
    CHECK(of(c.label, l.honorific) == c.expected.honorific);
    CHECK(of(c.label, l.role) == c.expected.role);
    CHECK(of(c.label, l.name) == c.expected.name);
    CHECK(of(c.label, l.aside) == c.expected.aside);
    CHECK_FALSE(l.sentence_like);
    CHECK_FALSE(l.lead_word);
  }
}

TEST_CASE("an office whose holder stands in brackets is named by them") {
  const std::string label = "The PRESIDING OFFICER (Mr. Levin)";
  const auto l = read(label, language::en);
  CHECK(of(label, l.name) == "Levin");
  CHECK(of(label, l.role) == "The PRESIDING OFFICER");
  CHECK(l.plays == turns::part::assembly);
}

TEST_CASE("words for question and answer play their part in each language") {
  struct { language lang; const char* label; turns::part plays; } cases[] = {
      {language::en, "Question", turns::part::questioner}, {language::en, "Q", turns::part::questioner},
      {language::en, "A", turns::part::answerer},          {language::en, "Moderator", turns::part::chair},
      {language::ru, "\xD0\x92\xD0\xBE\xD0\xBF\xD1\x80\xD0\xBE\xD1\x81", turns::part::questioner},
      {language::fr, "R\xC3\xA9ponse", turns::part::answerer}, {language::de, "Frage", turns::part::questioner},
      {language::es, "Pregunta", turns::part::questioner}, {language::zh, "\xE9\x97\xAE", turns::part::questioner},
      {language::ar, "\xD8\xB3\xD8\xA4\xD8\xA7\xD9\x84", turns::part::questioner},
      {language::en, "The Speaker", turns::part::assembly}, {language::en, "Clerk", turns::part::clerk}};
  for (const auto& c : cases) {
    CAPTURE(c.label);
    CHECK(read(c.label, c.lang).plays == c.plays);
  }
}

TEST_CASE("what is no label is told by its signs and words") {
  CHECK(read("Note", language::en).lead_word);
  CHECK(read("Good evening", language::en).lead_word);
  CHECK(read("Im Ernst", language::de).lead_word);
  CHECK(read("he said", language::en).speech_verb);
  CHECK(read("Der Bote sagte", language::de).speech_verb);
  CHECK(read("10", language::en).numeric);
  CHECK(read("What did you do? I went", language::en).sentence_like);
  CHECK(read("Keep your eyes peeled for cosmic debris", language::en).sentence_like);
  CHECK(read("see www.example.org", language::en).address_like);
  CHECK_FALSE(read("Ludwig van Beethoven", language::en).sentence_like);
}

TEST_CASE("a label is found again by its bytes and its print") {
  const std::string text = "Ann: x\nBob: y\nAnn: z\nAnn";
  turns::label_book book;
  book.clear();
  const turns::print colon{}, alone{turns::terminator::none, turns::marker::none, false, true};
  const auto ann = book.add(text, {0, 3}, colon, language::en);
  CHECK(book.add(text, {7, 10}, colon, language::en) != ann);
  CHECK(book.add(text, {14, 17}, colon, language::en) == ann);
  CHECK(book.add(text, {21, 24}, alone, language::en) != ann);
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "N" + std::to_string(i) + " ";
  turns::label_book wide;
  wide.clear();
  std::vector<span> spans;
  for (std::uint32_t i = 0; i < many.size();) {
    const auto end = static_cast<std::uint32_t>(many.find(' ', i));
    spans.push_back({i, end});
    i = end + 1;
  }
  for (const auto s : spans) wide.add(many, s, colon, language::en);
  for (std::uint32_t i = 0; i < spans.size(); ++i) REQUIRE(wide.add(many, spans[i], colon, language::en) == i);
}
