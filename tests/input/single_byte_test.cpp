// Encodings of one byte a character: what they decode to, and where each byte of text stood.
#include <doctest/doctest.h>

#include <boost/locale/encoding.hpp>
#include <string>

#include "input/declared.hpp"
#include "input/single_byte.hpp"
#include "stenogram/stenogram.hpp"

using namespace stenogram;

namespace {

std::string decoded(std::string_view encoding, const std::string& bytes) { return input::decode_single_byte(encoding, bytes, 0, {}).text; }

}  // namespace

TEST_CASE("every byte decodes as the platform's tables say, where those are the web's") {
  // The tables of Windows leave some bytes to controls on one side and to nothing on the other: those are passed over.
  for (const char* encoding : {"windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1257", "iso-8859-2", "iso-8859-5",
                               "iso-8859-7", "iso-8859-15", "koi8-r", "ibm866"}) {
    for (int byte = 0; byte < 256; ++byte) {
      const std::string one(1, static_cast<char>(byte));
      std::string other;
      try {
        other = boost::locale::conv::to_utf<char>(one, encoding, boost::locale::conv::stop);
      } catch (const std::exception&) {
        continue;
      }
      const auto ours = decoded(encoding, one);
      if (ours == "\xEF\xBF\xBD" || byte < 0xA0) continue;
      CAPTURE(encoding);
      CAPTURE(byte);
      CHECK(ours == other);
    }
  }
}

TEST_CASE("a stated encoding gives UTF-8 text whose places lead to the bytes of the source") {
  // `Ann: caf(e9) (93)yes(94)` in windows-1252.
  const std::string page = "Ann: caf\xE9 \x93yes\x94, I said.\n\nBob: I think so.\n\nAnn: Good.\n\nBob: I go.\n";
  options opts;
  opts.encoding = "latin1";
  const auto doc = parse(page, opts);
  REQUIRE(doc);
  CHECK_FALSE(doc->verify());
  CHECK(doc->source().encoding() == "windows-1252");
  REQUIRE(doc->turns().size() == 4);
  CHECK(doc->turns()[0].text() == "caf\xC3\xA9 \xE2\x80\x9Cyes\xE2\x80\x9D, I said.");
  for (const auto t : doc->turns()) {
    const auto [begin, end] = doc->to_source(t.span());
    CHECK(page.substr(begin, 3) == page.substr(page.find(t.text().substr(0, 3)), 3));
    CHECK(page[end - 1] == '.');
  }
  const auto back = from_json(to_json(*doc));
  REQUIRE(back);
  CHECK(*back == *doc);
}

TEST_CASE("a run of wide characters is one piece of the map, exact at each of them") {
  std::string page;
  for (int i = 0; i < 40; ++i) page += static_cast<char>(0xC0 + i % 32);  // Cyrillic in windows-1251
  options opts;
  opts.encoding = "windows-1251";
  const auto doc = parse(page, opts);
  REQUIRE(doc);
  CHECK(doc->body()->source_map.text_begin.size() == 1);
  for (std::uint32_t i = 0; i < 40; ++i) {
    const auto [begin, end] = doc->to_source({2 * i, 2 * i + 2});
    CHECK(begin == i);
    CHECK(end == i + 1);
  }
}

TEST_CASE("a page's own declaration is followed, unless its bytes are UTF-8") {
  CHECK(input::declared_encoding("<html><META charset=\"ISO-8859-2\">") == "ISO-8859-2");
  CHECK(input::declared_encoding("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>") == "koi8-r");
  CHECK(input::declared_encoding("<?xml version=\"1.0\" encoding=\"windows-1251\"?>") == "windows-1251");
  CHECK(input::declared_encoding("charset=koi8-r") == "");
  CHECK(input::declared_encoding(std::string(2000, ' ') + "<meta charset=koi8-r>") == "");
  const auto latin2 = parse(std::string_view("<meta charset=iso-8859-2>\n\xBE\n"));
  REQUIRE(latin2);
  CHECK(latin2->text().find("\xC5\xBE") != std::string_view::npos);
  const auto utf8 = parse(std::string_view("<meta charset=iso-8859-2>\n\xC5\xBE\n"));
  REQUIRE(utf8);
  CHECK(utf8->text().find("\xC5\xBE") != std::string_view::npos);
  REQUIRE(utf8->warnings().size() == 1);
  CHECK(utf8->warnings()[0].code() == warning_code::encoding_overruled);
}

TEST_CASE("a byte that stands for nothing becomes U+FFFD, with a warning that counts it") {
  options opts;
  opts.encoding = "windows-1253";
  const auto doc = parse(std::string_view("a\xAA" "b\xD2"), opts);
  REQUIRE(doc);
  CHECK(doc->text() == "a\xEF\xBF\xBD" "b\xEF\xBF\xBD");
  REQUIRE(doc->warnings().size() == 1);
  CHECK(doc->warnings()[0].code() == warning_code::bytes_replaced);
}
