// What the stage finds in speech, told as `TYPE text -> thing`.
#include "entities/entities.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace stenogram;

namespace {

struct seen {
  ledger notes;
  entities::result out;
  std::string text;

  std::string_view of(std::uint32_t i) const { return std::string_view(text).substr(out.entities.begin[i], out.entities.end[i] - out.entities.begin[i]); }
  std::string told(entity_type only) const {
    std::string all;
    for (std::uint32_t i = 0; i < out.entities.begin.size(); ++i) {
      if (out.entities.type[i] != only) continue;
      if (!all.empty()) all += "; ";
      all += of(i);
      const auto thing = out.entities.thing[i];
      if (thing != none && notes.at(out.things.name[thing]) != of(i)) all += " -> " + std::string(notes.at(out.things.name[thing]));
    }
    return all;
  }
  std::string people() const { return told(entity_type::person); }
};

// The stage over `text` as one speech region, after speakers of those names.
seen read(std::string text, const char* lang, const std::vector<const char*>& speakers = {}, const options& opts = {}) {
  seen s;
  s.text = std::move(text);
  input::blocks body;
  body.text = s.text;
  turns::result found;
  for (const auto* name : speakers) {
    found.speakers.name.push_back(s.notes.string(name));
    found.speakers.role.push_back(none);
    found.speakers.affiliation.push_back(none);
    found.speakers.wikidata.push_back(none);
    found.speakers.labels.close();
  }
  auto& r = found.regions;
  r.begin.push_back(0);
  r.end.push_back(static_cast<std::uint32_t>(s.text.size()));
  r.kind.push_back(region_kind::speech);
  r.paragraph.push_back(1);
  r.confidence.push_back(255);
  r.turn.push_back(none);
  r.reason.push_back(0);
  metadata::result page;
  page.date = {2018, 4, 10};
  language::guess guess;
  guess.lang = tables::language_of(lang);
  REQUIRE_FALSE(entities::find(body, guess, page, found, opts, s.notes, s.out));
  std::uint32_t end = 0;
  for (std::uint32_t i = 0; i < s.out.entities.begin.size(); ++i) {
    CHECK(s.out.entities.begin[i] >= end);
    CHECK(s.out.entities.end[i] > s.out.entities.begin[i]);
    end = s.out.entities.end[i];
  }
  CHECK(end <= s.text.size());
  return s;
}

std::string people(const char* text, const char* lang, const std::vector<const char*>& speakers = {}) {
  return read(text, lang, speakers).people();
}

}  // namespace

TEST_CASE("people are named behind an office or an honorific") {
  CHECK(people("Chinese Foreign Minister Wang Yi visited Moscow. Did Mr. Titley agree?", "en") == "Wang Yi; Titley");
  CHECK(people("with Secretary of State Antony J. Blinken, Gen. Mark Milley and Dr. van der Berg", "en") ==
        "Antony J. Blinken; Mark Milley; van der Berg");
  CHECK(people("President of France Emmanuel Macron, Ms. O'Brien-Smith's plan", "en") == "Emmanuel Macron; O'Brien-Smith");
  CHECK(people("\u041c\u0438\u043d\u0438\u0441\u0442\u0440 \u0438\u043d\u043e\u0441\u0442\u0440\u0430\u043d\u043d\u044b\u0445 \u0434\u0435\u043b "
               "\u0421.\u0412.\u041b\u0430\u0432\u0440\u043e\u0432", "ru") == "\u0421.\u0412.\u041b\u0430\u0432\u0440\u043e\u0432");
  CHECK(people("Bundeskanzler Olaf Scholz und Frau Merkel trafen sich", "de") == "Olaf Scholz; Merkel");
  CHECK(people("Le ministre des Affaires \u00e9trang\u00e8res Jean-No\u00ebl Barrot et Mme Ursula von der Leyen", "fr") ==
        "Jean-No\u00ebl Barrot; Ursula von der Leyen");
  CHECK(people("Le Premier ministre, Gabriel Attal, est parti", "fr") == "Gabriel Attal");
  CHECK(people("El presidente Pedro S\u00e1nchez y la ministra de Defensa, Margarita Robles, hablan", "es") ==
        "Pedro S\u00e1nchez; Margarita Robles");
  CHECK(people("O presidente Jair Bolsonaro e o Sr. Silva", "pt") == "Jair Bolsonaro; Silva");
  CHECK(people("\u5916\u4ea4\u90e8\u957f\u738b\u6bc5\u8868\u793a\uff0c\u603b\u7edf\u666e\u4eac\u5728\u5317\u4eac", "zh") == "\u738b\u6bc5; \u666e\u4eac");
  CHECK(people("\u0627\u0644\u062a\u0642\u0649 \u0648\u0632\u064a\u0631 \u0627\u0644\u062e\u0627\u0631\u062c\u064a\u0629 \u0633\u064a\u0631\u063a\u064a "
               "\u0644\u0627\u0641\u0631\u0648\u0641 \u0623\u0645\u0633", "ar") == "\u0633\u064a\u0631\u063a\u064a \u0644\u0627\u0641\u0631\u0648\u0641");
}

TEST_CASE("an office without a name is no person") {
  CHECK(people("Mr. President, the Secretary of State and the General Assembly met. Madam Speaker, I miss Moscow.", "en").empty());
  CHECK(people("The Attorney General. Senate Committee on Foreign Relations; President Hotel; Prime Minister of Japan", "en").empty());
  CHECK(people("Der Bundeskanzler Bundestag", "de").empty());
}

