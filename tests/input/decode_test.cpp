// Encodings other than UTF-8: what their bytes decode to, and where each character of the text stood.
#include "input/decode/decode.hpp"

#include <doctest/doctest.h>

#include <boost/locale/encoding.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>

#include "input/decode/single_byte.hpp"
#include "input/decode_helper.hpp"
#include "stenogram/stenogram.hpp"
#include "text/text.hpp"

using namespace stenogram;
using namespace decode_tests;

TEST_CASE("every byte of every single-byte encoding decodes as its table says") {
  const auto rows = rows_of("single_byte.tsv");
  CHECK(rows.size() == 29);
  for (const auto& table : rows) {
    const auto& encoding = table.first;
    const auto& cells = table.second;
    std::istringstream in_order(cells);
    for (int byte = 0; byte < 256; ++byte) {
      std::string cell = "-";
      if (byte >= 0x80) in_order >> cell;
      const auto wanted = byte < 0x80 ? std::string(1, static_cast<char>(byte))
                          : cell == "-" ? replaced : utf8(static_cast<char32_t>(std::stoul(cell, nullptr, 16)));
      CAPTURE(encoding);
      CAPTURE(byte);
      CHECK(decoded(encoding, std::string(1, static_cast<char>(byte))) == wanted);
    }
  }
}

TEST_CASE("the single-byte tables are the Encoding Standard's") {
  const std::filesystem::path indexes = STENOGRAM_SOURCE_DIR "/../shared/data/encoding";
  if (!std::filesystem::exists(indexes)) {
    MESSAGE("skipped: the standard's index files are not here");
    return;
  }
  for (const auto& table : rows_of("single_byte.tsv")) {
    const auto& encoding = table.first;
    const auto& cells = table.second;
    std::ifstream file(indexes / ("index-" + (encoding == "iso-8859-8-i" ? "iso-8859-8" : encoding) + ".txt"));
    if (encoding == "x-user-defined") continue;  // an algorithm there: F780 and on
    REQUIRE_MESSAGE(file, encoding);
    std::map<int, std::string> index;
    for (std::string line; std::getline(file, line);) {
      std::istringstream row(line);
      int pointer;
      std::string code_point;
      if (row >> pointer >> code_point) index[pointer] = code_point;
    }
    std::istringstream ours(cells);
    for (int i = 0; i < 128; ++i) {
      std::string cell;
      ours >> cell;
      CAPTURE(encoding);
      CAPTURE(i);
      CHECK((cell == "-") == !index.count(i));
      if (cell != "-") CHECK(std::stoul(cell, nullptr, 16) == std::stoul(index[i], nullptr, 16));
    }
  }
}

TEST_CASE("every byte decodes as the platform's tables say, but for what is known to differ") {
  // The platform's name where it is another, and the bytes where its table is not the web's.
  struct difference {
    const char* name = nullptr;
    std::set<int> bytes;
  };
  const std::map<std::string, difference> known = {
      {"iso-8859-8-i", {"iso-8859-8", {}}},
      {"windows-874", {"cp874", {}}},
      {"koi8-u", {nullptr, {0xAE, 0xBE}}},             // short u, which the platform leaves to koi8-ru
      {"macintosh", {nullptr, {0xC6, 0xF0}}},          // increment as Delta; the maker's own sign
      {"x-mac-cyrillic", {"mac-cyrillic", {0xFF}}}};   // the euro sign
  int compared = 0;
  for (const auto& table : rows_of("single_byte.tsv")) {
    const auto& encoding = table.first;
    const auto found = known.find(encoding);
    const auto differs = found == known.end() ? difference{} : found->second;
    for (int byte = 0x80; byte < 256; ++byte) {
      const std::string one(1, static_cast<char>(byte));
      std::string other;
      try {
        other = boost::locale::conv::to_utf<char>(one, differs.name ? differs.name : encoding, boost::locale::conv::stop);
      } catch (const std::exception&) {
        continue;  // no such table, or no such byte in it
      }
      const auto ours = decoded(encoding, one);
      CAPTURE(encoding);
      CAPTURE(byte);
      if (differs.bytes.count(byte)) CHECK(ours != other);
      else CHECK(ours == other);
      ++compared;
    }
  }
  CHECK(compared > 3000);
}

