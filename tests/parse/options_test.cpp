#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>

#include "stenogram/options.hpp"

using stenogram::error_code;
using stenogram::options;

namespace {

/// The message that stating `value` for `name` gives; empty when it is taken.
std::string refusal(std::string_view name, std::string_view value) {
  options opts;
  const auto good = opts.set(name, value);
  if (good) return {};
  CHECK(good.error().code == error_code::invalid_argument);
  return good.error().message;
}

std::string contradiction(const options& opts) {
  const auto good = opts.check();
  if (good) return {};
  CHECK(good.error().code == error_code::invalid_argument);
  return good.error().message;
}

bool names(const std::string& message, std::string_view what) { return message.find(what) != std::string::npos; }

}  // namespace

TEST_CASE("the table has every option once, with its default and a help") {
  const std::set<std::string_view> expected = {"date",        "language", "media_type",   "encoding", "name",        "url",
                                               "invalid",     "repair",   "labels",       "labels_only", "participants",
                                               "entities",    "keep_hidden", "max_bytes", "max_turns", "cancel"};
  std::set<std::string_view> found;
  for (std::size_t i = 0; i < stenogram::option_count(); ++i) {
    const auto& row = stenogram::option_table()[i];
    CHECK(found.insert(row.name).second);
    CHECK_FALSE(row.help.empty());
    options opts;
    // A default is a value that can be stated and changes nothing.
    if (row.type != "list" && row.type != "callback") CHECK(opts.set(row.name, row.default_value));
    CHECK(opts.max_bytes == options().max_bytes);
    CHECK(opts.max_turns == options().max_turns);
    CHECK(opts.entities == options().entities);
  }
  CHECK(found == expected);
}

TEST_CASE("an unknown option is refused by its name") {
  CHECK(names(refusal("colour", "red"), "colour"));
  CHECK(names(refusal("", ""), "option"));
  CHECK(names(refusal("cancel", "true"), "cancel"));
}

TEST_CASE("values are set from text") {
  options opts;
  CHECK(opts.set("date", "2018-04-10"));
  CHECK(opts.set("language", "pt-BR"));
  CHECK(opts.set("media_type", "text/html; charset=windows-1251"));
  CHECK(opts.set("encoding", "utf-8"));
  CHECK(opts.set("name", "day 1"));
  CHECK(opts.set("url", "https://example.org/a?b=c"));
  CHECK(opts.set("invalid", "replace"));
  CHECK(opts.set("repair", "true"));
  CHECK(opts.set("keep_hidden", "1"));
  CHECK(opts.set("entities", "DATE, person"));
  CHECK(opts.set("max_bytes", "1000"));
  CHECK(opts.set("max_turns", "10"));
  CHECK(opts.date == "2018-04-10");
  CHECK(opts.language == "pt-BR");
  CHECK(opts.invalid == stenogram::invalid_bytes::replace);
  CHECK(opts.repair);
  CHECK(opts.keep_hidden);
  CHECK(opts.entities.has(stenogram::entity_type::date));
  CHECK(opts.entities.has(stenogram::entity_type::person));
  CHECK_FALSE(opts.entities.has(stenogram::entity_type::org));
  CHECK(opts.max_bytes == 1000);
  CHECK(opts.max_turns == 10);
  CHECK(contradiction(opts).empty());
  CHECK(opts.set("entities", "none"));
  CHECK(opts.entities.empty());
  CHECK(opts.set("repair", "false"));
  CHECK_FALSE(opts.repair);
}

TEST_CASE("a value that cannot be is refused, names its option and changes nothing") {
  const std::pair<std::string_view, std::string_view> wrong[] = {
      {"date", "April 10, 2018"},   {"date", "2018-02-30"},       {"date", "2018-04-10x"},  {"date", "\xFF"},
      {"language", "english!"},     {"language", "e"},            {"language", "en-"},      {"language", "en--GB"},
      {"media_type", "html"},       {"media_type", "text/"},      {"media_type", "text/html; charset"},
      {"encoding", "utf 8"},        {"name", "a\nb"},             {"name", "\xC3"},         {"url", "https://a b"},
      {"invalid", "ignore"},        {"repair", "yes"},            {"entities", "COLOUR"},   {"entities", ""},
      {"max_bytes", "4294967296"},  {"max_bytes", "-1"},          {"max_bytes", "1k"},      {"max_bytes", ""},
      {"max_bytes", "99999999999999999999999"},                   {"max_turns", "4294967295"},
      {"labels", ""},               {"labels", " =Jane Roe"},     {"labels", "Q:/shouting"}, {"labels", "Q:= /question"},
      {"participants", "; Chair"},  {"participants", "a;b;c;d"}};
  for (const auto& stated : wrong) {
    CAPTURE(stated.first);
    CAPTURE(stated.second);
    CHECK(names(refusal(stated.first, stated.second), "option " + std::string(stated.first)));
  }
  options opts;
  CHECK_FALSE(opts.set("max_bytes", "many"));
  CHECK_FALSE(opts.set("labels", "Q:/shouting"));
  CHECK(opts.max_bytes == options().max_bytes);
  CHECK(opts.labels.empty());
}

