// Parsing in threads: every thread gets the same document, and a document is read by many. Built alone, so that it also
// runs under the thread sanitizer.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

#include "stenogram/stenogram.hpp"

namespace {

constexpr unsigned threads = 8;

// Names of several scripts, so that folding, ICU and the tables are all asked at once.
std::string page(std::size_t number) {
  std::string s = "Interview with Jane Roe, Minister of Trade\nApril 10, 2018\n\n";
  for (std::size_t i = 0; i < 8; ++i) {
    s += "Question: What of \xE2\x80\x9Cnumber " + std::to_string(number + i) + "\xE2\x80\x9D yesterday, Minister?\n\n";
    s += "Jane Roe: I thank you. \xE4\xBD\xA0\xE5\xA5\xBD\xEF\xBC\x8C\xE4\xB8\x96\xE7\x95\x8C. "
         "\xD0\x97\xD0\xB4\xD1\x80\xD0\xB0\xD0\xB2.\n\n";
  }
  return s;
}

template <class Body>
void in_threads(Body body) {
  std::vector<std::thread> all;
  for (unsigned t = 0; t < threads; ++t) all.emplace_back(body, t);
  for (auto& t : all) t.join();
}

}  // namespace

// First in the file: the library is initialised by all threads at once.
TEST_CASE("different parsers run together and agree") {
  std::vector<std::string> json(threads);
  in_threads([&](unsigned t) {
    stenogram::parser mine;
    for (std::size_t round = 0; round < 20; ++round) {
      const auto doc = mine.parse(page(round));
      if (doc) json[t] += stenogram::to_json(*doc);
    }
  });
  CHECK(!json[0].empty());
  for (const auto& j : json) CHECK(j == json[0]);
}

TEST_CASE("many threads read one document") {
  const auto doc = stenogram::parse(page(0)).value();
  const auto expected = stenogram::to_json(doc);
  std::vector<std::uint8_t> same(threads);
  in_threads([&](unsigned t) {
    const auto copy = doc;
    auto last = copy.convert(static_cast<std::uint32_t>(copy.text().size()), stenogram::offset_unit::utf8,
                             stenogram::offset_unit::utf16);
    same[t] = stenogram::to_json(copy) == expected && copy.hash() == doc.hash() && copy == doc && !copy.verify() &&
              last > 0 && copy.at(70).region.has_value() && stenogram::from_json(expected).has_value();
  });
  for (auto s : same) CHECK(s);
}

TEST_CASE("parse_many gives every document in order at any number of threads") {
  std::vector<std::string> pages;
  for (std::size_t i = 0; i < 60; ++i) pages.push_back(page(i));
  const auto run = [&](unsigned jobs) {
    std::size_t next = 0, expected = 0;
    std::string all;
    const auto taken = stenogram::parse_many(
        [&](stenogram::input_item& in) { return next < pages.size() ? (in.bytes = pages[next++], true) : false; }, {},
        jobs,
        [&](std::size_t index, const stenogram::input_item&, stenogram::result<stenogram::document>&& doc) {
          CHECK(index == expected++);
          all += stenogram::to_json(doc.value());
          return true;
        });
    CHECK(taken == pages.size());
    return all;
  };
  const auto one = run(1);
  CHECK(run(2) == one);
  CHECK(run(7) == one);
}
