#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "time/time.hpp"

using namespace stenogram;

namespace {

// `value` or `value @ place`; `-` for a line that is none.
std::string line(std::string_view lang, std::string_view text) {
  const auto e = time::whole_line(text, tables::language_of(lang));
  if (!e) return "-";
  return e->place.empty() ? e->value : e->value + " @ " + std::string(text.substr(e->place.begin, e->place.size()));
}

}  // namespace

TEST_CASE("lines that are a date") {
  CHECK(line("en", "Tuesday, 10 April 2018 14:21") == "2018-04-10T14:21");
  CHECK(line("en", "(10 April 2018)") == "2018-04-10");
  CHECK(line("en", "10.04.2018 | 14:21") == "2018-04-10T14:21");
  CHECK(line("zh", "2026年3月5日") == "2026-03-05");
  CHECK(line("fa", "۱۲ بهمن ۱۴۰۴") == "2026-02-01");
}

TEST_CASE("datelines give their place") {
  CHECK(line("en", "Moscow, April 10, 2018") == "2018-04-10 @ Moscow");
  CHECK(line("en", "WASHINGTON, D.C., March 3, 2021") == "2021-03-03 @ WASHINGTON, D.C.");
  CHECK(line("en", "Geneva (5 March 2018) –") == "2018-03-05 @ Geneva");
  CHECK(line("de", "Berlin, den 5. März 2026") == "2026-03-05 @ Berlin");
  CHECK(line("fr", "Paris, le 5 mars 2026") == "2026-03-05 @ Paris");
  CHECK(line("es", "Río de Janeiro, 5 de marzo de 2026") == "2026-03-05 @ Río de Janeiro");
  CHECK(line("ru", "Москва, 10 апреля 2018 года") == "2018-04-10 @ Москва");
  CHECK(line("ru", "10 апреля 2018 года, Москва") == "2018-04-10 @ Москва");
  CHECK(line("zh", "北京，2026年3月5日") == "2026-03-05 @ 北京");
  CHECK(line("ar", "القاهرة، 10 أبريل 2018") == "2018-04-10 @ القاهرة");
}

TEST_CASE("lines that hold something else") {
  for (const char* text : {"Published: 10 April 2018, 14:21", "Published 10 April 2018", "We met on April 10, 2018", "April 10", "April 2018",
                           "10 April 2018 and 12 April 2018", "Today", "", "Question: April 10, 2018", "April 10, 2018, we left Moscow",
                           "One Two Three Four Five, April 10, 2018"}) {
    CAPTURE(text);
    CHECK(line("en", text) == "-");
  }
}
