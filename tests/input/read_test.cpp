#include "input/read.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using stenogram::error_code;
using stenogram::invalid_bytes;
using stenogram::ledger;
using stenogram::options;
using stenogram::input::source;

namespace {

struct reading {
  ledger notes;
  source out;
  std::optional<stenogram::error> failed;

  explicit reading(const std::string& bytes, const options& opts = {}, std::shared_ptr<const void> owner = nullptr) {
    failed = stenogram::input::read(bytes, std::move(owner), opts, notes, out);
  }
  std::string text() const { return std::string(out.body.text); }
  std::string map() const {
    std::string s;
    for (std::size_t i = 0; i < out.map.text_begin.size(); ++i)
      s += "[" + std::to_string(out.map.text_begin[i]) + "," + std::to_string(out.map.text_size[i]) + "," +
           std::to_string(out.map.source_begin[i]) + "," + std::to_string(out.map.source_size[i]) + "]";
    return s;
  }
  // code source_begin-source_end argument
  std::string warnings() {
    stenogram::detail::columns into;
    notes.take(into);
    std::string s;
    for (std::size_t i = 0; i < into.warnings.code.size(); ++i) {
      s += std::string(to_string(into.warnings.code[i])) + " " + std::to_string(into.warnings.source_begin[i]) + "-" +
           std::to_string(into.warnings.source_end[i]);
      const auto why = into.warnings.reason[i];
      const auto& lists = into.reasons.arguments;
      for (std::uint32_t k = 0; k < lists.size_of(why); ++k)
        s += " " + std::string(into.strings.at(lists.values[lists.begin_of(why) + k]));
    }
    return s;
  }
};

options replacing() {
  options o;
  o.invalid = invalid_bytes::replace;
  return o;
}
options repairing() {
  options o;
  o.repair = true;
  return o;
}
std::string repaired(const std::string& bytes) { return reading(bytes, repairing()).text(); }

const std::string bad = "\xEF\xBF\xBD";

}  // namespace

TEST_CASE("plain UTF-8 is its own text, copied when nobody owns it") {
  std::string bytes = "Q: Why?\nA: Well, that\xE2\x80\x99s it.\n";
  reading r(bytes);
  REQUIRE_FALSE(r.failed);
  bytes.assign(bytes.size(), 'x');
  CHECK(r.text() == "Q: Why?\nA: Well, that\xE2\x80\x99s it.\n");
  CHECK(r.out.body.lines.size() == 2);
  CHECK_FALSE(r.out.body.ascii);
  CHECK(r.map() == "");
  CHECK(r.out.bytes == bytes.size());
  CHECK(r.out.encoding == "utf-8");
  CHECK(r.out.media_type == "text/plain");
  CHECK(r.warnings() == "");
}

TEST_CASE("an owner's text is kept where it lies") {
  const auto kept = std::make_shared<std::string>("Q: Why?\n");
  reading r(*kept, {}, kept);
  CHECK(r.out.body.text.data() == kept->data());
  CHECK(kept.use_count() == 2);
  CHECK(r.out.body.ascii);
}

TEST_CASE("nothing is a text without lines") {
  for (const std::string bytes : {"", "\xEF\xBB\xBF", "\n\n"}) {
    reading r(bytes);
    CHECK_FALSE(r.failed);
    CHECK(r.out.body.lines.empty());
    CHECK(r.map() == "");
    CHECK(r.out.body.ascii);
  }
}

TEST_CASE("a byte order mark is no part of the text") {
  reading r("\xEF\xBB\xBFQ: Why?");
  CHECK(r.text() == "Q: Why?");
  CHECK(r.map() == "[0,7,3,7]");
  CHECK(r.out.body.lines.at(0).begin == 0);
  CHECK(reading("a\xEF\xBB\xBF").text() == "a\xEF\xBB\xBF");
}

TEST_CASE("invalid UTF-8 names the byte, counted in the source") {
  const auto at = [](const std::string& bytes) {
    const reading r(bytes);
    REQUIRE(r.failed);
    CHECK(r.failed->code == error_code::invalid_utf8);
    return r.failed->byte;
  };
  CHECK(at("abc\xFF") == 3);
  CHECK(at("\xEF\xBB\xBF\x80") == 3);
  CHECK(at("caf\xC3") == 3);
  CHECK(at("\xE2\x82") == 0);
  CHECK(at("\xC3\xA9\xED\xA0\x80") == 2);
  CHECK(at("\xF4\x90\x80\x80") == 0);
  CHECK(at("\xC0\xAF") == 0);
  for (std::size_t n : {std::size_t{1} << 20, (std::size_t{1} << 20) - 1, (std::size_t{3} << 20) - 2})
    CHECK(at(std::string(n, 'a') + "\xE2\x82 and on") == n);
  CHECK(reading("caf\xE9").failed->message == "invalid UTF-8 at byte 3: 0xE9 begins a sequence that breaks off");
}

