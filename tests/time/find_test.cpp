// Expressions of time, told as `text = value`, with the document dated Tuesday, 2018-04-10 unless told otherwise.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "time/time.hpp"

using namespace stenogram;

namespace {

std::string times(std::string_view lang, std::string_view text, std::string_view date = "2018-04-10") {
  std::vector<time::expression> found;
  const auto reference = time::parse_iso_date(date);
  time::find(text, {0, static_cast<std::uint32_t>(text.size())}, tables::language_of(lang), reference ? *reference : time::date{}, found);
  std::string told;
  std::uint32_t end = 0;
  for (const auto& e : found) {
    CHECK(e.where.begin >= end);
    end = e.where.end;
    if (!told.empty()) told += "; ";
    told += std::string(text.substr(e.where.begin, e.where.size())) + " = " + (e.value.empty() ? "?" : e.value);
  }
  return told;
}

}  // namespace

TEST_CASE("English calendar dates") {
  CHECK(times("en", "Moscow, April 10, 2018") == "April 10, 2018 = 2018-04-10");
  CHECK(times("th", "12 \u0e21\u0e35\u0e19\u0e32\u0e04\u0e21 2569") == "12 \u0e21\u0e35\u0e19\u0e32\u0e04\u0e21 2569 = 2026-03-12");  // years of the Buddhist era
  CHECK(times("en", "Tuesday, 10 April 2018 14:21") == "Tuesday, 10 April 2018 14:21 = 2018-04-10T14:21");
  CHECK(times("en", "on April 5, Apr. 5th and 5 April") == "April 5 = 2018-04-05; Apr. 5th = 2018-04-05; 5 April = 2018-04-05");
  CHECK(times("en", "the 16th of December", "2020-12-23") == "16th of December = 2020-12-16");
  CHECK(times("en", "in April 2018; in May; in 2018; since 1999") == "April 2018 = 2018-04; May = 2018-05; 2018 = 2018; 1999 = 1999");
  CHECK(times("en", "late September 2013, the 1990s, the 1930\u2019s, the 20th century") ==
        "late September 2013 = 2013-09-21/2013-09-30; 1990s = 1990/1999; 1930\u2019s = 1930/1939; 20th century = 1900/1999");
  CHECK(times("en", "March 1-5, 2018, from 1939 to 1945, 2014-2018") ==
        "March 1-5, 2018 = 2018-03-01/2018-03-05; 1939 = 1939; 1945 = 1945; 2014-2018 = 2014/2018");
  CHECK(times("en", "summer of 2012, last Christmas, 9/11") == "summer of 2012 = 2012-06/2012-08; last Christmas = 2017-12-25; 9/11 = 2001-09-11");
}

TEST_CASE("a day without year is the one nearest to the document") {
  CHECK(times("en", "December 20", "2018-01-05") == "December 20 = 2017-12-20");
  CHECK(times("en", "January 5", "2017-12-20") == "January 5 = 2018-01-05");
  CHECK(times("en", "April 5", "") == "April 5 = ?");
}

TEST_CASE("dates in digits: the order of the language, unless a number speaks against it") {
  CHECK(times("en", "2018-04-10, 2018-04-10T14:21, 04/10/2018, 25/12/2018, 10.04.2018") ==
        "2018-04-10 = 2018-04-10; 2018-04-10T14:21 = 2018-04-10T14:21; 04/10/2018 = 2018-04-10; 25/12/2018 = 2018-12-25; 10.04.2018 = 2018-04-10");
  CHECK(times("fr", "04/10/2018") == "04/10/2018 = 2018-10-04");
  CHECK(times("en", "version 1.2.3, 10.0.0.1, 31/31/2018, 2018-13-01, +7 495 2018-04") .empty());
}

TEST_CASE("English words for days, weeks, months and years") {
  CHECK(times("en", "today, yesterday, tomorrow") == "today = 2018-04-10; yesterday = 2018-04-09; tomorrow = 2018-04-11");
  CHECK(times("en", "tonight; this morning; last night") == "tonight = 2018-04-10; this morning = 2018-04-10; last night = 2018-04-09");
  CHECK(times("en", "last month, last year, next year, this week") ==
        "last month = 2018-03; last year = 2017; next year = 2019; this week = 2018-04-09/2018-04-15");
  CHECK(times("en", "last quarter, last century, the past three years, the next five years") ==
        "last quarter = 2018-01-01/2018-03-31; last century = 1900/1999; past three years = 2015/2017; next five years = 2019/2023");
  CHECK(times("en", "two weeks ago, a year ago, a couple of days ago, twenty-five years ago, in two days") ==
        "two weeks ago = 2018-03-27; a year ago = 2017; a couple of days ago = 2018-04-08; twenty-five years ago = 1993; in two days = 2018-04-12");
  CHECK(times("en", "Tuesday, last Monday, next Tuesday, Sunday night, last March, next March") ==
        "Tuesday = 2018-04-10; last Monday = 2018-04-09; next Tuesday = 2018-04-17; Sunday night = 2018-04-08; last March = 2018-03; next March = 2019-03");
  CHECK(times("en", "On April 5, 2017 we met. Two weeks later we left.") == "April 5, 2017 = 2017-04-05; Two weeks later = 2017-04-19");
  CHECK(times("en", "last weekend, this weekend") == "last weekend = 2018-04-07/2018-04-08; this weekend = 2018-04-14/2018-04-15");
  CHECK(times("de", "vorletztes Jahr, übernächste Woche") == "vorletztes Jahr = 2016; übernächste Woche = 2018-04-23/2018-04-29");
  CHECK(times("en", "today, two weeks ago", "") == "today = ?; two weeks ago = ?");
}

