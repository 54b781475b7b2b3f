#include "input/html/html.hpp"

#include <doctest/doctest.h>

#include <string>

#include "stenogram/stenogram.hpp"

namespace {

using namespace stenogram;
namespace html = stenogram::input::html;

html::page_text page_of(const std::string& source) {
  html::page_text out;
  CHECK(!html::read_html(source, {}, out));
  return out;
}
std::string text_of(const std::string& source) { return page_of(source).text; }

// The stretches of one kind, parted by bars.
std::string set_off(const std::string& source, std::uint8_t what) {
  const auto page = page_of(source);
  std::string out;
  for (const auto& r : page.runs)
    if (r.what == what) out += (out.empty() ? "" : "|") + page.text.substr(r.begin, r.end - r.begin);
  return out;
}

}  // namespace

TEST_CASE("html: white space is one space, blocks begin lines, paragraphs stand apart") {
  CHECK(text_of("<p>Ann\n  Lee:   Good\tmorning.</p><p>Thank you.") == "Ann Lee: Good morning.\n\nThank you.");
  CHECK(text_of("<div>One</div><div>Two</div> three<ul><li>a<li>b</ul>") == "One\nTwo\nthree\n\na\nb");
  CHECK(text_of("one<br>two<br/><br>three") == "one\ntwo\n\nthree");
  CHECK(text_of("<p>a<p><p></p>b") == "a\n\nb");
  CHECK(text_of("<b>Ann</b><i>Lee</i> said<wbr>so") == "AnnLee saidso");
  CHECK(text_of("<table><tr><td>Ann<td>Good morning<tr><td>Bob<td>Hello</table>") == "Ann\nGood morning\nBob\nHello");
  CHECK(text_of("<pre>\n  Mr. REID.  Yes,\nsir.\n</pre>So") == "  Mr. REID.  Yes,\nsir.\n\n\nSo");
  CHECK(text_of("") == "");
  CHECK(text_of(" <p> </p> ") == "");
}

TEST_CASE("html: what a reader does not see is no text") {
  CHECK(text_of("<script>a('</b>');</script><style>p{}</style>x<!-- y --><template>z</template><noscript>n</noscript>") == "x");
  CHECK(text_of("a<span hidden>b</span>c<div aria-hidden=true>d<p>e</p></div>f") == "ac\nf");
  CHECK(text_of("<p hidden>a<p>b") == "b");
  CHECK(text_of("a<span aria-hidden=\"false\">b</span>") == "ab");
  CHECK(text_of("<title>T</title><textarea><b>x</b></textarea>") == "T\n\n<b>x</b>");
}

TEST_CASE("html: references are characters") {
  CHECK(text_of("L&oacute;pez &amp; Sons&nbsp;&#8212;&#x2014;&#151; &unknown; &amp") == "L\xC3\xB3pez & Sons\xC2\xA0\xE2\x80\x94\xE2\x80\x94\xE2\x80\x94 &unknown; &");
  CHECK(text_of("a&#32;&#10; b") == "a b");
}

TEST_CASE("html: what mark-up sets off") {
  CHECK(set_off("<p><b>Ann</b> <strong>Lee:</strong> Yes. <em>No.</em>", input::run::emphasis) == "Ann Lee:|No.");
  CHECK(set_off("<h2>Talks <i>today</i></h2><p>x", input::run::heading) == "Talks today");
  CHECK(set_off("<b>one<br>two", input::run::emphasis) == "one|two");
  CHECK(set_off("<title>A</title><svg><title>Icon</title></svg>", input::run::title) == "A");
  CHECK(set_off("<nav><a href=x>Home</a></nav><div role=navigation>News</div><p>x", input::run::furniture) == "Home|News");
  CHECK(set_off("<span style='font-weight: bold'>Q.</span> Why?", input::run::emphasis) == "Q.");
  CHECK(set_off("<b><div>Ann</b> Lee</div> more", input::run::emphasis) == "Ann");
}

TEST_CASE("html: names of elements tell furniture, and what is shown on demand within a line") {
  CHECK(text_of("Ann Lee<span class='x read__tooltip'><span>Lee Ann</span>, minister</span>: Yes.") == "Ann Lee: Yes.");
  CHECK(text_of("<p class=hidden>a</p>b") == "a\n\nb");  // a block of it is text all the same
  const auto furniture = [](const std::string& source) { return set_off(source, input::run::furniture); };
  CHECK(furniture("<div class='col share_where'>Send</div><p>x") == "Send");
  CHECK(furniture("<div id=\"main-footer\">Imprint</div><p>x") == "Imprint");
  CHECK(furniture("<div class='with-sidebar no-footer overflow-hidden'>x</div>") == "");
}

TEST_CASE("html: a label in the page's furniture opens no turn, unless all of the page is furniture") {
  const std::string talk = "<p>Ann Lee: I think that we began well, and that we go on.</p><p>Bob Ray: I hope so, and I thank you all for it.</p>";
  const auto doc = parse("<html>" + talk + talk + "<div class=share-box><p>Official site: Talks in Port Alder</p></div>").value();
  CHECK(doc.turns().size() == 4);
  CHECK(doc.turns()[3].text() == "I hope so, and I thank you all for it.");
  const auto in_a_modal = parse("<html><div class=modal>" + talk + talk + "</div>").value();
  CHECK(in_a_modal.turns().size() == 4);
}

TEST_CASE("html: every place leads back to the source") {
  const std::string source = "<html><body><p><b>Ann &Eacute;lan:</b> Yes,\r\n   we &lt;do&gt;.</p><p><b>Bob:</b> No.</p>";
  const auto doc = parse(source).value();
  CHECK(doc.source().media_type() == "text/html");
  REQUIRE(doc.turns().size() == 2);
  const auto [begin, end] = doc.to_source(doc.turns()[0].span());
  CHECK(source.substr(begin, end - begin) == "Yes,\r\n   we &lt;do&gt;.");
  CHECK(doc.turns()[0].text() == "Yes, we <do>.");
  CHECK(doc.turns()[1].label_text() == "Bob");
}

TEST_CASE("html: by media type or by what it opens with") {
  const auto type_of = [](const std::string& source, std::string media_type = "") {
    options opts;
    opts.media_type = std::move(media_type);
    const auto doc = parse(source, opts).value();
    return std::string(doc.source().media_type());
  };
  CHECK(type_of("\n<!DOCTYPE html><p>x") == "text/html");
  CHECK(type_of("<!-- saved --><cite>Ann:</cite><p>Yes.</p>") == "text/html");
  CHECK(type_of("<ann> hello\n<bob> hi") == "text/plain");
  CHECK(type_of("<b>Ann</b> hello") == "text/plain");
  CHECK(type_of("Ann: <b>hello</b>", "text/html; charset=utf-8") == "text/html");
  CHECK(type_of("<p>x</p>", "text/plain") == "text/plain");
}

TEST_CASE("html: nesting without end, and a callback that ends the parse") {
  std::string deep;
  for (int i = 0; i < 200000; ++i) deep += "<div><b>";
  deep += "x";
  for (int i = 0; i < 200000; ++i) deep += "</i></b></span>";
  CHECK(text_of(deep) == "x");
  options opts;
  int asked = 0;
  opts.cancel = [&] { return ++asked > 4; };
  std::string pages(6u << 20, ' ');
  for (std::size_t at = 0; at + 8 < pages.size(); at += 4096) pages.replace(at, 8, "<p>x</p>");
  const auto failed = parse(pages, opts);
  REQUIRE(!failed);
  CHECK(failed.error().code == error_code::cancelled);
}
