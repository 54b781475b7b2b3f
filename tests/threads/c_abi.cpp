// What the header of the C ABI says of threads: "any" on the same handles at once, and different parsers together.
#include <atomic>
#include <cstdio>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

#include "stenogram/stenogram.h"

namespace {

constexpr int threads = 8, rounds = 20;
std::atomic<int> failures{0}, released{0};

void check(bool good) {
  if (!good) ++failures;
}

bool same(const stg_document* doc, const std::string& expected) {
  stg_string* json = nullptr;
  stg_text text = {nullptr, 0};
  check(stg_document_to_json(&json, doc, STG_UTF16, 1, nullptr) == STG_OK);
  stg_string_text(&text, json);
  const bool equal = expected == std::string(text.data, text.size);
  stg_string_free(json);
  return equal;
}

void read(const stg_document* doc, const stg_options* options, const std::string& page, const std::string& expected) {
  stg_parser* parser = nullptr;
  check(stg_parser_new(&parser, options, nullptr) == STG_OK);
  for (int i = 0; i < rounds; ++i) {
    stg_document *own = nullptr, *shared = nullptr, *adopted = nullptr;
    stg_turn turn;
    std::uint32_t offsets[] = {0, 20, 40};
    turn.struct_size = sizeof turn;
    check(stg_document_share(&shared, doc) == STG_OK);
    check(same(shared, expected));
    check(stg_document_turn(&turn, doc, 0) == STG_OK && turn.speaker_name.size);
    check(stg_document_convert(offsets, 3, doc, STG_UTF8, STG_CODEPOINT) == STG_OK);
    check(stg_parser_parse(&own, parser, page.data(), page.size(), nullptr) == STG_OK && same(own, expected));
    const auto release = [](void*) { ++released; };
    check(stg_parse_adopt(&adopted, page.data(), page.size(), release, nullptr, options, nullptr) == STG_OK);
    stg_document_free(shared);
    stg_document_free(adopted);
    stg_document_free(own);
  }
  stg_parser_free(parser);
}

}  // namespace

int main() {
  const std::string page =
      "Question: What is \xE2\x80\x9Cnext\xE2\x80\x9D, Minister? \xF0\x9F\x99\x82\n\nJane Roe: We met on 3 May 2021.\n";
  stg_options* options = nullptr;
  stg_document* doc = nullptr;
  stg_string* json = nullptr;
  stg_text text = {nullptr, 0};
  check(stg_options_new(&options) == STG_OK && stg_options_set(options, "language", "en", nullptr) == STG_OK);
  check(stg_parse(&doc, page.data(), page.size(), options, nullptr) == STG_OK);
  check(stg_document_to_json(&json, doc, STG_UTF16, 1, nullptr) == STG_OK);
  stg_string_text(&text, json);
  const std::string expected(text.data, text.size);
  std::vector<std::thread> readers;
  for (int i = 0; i < threads; ++i) readers.emplace_back([&] { read(doc, options, page, expected); });
  for (auto& r : readers) r.join();
  stg_string_free(json);
  stg_document_free(doc);
  stg_options_free(options);
  check(released == threads * rounds);
  std::printf("%d failures\n", failures.load());
  return failures != 0;
}