TEST_CASE("a later surname is the same person") {
  CHECK(people("President Donald Trump spoke. Trump left. Then President Trump came back.", "en") ==
        "Donald Trump; Trump -> Donald Trump; Trump -> Donald Trump");
  CHECK(people("Foreign Minister Ri Yong-ho came. Ri spoke.", "en") == "Ri Yong-ho; Ri -> Ri Yong-ho");
  const auto s = read("President Trump spoke. Trump left.", "en");
  REQUIRE(s.out.entities.reason.size() == 2);
  CHECK(s.out.things.name.size() == 1);
  CHECK(s.out.things.mentions.size_of(0) == 2);
}

TEST_CASE("speakers are found by full name and surname, in any case of their language") {
  CHECK(people("I asked Sergey Lavrov. Lavrov said no.", "en", {"Sergey Lavrov"}) == "Sergey Lavrov; Lavrov -> Sergey Lavrov");
  CHECK(people("\u0441\u043f\u0440\u043e\u0441\u0438\u043b\u0438 \u041b\u0430\u0432\u0440\u043e\u0432\u0430, \u0441\u043a\u0430\u0437\u0430\u043d\u043e "
               "\u041b\u0430\u0432\u0440\u043e\u0432\u044b\u043c \u0438 \u0417\u0430\u0445\u0430\u0440\u043e\u0432\u043e\u0439", "ru",
               {"\u0421.\u0412.\u041b\u0430\u0432\u0440\u043e\u0432", "\u041c\u0430\u0440\u0438\u044f \u0417\u0430\u0445\u0430\u0440\u043e\u0432\u0430"}) ==
        "\u041b\u0430\u0432\u0440\u043e\u0432\u0430 -> \u0421.\u0412.\u041b\u0430\u0432\u0440\u043e\u0432; "
        "\u041b\u0430\u0432\u0440\u043e\u0432\u044b\u043c -> \u0421.\u0412.\u041b\u0430\u0432\u0440\u043e\u0432; "
        "\u0417\u0430\u0445\u0430\u0440\u043e\u0432\u043e\u0439 -> \u041c\u0430\u0440\u0438\u044f \u0417\u0430\u0445\u0430\u0440\u043e\u0432\u0430");
  CHECK(people("\u6211\u95ee\u738b\u6bc5", "zh", {"\u738b\u6bc5"}) == "\u738b\u6bc5");
}

TEST_CASE("another given name is another person") {
  CHECK(people("Donald Trump spoke.", "en", {"Melania Trump"}).empty());
  CHECK(people("trump cards and a lavrov", "en", {"Melania Trump", "Sergey Lavrov"}).empty());
}

TEST_CASE("defined acronyms and every use of them name one thing") {
  const auto s = read("DPRK first. Democratic People\u2019s Republic of Korea (DPRK), then the Organisation for the Prohibition of "
                      "Chemical Weapons (OPCW). OPCW experts; the Organisation for the Prohibition of Chemical Weapons again.", "en");
  CHECK(s.told(entity_type::place) ==
        "DPRK -> Democratic People\u2019s Republic of Korea; Democratic People\u2019s Republic of Korea; DPRK -> Democratic People\u2019s Republic of Korea");
  CHECK(s.told(entity_type::org) ==
        "Organisation for the Prohibition of Chemical Weapons; OPCW -> Organisation for the Prohibition of Chemical Weapons; "
        "OPCW -> Organisation for the Prohibition of Chemical Weapons; Organisation for the Prohibition of Chemical Weapons");
  CHECK(s.notes.at(s.out.entities.iso[0]) == "KP");
  CHECK(s.out.things.names.size_of(0) == 2);
  CHECK(read("EU (European Union) law", "en").told(entity_type::org) == "EU -> European Union; European Union");
  CHECK(read("L'Organisation pour l'interdiction des armes chimiques (OIAC)", "fr").told(entity_type::org) ==
        "Organisation pour l'interdiction des armes chimiques; OIAC -> Organisation pour l'interdiction des armes chimiques");
}

TEST_CASE("brackets that define nothing") {
  const auto s = read("We laughed (LAUGHTER) in March (NATO), Jane Roe (JR), a gross domestic product (GDP) of Sales (2018).", "en");
  CHECK(s.told(entity_type::org).empty());
  CHECK(s.told(entity_type::place).empty());
}

TEST_CASE("an office of a country named by its acronym") {
  CHECK(people("Foreign Minister of the DPRK Ri Yong-ho of the Democratic People's Republic of Korea (DPRK)", "en") == "Ri Yong-ho");
  CHECK(people("Foreign Minister of the Democratic People's Republic of Korea (DPRK) Ri Yong-ho", "en") == "Ri Yong-ho");
}

TEST_CASE("dates are of no thing, and the asked kinds alone are given") {
  options only_dates;
  only_dates.entities = entity_set::none();
  only_dates.entities.add(entity_type::date);
  const auto s = read("President Putin came on April 5, at 3 p.m. last month.", "en", {}, only_dates);
  CHECK(s.people().empty());
  CHECK(s.told(entity_type::date) == "last month");
  options nothing;
  nothing.entities = entity_set::none();
  CHECK(read("President Putin came on April 5.", "en", {}, nothing).out.entities.begin.empty());
}

TEST_CASE("any bytes of UTF-8 are read to the end") {
  std::string deep;
  for (int i = 0; i < 20000; ++i) deep += "President (A Mr. de van der \u00e9 AB) ";
  read(deep, "en");
  read(std::string(200000, '('), "en");
  std::string titles;
  for (int i = 0; i < 50000; ++i) titles += "President ";
  read(titles, "en");
  std::string given = "Xx ";
  for (int i = 0; i < 50000; ++i) given += "Ann ";
  read(given, "en", {"Ann Bell", "Bell Ann"});
  std::string names;
  for (int i = 0; i < 20000; ++i) names += "Mr. Name" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i) + "x ";
  read(names, "en");
}
