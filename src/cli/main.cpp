// The command `stenogram`: one subcommand a job. Links the library and CLI11 (a header).
#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "cli/parse_command.hpp"
#include "cli/platform.hpp"
#include "stenogram/version.hpp"

namespace stenogram::cli {
namespace {

constexpr int wrong_usage = 2;

/// The arguments behind the program's name, last first as CLI11 takes them; an option's name may have underscores.
std::vector<std::string> arguments(int argc, char** argv) {
  std::vector<std::string> all(argv + (argc > 0), argv + argc);
  for (auto& argument : all) {
    if (argument == "--") break;
    if (argument.rfind("--", 0) == 0)
      for (auto& c : argument) {
        if (c == '=') break;
        if (c == '_') c = '-';
      }
  }
  return {all.rbegin(), all.rend()};
}

int run(int argc, char** argv) {
  CLI::App app("Reads printed transcripts of speech: who spoke which words, which answer belongs to which question,\n"
               "and the people, places and dates in them, each with its exact place in the source.",
               "stenogram");
  app.set_version_flag("--version", [] {
    auto report = version_report();
    report.pop_back();  // CLI11 ends the line
    return report;
  }, "Print the versions of the library and of what it stands on");
  app.set_help_flag("-h,--help", "Print this help");
  app.require_subcommand(1);
  app.footer("\n`stenogram COMMAND --help` says more of a command.\n"
             "Exit status: 0 all went well, 1 an input failed or output could not be written, 2 wrong usage.");

  int status = 0;
  add_parse_command(app, status);
  try {
    app.parse(arguments(argc, argv));
  } catch (const CLI::CallForHelp& asked) {
    return app.exit(asked), finish_output() ? 0 : 1;
  } catch (const CLI::CallForVersion& asked) {
    return app.exit(asked), finish_output() ? 0 : 1;
  } catch (const CLI::ParseError& wrong) {
    const auto chosen = app.get_subcommands();
    std::fprintf(stderr, "stenogram: %s\nTry `stenogram%s --help`.\n", wrong.what(),
                 chosen.empty() ? "" : (" " + chosen.front()->get_name()).c_str());
    return wrong_usage;
  }
  return status;
}

}  // namespace
}  // namespace stenogram::cli

int main(int argc, char** argv) {
  try {
    stenogram::cli::prepare_streams();
    return stenogram::cli::run(argc, argv);
  } catch (const std::exception& wrong) {
    std::fprintf(stderr, "stenogram: %s\n", wrong.what());
    return 1;
  }
}
