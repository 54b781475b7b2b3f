// parse_many: the library's own, turned round into an iterator. A thread of the iterator runs it; inputs are read from
// Python and documents given to it on the thread that asks for the next one.
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

#include "errors.hpp"
#include "input.hpp"

namespace stenogram::python {
namespace {

/// Between the thread that asks and the thread that runs the library's parse_many. Knows nothing of Python.
class exchange_desk {
 public:
  void give(input_item item) {
    const std::lock_guard hold(lock_);
    waiting_.push_back(std::move(item));
    changed_.notify_all();
  }
  void end_of_inputs() {
    const std::lock_guard hold(lock_);
    ended_ = true;
    changed_.notify_all();
  }
  void stop() {
    const std::lock_guard hold(lock_);
    stopped_ = true;
    changed_.notify_all();
  }
  void finish() {
    const std::lock_guard hold(lock_);
    finished_ = true;
    changed_.notify_all();
  }
  bool take(input_item& item) {
    std::unique_lock hold(lock_);
    changed_.wait(hold, [&] { return !waiting_.empty() || ended_ || stopped_; });
    if (stopped_ || waiting_.empty()) return false;
    item = std::move(waiting_.front());
    waiting_.pop_front();
    return true;
  }
  bool put(result<document>&& made) {
    const std::lock_guard hold(lock_);
    results_.push_back(std::move(made));
    changed_.notify_all();
    return !stopped_;
  }
  /// Waits for a while; true when there is a result or none will come.
  bool wait() {
    std::unique_lock hold(lock_);
    return changed_.wait_for(hold, std::chrono::milliseconds(50), [&] { return !results_.empty() || finished_; });
  }
  std::optional<result<document>> next() {
    const std::lock_guard hold(lock_);
    if (results_.empty()) return std::nullopt;
    std::optional<result<document>> first(std::move(results_.front()));
    results_.pop_front();
    return first;
  }

 private:
  std::mutex lock_;
  std::condition_variable changed_;
  std::deque<input_item> waiting_;
  std::deque<result<document>> results_;
  bool ended_ = false, stopped_ = false, finished_ = false;
};

class document_iterator {
 public:
  document_iterator(py::iterator inputs, py::object total, stated opts, unsigned jobs, py::object progress, bool raises)
      : inputs_(std::move(inputs)), total_(std::move(total)), progress_(std::move(progress)), opts_(std::move(opts)),
        raises_(raises), jobs_(std::min(jobs ? jobs : std::max(1u, std::thread::hardware_concurrency()), 1024u)) {
    opts_.watching->without_signals();
  }
  ~document_iterator() { end(); }

  py::object next() {
    if (busy_) throw py::value_error("the iterator is in use by another thread");
    const busy_mark mark(busy_);
    if (closed_) throw py::stop_iteration();
    try {
      return read_next();
    } catch (...) {
      end();
      throw;
    }
  }

  std::string repr() const { return "<DocumentIterator: " + counted(done_, "document") + " given" + (closed_ ? ", closed>" : ">"); }

  /// Ends the threads; what was parsed ahead is lost. A next() under way does so itself.
  void close() {
    stop();
    if (!busy_) end();
  }

 private:
  void stop() {
    closed_ = true;
    opts_.watching->stop();
    desk_.stop();
  }
  void end() {
    stop();
    if (thread_.joinable()) {
      const py::gil_scoped_release release;
      thread_.join();
    }
    given_.clear();
  }

  struct busy_mark {
    bool& busy;
    explicit busy_mark(bool& b) : busy(b) { busy = true; }
    ~busy_mark() { busy = false; }
    busy_mark(const busy_mark&) = delete;
    busy_mark& operator=(const busy_mark&) = delete;
  };

  py::object read_next() {
    feed();
    if (given_.empty()) {
      if (failed_) throw py::error_already_set(*failed_);
      throw py::stop_iteration();
    }
    std::optional<result<document>> made;
    if (!given_.front().refused) {
      wait();
      opts_.watching->rethrow();
      if (closed_) throw py::stop_iteration();
      if (!(made = desk_.next())) throw py::stop_iteration();  // behind one that was cancelled
    }
    const auto [in, refused] = std::move(given_.front());
    given_.pop_front();
    ++done_;
    if (progress_) progress_(done_, total_);
    if (made && *made) return finish(in, *std::move(made));
    const auto why = refused ? refused : parse_error(made->error(), in.path_given(), in.text());
    if (raises_) raise_object(why);
    return why;
  }

  /// Reads inputs until as many are under way as the library holds at once: at most four a job.
  void feed() {
    while (!ended_ && given_.size() < std::size_t{jobs_} * 4) {
      try {
        const auto next = py::reinterpret_steal<py::object>(PyIter_Next(inputs_.ptr()));
        if (!next && PyErr_Occurred()) throw py::error_already_set();
        if (!next) break;
        give(next);
      } catch (py::error_already_set& raised) {
        if (!raised.matches(PyExc_Exception)) throw;
        failed_ = std::move(raised);  // raised after the documents of the inputs before
        break;
      }
    }
    if (ended_ || given_.size() == std::size_t{jobs_} * 4) return;
    ended_ = true;
    desk_.end_of_inputs();
  }