TEST_CASE("clock times, durations and sets") {
  CHECK(times("en", "at 3 p.m., at 10:30 and 14:21, noon") == "3 p.m. = T15:00; 10:30 = T10:30; 14:21 = T14:21; noon = T12:00");
  CHECK(times("en", "10:30 on April 5; today at 12 a.m.") == "10:30 on April 5 = 2018-04-05T10:30; today at 12 a.m. = 2018-04-10T00:00");
  CHECK(times("en", "20 minutes, three years, every day, every two weeks, annually") ==
        "20 minutes = PT20M; three years = P3Y; every day = P1D; every two weeks = P2W; annually = P1Y");
}

TEST_CASE("what is no time stays out") {
  CHECK(times("en", "2018 people, 2000 soldiers, $2018, 2018%, F2018, I may march, the second one, Matthew 10:30, 3.5 years old").empty());
  CHECK(times("en", "a 35 years old man, 1,999 votes, the last day, August Wilson, in the fall, now").empty());
}

TEST_CASE("Russian") {
  CHECK(times("ru", "10 апреля 2018 года, в апреле 2018 г., в 2018 году, 5 мая") ==
        "10 апреля 2018 года = 2018-04-10; апреле 2018 г. = 2018-04; 2018 году = 2018; 5 мая = 2018-05-05");
  CHECK(times("ru", "вчера, в прошлом месяце, год назад, две недели назад, через два дня, на прошлой неделе") ==
        "вчера = 2018-04-09; прошлом месяце = 2018-03; год назад = 2017; две недели назад = 2018-03-27; через два дня = 2018-04-12; "
        "прошлой неделе = 2018-04-02/2018-04-08");
  CHECK(times("ru", "с 1 по 5 марта 2018 года; 90-е годы; XX века; много лет назад; в понедельник в 14:21") ==
        "1 по 5 марта 2018 года = 2018-03-01/2018-03-05; 90-е годы = 1990/1999; XX века = 1900/1999; понедельник в 14:21 = 2018-04-09T14:21");
}

TEST_CASE("French") {
  CHECK(times("fr", "mardi 10 avril 2018, le 1er mai, à 14h30 ; 10 avril, 2 h plus tard") .substr(0, 36) == "mardi 10 avril 2018 = 2018-04-10; 1e");
  CHECK(times("fr", "il y a deux ans, l’année dernière, aujourd’hui, le mois dernier, hier") ==
        "il y a deux ans = 2016; année dernière = 2017; aujourd’hui = 2018-04-10; mois dernier = 2018-03; hier = 2018-04-09");
}

TEST_CASE("German") {
  CHECK(times("de", "Dienstag, den 10. April 2018, am 5. März; 14:21 Uhr") ==
        "Dienstag, den 10. April 2018 = 2018-04-10; 5. März = 2018-03-05; 14:21 Uhr = T14:21");
  CHECK(times("de", "vor zwei Wochen, letzten Monat, gestern, in den 1990er Jahren") ==
        "vor zwei Wochen = 2018-03-27; letzten Monat = 2018-03; gestern = 2018-04-09; 1990er Jahren = 1990/1999");
}

TEST_CASE("Spanish") {
  CHECK(times("es", "martes, 10 de abril de 2018; hace dos semanas; el mes pasado; el año pasado; ayer; siglo XX") ==
        "martes, 10 de abril de 2018 = 2018-04-10; hace dos semanas = 2018-03-27; mes pasado = 2018-03; año pasado = 2017; ayer = 2018-04-09; "
        "siglo XX = 1900/1999");
}

TEST_CASE("Chinese") {
  CHECK(times("zh", "2018年4月10日，上个月，两周前，去年，4月5日，昨天下午3点，二〇一八年四月十日，20世纪") ==
        "2018年4月10日 = 2018-04-10; 上个月 = 2018-03; 两周前 = 2018-03-27; 去年 = 2017; 4月5日 = 2018-04-05; 昨天下午3点 = 2018-04-09T15:00; "
        "二〇一八年四月十日 = 2018-04-10; 20世纪 = 1900/1999");
}

