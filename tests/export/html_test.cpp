#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "document/make.hpp"
#include "stenogram/html.hpp"
#include "stenogram/parse.hpp"

using namespace stenogram;

namespace {
std::size_t count(const std::string& in, const std::string& what) {
  std::size_t n = 0;
  for (auto at = in.find(what); at != in.npos; at = in.find(what, at + what.size())) ++n;
  return n;
}
}  // namespace

TEST_CASE("html: one closed element that stands alone, the same each time") {
  const auto doc = make::document();
  const auto page = to_html(doc);
  CHECK(page == to_html(doc));
  CHECK(page.rfind("<div class=\"stenogram\"", 0) == 0);
  CHECK(page.substr(page.size() - 7) == "</div>\n");
  CHECK(count(page, "<style>") == 1);
  CHECK(count(page, "<div") == count(page, "</div>"));
  CHECK(count(page, "<p") == count(page, "</p>"));
  CHECK(count(page, "class=\"stg-turn") == doc.turns().size());
  CHECK(page.find("<script") == page.npos);
  CHECK(to_html(document()).find("0 turns") != std::string::npos);
}

TEST_CASE("html: the cap is about what is made, the style not counted") {
  std::string source;
  for (int i = 0; i < 2000; ++i) source += i % 2 ? "Bob Ray: Because we can, since May 3, 2018.\n" : "Ann Lee: Why now, may I ask?\n";
  const auto doc = parse(source).value();
  const auto style = to_html(document()).size();
  for (const std::size_t most : {1000u, 20000u, 100000u}) {
    const auto page = to_html(doc, {most});
    CHECK(page.size() > most);
    CHECK(page.size() < style + most + 1000);
    CHECK(page.find(" not shown here") != page.npos);
  }
  CHECK(to_html(doc, {SIZE_MAX}).find(" not shown here") == std::string::npos);
}

TEST_CASE("html: the cap cuts text, not mark-up") {
  const auto doc = make::document();
  const auto whole = to_html(doc).size();
  for (std::size_t most = 0; most < whole; most += 37) {
    const auto page = to_html(doc, {most});
    CHECK(page.size() <= whole + 100);
    for (const auto* tag : {"div", "p", "a", "span", "details", "i"})
      CHECK(count(page, std::string("<") + tag + " ") + count(page, std::string("<") + tag + ">") ==
            count(page, std::string("</") + tag + ">"));
  }
}