TEST_CASE("bytes that are no UTF-8 are refused by every option, and not read beyond their end") {
  for (std::size_t i = 0; i < stenogram::option_count(); ++i)
    for (const std::string_view bytes : {"\xF0", "a;\xE2\x80", "\xC2", "a=\xF0\x9F", "en,\xE0"}) {
      const std::unique_ptr<char[]> exact(new char[bytes.size()]);  // the sanitizers see what stands behind it
      std::copy(bytes.begin(), bytes.end(), exact.get());
      const auto name = stenogram::option_table()[i].name;
      CAPTURE(name);
      CAPTURE(bytes);
      CHECK_FALSE(options().set(name, std::string_view(exact.get(), bytes.size())));
    }
}

TEST_CASE("a stated label: text, speaker and kind") {
  const auto stated = [](std::string_view value) {
    options opts;
    REQUIRE(opts.set("labels", value));
    return opts.labels.at(0);
  };
  const auto whole = stated("Q:=Jane Roe/question");
  CHECK(whole.text == "Q:");
  CHECK(whole.speaker == "Jane Roe");
  CHECK(whole.kind == stenogram::turn_kind::question);
  CHECK(stated("MS. PSAKI:").text == "MS. PSAKI:");
  CHECK_FALSE(stated("MS. PSAKI:").speaker);
  CHECK(stated("Q:/question").kind == stenogram::turn_kind::question);
  CHECK(stated("N/A:").text == "N/A:");
  CHECK(stated("== Name ==").text == "== Name ==");
  CHECK(stated("== Name ===Jane Roe").text == "== Name ==");
  CHECK(stated("== Name ===Jane Roe").speaker == "Jane Roe");
}

TEST_CASE("lists take one element a call") {
  options opts;
  CHECK(opts.set("labels", "Q:"));
  CHECK(opts.set("labels", "A:"));
  CHECK(opts.labels.size() == 2);
  CHECK(opts.set("participants", "Jane Roe; Foreign Minister; Ruritania"));
  CHECK(opts.set("participants", "John Doe"));
  CHECK(opts.participants.at(0).role == "Foreign Minister");
  CHECK(opts.participants.at(0).affiliation == "Ruritania");
  CHECK(opts.participants.at(1).name == "John Doe");
  CHECK(opts.participants.at(1).role.empty());
}

TEST_CASE("options that contradict each other are refused by name") {
  options opts;
  CHECK(contradiction(opts).empty());
  opts.labels_only = true;
  CHECK(names(contradiction(opts), "labels_only"));
  opts.labels.push_back({"Q:", "Jane Roe", {}});
  CHECK(contradiction(opts).empty());
  opts.labels.push_back({"Q:", "John Doe", {}});
  CHECK(names(contradiction(opts), "labels"));
  opts.labels.back() = {"Q:", "Jane Roe", {}};
  CHECK(contradiction(opts).empty());
}

TEST_CASE("what was written into the struct is checked as what was set from text") {
  const auto with = [](auto change) {
    options opts;
    change(opts);
    return contradiction(opts);
  };
  CHECK(names(with([](options& o) { o.date = "10.04.2018"; }), "date"));
  CHECK(names(with([](options& o) { o.language = "x"; }), "language"));
  CHECK(names(with([](options& o) { o.name = "\xFF"; }), "name"));
  CHECK(names(with([](options& o) { o.max_bytes = std::uint64_t{1} << 32; }), "max_bytes"));
  CHECK(names(with([](options& o) { o.max_turns = 0xFFFFFFFFu; }), "max_turns"));
  CHECK(names(with([](options& o) { o.invalid = static_cast<stenogram::invalid_bytes>(7); }), "invalid"));
  CHECK(names(with([](options& o) { o.labels = {{"Q:", {}, static_cast<stenogram::turn_kind>(99)}}; }), "labels"));
  CHECK(names(with([](options& o) { o.labels = {{"Q:", "", {}}}; }), "labels"));
  CHECK(names(with([](options& o) { o.participants = {{"", "Chair", ""}}; }), "participants"));
}

TEST_CASE("a long or broken value does not make a long or broken message") {
  CHECK(refusal("date", std::string(100'000, 'x')).size() < 200);
  CHECK(refusal("date", "\xF0\x9F").find('\xF0') == std::string::npos);
}