  void give(const py::object& next) {
    input in;
    try {
      in = read_input(next);
    } catch (py::error_already_set& raised) {
      if (!is_parse_error(raised)) throw;
      given_.push_back({{}, raised.value()});
      return;
    }
    input_item item;
    item.path = in.path;
    item.bytes = in.bytes;
    if (in.is_text) item.encoding = opts_.for_text().encoding;
    given_.push_back({std::move(in), {}});
    desk_.give(std::move(item));
    if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
  }

  void run() noexcept {
    try {
      stenogram::parse_many([this](input_item& item) { return desk_.take(item); }, opts_.value, jobs_,
                            [this](std::size_t, const input_item&, result<document>&& made) { return desk_.put(std::move(made)); });
    } catch (...) {  // nothing of ours throws: there was no memory
      desk_.put(error{error_code::out_of_memory, 0, "out of memory"});
    }
    desk_.finish();
  }

  void wait() {
    if (!thread_.joinable()) return;
    for (;;) {
      const bool ready = [&] {
        const py::gil_scoped_release release;
        return desk_.wait();
      }();
      if (ready) return;
      if (PyErr_CheckSignals() != 0) throw py::error_already_set();
    }
  }

  struct under_way {
    input in;            ///< what its bytes are borrowed from
    py::object refused;  ///< the ParseError of an input that could not be read, else null
  };

  py::iterator inputs_;
  py::object total_, progress_;
  stated opts_;
  const bool raises_;
  const unsigned jobs_;
  std::deque<under_way> given_;
  std::optional<py::error_already_set> failed_;
  std::size_t done_ = 0;
  bool ended_ = false, closed_ = false, busy_ = false;
  exchange_desk desk_;
  std::thread thread_;
};

std::unique_ptr<document_iterator> parse_many(const py::object& inputs, int jobs, const py::object& progress,
                                              const std::string& errors, const py::kwargs& given) {
  auto opts = read_options("parse_many", given);
  if (jobs < 0) raise({error_code::invalid_argument, 0, "jobs: " + std::to_string(jobs) + " is negative"});
  if (errors != "raise" && errors != "yield")
    raise({error_code::invalid_argument, 0, "errors: '" + errors + "' is neither raise nor yield"});
  if (!progress.is_none() && !PyCallable_Check(progress.ptr())) throw py::type_error("progress is no callable");
  if (py::isinstance<py::str>(inputs) || PyObject_CheckBuffer(inputs.ptr()) || py::hasattr(inputs, "__fspath__"))
    throw py::type_error("parse_many() wants an iterable of inputs, not one input");
  const auto total = py::hasattr(inputs, "__len__") ? py::object(py::int_(py::len(inputs))) : py::object(py::none());
  return std::make_unique<document_iterator>(py::iter(inputs), total, std::move(opts), static_cast<unsigned>(jobs),
                                             progress.is_none() ? py::object() : progress, errors == "raise");
}

}  // namespace

void bind_parse_many(py::module_& m) {
  py::class_<document_iterator>(m, "DocumentIterator", "Documents in the order of their inputs, parsed ahead on threads: what parse_many() gives. One thread at a time.\n\n"
      ">>> with stenogram.parse_many(['So be it.', 'Let it be.']) as documents:\n"
      "...     next(documents).text\n"
      "'So be it.'")
      .def("__iter__", [](const py::object& self) { return self; })
      .def("__next__", &document_iterator::next)
      .def("__repr__", &document_iterator::repr)
      .def("close", &document_iterator::close, "close(self)\n--\n\nEnds the threads. Documents parsed ahead are lost.\n\n"
           ">>> documents = stenogram.parse_many(['So be it.'])\n"
           ">>> documents.close()\n"
           ">>> list(documents)\n"
           "[]")
      .def("__enter__", [](const py::object& self) { return self; })
      .def("__exit__", [](document_iterator& i, const py::args&) { i.close(); });
  m.def("parse_many", parse_many, "inputs"_a, py::pos_only(), py::kw_only(), "jobs"_a = 0, "progress"_a = py::none(),
        "errors"_a = "raise",
        ("parse_many(inputs, /, *, jobs=0, progress=None, errors='raise', " + option_signature() + ")\n--\n\n"
         "Parses many sources on `jobs` threads (0: one for each processor) and gives their documents in order, as an\n"
         "iterator that holds at most four inputs a job. `inputs` is an iterable of what parse() takes; it is read on the\n"
         "thread that asks for documents. `progress` is called there with how many are done and len(inputs), or None.\n"
         "`errors`: 'raise' ends at the first ParseError, 'yield' gives it in the place of its document. Ctrl-C ends it.\n\n"
         ">>> pages = ['Ann Lee: Why now?\\nBob Ray: Because we can.', 'Cy Coe: Well?\\nDi Dow: Yes, it is.']\n"
         ">>> [document.turns[1].text for document in stenogram.parse_many(pages, jobs=2)]\n"
         "['Because we can.', 'Yes, it is.']\n\n" + option_help()).c_str());
}

}  // namespace stenogram::python