TEST_CASE("a stated encoding gives UTF-8 text whose places lead to the bytes of the source") {
  // `Ann: caf(e9) (93)yes(94)` in windows-1252.
  const std::string page = "Ann: caf\xE9 \x93yes\x94, I said.\n\nBob: I think so.\n\nAnn: Good.\n\nBob: I go.\n";
  const auto doc = parse(page, in("latin1"));
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

TEST_CASE("the turns of a Russian press page in windows-1251 stand where their bytes do") {
  // Written by hand, not by a table: Cyrillic letters stand at C0 to FF in the order of Unicode.
  const auto encoded = [](std::string_view s) {
    std::string bytes;
    for (std::size_t at = 0; at < s.size();) {
      const auto c = text::decode(s, at);
      at += c.size;
      bytes += static_cast<char>(c.value < 0x80 ? c.value : c.value == 0x2014 ? 0x97 : c.value - 0x410 + 0xC0);
    }
    return bytes;
  };
  const std::string speech[] = {"Господин министр, почему переговоры были отложены?", "Мы готовы — как только будем готовы все.",
                                "Значит, встреча будет в июне?", "Я думаю, что да.",
                                "А где она пройдет?", "Об этом мы сообщим."};
  std::string page;
  for (int i = 0; i < 6; ++i) page += encoded((i % 2 ? "Иван Белов: " : "Анна Чернова: ") + speech[i] + "\n\n");
  const auto doc = parse(page, in("windows-1251"));
  REQUIRE(doc);
  CHECK_FALSE(doc->verify());
  CHECK(doc->language() == "ru");
  CHECK(doc->body()->source_map.text_begin.size() == 1);
  REQUIRE(doc->turns().size() == 6);
  for (std::uint32_t i = 0; i < 6; ++i) {
    CHECK(doc->turns()[i].text() == speech[i]);
    const auto [begin, end] = doc->to_source(doc->turns()[i].span());
    CHECK(page.substr(begin, end - begin) == encoded(speech[i]));
  }
  for (const auto unit : {offset_unit::utf8, offset_unit::utf16, offset_unit::codepoint}) {
    const auto json = to_json(*doc, {unit, true});
    CHECK(json.find("\"encoding\":\"windows-1251\"") != json.npos);
    const auto back = from_json(json);
    REQUIRE(back);
    CHECK(*back == *doc);
    CHECK(to_json(*back, {unit, true}) == json);
    for (const auto t : doc->turns()) CHECK(back->to_source(t.span()) == doc->to_source(t.span()));
  }
}

TEST_CASE("any bytes in a single-byte encoding: each character leads to its byte, over one piece of the map") {
  std::mt19937 random(11);
  for (const auto* encoding : {"windows-1252", "windows-1253", "windows-874", "iso-8859-6", "koi8-r"}) {
    std::string page(20000, ' ');
    for (auto& b : page) b = random() % 4 ? static_cast<char>(random()) : 'a';
    const auto doc = parse(page, in(encoding));
    REQUIRE(doc);
    CHECK_FALSE(doc->verify());
    CHECK(doc->body()->source_map.text_begin.size() == 1);
    check_places(*doc, 0, [](char32_t) { return 1u; });
  }
}

TEST_CASE("ASCII in a single-byte encoding is its source byte for byte") {
  const auto doc = parse(std::string_view("Q: Why?\n"), in("koi8-u"));
  REQUIRE(doc);
  CHECK(doc->source().identical());
  CHECK(doc->source().encoding() == "koi8-u");
}

TEST_CASE("UTF-16 of either order, by mark or stated, leads to its bytes") {
  const std::string text = "Аня: caf\u00E9 中 \U0001F600!\n";
  for (const bool big : {false, true})
    for (const bool mark : {false, true}) {
      std::string page;
      const auto put = [&](unsigned unit) {
        const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
        page += big ? high : low;
        page += big ? low : high;
      };
      if (mark) put(0xFEFF);
      for (std::size_t at = 0; at < text.size();) {
        const auto c = text::decode(text, at);
        at += c.size;
        if (c.value < 0x10000) put(c.value);
        else put(0xD800 + ((c.value - 0x10000) >> 10)), put(0xDC00 + (c.value & 0x3FF));
      }
      const auto doc = parse(page, mark ? options() : in(big ? "utf-16be" : "utf-16"));
      REQUIRE(doc);
      CHECK_FALSE(doc->verify());
      CHECK(doc->source().encoding() == (big ? "utf-16be" : "utf-16le"));
      CHECK(doc->text() == text);
      CHECK(doc->body()->source_map.text_begin.size() == 1);
      check_places(*doc, mark ? 2 : 0, [](char32_t c) { return c < 0x10000 ? 2u : 4u; });
      const auto back = from_json(to_json(*doc));
      REQUIRE(back);
      CHECK(*back == *doc);
      check_places(*back, mark ? 2 : 0, [](char32_t c) { return c < 0x10000 ? 2u : 4u; });
    }
}

TEST_CASE("half a pair and an odd byte of UTF-16 become U+FFFD, with a warning that counts their bytes") {
  using namespace std::string_literals;
  const auto made = input::decode("utf-16le", "a\0\x3D\xD8\x3D\xD8\x00\xDE\x00\xDE" "b"s, 0, {});
  CHECK(made.text == "a" + replaced + "\U0001F600" + replaced + replaced);
  CHECK(made.replaced.count == 5);
  CHECK(made.replaced.begin == 2);
  CHECK(made.replaced.end == 11);
  CHECK(input::decode("utf-16be", "\xFF\xFD\xD8"s, 0, {}).text == replaced + replaced);
  CHECK(input::decode("utf-16be", "\xFF\xFD"s, 0, {}).replaced.count == 0);
}

TEST_CASE("a byte that stands for nothing becomes U+FFFD, with a warning that counts it") {
  const auto doc = parse(std::string_view("a\xAA" "b\xD2"), in("windows-1253"));
  REQUIRE(doc);
  CHECK(doc->text() == "a" + replaced + "b" + replaced);
  REQUIRE(doc->warnings().size() == 1);
  CHECK(doc->warnings()[0].code() == warning_code::bytes_replaced);
  CHECK(doc->warnings()[0].source_begin() == 1);
  CHECK(doc->warnings()[0].source_end() == 4);
}

TEST_CASE("cancel is asked at least once a MiB while a text is decoded") {
  for (const auto* encoding : {"windows-1251", "utf-16le"}) {
    int asked = 0;
    auto opts = in(encoding);
    opts.cancel = [&] { return ++asked == 3; };
    const auto doc = parse(std::string(std::size_t{4} << 20, 'a'), opts);
    REQUIRE_FALSE(doc);
    CHECK(doc.error().code == error_code::cancelled);
    CHECK(asked == 3);
  }
}

TEST_CASE("an error of a later stage is counted in the bytes of a decoded source") {
  auto opts = in("windows-1251");
  opts.max_turns = 7;
  std::string page;
  for (int i = 0; i < 8; ++i) page += "Ann: \xCF\xEE\xF7\xE5\xEC\xF3?\n\nBob: \xCF\xEE\xF2\xEE\xEC\xF3.\n\n";
  const auto doc = parse(page, opts);
  REQUIRE_FALSE(doc);
  CHECK(doc.error().code == error_code::limit_exceeded);
  CHECK(doc.error().byte == page.size() / 2 - 9);  // the words of the eighth turn, before two line ends
}
