// The one table of options, and what every face does with it: set by name, check all.
#include "stenogram/options.hpp"

#include <array>
#include <unordered_map>

#include "parse/option_rules.hpp"

namespace stenogram {
namespace option_rules {
namespace {

constexpr std::uint64_t most_bytes = 0xFFFFFFFFu;
constexpr std::uint64_t most_turns = 0xFFFFFFFFu - 1;

struct option_row {
  option_info info;
  fault (*set)(options&, std::string_view);
  fault (*check)(const options&);
};

constexpr fault (*nothing_to_check)(const options&) = [](const options&) { return fault(); };

template <std::string options::*Field, fault (*Rule)(std::string_view)>
constexpr option_row text_row(std::string_view name, std::string_view type, std::string_view help) {
  return {{name, type, "", help},
          [](options& o, std::string_view value) {
            auto wrong = Rule(value);
            if (wrong.empty()) (o.*Field).assign(value);
            return wrong;
          },
          [](const options& o) { return Rule(o.*Field); }};
}

template <bool options::*Field>
constexpr option_row flag_row(std::string_view name, std::string_view help) {
  return {{name, "flag", "false", help},
          [](options& o, std::string_view value) { return read_flag(value, o.*Field); },
          nothing_to_check};
}

template <auto Field, std::uint64_t Most>
constexpr option_row size_row(std::string_view name, std::string_view most_as_text, std::string_view help) {
  return {{name, "size", most_as_text, help},
          [](options& o, std::string_view value) {
            std::uint64_t number = 0;
            auto wrong = read_size(value, Most, number);
            if (wrong.empty()) o.*Field = static_cast<std::remove_reference_t<decltype(o.*Field)>>(number);
            return wrong;
          },
          [](const options& o) {
            return o.*Field > Most ? "is more than " + std::to_string(Most) : fault();
          }};
}

template <auto List, auto Read, auto Rule>
constexpr option_row list_row(std::string_view name, std::string_view help) {
  return {{name, "list", "", help},
          [](options& o, std::string_view value) {
            typename std::remove_reference_t<decltype(o.*List)>::value_type element;
            auto wrong = Read(value, element);
            if (wrong.empty()) (o.*List).push_back(std::move(element));
            return wrong;
          },
          [](const options& o) {
            for (const auto& element : o.*List)
              if (auto wrong = Rule(element); !wrong.empty()) return wrong;
            return fault();
          }};
}

constexpr option_row option_rows[] = {
    text_row<&options::date, iso_date>(
        "date", "date", "the document's date (2018-04-10): relative dates are resolved against it"),
    text_row<&options::language, language_tag>("language", "text", "its language as a BCP 47 tag (en, pt-BR)"),
    text_row<&options::media_type, media_type>(
        "media_type", "text", "what the source is, with parameters (text/html; charset=windows-1251)"),
    text_row<&options::encoding, encoding_label>("encoding", "text", "its character encoding; wins over media_type"),
    text_row<&options::name, plain_text>("name", "text", "a name for the source, kept with the document"),
    text_row<&options::url, web_address>("url", "text", "where the source was published, kept as metadata"),
    {{"invalid", "choice", "error", "bytes that are not text: error, or replace by U+FFFD"},
     [](options& o, std::string_view value) { return read_invalid(value, o.invalid); },
     [](const options& o) {
       return o.invalid > invalid_bytes::replace ? fault("is neither error nor replace") : fault();
     }},
    flag_row<&options::repair>("repair", "undo text that was encoded twice"),
    list_row<&options::labels, read_label, label>(
        "labels", "a label that opens turns, TEXT[=SPEAKER][/KIND]; added to those inferred"),
    flag_row<&options::labels_only>("labels_only", "only the stated labels open turns"),
    list_row<&options::participants, read_participant, participant>(
        "participants", "a person who takes part, NAME[; ROLE[; AFFILIATION]]"),
    {{"entities", "set", "all", "kinds of entity to find: all, none, or a list such as DATE,PERSON"},
     [](options& o, std::string_view value) { return read_entities(value, o.entities); },
     nothing_to_check},
    flag_row<&options::keep_hidden>("keep_hidden", "keep hidden matter as regions of its own"),
    size_row<&options::max_bytes, most_bytes>("max_bytes", "4294967295", "refuse a source of more bytes"),
    size_row<&options::max_turns, most_turns>("max_turns", "4294967294", "refuse a document of more turns"),
    {{"cancel", "callback", "", "asked at least once a MiB; true ends the parse"},
     [](options&, std::string_view) { return fault("is a callback and cannot be set from text"); },
     nothing_to_check},
};

constexpr auto option_infos = [] {
  std::array<option_info, std::size(option_rows)> infos{};
  for (std::size_t i = 0; i < infos.size(); ++i) infos[i] = option_rows[i].info;
  return infos;
}();

error refused(std::string_view name, const fault& wrong) {
  return {error_code::invalid_argument, 0, "option " + std::string(name) + ": " + wrong};
}

/// The same label stated twice for two speakers or two kinds.
fault contradicting_label(const std::vector<stated_label>& labels) {
  std::unordered_map<std::string_view, const stated_label*> seen;
  for (const auto& stated : labels) {
    const auto* first = seen.emplace(stated.text, &stated).first->second;
    if (first->speaker != stated.speaker || first->kind != stated.kind)
      return in_quotes(stated.text) + " is stated twice, for different speakers or kinds";
  }
  return {};
}

}  // namespace
}  // namespace option_rules

inline namespace v1 {

result<bool> options::set(std::string_view option, std::string_view value) {
  for (const auto& row : option_rules::option_rows)
    if (row.info.name == option) {
      const auto wrong = row.set(*this, value);
      return wrong.empty() ? result<bool>(true) : option_rules::refused(option, wrong);
    }
  return error{error_code::invalid_argument, 0, "there is no option " + option_rules::in_quotes(option)};
}

result<bool> options::check() const {
  for (const auto& row : option_rules::option_rows)
    if (const auto wrong = row.check(*this); !wrong.empty()) return option_rules::refused(row.info.name, wrong);
  if (labels_only && labels.empty()) return option_rules::refused("labels_only", "no labels are stated");
  if (const auto wrong = option_rules::contradicting_label(labels); !wrong.empty()) return option_rules::refused("labels", wrong);
  return true;
}

const option_info* option_table() noexcept { return option_rules::option_infos.data(); }
std::size_t option_count() noexcept { return option_rules::option_infos.size(); }

}  // namespace v1
}  // namespace stenogram
