#include "cli/inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace stenogram::cli {
namespace {

namespace fs = std::filesystem;

bool is_pattern(const std::string& s) { return s.find_first_of("*?[") != std::string::npos; }
bool is_transcript_name(const fs::path& path) {
  auto extension = path.extension().string();
  for (auto& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  static const std::string known[] = {".txt", ".md", ".html", ".htm", ".srt", ".vtt", ".json"};
  return std::find(std::begin(known), std::end(known), extension) != std::end(known);
}

/// The names in a directory that do not begin with a dot.
std::vector<fs::path> entries(const fs::path& directory, std::vector<std::string>& faults) {
  std::vector<fs::path> found;
  std::error_code wrong;
  for (fs::directory_iterator at(directory, wrong), end; !wrong && at != end; at.increment(wrong))
    if (at->path().filename().string().front() != '.') found.push_back(at->path());
  if (wrong) faults.push_back(directory.string() + ": " + wrong.message());
  return found;
}

void walk(const fs::path& top, input_list& out) {
  std::vector<fs::path> waiting{top};
  std::vector<std::string> found;
  const auto faults_before = out.faults.size();
  while (!waiting.empty()) {
    const auto directory = std::move(waiting.back());
    waiting.pop_back();
    for (const auto& path : entries(directory, out.faults)) {
      std::error_code ignored;
      if (fs::is_directory(fs::symlink_status(path, ignored))) waiting.push_back(path);
      else if (is_transcript_name(path) && fs::is_regular_file(path, ignored)) found.push_back(path.string());
    }
  }
  if (found.empty() && out.faults.size() == faults_before)
    out.faults.push_back(top.string() + ": no file here is named as a transcript (.txt .md .html .htm .srt .vtt .json)");
  std::sort(found.begin(), found.end());
  out.paths.insert(out.paths.end(), found.begin(), found.end());
}

void add_path(const std::string& path, input_list& out) {
  std::error_code ignored;
  if (path != "-" && fs::is_directory(path, ignored)) walk(path, out);
  else out.paths.push_back(path);
}

/// Every path that a pattern means, sorted: one part of the path after the other.
std::vector<std::string> expand_pattern(const std::string& pattern, std::vector<std::string>& faults) {
  std::vector<fs::path> reached{fs::path()};
  for (const auto& part : fs::path(pattern)) {
    std::vector<fs::path> next;
    std::error_code ignored;
    for (const auto& at : reached) {
      if (!is_pattern(part.string())) {
        if (fs::exists(at / part, ignored)) next.push_back(at / part);
        continue;
      }
      if (!fs::is_directory(at.empty() ? fs::path(".") : at, ignored)) continue;
      for (const auto& entry : entries(at.empty() ? fs::path(".") : at, faults))
        if (matches(part.string(), entry.filename().string())) next.push_back(at / entry.filename());
    }
    reached = std::move(next);
  }
  std::vector<std::string> found;
  for (const auto& path : reached) found.push_back(path.string());
  std::sort(found.begin(), found.end());
  return found;
}

/// The end of the `[...]` at `at` of a pattern, with whether it holds `c`; npos where the bracket is not closed.
std::pair<std::size_t, bool> match_set(const std::string& pattern, std::size_t at, char c) {
  bool holds = false;
  auto i = at + 1;
  const bool negated = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
  if (negated) ++i;
  for (const auto first = i; i < pattern.size() && (pattern[i] != ']' || i == first); ++i) {
    auto low = pattern[i], high = low;
    if (i + 2 < pattern.size() && pattern[i + 1] == '-' && pattern[i + 2] != ']') high = pattern[i += 2];
    holds = holds || (low <= c && c <= high);
  }
  return {i < pattern.size() ? i + 1 : std::string::npos, holds != negated};
}

}  // namespace

bool matches(const std::string& pattern, const std::string& name) {
  constexpr auto nowhere = std::string::npos;
  std::size_t p = 0, n = 0, star = nowhere, star_name = 0;
  while (n < name.size()) {
    bool one = false;
    std::size_t p_next = p + 1, n_next = n + 1;
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++, star_name = n;
      continue;
    }
    if (p < pattern.size() && pattern[p] == '?') {
      one = true;
      while (n_next < name.size() && (name[n_next] & 0xC0) == 0x80) ++n_next;
    } else if (p < pattern.size() && pattern[p] == '[' && match_set(pattern, p, name[n]).first != nowhere) {
      std::tie(p_next, one) = match_set(pattern, p, name[n]);
    } else if (p < pattern.size()) {
      one = pattern[p] == name[n];
    }
    if (one) {
      p = p_next, n = n_next;
    } else if (star != nowhere) {
      p = star + 1, n = ++star_name;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

input_list expand(const std::vector<std::string>& named) {
  input_list out;
  for (const auto& name : named) {
    std::error_code ignored;
    if (name == "-" || !is_pattern(name) || fs::exists(name, ignored)) {
      add_path(name, out);
      continue;
    }
    const auto found = expand_pattern(name, out.faults);
    if (found.empty()) out.paths.push_back(name);
    for (const auto& path : found) add_path(path, out);
  }
  return out;
}

}  // namespace stenogram::cli
