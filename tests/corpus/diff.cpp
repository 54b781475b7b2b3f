#include "corpus/diff.hpp"

#include <algorithm>
#include <vector>

namespace corpus {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1);
    out.push_back(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
  return out;
}

class printer {
 public:
  void common(std::string_view line) { kept_.push_back(line); }
  void changed(char mark, std::string_view line) {
    flush(2);
    print(mark, line);
  }
  std::string finish() {
    flush(0);
    return std::move(out_);
  }

 private:
  /// Prints what is common: two lines after the last change and `before` before the next, dots between.
  void flush(std::size_t before) {
    const std::size_t after = out_.empty() ? 0 : 2;
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      const bool near = i < after || i + before >= kept_.size();
      if (near || kept_.size() <= after + before) print(' ', kept_[i]);
      else if (i == after) out_ += "  ...\n";
    }
    kept_.clear();
  }
  void print(char mark, std::string_view line) {
    out_ += {mark, ' '};
    out_ += line;
    if (out_.back() != '\n') out_ += '\n';
  }

  std::vector<std::string_view> kept_;
  std::string out_;
};

}  // namespace

std::string line_diff(std::string_view expected, std::string_view actual) {
  if (expected == actual) return {};
  const auto a = lines_of(expected), b = lines_of(actual);
  // longest[i][j]: the longest common subsequence of a from i and b from j.
  std::vector<std::vector<std::size_t>> longest(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (auto i = a.size(); i-- > 0;)
    for (auto j = b.size(); j-- > 0;)
      longest[i][j] = a[i] == b[j] ? longest[i + 1][j + 1] + 1 : std::max(longest[i + 1][j], longest[i][j + 1]);
  printer out;
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) out.common(a[i]), ++i, ++j;
    else if (j == b.size() || (i < a.size() && longest[i + 1][j] >= longest[i][j + 1])) out.changed('-', a[i++]);
    else out.changed('+', b[j++]);
  }
  return out.finish();
}

}  // namespace corpus
