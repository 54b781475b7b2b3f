#include "cli/parse_command.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>

#include "cli/platform.hpp"

namespace stenogram::cli {
namespace {

constexpr const char* examples = R"(
A directory stands for its .txt .md .html .htm .srt .vtt .json files, all the way down. Several inputs give
one line of JSON each, in their order; an input that fails is reported, and the others are still done.

Examples:
  stenogram parse briefing.txt --format text       the document for people to read
  stenogram parse briefing.txt --why               the same, with the reason of every decision
  stenogram parse briefing.txt > briefing.json     the document as JSON
  stenogram parse transcripts/ --format ndjson     a directory, one line a document
  stenogram parse 'day-*.txt' --entities none      without entities: faster
  stenogram parse day.txt --labels 'MODERATOR:=Jane Roe/moderator' --date 2024-05-17)";

std::string flag_name(std::string_view option) {
  std::string name = "--" + std::string(option);
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

const char* value_name(std::string_view type) {
  if (type == "date") return "DATE";
  if (type == "size") return "N";
  if (type == "choice") return "CHOICE";
  if (type == "set") return "KINDS";
  return "TEXT";
}

void state(options& opts, std::string_view option, std::string_view value) {
  if (const auto good = opts.set(option, value); !good) throw CLI::ValidationError(good.error().message, 2);
}

/// Every option of the library's table under its own name.
void add_library_options(CLI::App& command, options& opts) {
  for (std::size_t i = 0; i < option_count(); ++i) {
    const auto& row = option_table()[i];
    if (row.type == "callback") continue;
    auto help = std::string(row.help);
    if (help[0] >= 'a' && help[0] <= 'z') help[0] = static_cast<char>(help[0] - 'a' + 'A');
    CLI::Option* added = nullptr;
    if (row.type == "flag") {
      added = command.add_flag_callback(flag_name(row.name), [&opts, &row] { state(opts, row.name, "true"); }, help);
    } else if (row.type == "list") {
      const auto each = [&opts, &row](const std::vector<std::string>& values) {
        for (const auto& value : values) state(opts, row.name, value);
      };
      added = command.add_option_function<std::vector<std::string>>(flag_name(row.name), each, help + "; repeatable");
      added->allow_extra_args(false)->type_name("TEXT");
    } else {
      const auto one = [&opts, &row](const std::string& value) { state(opts, row.name, value); };
      added = command.add_option_function<std::string>(flag_name(row.name), one, help);
      added->type_name(value_name(row.type));
      if (!row.default_value.empty()) added->default_str(std::string(row.default_value));
    }
    added->group("What is known of the source, and what is wanted");
  }
}

/// What is wrong between the arguments, said before anything is read.
void check(parse_request& request, const CLI::App& command) {
  if (const auto good = request.opts.check(); !good) throw CLI::ValidationError(good.error().message, 2);
  if (request.why && command.count("--format") && request.format != "text")
    throw CLI::ValidationError("--why is for people to read: it goes with --format text", 2);
  if (request.why) request.format = "text";
  if ((request.format == "text" || request.format == "html") && (command.count("--no-text") || command.count("--offsets")))
    throw CLI::ValidationError("--no-text and --offsets are of the JSON forms, not of --format " + request.format, 2);
  if (request.inputs.empty()) {
    if (is_terminal(stdin)) throw CLI::ValidationError("parse: state an input, or - for standard input", 2);
    request.inputs.emplace_back("-");
  }
  if (!request.opts.name.empty() && request.inputs.size() > 1)
    throw CLI::ValidationError("--name is for one input", 2);
  if (std::count(request.inputs.begin(), request.inputs.end(), "-") > 1)
    throw CLI::ValidationError("parse: standard input (-) can be read only once", 2);
}

}  // namespace

void add_parse_command(CLI::App& app, int& status) {
  const auto request = std::make_shared<parse_request>();
  auto* command = app.add_subcommand("parse", "Transcripts to documents: turns, speakers, metadata, entities");
  command->add_option("INPUT", request->inputs, "Files, directories, quoted patterns ('day-*.txt'), or - for standard input (also when none is stated)")
      ->type_name("");
  command->add_option("--format", request->format, "json, ndjson (one line a document), text (for people) or html")
      ->type_name("FORMAT")->default_str("json")->check(CLI::IsMember({"json", "ndjson", "text", "html"}).description(""));
  command->add_flag("--why", request->why, "For people: also how the page prints its labels, and why each decision was taken");
  command->add_flag_callback("--no-text", [request] { request->json.text = false; }, "Leave the text out of the JSON");
  command->add_option_function<std::string>("--offsets", [request](const std::string& name) {
      if (!detail::from_name(detail::unit_names, name, request->json.offsets))
        throw CLI::ValidationError("--offsets: '" + name + "' is none of utf-8, utf-16, codepoint", 2);
    }, "Unit of every span: utf-8 (bytes), utf-16 or codepoint")->type_name("UNIT")->default_str("utf-8");
  command->add_option("--jobs", request->jobs, "How many documents are parsed at once; 0: one a processor")
      ->type_name("N")->default_str("0");
  add_library_options(*command, request->opts);
  command->set_help_flag("-h,--help", "Print this help");
  command->footer(examples);
  command->callback([request, command, &status] {
    check(*request, *command);
    status = run_parse(*request);
  });
}

}  // namespace stenogram::cli
