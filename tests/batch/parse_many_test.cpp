#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "stenogram/stenogram.hpp"

using stenogram::document;
using stenogram::error_code;
using stenogram::input_item;
using stenogram::options;
using stenogram::parse_many;
using stenogram::result;

namespace {

/// Pages of very different lengths, so that they are done in another order than they were read.
std::vector<std::string> pages(std::size_t count) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < count; ++i) {
    auto page = "Remarks by Jane Roe\n\nQuestion: number " + std::to_string(i) + "?\n\nJane Roe: Yes.\n\n";
    for (std::size_t more = i * 7 % 50; more > 0; --more) page += "It is so, and it will be so on May 5, 2020.\n\n";
    all.push_back(page);
  }
  return all;
}

stenogram::input_source from(const std::vector<std::string>& all, std::size_t& at) {
  return [&all, &at](input_item& item) {
    if (at == all.size()) return false;
    item.bytes = all[at++];
    return true;
  };
}

}  // namespace

TEST_CASE("results come in input order, and are those of parse, at any number of jobs") {
  const auto all = pages(200);
  for (const unsigned jobs : {0u, 1u, 2u, 3u, 8u, 5000u}) {
    CAPTURE(jobs);
    std::size_t at = 0, seen = 0;
    const auto taken = parse_many(from(all, at), {}, jobs, [&](std::size_t index, const input_item& item, result<document>&& made) {
      CHECK(index == seen++);
      CHECK(item.bytes.data() == all[index].data());
      CHECK(made.value() == stenogram::parse(std::string_view(all[index])).value());
      return true;
    });
    CHECK(taken == all.size());
    CHECK(seen == all.size());
  }
}

TEST_CASE("an input's own encoding stands in the place of the option") {
  for (const unsigned jobs : {1u, 2u}) {
    std::size_t given = 0;
    std::vector<std::string> texts;
    const auto inputs = [&](input_item& item) {
      item.bytes = "caf\xC3\xA9";
      if (given == 1) item.encoding = "utf-8";
      return given++ < 3;
    };
    options opts;
    opts.encoding = "windows-1252";
    parse_many(inputs, opts, jobs, [&](std::size_t, const input_item&, result<document>&& made) {
      texts.emplace_back(made.value().text());
      return true;
    });
    CHECK(texts == std::vector<std::string>{"caf\u00C3\u00A9", "caf\u00E9", "caf\u00C3\u00A9"});
  }
}

TEST_CASE("no input gives no result") {
  for (const unsigned jobs : {1u, 4u})
    CHECK(parse_many([](input_item&) { return false; }, {}, jobs, [](auto...) { return true; }) == 0);
}

TEST_CASE("an input that fails is a result like any other") {
  const std::vector<std::string> all = {"Question: a?\n", "\xFF", "Question: b?\n"};
  for (const unsigned jobs : {1u, 4u}) {
    std::vector<bool> good;
    std::size_t at = 0;
    parse_many(from(all, at), {}, jobs, [&](std::size_t, const input_item&, result<document>&& made) {
      good.push_back(made.has_value());
      return true;
    });
    CHECK(good == std::vector<bool>{true, false, true});
  }
}

TEST_CASE("paths are read; bytes with a path have it as their name") {
  for (const unsigned jobs : {1u, 2u}) {
    int left = 2;
    parse_many(
        [&](input_item& item) {
          if (left == 0) return false;
          if (--left == 1) item.path = "no such file";
          else item = {"page", "Question: a?\n"};
          return true;
        },
        {}, jobs,
        [&](std::size_t index, const input_item&, result<document>&& made) {
          if (index == 0) CHECK(made.error().code == error_code::io);
          else CHECK(made->source().name() == "page");
          return true;
        });
  }
}

TEST_CASE("source and sink run on the calling thread, and at most 4 inputs a job are held") {
  const auto all = pages(300);
  const auto caller = std::this_thread::get_id();
  for (const unsigned jobs : {1u, 2u, 4u}) {
    std::size_t at = 0, given = 0;
    parse_many(
        [&](input_item& item) {
          CHECK(std::this_thread::get_id() == caller);
          CHECK(at - given < std::size_t{4} * jobs);
          if (at == all.size()) return false;
          item.bytes = all[at++];
          return true;
        },
        {}, jobs,
        [&](std::size_t, const input_item&, result<document>&&) {
          CHECK(std::this_thread::get_id() == caller);
          ++given;
          return true;
        });
    CHECK(given == all.size());
  }
}

TEST_CASE("one job needs no thread") {
  const auto all = pages(3);
  const auto caller = std::this_thread::get_id();
  options opts;
  std::atomic<int> elsewhere{0};
  opts.cancel = [&] { return elsewhere += std::this_thread::get_id() != caller, false; };
  std::size_t at = 0;
  parse_many(from(all, at), opts, 1, [](auto&&...) { return true; });
  CHECK(elsewhere == 0);
  at = 0;
  parse_many(from(all, at), opts, 2, [](auto&&...) { return true; });
  CHECK(elsewhere > 0);
}

TEST_CASE("a sink that has enough ends the run") {
  const auto all = pages(100);
  for (const unsigned jobs : {1u, 3u}) {
    std::size_t at = 0;
    CHECK(parse_many(from(all, at), {}, jobs, [](std::size_t index, auto&&...) { return index < 4; }) == 5);
    CHECK(at <= 5 + 4 * jobs);
  }
}

TEST_CASE("an exception of the sink or the source goes on to the caller") {
  const auto all = pages(100);
  for (const unsigned jobs : {1u, 3u}) {
    std::size_t at = 0;
    CHECK_THROWS_AS(parse_many(from(all, at), {}, jobs,
                               [](std::size_t index, auto&&...) { return index < 4 ? true : throw std::runtime_error("full"); }),
                    std::runtime_error);
    std::size_t read = 0;
    CHECK_THROWS_AS(parse_many([&](input_item& item) { return item.bytes = all[0], ++read < 9 ? true : throw std::logic_error("no"); },
                               {}, jobs, [](auto&&...) { return true; }),
                    std::logic_error);
  }
}

TEST_CASE("cancelling ends the run with the result that says so") {
  const auto all = pages(100);
  for (const unsigned jobs : {1u, 3u}) {
    std::atomic<bool> stop{false};
    options opts;
    opts.cancel = [&] { return stop.load(); };
    std::size_t at = 0;
    bool cancelled = false;
    const auto taken = parse_many(from(all, at), opts, jobs, [&](std::size_t index, const input_item&, result<document>&& made) {
      CHECK_FALSE(cancelled);
      cancelled = !made && made.error().code == error_code::cancelled;
      if (index == 2) stop = true;
      return true;
    });
    CHECK(cancelled);
    CHECK(taken < all.size());
  }
}

TEST_CASE("options that do not go together are the error of every result") {
  const auto all = pages(3);
  options opts;
  opts.labels_only = true;
  for (const unsigned jobs : {1u, 3u}) {
    std::size_t at = 0;
    CHECK(parse_many(from(all, at), opts, jobs, [](std::size_t, const input_item&, result<document>&& made) {
            CHECK(made.error().code == error_code::invalid_argument);
            return true;
          }) == 3);
  }
}