TEST_CASE("Arabic") {
  CHECK(times("ar", "١٠ أبريل ٢٠١٨، 10 نيسان/أبريل 2018، قبل أسبوعين، الشهر الماضي، أمس، في عام 2018") ==
        "١٠ أبريل ٢٠١٨ = 2018-04-10; 10 نيسان/أبريل 2018 = 2018-04-10; قبل أسبوعين = 2018-03-27; الشهر الماضي = 2018-03; أمس = 2018-04-09; "
        "عام 2018 = 2018");
}

TEST_CASE("full dates of the other languages") {
  struct { const char *lang, *text, *value; } const rows[] = {
      {"uk", "10 квітня 2018 року", "2018-04-10"}, {"pt", "10 de abril de 2018", "2018-04-10"}, {"it", "10 aprile 2018", "2018-04-10"},
      {"ca", "10 d'abril de 2018", "2018-04-10"},  {"gl", "10 de abril de 2018", "2018-04-10"}, {"ro", "10 aprilie 2018", "2018-04-10"},
      {"pl", "10 kwietnia 2018 r.", "2018-04-10"}, {"nl", "10 april 2018", "2018-04-10"},       {"sv", "10 april 2018", "2018-04-10"},
      {"el", "10 Απριλίου 2018", "2018-04-10"},    {"tr", "10 Nisan 2018", "2018-04-10"},       {"fa", "۱۲ بهمن ۱۴۰۴", "2026-02-01"},
      {"he", "10 באפריל 2018", "2018-04-10"},      {"hi", "10 अप्रैल 2018", "2018-04-10"},       {"ja", "令和8年3月5日", "2026-03-05"},
      {"ko", "2026년 3월 5일", "2026-03-05"}};
  for (const auto& r : rows) {
    CAPTURE(r.lang);
    CHECK(times(r.lang, r.text) == std::string(r.text) + " = " + r.value);
  }
}

TEST_CASE("yesterday in every language") {
  struct { const char *lang, *word; } const rows[] = {
      {"en", "yesterday"}, {"ru", "вчера"}, {"fr", "hier"}, {"de", "gestern"}, {"es", "ayer"}, {"zh", "昨天"}, {"ar", "أمس"}, {"uk", "вчора"},
      {"pt", "ontem"}, {"it", "ieri"}, {"ca", "ahir"}, {"gl", "onte"}, {"ro", "ieri"}, {"pl", "wczoraj"}, {"nl", "gisteren"}, {"sv", "igår"},
      {"el", "χθες"}, {"tr", "dün"}, {"fa", "دیروز"}, {"he", "אתמול"}, {"ja", "昨日"}, {"ko", "어제"}};
  for (const auto& r : rows) {
    CAPTURE(r.lang);
    CHECK(times(r.lang, r.word) == std::string(r.word) + " = 2018-04-09");
  }
}

TEST_CASE("types and reasons") {
  std::vector<time::expression> found;
  const std::string_view text = "April 10, 2018 14:21; last month; 20 minutes; every day; at 3 p.m.";
  time::find(text, {0, static_cast<std::uint32_t>(text.size())}, tables::language::en, {2018, 4, 10}, found);
  REQUIRE(found.size() == 5);
  CHECK(found[0].type == entity_type::time);
  CHECK(found[0].why == reason_code::calendar_date);
  CHECK(found[1].type == entity_type::date);
  CHECK(found[1].why == reason_code::relative_date);
  CHECK(found[1].argument == "2018-04-10");
  CHECK(found[2].type == entity_type::duration);
  CHECK(found[3].type == entity_type::set);
  CHECK(found[4].why == reason_code::clock_time);
}

TEST_CASE("only what lies within is read") {
  const std::string_view text = "April 10, 2018";
  std::vector<time::expression> found;
  time::find(text, {0, 8}, tables::language::en, {2016, 4, 10}, found);
  REQUIRE(found.size() == 1);
  CHECK(found[0].where == span{0, 8});
  CHECK(found[0].value == "2016-04-10");
}

TEST_CASE("long runs of tokens are read in time that grows with them") {
  std::string run;
  for (int i = 0; i < 50000; ++i) run += "1 of - May , the 2018 ";
  for (int i = 0; i < 50000; ++i) run += "last ";
  for (int i = 0; i < 100000; ++i) run += "\xE5\x8D\x81";
  times("en", run);
  times("zh", run);
}

TEST_CASE("ISO dates") {
  CHECK(time::parse_iso_date("2018-04-10")->day == 10);
  CHECK(time::parse_iso_date("2018-04-10T14:21:00Z")->month == 4);
  CHECK_FALSE(time::parse_iso_date("2018-02-30"));
  CHECK_FALSE(time::parse_iso_date("2018-4-10"));
  CHECK_FALSE(time::parse_iso_date("2018-04-101"));
  CHECK_FALSE(time::parse_iso_date(""));
  CHECK(time::to_iso({2018, 4, 0}) == "2018-04");
  CHECK(time::to_iso({2018, 0, 0}) == "2018");
}
