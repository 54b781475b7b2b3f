// Which encoding a source is in: labels, marks, what a page declares, and what the bytes say to it.
#include "input/encoding.hpp"

#include <doctest/doctest.h>

#include <string>

#include "input/declared.hpp"
#include "stenogram/stenogram.hpp"

using namespace stenogram;
using input::declared_encoding;
using input::encoding_of;

namespace {

std::string declared(const std::string& page) { return std::string(declared_encoding(page)); }

// `encoding: text`, with `!` in front where a warning says that something was overruled; or the message.
std::string read(const std::string& page, const options& opts = {}) {
  const auto doc = parse(page, opts);
  if (!doc) return doc.error().message;
  bool overruled = false;
  for (const auto w : doc->warnings()) overruled = overruled || w.code() == warning_code::encoding_overruled;
  return (overruled ? "!" : "") + std::string(doc->source().encoding()) + ": " + std::string(doc->text());
}

}  // namespace

TEST_CASE("labels of the Encoding Standard lead to its names, in any case and between blanks") {
  CHECK(encoding_of("Latin1") == "windows-1252");
  CHECK(encoding_of("us-ascii") == "windows-1252");
  CHECK(encoding_of("ISO_8859-2:1987") == "iso-8859-2");
  CHECK(encoding_of(" csisolatingreek\t") == "iso-8859-7");
  CHECK(encoding_of("iso-8859-16") == "iso-8859-16");
  CHECK(encoding_of("logical") == "iso-8859-8-i");
  CHECK(encoding_of("x-user-defined") == "x-user-defined");
  CHECK(encoding_of("unicode") == "utf-16le");
  CHECK(encoding_of("unicodefffe") == "utf-16be");
  CHECK(encoding_of("windows-949") == "euc-kr");
  CHECK(encoding_of("hz-gb-2312") == "replacement");
  CHECK(encoding_of("utf-7").empty());
  CHECK(encoding_of("").empty());
  CHECK(encoding_of("cp819 ibm819").empty());
}

TEST_CASE("a declaration stands in a meta tag or an XML declaration within the first 1,024 bytes") {
  CHECK(declared("<html><META charset=\"ISO-8859-2\">") == "ISO-8859-2");
  CHECK(declared("<meta charset=koi8-r>") == "koi8-r");
  CHECK(declared("<meta\ncharset = ' big5 '/>") == "big5");
  CHECK(declared("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>") == "koi8-r");
  CHECK(declared("<meta content=\"text/html;charset=koi8-r\" http-equiv=content-type>") == "koi8-r");
  CHECK(declared("<?xml version=\"1.0\" encoding=\"windows-1251\"?>") == "windows-1251");
  CHECK(declared("\n<?xml version='1.0' encoding='windows-1251' ?>") == "windows-1251");
  CHECK(declared("<meta name=author content=x><meta charset=ibm866>") == "ibm866");
  CHECK(declared("1 < 2 <meta charset=ibm866>") == "ibm866");
  CHECK(declared("<meta name=\"charset-note\" charset=\"ibm866\">") == "ibm866");
}

TEST_CASE("what only looks like a declaration is none") {
  CHECK(declared("charset=koi8-r") == "");
  CHECK(declared("<p>a page says <b>encoding=\"koi8-r\"</b>") == "");
  CHECK(declared("<metadata charset=koi8-r>") == "");
  CHECK(declared("<!-- <meta charset=koi8-r> --><p>") == "");
  CHECK(declared("<!-- > <meta charset=koi8-r> --><meta charset=big5>") == "big5");
  CHECK(declared("<meta accept-charset=koi8-r>") == "");
  CHECK(declared("<p>text <?xml encoding=\"koi8-r\"?>") == "");
  CHECK(declared(std::string(2000, ' ') + "<meta charset=koi8-r>") == "");
  for (const char* broken : {"<", "<meta", "<meta ", "<meta charset", "<meta charset=", "<meta charset='", "<!--", "<?xml encoding="})
    CHECK(declared(broken) == "");
}

TEST_CASE("stated wins over declared, the option over the media type, and a mark over all") {
  const std::string page = "<meta charset=koi8-r>\xC1";
  CHECK(read(page) == "koi8-r: \u0430");
  options o;
  o.media_type = "text/plain; charset=windows-1251";
  CHECK(read(page, o) == "windows-1251: <meta charset=koi8-r>\u0411");
  o.encoding = "iso-8859-1";
  CHECK(read(page, o) == "windows-1252: <meta charset=koi8-r>\u00C1");
  CHECK(read("\xEF\xBB\xBF" "a", o) == "!utf-8: a");
  CHECK(read(std::string("\xFE\xFF\0a", 4), o) == "!utf-16be: a");
  CHECK(read("\xEF\xBB\xBF<meta charset=koi8-r>") == "utf-8: ");
  CHECK(read(std::string("\xFE\xFF\0a", 4)) == "utf-16be: a");
}

TEST_CASE("bytes that are UTF-8 beyond ASCII overrule what the page declares") {
  CHECK(read("<meta charset=iso-8859-2>\xBE") == "iso-8859-2: \u017E");
  CHECK(read("<meta charset=iso-8859-2>\xC5\xBE") == "!utf-8: \u017E");
  CHECK(read("<meta charset=iso-8859-2>a") == "iso-8859-2: a");
  CHECK(read("<meta charset=utf-16>\xC5\xBE") == "utf-8: \u017E");
  CHECK(read("<meta charset=x-user-defined>\xE9") == "windows-1252: \u00E9");
  CHECK(read("<meta charset=utf-9>\xC5\xBE") == "utf-8: \u017E");
  CHECK(read("<meta charset=hz-gb-2312>a") == "!utf-8: a");
  CHECK(read("<meta charset=hz-gb-2312>\xE9") == "encoding hz-gb-2312 is known but not read");
  CHECK(read("<meta charset=gb2312>\xD6\xD0") == "gbk: \u4E2D");
}

TEST_CASE("where nothing is stated or declared, bytes that are not UTF-8 are an error with their byte") {
  const auto doc = parse(std::string_view("caf\xE9"));
  REQUIRE_FALSE(doc);
  CHECK(doc.error().code == error_code::invalid_utf8);
  CHECK(doc.error().byte == 3);
}
