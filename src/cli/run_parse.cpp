#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include "cli/inputs.hpp"
#include "cli/parse_command.hpp"
#include "cli/platform.hpp"
#include "cli/progress.hpp"
#include "stenogram/html.hpp"
#include "stenogram/parse.hpp"

namespace stenogram::cli {
namespace {

/// Whether `byte` of such an error is a place in the source.
bool has_byte(error_code code) {
  return code == error_code::invalid_utf8 || code == error_code::malformed_json || code == error_code::malformed_container ||
         code == error_code::too_large || code == error_code::limit_exceeded;
}

void report(const std::string& path, const error& wrong) {
  const auto code = std::string(to_string(wrong.code));
  const auto place = has_byte(wrong.code) ? " at byte " + std::to_string(wrong.byte) : std::string();
  const bool twice = wrong.message.compare(0, path.size() + 2, path + ": ") == 0;  // a file that cannot be read is named there
  std::fprintf(stderr, "stenogram: %s: %s%s: %s\n", path.c_str(), code.c_str(), place.c_str(), wrong.message.c_str() + (twice ? path.size() + 2 : 0));
}

/// Standard input, whole; one byte more than max_bytes is enough to know that it is too large.
result<std::string> read_standard_input(std::uint64_t max_bytes) {
  std::string bytes;
  while (bytes.size() <= max_bytes) {
    const auto had = bytes.size();
    constexpr std::size_t stretch = std::size_t{1} << 16;
    if (bytes.capacity() < had + stretch) bytes.reserve(2 * had + stretch);
    bytes.resize(had + stretch);
    const auto got = std::fread(bytes.data() + had, 1, stretch, stdin);
    bytes.resize(had + got);
    if (got < stretch) break;
  }
  if (std::ferror(stdin)) return error{error_code::io, 0, std::strerror(errno)};
  return bytes;
}

class run {
 public:
  explicit run(const parse_request& request)
      : request_(request), list_(expand(request.inputs)),
        progress_(list_.paths.size(), list_.paths.size() > 1 && is_terminal(stderr) && !is_terminal(stdout)) {}

  int to_end() {
    for (const auto& fault : list_.faults) {
      std::fprintf(stderr, "stenogram: %s\n", fault.c_str());
      failed_ = true;
    }
    const auto jobs = list_.paths.size() == 1 ? 1 : request_.jobs;
    parse_many([this](input_item& item) { return next(item); }, request_.opts, jobs,
               [this](std::size_t, const input_item& item, result<document>&& made) { return take(item, made); });
    progress_.clear();
    return finish_output() && !failed_ ? 0 : 1;
  }

 private:
  bool next(input_item& item) {
    while (at_ < list_.paths.size()) {
      item = {list_.paths[at_++], {}};
      if (item.path != "-") return true;
      auto bytes = read_standard_input(request_.opts.max_bytes);
      if (bytes) {
        standard_input_ = std::move(*bytes);
        item.bytes = standard_input_;
        return true;
      }
      fail(item.path, bytes.error());
    }
    return false;
  }

  bool take(const input_item& item, const result<document>& made) {
    bool written = true;
    if (made) written = print(*made);
    else fail(item.path, made.error());
    progress_.step(!made);
    return written;
  }

  void fail(const std::string& path, const error& wrong) {
    progress_.clear();
    report(path, wrong);
    failed_ = true;
  }

  bool print(const document& doc) {
    buffer_.clear();
    if (request_.format == "text") {
      if (printed_++) buffer_ += '\n';
      buffer_ += to_text(doc, request_.why);
    } else if (request_.format == "html") {
      buffer_ += to_html(doc);
    } else {
      to_json(doc, request_.json, buffer_);
      buffer_ += '\n';
    }
    return write_output(buffer_);
  }

  const parse_request& request_;
  input_list list_;
  progress progress_;
  std::size_t at_ = 0, printed_ = 0;
  bool failed_ = false;
  std::string standard_input_, buffer_;
};

}  // namespace

int run_parse(const parse_request& request) { return run(request).to_end(); }

}  // namespace stenogram::cli
