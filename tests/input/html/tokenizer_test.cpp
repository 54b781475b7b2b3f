// The tokenizer against the tests of the HTML standard (html5lib-tests), where they are at hand.
#include "input/html/tokenizer.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "input/json/json_tree.hpp"
#include "text/text.hpp"

namespace {

using namespace stenogram;
using namespace stenogram::input::html;

std::string replaced(std::string s, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = s.find(from, at)) != s.npos; at += to.size()) s.replace(at, from.size(), to);
  return s;
}

const std::string_view nul("\0", 1), replacement = "\xEF\xBF\xBD";

std::string small(std::string_view s) {
  std::string out(s);
  for (char& c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  return out;
}

// What a JSON string says, with escapes that are escaped twice; false for a lone surrogate, which no UTF-8 holds.
bool unescape(std::string_view raw, std::string& out) {
  constexpr std::string_view letters = "bfnrt\"\\/", stand_for = "\b\f\n\r\t\"\\/";
  out.clear();
  std::uint32_t high = 0;
  for (std::size_t at = 0; at < raw.size();) {
    const auto u = raw[at] != '\\' ? raw.npos : raw.compare(at, 2, "\\u") == 0 ? at + 2 : raw.compare(at, 3, "\\\\u") == 0 ? at + 3 : raw.npos;
    if (u == raw.npos) {
      if (high) return false;
      const auto escaped = raw[at] == '\\' ? letters.find(raw[at + 1]) : raw.npos;
      out.push_back(escaped == raw.npos ? raw[at] : stand_for[escaped]);
      at += escaped == raw.npos ? 1 : 2;
      continue;
    }
    const auto unit = static_cast<std::uint32_t>(std::stoul(std::string(raw.substr(u, 4)), nullptr, 16));
    at = u + 4;
    const bool low = unit >= 0xDC00 && unit < 0xE000;
    if (low != (high != 0)) return false;
    if (unit >= 0xD800 && unit < 0xDC00) high = unit;
    else text::append_utf8(low ? 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) : unit, out), high = 0;
  }
  return high == 0;
}

// A stream of tokens in one line each; neighbouring characters are one.
struct printed {
  std::vector<std::string> lines;
  void characters(std::string_view s) {
    if (lines.empty() || lines.back().front() != '"') lines.emplace_back("\"");
    lines.back().append(s);
  }
};

std::string tag(const std::string& name, bool self_closing, const std::map<std::string, std::string>& attributes) {
  std::string line = "<" + name + (self_closing ? " /" : "");
  for (const auto& [key, value] : attributes) line += " " + key + "=" + value;
  return line;
}

printed tokens_of(const std::string& source, content how, const std::string& last_tag) {
  printed out;
  tokenizer tokens(source);
  tokens.read_as(how, last_tag);
  for (auto t = tokens.next(); t.kind != token_kind::end; t = tokens.next()) {
    const auto shown = [](std::string_view s) { return replaced(std::string(s), nul, replacement); };
    switch (t.kind) {
      case token_kind::text: out.characters(how == content::data || how == content::cdata ? source.substr(t.begin, t.end - t.begin) : shown(std::string_view(source).substr(t.begin, t.end - t.begin))); break;
      case token_kind::reference: out.characters(t.stands_for.stands_for()); break;
      case token_kind::doctype: out.lines.emplace_back("doctype"); break;
      case token_kind::comment: out.lines.push_back("comment " + shown(t.name)); break;
      case token_kind::end_tag: how = content::data; out.lines.push_back("/" + shown(t.name)); break;
      case token_kind::start_tag: {
        std::map<std::string, std::string> attributes;
        for (const auto& a : tokens.attributes()) attributes.emplace(shown(small(a.name)), shown(attribute_value(a.value)));
        out.lines.push_back(tag(shown(t.name), t.self_closing, attributes));
        break;
      }
      case token_kind::end: break;
    }
  }
  return out;
}

const std::filesystem::path folder = STENOGRAM_SOURCE_DIR "/../shared/data/html5lib-tests/tokenizer";

}  // namespace

TEST_CASE("html tokens: as the tests of the standard have them") {
  if (!std::filesystem::exists(folder)) {
    MESSAGE("html5lib-tests are not at hand: skipped");
    return;
  }
  const std::map<std::string, content> states = {{"Data state", content::data},       {"RCDATA state", content::references}, {"RAWTEXT state", content::raw},
                                                 {"Script data state", content::script}, {"PLAINTEXT state", content::plain},   {"CDATA section state", content::cdata}};
  std::size_t run = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().extension() != ".test" || file.path().filename() == "xmlViolation.test") continue;
    std::ifstream in(file.path(), std::ios::binary);
    const std::string json{std::istreambuf_iterator<char>(in), {}};
    json::source_tree tree;
    REQUIRE(!tree.read(json));
    for (auto test = tree.root().member("tests").front(); test; test = test.next()) {
      bool whole = true;
      const auto text_of = [&](json::item s) {
        std::string out;
        whole = unescape(s.raw(), out) && whole;
        return out;
      };
      const auto source = replaced(replaced(text_of(test.member("input")), "\r\n", "\n"), "\r", "\n");
      printed expected;
      for (auto token = test.member("output").front(); token; token = token.next()) {
        const auto kind = token.front().raw();
        const auto first = token.front().next(), second = first.next();
        if (kind == "Character") expected.characters(text_of(first));
        if (kind == "Comment") expected.lines.push_back("comment " + text_of(first));
        if (kind == "DOCTYPE") expected.lines.emplace_back("doctype");
        if (kind == "EndTag") expected.lines.push_back("/" + text_of(first));
        if (kind != "StartTag") continue;
        std::map<std::string, std::string> attributes;
        for (auto name = second.front(); name; name = name.next()) {
          const auto key = text_of(name);
          name = name.next();
          attributes.emplace(key, text_of(name));
        }
        expected.lines.push_back(tag(text_of(first), static_cast<bool>(second.next()), attributes));
      }
      if (!whole) continue;
      std::vector<content> begin_in;
      for (auto state = test.member("initialStates").front(); state; state = state.next()) begin_in.push_back(states.at(std::string(state.raw())));
      if (begin_in.empty()) begin_in.push_back(content::data);
      for (const auto how : begin_in) {
        CAPTURE(file.path().filename().string());
        CAPTURE(std::string(test.member("description").raw()));
        CAPTURE(source);
        CHECK(tokens_of(source, how, text_of(test.member("lastStartTag"))).lines == expected.lines);
        ++run;
      }
    }
  }
  CHECK(run > 6000);
}
