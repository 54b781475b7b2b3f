#include <doctest/doctest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>

#if defined(__linux__)
#include <sys/mman.h>
#endif

#include "stenogram/stenogram.hpp"

using stenogram::document;
using stenogram::error_code;
using stenogram::options;
using stenogram::parse;
using stenogram::parser;

namespace {

constexpr const char* page =
    "Remarks by Minister Jane Roe, Port Selby, May 17, 2024\n\nGood morning.\n\nQuestion: Why \xE2\x80\x9Cnow\xE2\x80\x9D?\n\n"
    "Jane Roe: Because we can.\n";

template <class T>
error_code code_of(const stenogram::result<T>& made) {
  return made ? error_code::ok : made.error().code;
}

struct folder {
  std::filesystem::path at = std::filesystem::temp_directory_path() / ("stenogram_parse_test_" + std::to_string(
      reinterpret_cast<std::uintptr_t>(this)));
  folder() { std::filesystem::create_directory(at); }
  ~folder() { std::filesystem::remove_all(at); }
  std::string file(const std::string& name, const std::string& bytes) const {
    std::ofstream(at / name, std::ios::binary) << bytes;
    return (at / name).string();
  }
};

}  // namespace

#if defined(__linux__)
TEST_CASE("a source of 4 GiB or more is too large, whatever is stated, before a byte of it is read") {
  const std::size_t size = std::size_t{1} << 32;
  auto* const bytes = mmap(nullptr, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  REQUIRE(bytes != MAP_FAILED);
  const std::string_view source(static_cast<const char*>(bytes), size);
  CHECK(code_of(parse(source)) == error_code::too_large);
  CHECK(code_of(parse(source, std::shared_ptr<const void>(bytes, [](const void*) {}))) == error_code::too_large);
  CHECK(code_of(stenogram::from_json(source)) == error_code::too_large);
  munmap(bytes, size);
}
#endif

TEST_CASE("every way in gives the same document") {
  const auto expected = parse(page).value();
  CHECK(expected.text() == page);
  CHECK_FALSE(expected.source().name());
  CHECK(expected.source().bytes() == std::string(page).size());
  CHECK(expected.source().encoding() == "utf-8");
  CHECK_FALSE(expected.verify());
  const auto kept = std::make_shared<const std::string>(page);
  CHECK(parse(std::string_view(page)).value() == expected);
  CHECK(parse(std::string(page)).value() == expected);
  CHECK(parse(std::string_view(*kept), kept).value() == expected);
  parser reused;
  for (int i = 0; i < 3; ++i) {
    CHECK(reused.parse(page).value() == expected);
    CHECK(reused.parse(std::string(page)).value() == expected);
    CHECK(reused.parse(std::string_view(*kept), kept).value() == expected);
  }
}

TEST_CASE("a buffer with an owner is shown without a copy, and held as long as the document") {
  auto kept = std::make_shared<std::string>(page);
  const std::weak_ptr<std::string> watched = kept;
  parser reused;
  auto made = reused.parse(std::string_view(*kept), kept);
  REQUIRE(made);
  CHECK(made->text().data() == kept->data());
  kept.reset();
  CHECK_FALSE(watched.expired());
  made = document();
  CHECK(watched.expired());  // the parser does not hold it
}

TEST_CASE("a string that is handed over is kept, not copied") {
  std::string bytes = page;
  const auto* at = bytes.data();
  const auto doc = parse(std::move(bytes)).value();
  CHECK(doc.text().data() == at);
}

TEST_CASE("bytes without an owner are copied") {
  std::string bytes = page;
  const auto doc = parse(std::string_view(bytes)).value();
  bytes.assign(bytes.size(), 'x');
  CHECK(doc.text() == page);
}

TEST_CASE("large texts that one parser copies are each document's own, whichever ends first") {
  const std::string texts[] = {std::string(600000, 'a'), std::string(500000, 'b'), std::string(900000, 'c')};
  parser used;
  for (int round = 0; round < 3; ++round) {
    auto first = used.parse(std::string_view(texts[0])).value();
    auto second = used.parse(std::string_view(texts[1])).value();
    CHECK(first.text() == texts[0]);
    first = used.parse(std::string_view(texts[2])).value();  // the first text is let go
    const auto third = used.parse(std::string_view(texts[0])).value();
    CHECK(second.text() == texts[1]);
    CHECK(first.text() == texts[2]);
    CHECK(third.text() == texts[0]);
  }
  std::optional<document> last;
  {
    parser gone;
    last = gone.parse(std::string_view(texts[1])).value();
  }
  CHECK(last->text() == texts[1]);
}

TEST_CASE("an empty source is a document without turns") {
  for (const char* empty : {"", "\n", " \t\r\n", "\xEF\xBB\xBF"}) {
    const auto doc = parse(empty).value();
    CHECK(doc.turns().empty());
    CHECK_FALSE(doc.verify());
  }
  const auto nothing = parse(std::string_view()).value();
  CHECK(nothing.turns().empty());
}

TEST_CASE("a parser goes on after an error, with nothing left of it") {
  parser reused;
  const auto expected = parse(page).value();
  for (int i = 0; i < 3; ++i) {
    const auto bad = reused.parse("Question: caf\xE9?\n");
    REQUIRE_FALSE(bad);
    CHECK(bad.error().code == error_code::invalid_utf8);
    CHECK(bad.error().byte == 13);
    CHECK(reused.parse(page).value() == expected);
  }
}

TEST_CASE("options that do not go together are the error of every parse") {
  options opts;
  opts.labels_only = true;
  CHECK(code_of(parse(page, opts)) == error_code::invalid_argument);
  CHECK(code_of(stenogram::parse_file("there is no such file", opts)) == error_code::invalid_argument);
  parser reused(opts);
  CHECK(code_of(reused.parse(page)) == error_code::invalid_argument);
  CHECK(reused.parse(page).error().message.find("labels_only") != std::string::npos);
  CHECK(reused.get_options().labels_only);
}

TEST_CASE("a parser that was moved from answers with an error") {
  parser first;
  parser second = std::move(first);
  CHECK(second.parse(page));
  CHECK(code_of(first.parse(page)) == error_code::out_of_memory);  // NOLINT: that is the point
  CHECK(first.get_options().date.empty());
}

TEST_CASE("limits and cancelling") {
  options opts;
  opts.max_bytes = 20;
  CHECK(code_of(parse(page, opts)) == error_code::too_large);
  opts.max_bytes = std::string(page).size();
  CHECK(parse(page, opts));
  int asked = 0;
  opts.cancel = [&] { return ++asked > 0; };
  CHECK(code_of(parse(page, opts)) == error_code::cancelled);
  CHECK(asked == 1);
}

TEST_CASE("an error of a later stage has its byte in the source, not in the text") {
  options o;
  o.invalid = stenogram::invalid_bytes::replace;
  o.max_turns = 3;
  const std::string source = "\xFF\xFF\xFF\xFF " + std::string(page) + "\nQuestion: And then?\n";
  const auto made = parse(source, o);
  REQUIRE(code_of(made) == error_code::limit_exceeded);
  CHECK(made.error().byte == source.rfind("And then?"));
}

TEST_CASE("stated facts are in the document") {
  options opts;
  opts.name = "day 1";
  opts.date = "2020-02-29";
  opts.language = "pt-BR";
  const auto doc = parse(page, opts).value();
  CHECK(doc.source().name() == "day 1");
  CHECK(doc.language() == "pt-BR");
  REQUIRE(doc.metadata("date"));
  CHECK(doc.metadata("date")->value() == "2020-02-29");
}

TEST_CASE("a file has its path as name unless another is stated") {
  const folder temporary;
  const auto path = temporary.file("page.txt", page);
  const auto doc = stenogram::parse_file(path).value();
  CHECK(doc.source().name() == path);
  CHECK(doc.text() == page);
  options opts;
  opts.name = "day 1";
  const auto named = stenogram::parse_file(path, opts).value();
  CHECK(named.source().name() == "day 1");
  const auto empty = stenogram::parse_file(temporary.file("empty.txt", "")).value();
  CHECK(empty.turns().empty());
}

TEST_CASE("a path that is not UTF-8 does not break the document") {
  const folder temporary;
  const auto doc = stenogram::parse_file(temporary.file("caf\xE9.txt", page)).value();
  CHECK(doc.source().name()->find("caf\xEF\xBF\xBD.txt") != std::string_view::npos);
}

TEST_CASE("what cannot be read is an io error with the path and the reason") {
  const folder temporary;
  const auto missing = stenogram::parse_file((temporary.at / "missing.txt").string());
  CHECK(code_of(missing) == error_code::io);
  CHECK(missing.error().message.find("missing.txt: No such file") != std::string::npos);
  const auto directory = stenogram::parse_file(temporary.at.string());
  CHECK(code_of(directory) == error_code::io);
  CHECK(directory.error().message.find("directory") != std::string::npos);
  CHECK(code_of(stenogram::parse_file("")) == error_code::io);
  CHECK(code_of(stenogram::parse_file(std::string("a\0b", 3))) == error_code::io);
}

TEST_CASE("a file of more than max_bytes is not read whole") {
  const folder temporary;
  options opts;
  opts.max_bytes = 100;
  CHECK(code_of(stenogram::parse_file(temporary.file("large.txt", std::string(5'000'000, 'x')), opts)) == error_code::too_large);
  CHECK(stenogram::parse_file(temporary.file("fits.txt", std::string(100, 'x')), opts));
  CHECK(code_of(stenogram::parse_file(temporary.file("one_more.txt", std::string(101, 'x')), opts)) == error_code::too_large);
}
