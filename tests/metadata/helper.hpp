// Lines of a text for the tests of metadata, cut as the reader of plain text does.
#pragma once
#include <string>
#include <string_view>

#include "input/plain/lines.hpp"
#include "metadata/metadata.hpp"

struct page_read {
  stenogram::input::blocks body;
  stenogram::ledger notes;
  stenogram::metadata::result found;

  explicit page_read(std::string_view text, const stenogram::options& opts = {}) {
    body.text = text;
    stenogram::input::line_splitter splitter(body.lines);
    splitter.open(text);
    splitter.take(text.size());
    stenogram::metadata::extract(body, stenogram::language::detect(body, opts.language), opts, notes, found);
  }
  /// Text (or value) of the first field of that key; empty when there is none.
  std::string field(std::string_view key, bool value = false) const {
    const auto& f = found.fields;
    for (std::size_t i = 0; i < f.key.size(); ++i)
      if (notes.at(f.key[i]) == key) return std::string(notes.at(value ? f.value[i] : f.text[i]));
    return {};
  }
  std::string value(std::string_view key) const { return field(key, true); }
  /// `name / role` of person `i`, a star behind who opens.
  std::string person(std::size_t i) const {
    if (i >= found.people.size()) return {};
    const auto& p = found.people[i];
    return p.name + " / " + p.role + (p.opens ? " *" : "");
  }
  std::string next() const {
    return found.front_end < body.lines.size() ? std::string(body.of(body.lines[found.front_end])) : std::string();
  }
};
