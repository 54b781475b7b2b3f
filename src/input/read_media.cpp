#include "input/read_media.hpp"

#include <string>
#include <utility>

#include "input/captions/captions.hpp"
#include "input/compose.hpp"
#include "input/html/html.hpp"
#include "input/json/transcript.hpp"
#include "input/media_type.hpp"

namespace stenogram::input {
namespace {

std::uint64_t byte_in_source(const source& of, std::uint64_t at) {
  return source_place(of.body.text, of.map).begin_of(static_cast<std::size_t>(at));
}

error at_source(const source& of, error failed) {
  failed.byte = byte_in_source(of, failed.byte);
  return failed;
}

// `text`, made of the text of `out`, takes its place.
void take_text(std::string&& text, const detail::source_map_columns& map, source& out) {
  out.map = compose(map, out.body.text, out.map);
  const auto kept = std::make_shared<const std::string>(std::move(text));
  out.body.text = *kept;
  out.body.owner = kept;
}

result<bool> read_page(const options& opts, source& out) {
  html::page_text made;
  if (auto failed = html::read_html(out.body.text, opts, made)) return at_source(out, std::move(*failed));
  out.media_type = "text/html";
  take_text(std::move(made.text), made.map, out);
  out.body.runs = std::move(made.runs);
  return true;
}

}  // namespace

result<bool> read_media(const options& opts, ledger& notes, source& out) {
  const auto text = out.body.text;
  const auto guess = media_of(opts.media_type, text);
  if (guess.kind == media::plain || text.find_first_not_of(" \t\r\n") == text.npos) return false;
  if (guess.kind == media::html) return read_page(opts, out);
  cue_text made;
  if (guess.kind == media::json) {
    auto read = read_json(text, opts, made);
    if (!read) {
      const bool malformed = read.error().code == error_code::malformed_json || read.error().code == error_code::limit_exceeded;
      if (malformed && !guess.stated && !names_transcript(text)) return false;  // text that opens with a bracket
      return at_source(out, std::move(read).error());
    }
    if (!*read) return false;
    out.media_type = "application/json";
  } else {
    if (auto failed = read_captions(text, opts, made)) {
      if (failed->code == error_code::malformed_container && !guess.stated) return false;
      return at_source(out, std::move(*failed));
    }
    out.media_type = is_webvtt(text) ? "text/vtt" : "application/x-subrip";
  }
  if (const auto& d = made.damaged; d.count)
    notes.warn(warning_code::cue_damaged, byte_in_source(out, d.begin), source_place(text, out.map).end_of(d.end), notes.reason(reason_code::damaged_cues, d.count));
  take_text(std::move(made.text), made.map, out);
  out.body.cues = std::move(made.cues);
  out.body.voices = std::move(made.voices);
  return true;
}

}  // namespace stenogram::input
