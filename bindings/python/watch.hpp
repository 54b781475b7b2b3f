// What ends a parse from Python: Ctrl-C, and the caller's `cancel`.
#pragma once
#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>

#include "face.hpp"

namespace stenogram::python {

/// Asked by the library on its threads, without the GIL; takes it when there is something to ask Python. Make and
/// destroy with the GIL.
class watch {
 public:
  /// `cancel` is a callable or null.
  explicit watch(py::object cancel) : cancel_(std::move(cancel)) {}

  bool asked() noexcept {
    if (stopped_.load(std::memory_order_relaxed)) return true;
    if (!cancel_ && (!signals_ || !due())) return false;
    const py::gil_scoped_acquire hold;
    try {
      if (PyErr_CheckSignals() != 0) throw py::error_already_set();
      if (cancel_ && cancel_().cast<bool>()) return true;
    } catch (py::error_already_set& raised) {
      raised_ = std::move(raised);
      stop();
    } catch (...) {
      stop();
    }
    return stopped_.load(std::memory_order_relaxed);
  }

  /// For threads that no signal reaches.
  void without_signals() noexcept { signals_ = false; }
  void stop() noexcept { stopped_.store(true, std::memory_order_relaxed); }
  bool stopped() const noexcept { return stopped_.load(std::memory_order_relaxed); }

  /// Raises what Python raised while it was asked. With the GIL.
  void rethrow() {
    if (!raised_) return;
    auto raised = std::move(*raised_);
    raised_.reset();
    stopped_.store(false, std::memory_order_relaxed);
    throw raised;
  }

 private:
  /// Signals are looked for every 50 ms.
  bool due() noexcept {
    const auto now = std::chrono::steady_clock::now().time_since_epoch() / std::chrono::milliseconds(50);
    auto last = looked_.load(std::memory_order_relaxed);
    return now != last && looked_.compare_exchange_strong(last, now, std::memory_order_relaxed);
  }

  py::object cancel_;
  bool signals_ = true;
  std::optional<py::error_already_set> raised_;  ///< under the GIL
  std::atomic<bool> stopped_{false};
  std::atomic<std::int64_t> looked_{std::chrono::steady_clock::now().time_since_epoch() / std::chrono::milliseconds(50)};
};

}  // namespace stenogram::python
