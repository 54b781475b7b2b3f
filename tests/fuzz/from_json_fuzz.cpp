// Any bytes as JSON, and JSON of real documents with tokens exchanged: a document that keeps every promise, or an error
// with its byte.
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "walk.hpp"

namespace {

namespace sg = stenogram;

struct token {
  std::size_t begin, size;
};

// Numbers, strings, words and brackets of valid JSON, in order.
std::vector<token> tokens_of(const std::string& json) {
  std::vector<token> found;
  for (std::size_t i = 0; i < json.size();) {
    auto end = i + 1;
    const auto c = static_cast<unsigned char>(json[i]);
    if (c == '"') {
      while (end < json.size() && json[end] != '"') end += json[end] == '\\' ? 2 : 1;
      ++end;
    } else if (std::isalnum(c) || c == '-') {
      while (end < json.size() && (std::isalnum(static_cast<unsigned char>(json[end])) || json[end] == '.')) ++end;
    }
    if (c != ' ') found.push_back({i, end - i});
    i = end;
  }
  return found;
}

// One exchange: the token that `where` chooses becomes another, or goes.
void exchange(std::string& json, unsigned where, unsigned what) {
  static const char* const values[] = {"0",           "1",     "2",    "-1",   "4294967295", "4294967296", "1e3",
                                       "0.5",         "null",  "true", "\"\"", "[]",         "{}",         "[0,1]",
                                       "\"\\ud800\"", "\"Q\"", "",     ",",    "]",          "}"};
  constexpr unsigned count = sizeof values / sizeof *values;
  const auto tokens = tokens_of(json);
  if (tokens.empty()) return;
  const auto& t = tokens[where % tokens.size()];
  if (t.begin + t.size > json.size()) return;
  if (what < count)
    json.replace(t.begin, t.size, values[what]);
  else if (what < 128)
    json.replace(t.begin, t.size, std::to_string(what - count));
  else {
    const auto& other = tokens[(where + what) % tokens.size()];
    if (other.begin + other.size <= json.size()) json.replace(t.begin, t.size, json.substr(other.begin, other.size));
  }
}

void read(std::string_view json) {
  const auto doc = sg::from_json(json);
  if (doc) return fuzz::walk(*doc);
  fuzz::require(
      doc.error().code == sg::error_code::malformed_json || doc.error().code == sg::error_code::limit_exceeded,
      "JSON fails by its form or by a limit");
  fuzz::require(doc.error().byte <= json.size() && !doc.error().message.empty(), "an error has its byte and says why");
}

}  // namespace

// First byte 0 to 127: the rest is JSON. Else it is the number of exchanges (less 128, at most 4), three bytes each,
// made in the JSON of the page that follows.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (!size) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data + 1), size - 1);
  if (data[0] < 128) return read(rest), 0;
  const std::size_t count = data[0] % 5;
  if (rest.size() < count * 3) return 0;
  const auto doc = sg::parse(rest.substr(count * 3));
  if (!doc) return 0;
  auto json = sg::to_json(*doc);
  for (std::size_t i = 0; i < count; ++i) {
    const auto at = data + 1 + i * 3;
    exchange(json, at[0] * 256u + at[1], at[2]);
  }
  read(json);
  return 0;
}
