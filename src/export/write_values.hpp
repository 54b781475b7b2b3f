// The values that recur in a document's JSON: strings, indices, spans, times, reasons, each with its key.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/offsets.hpp"
#include "export/json_text.hpp"
#include "stenogram/document.hpp"

namespace stenogram::json {

class value_writer {
 protected:
  value_writer(const document& doc, offset_unit unit, std::string& out)
      : doc_(doc), c_(*doc.body()), out_(out), at_(c_.text, c_.offsets, unit), said_(c_.reasons.code.size()) {}

  const document& doc_;
  const detail::columns& c_;
  text_out out_;
  offset_cursor at_;
  struct stretch {
    std::size_t begin = 0, end = 0;
  };
  std::vector<stretch> said_;  // of each reason: where its sentence and code stand in `sayings_` once they were needed
  std::string sayings_;

  void text(std::string_view key, std::string_view s) { out_.key(key), out_.string(s); }
  void text_or_null(std::string_view key, std::string_view s) {
    out_.key(key);
    s.empty() ? out_.null() : out_.string(s);
  }
  void number(std::string_view key, std::uint64_t n) { out_.key(key), out_.number(n); }
  void index_or_null(std::string_view key, std::uint32_t n) {
    out_.key(key);
    n == none ? out_.null() : out_.number(std::uint64_t{n});
  }
  template <class List>
  void texts(std::string_view key, const List& list) {
    out_.key(key), out_.open('[');
    for (const auto s : list) out_.string(s);
    out_.close(']');
  }
  template <class List>
  void rows(std::string_view key, const List& list) {
    out_.key(key), out_.open('[');
    for (const auto row : list) out_.number(std::uint64_t{row.index()});
    out_.close(']');
  }
  void pair(std::uint64_t a, std::uint64_t b) {
    out_.open('[');
    out_.number(a);
    out_.number(b);
    out_.close(']');
  }
  void bare_span(span s) {
    const auto begin = at_.to_unit(s.begin);
    pair(begin, at_.to_unit(s.end));
  }
  void span_and_source(span s) {
    out_.key("span"), bare_span(s);
    if (c_.source_map.text_begin.empty()) return;
    const auto from = doc_.to_source(s);
    out_.key("source"), pair(from.first, from.second);
  }
  void span_or_null(std::string_view key, span s) {
    out_.key(key);
    s.empty() ? out_.null() : bare_span(s);
  }
  void time(std::int64_t begin, std::int64_t end) {
    out_.key("time");
    if (begin < 0) return out_.null();
    out_.open('[');
    out_.thousandths(static_cast<std::uint64_t>(begin));
    out_.thousandths(static_cast<std::uint64_t>(end));
    out_.close(']');
  }
  void confidence(std::uint8_t n) { out_.key("confidence"), out_.thousandths((n * 2000u + 255u) / 510u); }

  static void code_and_arguments(reason r, text_out& out) {
    out.open('[');
    out.string(r.name());
    for (const auto argument : r.arguments()) out.string(argument);
    out.close(']');
  }
  // A reason serves many rows: its two members are written once and copied.
  void why(reason r) {
    auto& said = said_[r.index()];
    if (said.begin == said.end) {
      said.begin = sayings_.size();
      text_out out(sayings_);
      out.key("why"), out.string(r.why());
      out.key("reason"), code_and_arguments(r, out);
      said.end = sayings_.size();
    }
    out_.raw(std::string_view(sayings_).substr(said.begin, said.end - said.begin));
  }
};

}  // namespace stenogram::json
