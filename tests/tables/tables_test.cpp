#include "tables/tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "text/text.hpp"

using stenogram::tables::find;
using stenogram::tables::language;
using stenogram::tables::row;
using stenogram::tables::table;
namespace tables = stenogram::tables;
namespace text = stenogram::text;

TEST_CASE("a word is found by any spelling that has its key") {
  for (const std::string spelling : {"Mr", "MR", "mr", "\uFF2D\uFF32", "M\u00ADr"}) {
    const auto* found = find(table::honorifics, language::en, text::key(spelling));
    REQUIRE(found);
    CHECK(found->value == "m");
  }
  CHECK_FALSE(find(table::honorifics, language::en, "no such honorific"));
  CHECK_FALSE(find(table::honorifics, language::en, ""));
}

TEST_CASE("English speaks everywhere, another language only at home") {
  CHECK(find(table::honorifics, language::ru, "mr"));
  CHECK(find(table::honorifics, language::any, "mr"));
  std::size_t foreign = 0;
  for (const auto& r : tables::all()) {
    if (r.lang == language::en || r.lang == language::any) continue;
    const auto* at_home = find(r.in, r.lang, r.key);
    REQUIRE(at_home);
    CHECK(at_home->lang == r.lang);
    const auto* abroad = find(r.in, r.lang == language::fr ? language::de : language::fr, r.key);
    if (abroad) CHECK(abroad->lang != r.lang);
    else ++foreign;
  }
  CHECK(foreign > 0);
}

TEST_CASE("every row is found by the key that the library makes of its word") {
  REQUIRE(tables::all().size() > 0);
  for (const auto& r : tables::all()) {
    CAPTURE(std::string(r.word));
    REQUIRE(text::key(r.word) == r.key);
    const auto same_key = tables::find(r.key);
    REQUIRE(std::any_of(same_key.begin(), same_key.end(), [&](const row& other) { return &other == &r; }));
    REQUIRE(tables::look_up(r.key).is(r.in));
    for (auto at = r.key.find(' '); at != r.key.npos; at = r.key.find(' ', at + 1)) REQUIRE(tables::look_up(r.key.substr(0, at)).opens(r.in));
    REQUIRE(tables::most_words(r.in) >= 1 + static_cast<std::size_t>(std::count(r.key.begin(), r.key.end(), ' ')));
  }
  CHECK(std::is_sorted(tables::all().begin(), tables::all().end(), [](const row& a, const row& b) { return a.key < b.key; }));
}

TEST_CASE("keys that no table has are not found") {
  for (int i = 0; i < 2000; ++i) CHECK(tables::find("zz" + std::to_string(i * 7919)).empty());
  CHECK_FALSE(tables::look_up("zz").opens(tables::table::roles));
}

TEST_CASE("languages are found by their primary tag") {
  CHECK(tables::language_of("en") == language::en);
  CHECK(tables::language_of("en-GB") == language::en);
  CHECK(tables::language_of("ZH_Hant") == language::zh);
  CHECK(tables::language_of("xx") == language::any);
  CHECK(tables::language_of("") == language::any);
  CHECK(tables::language_of("e") == language::any);
  CHECK(tables::language_of("eng") == language::any);
  CHECK(tables::tag(language::ru) == "ru");
  CHECK(tables::tag(language::any) == "");
}
