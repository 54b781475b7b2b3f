// Encodings of several bytes a character: what they decode to, and where each character of the text stood.
#include <doctest/doctest.h>

#include <boost/locale/encoding.hpp>
#include <filesystem>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "input/decode_helper.hpp"

using namespace decode_tests;

namespace {

using places = std::map<std::size_t, char32_t>;  // code points by pointer

places index_of(const char* table) {
  places all;
  for (const auto& [pointer, characters] : rows_of(table)) {
    auto next = static_cast<std::size_t>(std::stoul(pointer));
    for (std::size_t at = 0; at < characters.size(); ++next) {
      const auto c = text::decode(characters, at);
      all[next] = c.value;
      at += c.size;
    }
  }
  return all;
}

std::string bytes(std::initializer_list<std::size_t> values) {
  std::string s;
  for (const auto v : values) s += static_cast<char>(v);
  return s;
}

// The bytes of a pointer, as the standard has it.
std::string gbk(std::size_t p) { return bytes({p / 190 + 0x81, p % 190 + (p % 190 < 0x3F ? 0x40 : 0x41)}); }
std::string big5(std::size_t p) { return bytes({p / 157 + 0x81, p % 157 + (p % 157 < 0x3F ? 0x40 : 0x62)}); }
std::string euc_kr(std::size_t p) { return bytes({p / 190 + 0x81, p % 190 + 0x41}); }
std::string euc_jp(std::size_t p) { return bytes({p / 94 + 0xA1, p % 94 + 0xA1}); }
std::string euc_jp_0212(std::size_t p) { return "\x8F" + euc_jp(p); }
std::string iso_2022_jp(std::size_t p) { return "\x1B$B" + bytes({p / 94 + 0x21, p % 94 + 0x21}); }
std::string shift_jis(std::size_t p) {
  return bytes({p / 188 + (p / 188 < 0x1F ? 0x81 : 0xC1), p % 188 + (p % 188 < 0x3F ? 0x40 : 0x41)});
}

struct coding {
  const char *encoding, *table;
  std::string (*encode)(std::size_t pointer);
  std::size_t pointers;  // those that bytes can spell
};
const coding codings[] = {{"gbk", "gb18030.tsv", gbk, 126 * 190},      {"gb18030", "gb18030.tsv", gbk, 126 * 190},
                          {"big5", "big5.tsv", big5, 126 * 157},       {"euc-kr", "euc_kr.tsv", euc_kr, 126 * 190},
                          {"euc-jp", "jis0208.tsv", euc_jp, 94 * 94},  {"euc-jp", "jis0212.tsv", euc_jp_0212, 94 * 94},
                          {"shift_jis", "jis0208.tsv", shift_jis, 60 * 188}, {"iso-2022-jp", "jis0208.tsv", iso_2022_jp, 94 * 94}};

}  // namespace

TEST_CASE("every pair of bytes decodes as the table of its encoding says") {
  for (const auto& c : codings) {
    const auto index = index_of(c.table);
    CHECK(index.size() > 6000);
    int wrong = 0;
    for (std::size_t p = 0; p < c.pointers; ++p) {
      const auto found = index.find(p);
      const auto made = decoded(c.encoding, c.encode(p));
      if (found != index.end()) wrong += made != utf8(found->second);
      else if (made.substr(0, 3) != replaced)  // but for the rows of two code points and those for private use
        wrong += !(c.encode == big5 && p > 1130 && p < 1170) && !(c.encode == shift_jis && p >= 8836 && p <= 10715);
    }
    CHECK_MESSAGE(wrong == 0, c.encoding);
  }
}

