#include "input/cue_time.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace stenogram::input;

TEST_CASE("clock times in milliseconds") {
  CHECK(clock_milliseconds("00:01:02,345") == 62'345);
  CHECK(clock_milliseconds("01:02.345") == 62'345);
  CHECK(clock_milliseconds("0:0:3.5") == 3'500);
  CHECK(clock_milliseconds("100:00:00") == 360'000'000);
  CHECK(clock_milliseconds("00:00:01.23456") == 1'234);
  for (const char* none : {"", "1", "1:", ":1", "1:2:3:4", "00:60", "a:10", "00:10 ", "-1:00", "1:2,3,4"}) {
    CAPTURE(none);
    CHECK_FALSE(clock_milliseconds(none));
  }
  CHECK(clock_milliseconds(std::string(200, '9') + ":00"));  // counted as far as it makes sense
}

TEST_CASE("time lines") {
  const auto read = read_time_line("  00:00:01,000 --> 00:00:04,000  X1:40 X2:600");
  REQUIRE(read);
  CHECK(read->begin == 1'000);
  CHECK(read->end == 4'000);
  REQUIRE(read_time_line("00:05.000-->00:04.000 align:start"));
  CHECK(read_time_line("00:05.000-->00:04.000")->end == 5'000);  // never before it begins
  CHECK_FALSE(read_time_line("00:00:01,000 -> 00:00:04,000"));
  CHECK_FALSE(read_time_line("00:00:01,000 -->"));
  CHECK_FALSE(read_time_line("see --> there"));
}

TEST_CASE("decimal seconds and milliseconds, without floating point") {
  CHECK(decimal_milliseconds("1.5", 3) == 1'500);
  CHECK(decimal_milliseconds("0.0005", 3) == 1);
  CHECK(decimal_milliseconds("0.0004", 3) == 0);
  CHECK(decimal_milliseconds("2.675s", 3) == 2'675);
  CHECK(decimal_milliseconds("1e3", 3) == 1'000'000);
  CHECK(decimal_milliseconds("12345e-1", 0) == 1'235);
  CHECK(decimal_milliseconds("250", 0) == 250);
  CHECK(decimal_milliseconds("-0.2", 3) == 0);
  CHECK(decimal_milliseconds("0e99999999999999999999", 3) == 0);
  CHECK(decimal_milliseconds("1e-99999999999999999999", 3) == 0);
  CHECK(decimal_milliseconds("1e99999999999999999999", 3) > 0);
  for (const char* none : {"", "s", ".", "-", "1.2.3", "1e", "1x", "NaN"}) {
    CAPTURE(none);
    CHECK(decimal_milliseconds(none, 3) == -1);
  }
}
