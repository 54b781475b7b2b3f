// Every allocation of a parse fails once: each time the answer is out_of_memory, nothing is lost, and the parser goes on.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <new>
#include <string>

#include "stenogram/stenogram.hpp"

namespace {

std::atomic<long> allocations_left{-1};  ///< negative: as many as wanted
std::atomic<bool> failed{false};

void* allocate(std::size_t size) {
  if (allocations_left >= 0 && allocations_left-- == 0) {
    failed = true;
    return nullptr;
  }
  return std::malloc(size ? size : 1);
}

void* allocate_or_throw(std::size_t size) {
  if (void* got = allocate(size)) return got;
  throw std::bad_alloc();
}

/// Runs `work` with all the memory it wants, in the middle of a run that is short of it.
template <class Work>
auto with_memory(Work work) {
  const auto left = allocations_left.exchange(-1);
  auto made = work();
  allocations_left = left;
  return made;
}

/// Calls `work` with allocation 0, 1, 2, ... failing until none is left to fail.
template <class Work>
long fail_each(Work work) {
  for (long which = 0;; ++which) {
    failed = false;
    allocations_left = which;
    const auto made = work();
    allocations_left = -1;
    if (!failed) {
      if (!made) FAIL(made.error().message);
      return which;
    }
    // A failure may be survived where memory is only wished for; else it is the one error.
    if (!made) REQUIRE(made.error().code == stenogram::error_code::out_of_memory);
  }
}

std::string sample() {
  std::ifstream file(STENOGRAM_SOURCE_DIR "/examples/briefing.txt", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

void* operator new(std::size_t size) { return allocate_or_throw(size); }
void* operator new[](std::size_t size) { return allocate_or_throw(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* at) noexcept { std::free(at); }
void operator delete[](void* at) noexcept { std::free(at); }
void operator delete(void* at, std::size_t) noexcept { std::free(at); }
void operator delete[](void* at, std::size_t) noexcept { std::free(at); }

TEST_CASE("parse") {
  const auto page = sample();
  REQUIRE_FALSE(page.empty());
  const auto expected = stenogram::parse(page).value();
  CHECK(fail_each([&] { return stenogram::parse(page); }) > 10);
  CHECK(stenogram::parse(page).value() == expected);
}

TEST_CASE("a reused parser") {
  const auto page = sample();
  const auto expected = stenogram::parse(page).value();
  stenogram::parser reused;
  fail_each([&] {
    auto made = reused.parse(page);
    if (!made) REQUIRE(with_memory([&] { return reused.parse(page).value() == expected; }));
    return made;
  });
}

TEST_CASE("options, a parser, a file") {
  stenogram::options opts;
  opts.labels = {{"A label that is longer than a short string:", "A speaker of some length, too", {}}};
  opts.participants = {{"A name that is longer than a short string", "role", ""}};
  const auto page = sample();
  fail_each([&] { return stenogram::parse(page, opts); });
  fail_each([&] { return stenogram::parser(with_memory([&] { return opts; })).parse(page); });
  const std::string path = STENOGRAM_SOURCE_DIR "/examples/briefing.txt";
  fail_each([&] { return stenogram::parse_file(path, opts); });
}

TEST_CASE("a document from JSON") {
  const auto json = stenogram::to_json(stenogram::parse(sample()).value());
  CHECK(fail_each([&] { return stenogram::from_json(json); }) > 10);
}