TEST_CASE("the tables of several bytes are the Encoding Standard's") {
  const std::filesystem::path indexes = STENOGRAM_SOURCE_DIR "/../shared/data/encoding";
  if (!std::filesystem::exists(indexes)) {
    MESSAGE("skipped: the standard's index files are not here");
    return;
  }
  for (const std::string name : {"gb18030", "big5", "euc-kr", "jis0208", "jis0212"}) {
    auto table = name + ".tsv";
    if (name == "euc-kr") table = "euc_kr.tsv";
    places index;
    std::ifstream file(indexes / ("index-" + name + ".txt"));
    for (std::string line; std::getline(file, line);) {
      std::istringstream row(line);
      std::size_t pointer;
      std::string code_point;
      if (row >> pointer >> code_point) index[pointer] = static_cast<char32_t>(std::stoul(code_point, nullptr, 16));
    }
    CHECK_MESSAGE(index == index_of(table.c_str()), name);
  }
}

TEST_CASE("sentences decode as the platform's tables say") {
  const struct {
    const char *encoding, *platform, *sentence;
  } rows[] = {{"gbk", "gbk", "记者：请问部长，谈判何时开始？"},       {"gb18030", "gb18030", "王毅：ﾖ 𠀀 ê 谢谢。😀"},
              {"big5", "big5", "記者：請問部長，談判何時開始？"},     {"euc-kr", "euc-kr", "기자: 회담은 언제 시작됩니까?"},
              {"euc-jp", "euc-jp", "記者：交渉はいつ始まりますか。ｶﾀ"}, {"shift_jis", "shift_jis", "記者：交渉はいつ始まりますか。ｶﾀ"},
              {"iso-2022-jp", "iso-2022-jp", "記者：交渉は Q&A いつ始まりますか。"}};
  for (const auto& r : rows)
    CHECK_MESSAGE(decoded(r.encoding, boost::locale::conv::from_utf<char>(r.sentence, r.platform, boost::locale::conv::stop)) == r.sentence, r.encoding);
}

TEST_CASE("GB18030 has every code point in four bytes") {
  CHECK(decoded("gb18030", "\x81\x30\x81\x30") == "\u0080");
  CHECK(decoded("gb18030", "\x81\x35\xF4\x37") == "\uE7C7");
  CHECK(decoded("gb18030", "\x84\x31\xA4\x37") == "\uFFFD");
  CHECK(decoded("gb18030", "\x90\x30\x81\x30") == "\U00010000");
  CHECK(decoded("gb18030", "\xE3\x32\x9A\x35") == "\U0010FFFF");
  CHECK(decoded("gb18030", "\x84\x31\xA5\x30") == replaced);
  CHECK(decoded("gb18030", "\xE3\x32\x9A\x36") == replaced);
  CHECK(decoded("gbk", "\x80") == "\u20AC");
}

TEST_CASE("what stands for nothing becomes U+FFFD and leaves ASCII behind it alone") {
  const auto r = replaced;
  CHECK(decoded("gbk", "\xFF\x81") == r + r);
  CHECK(decoded("gbk", "\x81 a\x81\x7F") == r + " a" + r + "\x7F");
  CHECK(decoded("gbk", "\x81\x30") == r);
  CHECK(decoded("gbk", "\x81\x30\x81") == r);
  CHECK(decoded("gbk", "\x81\x30 ") == r + "0 ");
  CHECK(decoded("gbk", "\x81\x30\x81 ") == r + "0" + r + " ");
  CHECK(decoded("big5", "\x80\x81 \xFF") == r + r + " " + r);
  CHECK(decoded("big5", "\x81\x40\x81\xFE") == r + "@" + r);
  CHECK(decoded("big5", "\x88\x62") == "\u00CA\u0304");
  CHECK(decoded("euc-kr", "\x81 \xC9\xA1\xFF") == r + " " + r + r);
  CHECK(decoded("euc-jp", "\x8E\x8E \x8F\xA1\xA1\x8F\xA2 \x8F\xA2") == r + " " + r + r + " " + r);
  CHECK(decoded("shift_jis", "\xA0\xFD\x80\x81 \x81\xFD") == r + r + "\u0080" + r + " " + r);
  CHECK(decoded("shift_jis", "\xF0\x40\xB1") == "\uE000\uFF71");
  const auto made = input::decode("gbk", "a\x81 \xD6\xD0\xFF", 0, {});
  CHECK(made.replaced.count == 2);
  CHECK(made.replaced.begin == 1);
  CHECK(made.replaced.end == 6);
}