TEST_CASE("text across stretches of a MiB is whole, whatever the characters") {
  for (std::size_t shift = 0; shift < 4; ++shift) {
    std::string bytes(shift, 'a');
    while (bytes.size() < (std::size_t{1} << 20) + 100) bytes += "\xF0\x9F\x98\x80";
    reading r(bytes);
    CHECK_FALSE(r.failed);
    CHECK(r.text() == bytes);
  }
}

TEST_CASE("replace: one U+FFFD for each maximal subpart, as Unicode's table 3-8 and its neighbours have it") {
  const auto replaced = [](const std::string& bytes) { return reading(bytes, replacing()).text(); };
  CHECK(replaced("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64") ==
        "a" + bad + bad + bad + "b" + bad + "c" + bad + bad + "d");
  CHECK(replaced("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41") == bad + bad + bad + bad + bad + bad + bad + bad + "A");
  CHECK(replaced("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41") == bad + bad + bad + bad + bad + bad + bad + bad + "A");
  CHECK(replaced("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42") == bad + bad + bad + bad + bad + "A" + bad + bad + "B");
  CHECK(replaced("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == bad + bad + bad + bad + "A");
}

TEST_CASE("replace: the map leads from the text to the raw bytes, and a warning counts them") {
  reading r("\xEF\xBB\xBF" "ab\xFF" "cd\xE2\x82", replacing());
  REQUIRE_FALSE(r.failed);
  CHECK(r.text() == "ab" + bad + "cd" + bad);
  CHECK(r.map() == "[0,2,3,2][2,3,5,1][5,2,6,2][7,3,8,2]");
  CHECK(r.warnings() == "bytes_replaced 5-10 3");
  reading whole("valid\xC3\xA9", replacing());
  CHECK(whole.map() == "");
  CHECK(whole.warnings() == "");
}

TEST_CASE("replace: any bytes give text whose map covers text and source without a gap") {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::string bytes(1 + random() % 200, ' ');
    for (auto& b : bytes) b = random() % 3 ? static_cast<char>(random()) : "a\xC3\xA9\xE2\x80"[random() % 5];
    auto opts = replacing();
    opts.repair = round % 2;
    reading r(bytes, opts);
    REQUIRE_FALSE(r.failed);
    REQUIRE_FALSE(reading(r.text()).failed);
    std::uint64_t text = 0, from = bytes.compare(0, 3, "\xEF\xBB\xBF") ? 0 : 3;
    for (std::size_t i = 0; i < r.out.map.text_begin.size(); ++i) {
      REQUIRE(r.out.map.text_begin[i] == text);
      REQUIRE(r.out.map.source_begin[i] == from);
      text += r.out.map.text_size[i];
      from += r.out.map.source_size[i];
    }
    if (!r.out.map.text_begin.empty()) {
      CHECK(text == r.text().size());
      CHECK(from == bytes.size());
    } else {
      CHECK(r.text() == bytes);
    }
  }
}

TEST_CASE("repair: text that was encoded twice is decoded once more") {
  // The curly apostrophe, e with acute, a Russian word, an emoji, a no-break space.
  CHECK(repaired("don\u00E2\u20AC\u2122t") == "don\u2019t");
  CHECK(repaired("caf\u00C3\u00A9") == "caf\u00E9");
  CHECK(repaired("voil\u00C3\u00A0 tout") == "voil\u00E0 tout");
  CHECK(repaired("\u00D0\u0178\u00D1\u20AC\u00D0\u00B8\u00D0\u00B2\u00D0\u00B5\u00D1\u201A") == "\u041F\u0440\u0438\u0432\u0435\u0442");
  CHECK(repaired("\u00F0\u0178\u02DC\u20AC") == "\U0001F600");
  CHECK(repaired("10\u00C2\u00A0km") == "10\u00A0km");
  CHECK(repaired("\u00E2\u20AC\u0153Yes,\u00E2\u20AC\u009D") == "\u201CYes,\u201D");
  CHECK(repaired("ESPA\u00C3\u2018A") == "ESPA\u00D1A");
  CHECK(repaired("\u00E4\u00BD\u00A0\u00E5\u00A5\u00BD") == "\u4F60\u597D");
}

TEST_CASE("repair: text that is right stays untouched") {
  for (const std::string text :
       {"\u00C3 la carte", "IRM\u00C3\u00BB", "CAF\u00C9\u00BB, dit-il", "\u00C9\u2026 \u00E9 isso", "pass\u00E9\u00A0\u00BB",
        "na\u00EFve", "\u00AB\u00C3\u00BB", "AMANH\u00C3\u2026", "\u00C0 l\u2019\u00E9cole", "don\u2019t", "\u041F\u0440\u0438\u0432\u0435\u0442",
        "\u00FC\u00F6\u00E4\u00DF", "\u4F60\u597D", "\u00C2"}) {
    CAPTURE(text);
    reading r(text, repairing());
    CHECK(r.text() == text);
    CHECK(r.map() == "");
    CHECK(r.warnings() == "");
  }
}

TEST_CASE("repair: each character is a piece of the map, and a warning counts them") {
  reading r("a \u00C3\u00A9t\u00C3\u00A9 b", repairing());
  CHECK(r.text() == "a \u00E9t\u00E9 b");
  CHECK(r.map() == "[0,2,0,2][2,2,2,4][4,1,6,1][5,2,7,4][7,2,11,2]");
  CHECK(r.warnings() == "mojibake_repaired 2-11 2");
}

TEST_CASE("NUL bytes stay, with a warning") {
  reading r(std::string("a\0b\0\n", 5));
  REQUIRE_FALSE(r.failed);
  CHECK(r.text() == std::string("a\0b\0\n", 5));
  CHECK(r.out.body.lines.at(0).end == 4);
  CHECK(r.warnings() == "nul_bytes 1-4 2");
}

TEST_CASE("more than max_bytes is too large") {
  options o;
  o.max_bytes = 4;
  CHECK_FALSE(reading("four", o).failed);
  const reading r("fives", o);
  REQUIRE(r.failed);
  CHECK(r.failed->code == error_code::too_large);
  CHECK(r.failed->byte == 4);
}

TEST_CASE("cancel is asked once a MiB and ends the reading where it stands") {
  int asked = 0;
  options o;
  o.cancel = [&] { return ++asked == 3; };
  const std::string bytes(std::size_t{4} << 20, 'a');
  for (const bool repair : {false, true}) {
    asked = 0;
    o.repair = repair;
    const reading r(bytes, o);
    REQUIRE(r.failed);
    CHECK(r.failed->code == error_code::cancelled);
    CHECK(asked == 3);
    if (!repair) CHECK(r.failed->byte == std::size_t{2} << 20);
  }
}

TEST_CASE("stated encodings: UTF-8 by any label, others refused by name") {
  options o;
  const auto refused = [&](const std::string& bytes) {
    const reading r(bytes, o);
    if (!r.failed) return std::string("read");
    CHECK(r.failed->code == error_code::unknown_encoding);
    return r.failed->message;
  };
  for (const auto* label : {"utf-8", "UTF8", " Utf-8 ", "unicode-1-1-utf-8", "x-unicode20utf8"}) {
    o.encoding = label;
    CHECK(refused("caf\xC3\xA9") == "read");
  }
  o.encoding = "iso-2022-kr";
  CHECK(refused("abc") == "encoding iso-2022-kr is known but not read");
  o.encoding = "utf-9";
  CHECK(refused("abc") == "\"utf-9\" names no known encoding");
  o.encoding.clear();
  o.media_type = "text/plain; format=flowed; Charset=\"hz-gb-2312\"";
  CHECK(refused("abc") == "encoding hz-gb-2312 is known but not read");
  o.encoding = "utf-8";  // wins over the media type
  CHECK(refused("abc") == "read");
  o = {};
  CHECK(refused(std::string("\xFF\xFE" "a\0", 4)) == "read");
  CHECK(refused(std::string("\0\0\xFE\xFF\0\0\0a", 8)) == "the byte order mark says utf-32be, which is not read yet");
}

TEST_CASE("a byte order mark overrules the stated encoding, with a warning") {
  options o;
  o.encoding = "windows-1251";
  reading r("\xEF\xBB\xBF" "abc", o);
  REQUIRE_FALSE(r.failed);
  CHECK(r.text() == "abc");
  CHECK(r.warnings() == "encoding_overruled 0-3 windows-1251 utf-8");
}

TEST_CASE("a source is read anew into the same scratch") {
  reading r("\xEF\xBB\xBF" "first\nsecond");
  options o;
  CHECK_FALSE(stenogram::input::read("third", nullptr, o, r.notes, r.out));
  CHECK(r.text() == "third");
  CHECK(r.map() == "");
  CHECK(r.out.body.lines.size() == 1);
}
