#include <doctest/doctest.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#if defined(__linux__)
#include <sys/mman.h>
#endif

#include "document/make.hpp"
#include "stenogram/arrow.hpp"
#include "stenogram/parse.hpp"

using namespace stenogram;

namespace {

/// What an Arrow reader does: reads string views by the specification.
std::string view_at(const ArrowArray& a, std::int64_t row) {
  const char* const view = static_cast<const char*>(a.buffers[1]) + 16 * row;
  std::int32_t size, far[2];
  std::memcpy(&size, view, 4);
  if (size <= 12) return {view + 4, static_cast<std::size_t>(size)};
  std::memcpy(far, view + 8, 8);
  const auto* const buffer = static_cast<const char*>(a.buffers[2 + far[0]]);
  CHECK(std::memcmp(view + 4, buffer + far[1], 4) == 0);
  return {buffer + far[1], static_cast<std::size_t>(size)};
}
bool is_null(const ArrowArray& a, std::int64_t row) {
  const auto* const bits = static_cast<const std::uint8_t*>(a.buffers[0]);
  return bits && !(bits[row / 8] >> row % 8 & 1);
}

struct reader {
  ArrowArrayStream stream{};
  ArrowSchema schema{};
  reader(table which, std::vector<document> docs) {
    export_table(which, std::move(docs), &stream);
    REQUIRE(stream.get_schema(&stream, &schema) == 0);
  }
  ~reader() {
    schema.release(&schema);
    if (stream.release) stream.release(&stream);
  }
  ArrowArray next() {
    ArrowArray out{};
    REQUIRE(stream.get_next(&stream, &out) == 0);
    return out;
  }
  std::int64_t column(const std::string& name) const {
    for (std::int64_t i = 0; i < schema.n_children; ++i)
      if (schema.children[i]->name == name) return i;
    FAIL("no column " << name);
    return 0;
  }
};

}  // namespace

TEST_CASE("arrow: the turns of a document, in its own memory") {
  const auto doc = make::document();
  reader r(table::turns, {doc});
  auto batch = r.next();
  REQUIRE(batch.length == static_cast<std::int64_t>(doc.turns().size()));
  REQUIRE(batch.n_children == r.schema.n_children);
  const auto& begin = *batch.children[r.column("begin_byte")];
  CHECK(begin.buffers[1] == doc.body()->turns.begin.data());
  const auto& text = *batch.children[r.column("text")];
  CHECK(text.buffers[2] == doc.text().data());
  const auto& replies = *batch.children[r.column("replies_to")];
  for (const auto turn : doc.turns()) {
    CHECK(view_at(text, turn.index()) == turn.text());
    CHECK(is_null(replies, turn.index()) == !turn.replies_to().has_value());
  }
  batch.release(&batch);
  CHECK(!batch.release);
  auto end = r.next();
  CHECK(!end.release);
}

TEST_CASE("arrow: a column that was moved away outlives batch, stream and document") {
  ArrowArray text{}, speaker{};
  std::string wanted;
  {
    const auto doc = make::document();
    wanted = doc.turns()[0].text();
    reader r(table::turns, {doc});
    auto batch = r.next();
    for (const auto& [name, out] : {std::make_pair("text", &text), std::make_pair("speaker", &speaker)}) {
      auto& child = *batch.children[r.column(name)];
      *out = child;
      child.release = nullptr;  // as the specification says of moving
    }
    batch.release(&batch);
  }
  CHECK(view_at(text, 0) == wanted);
  REQUIRE(speaker.dictionary);
  CHECK(speaker.dictionary->length > 0);
  text.release(&text);
  speaker.release(&speaker);
}

TEST_CASE("arrow: the labels of a speaker are a list, whose schema and items outlive what held them") {
  const auto doc = parse("JANE ROE: Why now, may I ask?\nBOB RAY: Because we can.\nROE: I see.\nRAY: Good.\n").value();
  ArrowSchema list{};
  ArrowArray column{};
  {
    reader r(table::speakers, {doc});
    auto batch = r.next();
    const auto at = r.column("labels");
    list = std::exchange(*r.schema.children[at], {});
    column = std::exchange(*batch.children[at], {});
    batch.release(&batch);
  }
  CHECK(std::string(list.format) == "+l");
  REQUIRE(list.n_children == 1);
  CHECK(std::string(list.children[0]->format) == "u");
  const auto* const offsets = static_cast<const std::int32_t*>(column.buffers[1]);
  REQUIRE(column.n_children == 1);
  for (const auto who : doc.speakers()) {
    CHECK(static_cast<std::size_t>(offsets[who.index() + 1] - offsets[who.index()]) == who.labels().size());
    std::int64_t row = offsets[who.index()];
    for (const auto label : who.labels()) {
      const auto* const ends = static_cast<const std::int32_t*>(column.children[0]->buffers[1]) + row++;
      CHECK(std::string(static_cast<const char*>(column.children[0]->buffers[2]) + ends[0], static_cast<std::size_t>(ends[1] - ends[0])) == label);
    }
  }
  CHECK(column.children[0]->length == 4);
  list.release(&list);
  column.release(&column);
}

