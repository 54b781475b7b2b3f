// What a parse of captions or of a recogniser's output shows.
#pragma once
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "stenogram/stenogram.hpp"

namespace cues {

/// Parsed and checked: no invariant is broken, JSON gives the document back, every cue stands in the source where the map
/// says.
inline stenogram::document read(const std::string& bytes, stenogram::options opts = {}) {
  auto doc = stenogram::parse(bytes, opts);
  REQUIRE_MESSAGE(doc, doc.error().message);
  const auto broken = doc->verify();
  CHECK_MESSAGE(!broken, (broken ? broken->message : ""));
  const auto back = stenogram::from_json(stenogram::to_json(*doc));
  REQUIRE(back);
  CHECK(*back == *doc);
  return *doc;
}

inline std::string seconds(double s) {
  auto out = std::to_string(s);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out;
}

/// `speaker: words [begin end]` of each turn, on one line.
inline std::string turns(const stenogram::document& doc) {
  std::string out;
  for (const auto t : doc.turns()) {
    auto said = t.text();
    std::replace(said.begin(), said.end(), '\n', ' ');
    out += std::string(t.speaker() ? t.speaker_name() : "?") + ": " + said;
    if (const auto time = t.time()) out += " [" + seconds(time->first) + " " + seconds(time->second) + "]";
    out += "\n";
  }
  return out;
}

/// `words begin end` of each row, `speaker` before it where the source names one.
inline std::string rows(const stenogram::document& doc) {
  std::string out;
  for (const auto c : doc.cues()) {
    if (!c.speaker_text().empty()) out += std::string(c.speaker_text()) + "> ";
    out += std::string(c.text()) + " " + seconds(c.time_begin()) + " " + seconds(c.time_end()) + "\n";
  }
  return out;
}

/// `code begin-end` of each warning, in bytes of the source.
inline std::string warnings(const stenogram::document& doc) {
  std::string out;
  for (const auto w : doc.warnings())
    out += std::string(to_string(w.code())) + " " + std::to_string(w.source_begin()) + "-" + std::to_string(w.source_end()) + "\n";
  return out;
}

/// The bytes of the source that the first occurrence of `words` in the text stands for.
inline std::string source_of(const stenogram::document& doc, const std::string& bytes, const std::string& words) {
  const auto at = doc.text().find(words);
  REQUIRE(at != std::string_view::npos);
  const auto begin = static_cast<std::uint32_t>(at);
  const auto [from, to] = doc.to_source({begin, begin + static_cast<std::uint32_t>(words.size())});
  return bytes.substr(from, to - from);
}

inline std::string media_type(const std::string& bytes, stenogram::options opts = {}) {
  const auto doc = read(bytes, opts);
  return std::string(doc.source().media_type());
}

}  // namespace cues
