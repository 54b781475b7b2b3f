// Every allocation that calls of the C ABI make fails once, inside Boost.Locale and ICU too, each in a process of its
// own: the status is out_of_memory, or all is as it would have been; nothing is lost, printed or ended; and what follows
// in that process gives the same document or is out of memory again.
//
//   c_abi cold FILE    one parse in a process in which nothing has been set up
//   c_abi warm FILE    every scenario in a process in which all has
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "heap.hpp"
#include "stenogram/stenogram.h"

namespace {

struct fault {
  const char* what;
};
void require(bool kept, const char* what) {
  if (!kept) throw fault{what};
}

/// A status that may be had when memory is short.
bool ok(std::int32_t status) {
  if (status == STG_OUT_OF_MEMORY) return false;
  if (status != STG_OK) std::fprintf(stderr, "%s\n", stg_status_name(status));
  require(status == STG_OK, "a status is neither ok nor out_of_memory");
  return true;
}

std::string bytes, path, expected;  // of the source; expected JSON

/// Whether a document is the one that there is; false where there was no memory to say.
bool is_expected(const stg_document* doc) {
  stg_string* json = nullptr;
  if (!ok(stg_document_to_json(&json, doc, STG_UTF16, 1, nullptr))) return require(!json, "a handle beside an error"), false;
  stg_text text;
  ok(stg_string_text(&text, json));
  const bool same = text.size == expected.size() && std::memcmp(text.data, expected.data(), text.size) == 0;
  stg_string_free(json);
  require(same, "another document");
  return true;
}

int released = 0;
void release(void*) { ++released; }

bool by_options(stg_document** doc) {
  stg_options* options = nullptr;
  stg_parser* parser = nullptr;
  stg_string* report = nullptr;
  released = 0;
  const bool done = ok(stg_version_report(&report, nullptr)) && ok(stg_options_new(&options)) &&
                    ok(stg_options_set_cancel(options, [](void*) -> std::int32_t { return 0; }, nullptr)) &&
                    ok(stg_options_check(options, nullptr)) && ok(stg_options_set(options, "labels", "A label of some length:", nullptr)) &&
                    ok(stg_options_add_participant(options, "A name that is longer than a short one", "role", "", nullptr)) &&
                    ok(stg_parser_new(&parser, options, nullptr)) &&
                    ok(stg_parser_adopt(doc, parser, bytes.data(), bytes.size(), release, nullptr, nullptr));
  stg_string_free(report);
  stg_parser_free(parser);
  stg_options_free(options);
  stg_document_free(*doc);
  *doc = nullptr;
  require(released == 1 || !done, "release is called once");
  return done;
}

/// A parser keeps its scratch memory: the next parse asks for less.
bool again(stg_document** doc) {
  stg_parser* parser = nullptr;
  std::size_t asked[2] = {0, 0};
  bool done = ok(stg_parser_new(&parser, nullptr, nullptr));
  for (auto& count : asked) {
    const auto before = heap::allocations();
    done = done && ok(stg_parser_parse(doc, parser, bytes.data(), bytes.size(), nullptr));
    count = static_cast<std::size_t>(heap::allocations() - before);
    stg_document_free(*doc);
    *doc = nullptr;
  }
  stg_parser_free(parser);
  require(!done || asked[1] < asked[0], "no scratch memory is kept");
  return done;
}

bool plain(stg_document** doc) { return ok(stg_parse(doc, bytes.data(), bytes.size(), nullptr, nullptr)) && is_expected(*doc); }

bool adopted(stg_document** doc) {
  released = 0;
  const bool done = ok(stg_parse_adopt(doc, bytes.data(), bytes.size(), release, nullptr, nullptr, nullptr)) && is_expected(*doc);
  stg_document_free(*doc);
  *doc = nullptr;
  require(released == 1, "release is called once");
  return done;
}

bool from_file(stg_document** doc) { return ok(stg_parse_file(doc, path.c_str(), nullptr, nullptr)); }

/// What is made of a document. `doc` is parsed while there is memory.
bool derived(stg_document** doc) {
  stg_document *back = nullptr, *shared = nullptr;
  stg_string *json = nullptr, *said = nullptr, *why = nullptr, *shown = nullptr, *html = nullptr;
  std::size_t count = 0;
  stg_text text = {nullptr, 0};
  bool done = ok(stg_document_to_json(&json, *doc, STG_UTF8, 1, nullptr)) && ok(stg_string_text(&text, json)) &&
              ok(stg_document_from_json(&back, text.data, text.size, nullptr)) && is_expected(back) &&
              ok(stg_document_share(&shared, *doc)) && ok(stg_document_verify(back, nullptr)) &&
              ok(stg_document_turn_text(&said, *doc, 0, nullptr)) && ok(stg_document_why(&why, *doc, 1, nullptr)) &&
              ok(stg_document_turn_paragraphs(&count, nullptr, 0, *doc, 0)) &&
              ok(stg_document_turn_answers(&count, nullptr, 0, *doc, 0)) &&
              ok(stg_document_to_text(&shown, *doc, 1, nullptr)) && ok(stg_document_to_html(&html, *doc, 0, nullptr));
  stg_document_free(back);
  stg_document_free(shared);
  for (auto* s : {json, said, why, shown, html}) stg_string_free(s);
  return done;
}

bool columns(stg_document** doc) {
  for (std::int32_t table = STG_DOCUMENTS; table <= STG_CUES; ++table) {
    ArrowArrayStream stream;
    ArrowSchema schema = {};
    ArrowArray batch = {};
    const stg_document* documents[] = {*doc, *doc};
    if (!ok(stg_table(&stream, documents, 2, table, nullptr))) return false;
    int status = stream.get_schema(&stream, &schema);
    while (status == 0 && (status = stream.get_next(&stream, &batch)) == 0 && batch.release) batch.release(&batch);
    if (schema.release) schema.release(&schema);
    const bool said = status == 0 || stream.get_last_error(&stream);
    stream.release(&stream);
    require(status == 0 || (status == ENOMEM && said), "a stream fails with ENOMEM alone, and says so");
    if (status) return false;
  }
  return true;
}

struct many {
  int left = 2;
  bool short_of_memory = false;
};
std::int32_t next(stg_input* input, void* context) {
  if (static_cast<many*>(context)->left-- == 0) return 0;
  input->bytes = bytes.data(), input->size = bytes.size();
  return 1;
}
std::int32_t sink(std::size_t, const stg_input*, stg_document* document, const stg_error* error, void* context) {
  if (error) require(error->status == STG_OUT_OF_MEMORY, "a result is neither a document nor out_of_memory");
  if (error || !is_expected(document)) static_cast<many*>(context)->short_of_memory = true;
  stg_document_free(document);
  return 0;
}
bool many_on(unsigned jobs) {
  many run;
  std::size_t count = 0;
  return ok(stg_parse_many(&count, next, sink, &run, nullptr, jobs, nullptr)) && !run.short_of_memory;
}
bool one_job(stg_document**) { return many_on(1); }
bool two_jobs(stg_document**) { return many_on(2); }

/// What lends never allocates.
bool lent(stg_document** doc) {
  const auto before = heap::allocations();
  for (std::int32_t table = STG_DOCUMENTS; table <= STG_REASONS; ++table) {
    std::size_t count = 0;
    ok(stg_document_count(&count, *doc, table));
    for (std::size_t i = 0; i < count; ++i) {
      stg_turn turn;
      stg_entity entity;
      stg_reason reason;
      stg_text text;
      turn.struct_size = sizeof turn, entity.struct_size = sizeof entity, reason.struct_size = sizeof reason;
      if (table == STG_TURNS) ok(stg_document_turn(&turn, *doc, i));
      if (table == STG_ENTITIES) ok(stg_document_entity(&entity, *doc, i));
      if (table == STG_REASONS && ok(stg_document_reason(&reason, *doc, i)) && reason.arguments.size)
        ok(stg_document_string(&text, *doc, &reason.arguments, 0));
    }
  }
  std::uint32_t offsets[] = {0, 10, 20};
  std::uint64_t hash;
  std::int32_t equal = 0;
  ok(stg_document_convert(offsets, 3, *doc, STG_UTF8, STG_UTF16));
  ok(stg_document_hash(&hash, *doc)), ok(stg_document_equal(&equal, *doc, *doc));
  require(heap::allocations() == before && equal, "what lends allocates nothing");
  return true;
}

struct scenario {
  const char* name;
  bool (*run)(stg_document**);
  bool on_document;  ///< is given one; else makes one
};
constexpr scenario scenarios[] = {{"parse", plain, false},       {"options and a parser", by_options, false}, {"a parser again", again, false},
                                  {"adopt", adopted, false},     {"file", from_file, false},
                                  {"many, alone", one_job, false}, {"many, on threads", two_jobs, false},
                                  {"what is made of a document", derived, true},
                                  {"columns", columns, true},    {"what is lent", lent, true}};

bool live_once(const scenario& s, long which) {
  stg_document* doc = nullptr;
  if (s.on_document) require(plain(&doc), "a parse before");
  if (which >= 0) heap::fail_at(which);
  const bool done = s.run(&doc);
  const bool refused = heap::relent();
  require(done || refused, "out of memory, though none was refused");
  stg_document_free(doc);
  return refused;
}

/// In a process of its own. Exits with 0: nothing was refused any more; 1: all was well; 2: not.
void child(const scenario& s, long which, long live) {
  alarm(20);
  try {
    const bool refused = live_once(s, which);
    stg_document* doc = nullptr;
    const bool again = plain(&doc);  // out of memory for ever, where ICU could not be set up
    stg_document_free(doc);
    if (again) live_once(s, -1);
    require(again ? heap::live_news() == live : heap::live_news() <= live, "something was lost");
    _exit(refused ? 1 : 0);
  } catch (const fault& f) {
    std::fprintf(stderr, "%s, allocation %ld: %s\n", s.name, which, f.what);
    _exit(2);
  }
}

int outcome(const scenario& s, long which, long live) {
  const auto pid = fork();
  if (pid == 0) child(s, which, live);
  int status = 0;
  waitpid(pid, &status, 0);
  if (WIFEXITED(status)) return WEXITSTATUS(status);
  std::fprintf(stderr, "%s, allocation %ld: ended by signal %d\n", s.name, which, WTERMSIG(status));
  return 2;
}

/// What a process that has all the memory it wants says to `work`, or does.
template <class Work>
std::string elsewhere(Work work) {
  int ends[2];
  if (pipe(ends)) std::exit(1);
  if (fork() == 0) {
    const std::string said = work();
    for (std::size_t at = 0; at < said.size();) {
      const auto n = write(ends[1], said.data() + at, said.size() - at);
      if (n <= 0) break;
      at += static_cast<std::size_t>(n);
    }
    _exit(0);
  }
  close(ends[1]);
  std::string got;
  char buffer[4096];
  for (ssize_t n; (n = read(ends[0], buffer, sizeof buffer)) > 0;) got.append(buffer, static_cast<std::size_t>(n));
  close(ends[0]);
  wait(nullptr);
  return got;
}

void without_failure(const scenario& s) {
  stg_document* doc = nullptr;
  live_once(s, -1);
  plain(&doc);
  stg_document_free(doc);
  live_once(s, -1);
}

/// Every allocation of a scenario, from a process in which nothing has been set up or all has.
int all_cases(const scenario& s, bool cold) {
  const auto live = std::atol(elsewhere([&] { return without_failure(s), std::to_string(heap::live_news()); }).c_str());
  const auto said = elsewhere([&] {
    if (!cold) without_failure(s);
    long cases = 0, failures = 0;
    for (int end; failures < 5 && (end = outcome(s, cases, live)) != 0; ++cases) failures += end == 2;
    return std::to_string(cases) + " cases, " + std::to_string(failures) + " failures";
  });
  std::printf("%s, %s: %s\n", s.name, cold ? "nothing set up" : "all set up", said.c_str());
  std::fflush(stdout);
  return said.find(", 0 failures") == std::string::npos;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const bool cold = std::strcmp(argv[1], "cold") == 0;
  path = argv[2];
  std::ifstream in(path, std::ios::binary);
  bytes.assign(std::istreambuf_iterator<char>(in), {});
  expected = elsewhere([] {
    stg_document* doc = nullptr;
    stg_string* json = nullptr;
    stg_text text = {nullptr, 0};
    stg_parse(&doc, bytes.data(), bytes.size(), nullptr, nullptr);
    stg_document_to_json(&json, doc, STG_UTF16, 1, nullptr);
    stg_string_text(&text, json);
    return std::string(text.data, text.size);
  });
  if (bytes.empty() || expected.empty()) return std::fprintf(stderr, "cannot parse %s\n", argv[2]), 1;
  int failures = 0;
  if (cold) return all_cases(scenarios[0], true);
  for (const auto& s : scenarios) failures += all_cases(s, false);
  return failures != 0;
}