TEST_CASE("arrow: the columns are those that the header names") {
  // Rows of the header's comment: a table and its columns, which may go on below.
  std::ifstream in(STENOGRAM_SOURCE_DIR "/include/stenogram/arrow.hpp");
  std::vector<std::pair<std::string, std::vector<std::string>>> told;
  for (std::string line; std::getline(in, line) && line.substr(0, 2) == "//";) {
    if (line.substr(0, 5) != "//   " || line.find("document, ") == line.npos) {
      if (told.empty() || line.substr(0, 8) != "//      ") continue;
    }
    std::istringstream words(line.substr(2));
    std::string word;
    if (line[5] != ' ') words >> word, told.push_back({word, {}});
    while (words >> word) {
      if (word[0] == '(') break;  // what a column is
      if (word.back() == ',') word.pop_back();
      told.back().second.push_back(word);
    }
  }
  REQUIRE(told.size() == std::size(detail::table_names));
  for (const auto& row : told) {
    table which{};
    CAPTURE(row.first);
    REQUIRE(detail::from_name(detail::table_names, row.first, which));
    ArrowSchema schema{};
    export_schema(which, &schema);
    std::vector<std::string> got;
    for (std::int64_t i = 0; i < schema.n_children; ++i) got.push_back(schema.children[i]->name);
    schema.release(&schema);
    CHECK(got == row.second);
  }
}

TEST_CASE("arrow: every table has the rows of every document, and a schema that stands alone") {
  const std::vector<document> docs = {make::document(), document(), make::document()};
  for (const auto which : {table::documents, table::speakers, table::turns, table::entities, table::things, table::regions,
                           table::cues}) {
    CAPTURE(to_string(which));
    reader r(which, docs);
    std::uint64_t rows = 0;
    for (auto batch = r.next(); batch.release; batch = r.next()) {
      rows += static_cast<std::uint64_t>(batch.length);
      for (std::int64_t i = 0; i < batch.n_children; ++i) {
        CHECK(batch.children[i]->length == batch.length);
        CHECK((batch.children[i]->dictionary != nullptr) == (r.schema.children[i]->dictionary != nullptr));
      }
      batch.release(&batch);
    }
    CHECK(rows == count_rows(which, docs));
    ArrowSchema child = *r.schema.children[r.column("document")];
    r.schema.children[r.column("document")]->release = nullptr;
    CHECK(std::string(child.format) == "I");
    child.release(&child);
  }
}

#if defined(__linux__)
TEST_CASE("arrow: texts beyond 2 GiB have their place, and one that is as long is EOVERFLOW") {
  constexpr std::size_t size = 0xFFFFFFFF;
  constexpr std::uint32_t far_away = 0x80000005;
  constexpr std::string_view words = "words that are more than twelve bytes";
  auto* const bytes = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  REQUIRE(bytes != MAP_FAILED);
  std::memcpy(static_cast<char*>(bytes) + far_away, words.data(), words.size());
  const auto regions = [&](std::uint32_t begin, std::uint32_t end) {
    auto body = std::make_shared<detail::columns>();
    body->text = {static_cast<const char*>(bytes), size};
    body->reasons.code.push_back(reason_code::unspecified);
    body->reasons.arguments.close();
    auto& r = body->regions;
    r.begin.push_back(begin), r.end.push_back(end), r.kind.push_back(region_kind::note), r.paragraph.push_back(0);
    r.confidence.push_back(255), r.turn.push_back(none), r.reason.push_back(0);
    return document(std::move(body));
  };
  {
    reader r(table::regions, {regions(far_away, far_away + static_cast<std::uint32_t>(words.size()))});
    auto batch = r.next();
    REQUIRE(batch.length == 1);
    CHECK(view_at(*batch.children[r.column("text")], 0) == words);
    batch.release(&batch);
  }
  reader r(table::regions, {regions(0, 0x80000000)});
  ArrowArray out{};
  CHECK(r.stream.get_next(&r.stream, &out) == EOVERFLOW);
  CHECK(std::string(r.stream.get_last_error(&r.stream)) == "a text of 2 GiB or more");
  munmap(bytes, size);
}
#endif
