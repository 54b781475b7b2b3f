// What the header of the C ABI says of threads: "any" on the same handles at once, different parsers together, and on
// which thread each callback is called.
#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "stenogram/stenogram.h"

namespace {

constexpr int threads = 8, rounds = 20;
std::atomic<int> failures{0}, released{0};

void check(bool good, const char* what) {
  if (!good) ++failures, std::printf("%s\n", what);
}

bool same(const stg_document* doc, const std::string& expected) {
  stg_string* json = nullptr;
  stg_text text = {nullptr, 0};
  check(stg_document_to_json(&json, doc, STG_UTF16, 1, nullptr) == STG_OK, "to_json");
  stg_string_text(&text, json);
  const bool equal = expected == std::string(text.data, text.size);
  stg_string_free(json);
  return equal;
}

/// Every function that any number of threads may call on the same handles.
void ask_all(const stg_document* doc, const stg_options* options, const std::string& json) {
  stg_string* made[5] = {};
  stg_document* back = nullptr;
  stg_text text = {nullptr, 0};
  stg_option_info option;
  stg_source source;
  stg_place place;
  stg_convention convention;
  stg_speaker who;
  std::uint64_t number = 0, bytes[2];
  std::uint32_t offsets[4];
  std::int32_t equal = 0;
  std::size_t count = 0;
  option.struct_size = sizeof option, source.struct_size = sizeof source, place.struct_size = sizeof place;
  convention.struct_size = sizeof convention, who.struct_size = sizeof who;
  check(stg_version_report(&made[0], nullptr) == STG_OK && stg_option(&option, 0) == STG_OK, "the library");
  check(stg_options_check(options, nullptr) == STG_OK && stg_option_count(&count) == STG_OK, "options");
  check(stg_document_from_json(&back, json.data(), json.size(), nullptr) == STG_OK, "from_json");
  check(stg_document_equal(&equal, doc, back) == STG_OK && equal == 1, "equal");
  check(stg_document_hash(&number, doc) == STG_OK && stg_document_verify(doc, nullptr) == STG_OK, "hash, verify");
  check(stg_document_text(&text, doc) == STG_OK && stg_document_language(&text, doc) == STG_OK, "text, language");
  check(stg_document_source(&source, doc) == STG_OK && stg_document_at(&place, doc, 20) == STG_OK, "source, at");
  check(stg_document_to_source(bytes, doc, 3, 9) == STG_OK, "to_source");
  check(stg_document_to_text(&made[1], doc, 1, nullptr) == STG_OK, "to_text");
  check(stg_document_to_html(&made[2], doc, 0, nullptr) == STG_OK, "to_html");
  check(stg_document_why(&made[3], doc, 0, nullptr) == STG_OK, "why");
  check(stg_document_turn_text(&made[4], doc, 0, nullptr) == STG_OK, "turn_text");
  check(stg_document_turn_paragraphs(&count, offsets, 1, doc, 0) == STG_OK, "paragraphs");
  check(stg_document_turn_answers(&count, offsets, 1, doc, 0) == STG_OK, "answers");
  check(stg_document_find_field(offsets, doc, "date") == STG_OK, "find_field");
  check(stg_document_convention(&convention, doc) == STG_OK, "convention");
  check(stg_document_speaker(&who, doc, 0) == STG_OK && stg_document_string(&text, doc, &who.labels, 0) == STG_OK, "strings");
  for (std::int32_t table = STG_DOCUMENTS; table <= STG_CUES; ++table) {
    ArrowArrayStream stream;
    ArrowArray batch;
    check(stg_table(&stream, &doc, 1, table, nullptr) == STG_OK && stream.get_next(&stream, &batch) == 0, "a table");
    if (batch.release) batch.release(&batch);
    stream.release(&stream);
  }
  stg_document_free(back);
  for (auto* string : made) check(stg_string_text(&text, string) == STG_OK, "a string"), stg_string_free(string);
}

void read(const stg_document* doc, const stg_options* options, const std::string& page, const std::string& expected) {
  stg_parser* parser = nullptr;
  check(stg_parser_new(&parser, options, nullptr) == STG_OK, "a parser");
  for (int i = 0; i < rounds; ++i) {
    stg_document *own = nullptr, *shared = nullptr, *adopted = nullptr;
    stg_turn turn;
    std::uint32_t offsets[] = {0, 20, 40};
    turn.struct_size = sizeof turn;
    check(stg_document_share(&shared, doc) == STG_OK, "a shared handle");
    check(same(shared, expected), "another document");
    ask_all(doc, options, expected);
    check(stg_document_turn(&turn, doc, 0) == STG_OK && turn.speaker_name.size, "a turn");
    check(stg_document_convert(offsets, 3, doc, STG_UTF8, STG_CODEPOINT) == STG_OK, "offsets");
    check(stg_parser_parse(&own, parser, page.data(), page.size(), nullptr) == STG_OK && same(own, expected), "a parse");
    const auto release = [](void*) { ++released; };
    check(stg_parse_adopt(&adopted, page.data(), page.size(), release, nullptr, options, nullptr) == STG_OK, "an adopting parse");
    stg_document_free(shared);
    stg_document_free(adopted);
    stg_document_free(own);
  }
  stg_parser_free(parser);
}

void many_readers(const std::string& page) {
  stg_options* options = nullptr;
  stg_document* doc = nullptr;
  stg_string* json = nullptr;
  stg_text text = {nullptr, 0};
  check(stg_options_new(&options) == STG_OK && stg_options_set(options, "language", "en", nullptr) == STG_OK, "options");
  check(stg_parse(&doc, page.data(), page.size(), options, nullptr) == STG_OK, "a parse");
  check(stg_document_to_json(&json, doc, STG_UTF16, 1, nullptr) == STG_OK, "to_json");
  stg_string_text(&text, json);
  const std::string expected(text.data, text.size);
  std::vector<std::thread> readers;
  for (int i = 0; i < threads; ++i) readers.emplace_back([&] { read(doc, options, page, expected); });
  for (auto& r : readers) r.join();
  stg_string_free(json);
  stg_document_free(doc);
  stg_options_free(options);
  check(released == threads * rounds, "adopted bytes are not released once each");
}

/// Adopted bytes are released on the thread that frees the last document.
void released_where_freed(const std::string& page) {
  stg_document* doc = nullptr;
  std::thread::id where;
  const auto release = [](void* context) { *static_cast<std::thread::id*>(context) = std::this_thread::get_id(); };
  check(stg_parse_adopt(&doc, page.data(), page.size(), release, &where, nullptr, nullptr) == STG_OK, "an adopting parse");
  std::thread other([&] { stg_document_free(doc); });
  const auto id = other.get_id();
  other.join();
  check(where == id, "released on another thread");
}

struct run {
  const std::string* page;
  std::thread::id caller = std::this_thread::get_id();
  int left = 24;
  bool together = false;  ///< the cancel callback waits until it is asked on two threads at once
  std::atomic<int> asking{0}, elsewhere{0};
  std::atomic<bool> met{false};
};

std::int32_t next(stg_input* input, void* context) {
  auto& r = *static_cast<run*>(context);
  check(std::this_thread::get_id() == r.caller, "next is called on another thread");
  if (r.left-- == 0) return 0;
  input->bytes = r.page->data(), input->size = r.page->size();
  return 1;
}

std::int32_t sink(std::size_t, const stg_input*, stg_document* document, const stg_error*, void* context) {
  check(std::this_thread::get_id() == static_cast<run*>(context)->caller, "sink is called on another thread");
  check(document, "an input failed");
  return stg_document_free(document), 0;
}

std::int32_t asked(void* context) {
  auto& r = *static_cast<run*>(context);
  if (std::this_thread::get_id() != r.caller) ++r.elsewhere;
  if (!r.together || r.met) return 0;
  if (++r.asking > 1) r.met = true;
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (!r.met && std::chrono::steady_clock::now() < until) std::this_thread::yield();
  return --r.asking, 0;
}

std::size_t threads_now() {
  std::error_code none;
  std::size_t count = 0;
  for (const auto& task : std::filesystem::directory_iterator("/proc/self/task", none)) count += !task.path().empty();
  return count;
}

/// Whether there are so many threads; the system lists one that was joined for a moment longer.
bool ends_with(std::size_t count) {
  for (int i = 0; i < 1000 && threads_now() != count; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return threads_now() == count;
}

void callbacks(const std::string& page) {
  for (const std::uint32_t jobs : {1u, 2u, 4u}) {
    run r{&page};
    stg_options* options = nullptr;
    std::size_t count = 0;
    r.together = jobs > 1;
    check(stg_options_new(&options) == STG_OK && stg_options_set_cancel(options, asked, &r) == STG_OK, "options");
    const auto before = threads_now();
    check(stg_parse_many(&count, next, sink, &r, options, jobs, nullptr) == STG_OK && count == 24, "parse_many");
    check(ends_with(before), "threads have not ended");
    if (jobs == 1) check(r.elsewhere == 0, "one job: asked on another thread");
    else check(r.met, "several jobs: not asked on several threads at once");
    stg_options_free(options);
  }
  run r{&page};
  stg_options* options = nullptr;
  stg_document* doc = nullptr;
  check(stg_options_new(&options) == STG_OK && stg_options_set_cancel(options, asked, &r) == STG_OK, "options");
  check(stg_parse(&doc, page.data(), page.size(), options, nullptr) == STG_OK && r.elsewhere == 0, "asked on another thread");
  stg_document_free(doc);
  stg_options_free(options);
}

}  // namespace

int main() {
  const std::string page =
      "Question: What is \xE2\x80\x9Cnext\xE2\x80\x9D, Minister? \xF0\x9F\x99\x82\n\nJane Roe: We met on 3 May 2021.\n";
  many_readers(page);
  released_where_freed(page);
  callbacks(page);
  std::printf("%d failures\n", failures.load());
  return failures != 0;
}
