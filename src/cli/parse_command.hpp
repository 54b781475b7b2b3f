// `stenogram parse`: its arguments, and the run that they ask for.
#pragma once
#include <string>
#include <vector>

#include "stenogram/json.hpp"
#include "stenogram/options.hpp"

namespace CLI {
class App;
}

namespace stenogram::cli {

struct parse_request {
  std::vector<std::string> inputs;  ///< files, directories, patterns, `-`
  std::string format = "json";      ///< json, ndjson, text or html
  bool why = false;
  json_options json;
  unsigned jobs = 0;
  options opts;
};

/// Adds the subcommand; when it was chosen, `status` becomes the exit status of its run.
void add_parse_command(CLI::App& app, int& status);

/// Parses all inputs in order. 0, or 1 when an input failed or output could not be written. Requires good options.
int run_parse(const parse_request& request);

}  // namespace stenogram::cli
