// Many documents on a pool of threads: results in input order, a bounded window of inputs at once.
#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <new>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "parse/pipeline.hpp"
#include "stenogram/parse.hpp"

namespace stenogram {
namespace batch {
namespace {

constexpr unsigned most_jobs = 1024;
constexpr std::size_t inputs_per_job = 4;

result<document> run_item(pipeline& stages, const input_item& item, const options& opts) noexcept {
  if (item.bytes.data()) return stages.run(item.bytes, nullptr, opts, item.path.empty() ? nullptr : &item.path);
  return stages.run_file(item.path, opts);
}

result<document> parse_item(pipeline& stages, const input_item& item, const options& opts) noexcept {
  if (item.encoding.empty()) return run_item(stages, item, opts);
  return without_exceptions<document>([&] {
    auto own = opts;
    own.encoding = item.encoding;
    return run_item(stages, item, own);
  });
}

/// Hands a result over; false when the run ends with it.
bool hand_over(const document_sink& sink, std::size_t index, const input_item& item, result<document>&& made) {
  const bool cancelled = !made && made.error().code == error_code::cancelled;
  return sink(index, item, std::move(made)) && !cancelled;
}

std::size_t run_alone(const input_source& inputs, const options& opts, const document_sink& sink) {
  pipeline stages;
  std::size_t count = 0;
  for (input_item item; inputs(item); item = {}) {
    auto made = parse_item(stages, item, opts);
    if (!hand_over(sink, count++, item, std::move(made))) break;
  }
  return count;
}

/// The window is a ring: inputs [given, taken) are being parsed, [taken, read) wait. The calling thread reads inputs and
/// gives results; workers take the first that waits. Everything but the parsing is done under one lock.
class pool {
 public:
  pool(const options& opts, unsigned jobs) : opts_(opts), jobs_(jobs), ring_(jobs * inputs_per_job) {
    threads_.reserve(jobs);
    opts_.cancel = [this, asked = opts.cancel] { return stop_.load(std::memory_order_relaxed) || (asked && asked()); };
  }

  ~pool() {
    {
      const std::lock_guard hold(lock_);
      stop_.store(true, std::memory_order_relaxed);
    }
    work_.notify_all();
    for (auto& thread : threads_) thread.join();
  }

  std::size_t run(const input_source& inputs, const document_sink& sink) {
    for (bool more = true;;) {
      while (more && read_ - given_ < window()) {
        auto& next = at(read_);
        next.item = {};
        if ((more = inputs(next.item))) offer();
      }
      if (given_ == read_) return given_;
      auto& first = wait_for_first();
      auto made = std::move(*first.made);
      first.made.reset();
      if (!hand_over(sink, given_++, first.item, std::move(made))) return given_;
    }
  }

 private:
  struct slot {
    input_item item;
    std::optional<result<document>> made;
  };

  slot& at(std::size_t index) { return ring_[index % ring_.size()]; }
  std::size_t window() const { return std::max<std::size_t>(jobs_, 1) * inputs_per_job; }

  /// The slot at `read_` is filled: let a worker have it, a new one when all are busy.
  void offer() {
    bool all_busy;
    {
      const std::lock_guard hold(lock_);
      ++read_;
      all_busy = idle_ < read_ - taken_;
    }
    work_.notify_one();
    if (all_busy && threads_.size() < jobs_) start_thread();
  }

  void start_thread() {
    try {
      threads_.emplace_back([this] { serve(); });
    } catch (const std::system_error&) {  // the system gives no more: go on with those there are
      jobs_ = static_cast<unsigned>(threads_.size());
    } catch (const std::bad_alloc&) {
      jobs_ = static_cast<unsigned>(threads_.size());
    }
  }

  slot& wait_for_first() {
    auto& first = at(given_);
    if (threads_.empty()) {  // not one thread was to be had
      ++taken_;
      first.made = parse_item(own_stages_, first.item, opts_);
      return first;
    }
    std::unique_lock hold(lock_);
    done_.wait(hold, [&] { return first.made.has_value(); });
    return first;
  }

  void serve() noexcept {
    pipeline stages;
    std::unique_lock hold(lock_);
    for (;;) {
      ++idle_;
      work_.wait(hold, [&] { return stop_.load(std::memory_order_relaxed) || taken_ < read_; });
      --idle_;
      if (stop_.load(std::memory_order_relaxed)) return;
      const auto index = taken_++;
      auto& mine = at(index);
      hold.unlock();
      auto made = parse_item(stages, mine.item, opts_);
      hold.lock();
      mine.made.emplace(std::move(made));
      done_.notify_one();
    }
  }

  options opts_;
  unsigned jobs_;
  std::vector<slot> ring_;
  std::vector<std::thread> threads_;
  pipeline own_stages_;
  std::mutex lock_;
  std::condition_variable work_, done_;
  std::size_t given_ = 0, taken_ = 0, read_ = 0, idle_ = 0;  ///< taken_, read_ and idle_ under the lock
  std::atomic<bool> stop_{false};
};

}  // namespace
}  // namespace batch

inline namespace v1 {

std::size_t parse_many(const input_source& inputs, const options& opts, unsigned jobs, const document_sink& sink) {
  if (auto good = opts.check(); !good) {
    std::size_t count = 0;
    for (input_item item; inputs(item); item = {})
      if (!sink(count++, item, good.error())) break;
    return count;
  }
  if (jobs == 0) jobs = std::max(1u, std::thread::hardware_concurrency());
  if (jobs == 1) return batch::run_alone(inputs, opts, sink);
  std::optional<batch::pool> threads;
  try {
    threads.emplace(opts, std::min(jobs, batch::most_jobs));
  } catch (const std::bad_alloc&) {
    return batch::run_alone(inputs, opts, sink);
  }
  return threads->run(inputs, sink);
}

}  // namespace v1
}  // namespace stenogram