TEST_CASE("ISO-2022-JP follows its escape sequences") {
  using namespace std::string_literals;
  const auto r = replaced;
  CHECK(decoded("iso-2022-jp", "a\x1B(J\\~\x1B(Ba\\") == "a\u00A5\u203Ea\\");
  CHECK(decoded("iso-2022-jp", "\x1B(I1\x1B$@0!\x1B(B") == "\uFF71\u4E9C");
  CHECK(decoded("iso-2022-jp", "\x1B$B0!\n0!") == "\u4E9C" + r + "\u4E9C");
  CHECK(decoded("iso-2022-jp", "\x1B$B0\x1B(Ba") == r + "a");
  CHECK(decoded("iso-2022-jp", "\x1B$B\x1B(Ba") == r + "a");
  CHECK(decoded("iso-2022-jp", "\x1B(Xa\x1B") == r + "(Xa" + r);
  CHECK(decoded("iso-2022-jp", "\x0E\x0F\x80\0a"s) == r + r + r + "\0a"s);
}

TEST_CASE("each character leads to its bytes, in the document and in what JSON gives back") {
  std::mt19937 random(5);
  for (const auto& c : codings) {
    if (std::string_view(c.encoding) == "iso-2022-jp") continue;
    const auto index = index_of(c.table);
    std::vector<std::size_t> pointers;
    for (const auto& [pointer, code_point] : index)
      if (pointer < c.pointers) pointers.push_back(pointer);
    std::string page, text;
    std::vector<std::size_t> widths;
    for (int i = 0; i < 3000; ++i) {
      const auto p = pointers[random() % pointers.size()];
      const bool ascii = random() % 3 == 0;
      const auto spelled = ascii ? std::string("a") : c.encode(p);
      page += spelled, text += ascii ? "a" : utf8(index.at(p)), widths.push_back(spelled.size());
    }
    const auto doc = parse(page, in(c.encoding));
    REQUIRE(doc);
    CHECK_FALSE(doc->verify());
    CHECK(doc->text() == text);
    std::size_t i = 0;
    check_places(*doc, 0, [&](char32_t) { return widths[i++]; });
    const auto back = from_json(to_json(*doc));
    REQUIRE(back);
    CHECK(*back == *doc);
    check_places(*back, 0, [&, k = std::size_t{0}](char32_t) mutable { return widths[k++]; });
  }
}

TEST_CASE("a run of characters of one width is one piece of the map, and escape sequences lie between pieces") {
  std::string page;
  for (int i = 0; i < 100; ++i) page += "\xD6\xD0\xB9\xFA";
  CHECK(input::decode("gbk", page, 0, {}).map.text_begin.size() == 1);
  CHECK(input::decode("gbk", page + "ascii as it is" + page, 0, {}).map.text_begin.size() == 3);
  const auto doc = parse(std::string_view("\x1B$B0!0!\x1B(Bab"), in("iso-2022-jp"));
  REQUIRE(doc);
  CHECK_FALSE(doc->verify());
  CHECK(doc->text() == "\u4E9C\u4E9Cab");
  CHECK(doc->to_source({3, 6}) == std::pair<std::uint64_t, std::uint64_t>(5, 7));
  CHECK(doc->to_source({7, 8}) == std::pair<std::uint64_t, std::uint64_t>(11, 12));
}

TEST_CASE("any bytes decode to valid text with a map that verifies") {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    std::string page(1 + random() % 300, ' ');
    for (auto& b : page) b = random() % 3 ? static_cast<char>(random()) : "a0\x1B$B(J\x8F\x81\xA4"[random() % 10];
    for (const auto* encoding : {"gb18030", "big5", "euc-kr", "euc-jp", "shift_jis", "iso-2022-jp", "utf-16be", "windows-1255"}) {
      const auto doc = parse(page, in(encoding));
      REQUIRE(doc);
      CHECK_FALSE(doc->verify());
    }
  }
}
