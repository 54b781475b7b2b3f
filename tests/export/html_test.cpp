#include <doctest/doctest.h>

#include <string>

#include "document/make.hpp"
#include "stenogram/html.hpp"

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
