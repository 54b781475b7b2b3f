#include <doctest/doctest.h>

#include "ledger/ledger.hpp"

TEST_CASE("a ledger keeps each string and each reason once") {
  stenogram::ledger notes;
  const auto a = notes.string("Ann");
  CHECK(notes.string("Bob") != a);
  CHECK(notes.string("Ann") == a);
  CHECK(notes.at(a) == "Ann");
  const auto why = notes.reason(stenogram::reason_code::recurs, 3u);
  CHECK(why == notes.reason(stenogram::reason_code::recurs, 3u));
  CHECK(why != notes.reason(stenogram::reason_code::recurs, 4u));
  for (int i = 0; i < 1000; ++i) notes.string(std::to_string(i));
  CHECK(notes.string("Ann") == a);
}
