#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document/freeze.hpp"

using namespace stenogram;

namespace {

// Of each byte: how many units begin before the code point that it lies in. The reference.
std::vector<std::uint32_t> units_before(const std::string& s, offset_unit unit) {
  std::vector<std::uint32_t> out;
  std::uint32_t n = 0, here = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const auto c = static_cast<unsigned char>(s[i]);
    if ((c & 0xC0) != 0x80) {
      here = unit == offset_unit::utf8 ? static_cast<std::uint32_t>(i) : n;
      n += unit == offset_unit::utf16 && c >= 0xF0 ? 2 : 1;
    }
    out.push_back(here);
  }
  out.push_back(unit == offset_unit::utf8 ? static_cast<std::uint32_t>(s.size()) : n);
  return out;
}

document text_only(std::string s) {
  auto text = std::make_shared<std::string>(std::move(s));
  auto c = std::make_shared<detail::columns>();
  c->owner = text;
  c->text = *text;
  c->reasons.code.push_back(reason_code::unspecified);
  c->reasons.arguments.close();
  c->source_bytes = text->size();
  if (!text->empty()) {
    auto& r = c->regions;
    r.begin = {0}, r.end = {static_cast<std::uint32_t>(text->size())}, r.kind = {region_kind::note};
    r.paragraph = {0}, r.confidence = {255}, r.turn = {none}, r.reason = {0};
  }
  count_offsets(c->text, c->offsets);
  return freeze(c).value();
}

std::vector<std::string> texts() {
  std::vector<std::string> out = {"", "plain", "\u00E9", "\U0001F600", "a\u00E9\u4F60\U0001F600z"};
  std::uint32_t state = 1;
  for (const std::size_t size : {4095u, 4096u, 4097u, 8192u, 8193u, 20000u}) {
    std::string s;
    while (s.size() < size) {
      state = state * 1664525u + 1013904223u;
      const std::string_view parts[] = {"a", "bc\r\n", "\u00E9", "\u4F60", "\U0001F600", "\u201C", "xyzw"};
      s += parts[(state >> 16) % 7];
    }
    out.push_back(s);
    out.push_back(std::string(size, 'a'));
    out.push_back(std::string(size, 'a') + "\U0001F600");
    out.push_back("\u4F60" + std::string(size, 'a'));
  }
  std::string emoji;
  while (emoji.size() < 9000) emoji += "\U0001F600";
  out.push_back(emoji);
  out.push_back("x" + emoji);
  return out;
}

constexpr offset_unit units[] = {offset_unit::utf8, offset_unit::utf16, offset_unit::codepoint};

}  // namespace

TEST_CASE("one offset converts as a naive count does, in every unit") {
  for (const auto& s : texts()) {
    const auto doc = text_only(s);
    const auto begins = units_before(s, offset_unit::utf8);
    for (const auto to : units) {
      const auto reference = units_before(s, to);
      for (std::uint32_t i = 0; i <= s.size(); i += i % 4090 < 8 || s.size() < 100 ? 1 : 13) {
        REQUIRE(doc.convert(i, offset_unit::utf8, to) == reference[i]);
        // Back: the beginning of the code point.
        REQUIRE(doc.convert(reference[i], to, offset_unit::utf8) == begins[i]);
      }
      const auto end = reference.back();
      CHECK(doc.convert(end + 1, to, offset_unit::utf8) == s.size());
      CHECK(doc.convert(none, to, to) == end);
    }
  }
}

TEST_CASE("an offset inside a surrogate pair counts as its beginning") {
  const auto doc = text_only("a\U0001F600b");
  CHECK(doc.convert(1, offset_unit::utf16, offset_unit::utf8) == 1);
  CHECK(doc.convert(2, offset_unit::utf16, offset_unit::utf8) == 1);
  CHECK(doc.convert(3, offset_unit::utf16, offset_unit::utf8) == 5);
  CHECK(doc.convert(2, offset_unit::utf16, offset_unit::codepoint) == 1);
  CHECK(doc.convert(3, offset_unit::utf8, offset_unit::utf16) == 1);
}

TEST_CASE("many offsets convert as one by one, whatever their order") {
  for (const auto& s : texts()) {
    const auto doc = text_only(s);
    std::vector<std::uint32_t> offsets;
    for (std::uint32_t i = 0; i < s.size() + 3; i += 1 + i % 97) offsets.push_back(i);
    for (std::uint32_t i = 0; i < 200; ++i) offsets.push_back(i * 7919 % static_cast<std::uint32_t>(s.size() + 2));
    for (const auto from : units)
      for (const auto to : units) {
        auto all = offsets;
        doc.convert(all.data(), all.size(), from, to);
        for (std::size_t i = 0; i < all.size(); ++i) REQUIRE(all[i] == doc.convert(offsets[i], from, to));
      }
  }
}
