#include "input/media_type.hpp"

#include "input/captions/captions.hpp"
#include "input/html/html.hpp"
#include "input/json/transcript.hpp"
#include "text/text.hpp"

namespace stenogram::input {
namespace {

constexpr struct {
  std::string_view name;
  media kind;
} media_types[] = {{"text/plain", media::plain},           {"text/markdown", media::plain},
                   {"text/html", media::html},             {"application/xhtml+xml", media::html},
                   {"text/vtt", media::captions},          {"text/webvtt", media::captions},
                   {"text/srt", media::captions},          {"text/x-srt", media::captions},
                   {"text/x-subrip", media::captions},     {"application/srt", media::captions},
                   {"application/subrip", media::captions}, {"application/x-srt", media::captions},
                   {"application/x-subrip", media::captions},
                   {"application/json", media::json},      {"text/json", media::json}};

}  // namespace

media_guess media_of(std::string_view stated, std::string_view text) {
  stated = stated.substr(0, stated.find(';'));
  while (!stated.empty() && stated.back() == ' ') stated.remove_suffix(1);
  while (!stated.empty() && stated.front() == ' ') stated.remove_prefix(1);
  for (const auto& t : media_types)
    if (text::same_but_case(stated, t.name)) return {t.kind, true};
  constexpr std::string_view json_suffix = "+json";
  if (stated.size() > json_suffix.size() && text::same_but_case(stated.substr(stated.size() - json_suffix.size()), json_suffix)) return {media::json, true};
  if (html::is_html(text)) return {media::html, false};
  if (is_webvtt(text) || is_subrip(text)) return {media::captions, false};
  return {is_json_like(text) ? media::json : media::plain, false};
}

}  // namespace stenogram::input
