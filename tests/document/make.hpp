// A document made by hand, with every table filled and a text that holds what ASCII tests hide: curly quotes, NBSP, CJK,
// an emoji, CRLF.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "document/freeze.hpp"
#include "ledger/ledger.hpp"
#include "stenogram/document.hpp"

namespace make {

using stenogram::none;
using stenogram::reason_code;
using stenogram::region_kind;
using stenogram::turn_kind;
using stenogram::entity_type;

/// Writes text and the tables over it together.
class writer {
 public:
  stenogram::ledger notes;
  std::shared_ptr<stenogram::detail::columns> c = std::make_shared<stenogram::detail::columns>();
  std::shared_ptr<std::string> text = std::make_shared<std::string>();

  std::uint32_t here() const { return static_cast<std::uint32_t>(text->size()); }
  void blank(std::string_view s) { text->append(s); }

  stenogram::span region(region_kind kind, std::string_view s, std::uint32_t turn, std::uint32_t why, bool paragraph = false) {
    auto& r = c->regions;
    r.begin.push_back(here());
    text->append(s);
    r.end.push_back(here());
    r.kind.push_back(kind);
    r.paragraph.push_back(paragraph);
    r.confidence.push_back(static_cast<std::uint8_t>(200 + r.begin.size()));
    r.turn.push_back(turn);
    r.reason.push_back(why);
    return {r.begin.back(), r.end.back()};
  }

  /// Opens a turn with a printed label (none when empty); close_turn() gives it its span.
  std::uint32_t open_turn(turn_kind kind, std::uint32_t speaker, std::string_view label, std::string_view label_text) {
    auto& t = c->turns;
    const auto i = static_cast<std::uint32_t>(t.kind.size());
    t.label_begin.push_back(here());
    if (!label.empty()) region(region_kind::label, label, i, notes.reason(reason_code::label_of_turn, label_text));
    t.label_end.push_back(here());
    t.label_text.push_back(label.empty() ? none : notes.string(label_text));
    t.speaker.push_back(speaker);
    t.kind.push_back(kind);
    t.replies_to.push_back(none);
    t.exchange.push_back(none);
    t.time_begin.push_back(-1);
    t.time_end.push_back(-1);
    t.confidence.push_back(static_cast<std::uint8_t>(255 - 3 * i));
    t.reason.push_back(notes.reason(reason_code::labelled, label_text, "Name Surname:"));
    return i;
  }
  void say(std::string_view s, bool paragraph = false) {
    const auto turn = static_cast<std::uint32_t>(c->turns.kind.size() - 1);
    region(region_kind::speech, s, turn, notes.reason(reason_code::said_in_turn), paragraph);
  }
  void close_turn() {
    auto &t = c->turns;
    auto &r = c->regions;
    const auto turn = static_cast<std::uint32_t>(t.begin.size());
    std::uint32_t first = none, last = 0;
    for (std::uint32_t i = 0; i < r.begin.size(); ++i) {
      if (r.turn[i] != turn || r.kind[i] != region_kind::speech) continue;
      if (first == none) first = i;
      last = i;
    }
    t.begin.push_back(r.begin[first]);
    t.end.push_back(r.end[last]);
    t.first_region.push_back(first);
    t.last_region.push_back(last + 1);
  }

  std::uint32_t speaker(std::string_view name, std::string_view role, std::string_view affiliation, std::string_view wikidata) {
    auto& s = c->speakers;
    const auto id = [&](std::string_view v) { return v.empty() ? none : notes.string(v); };
    s.name.push_back(id(name));
    s.role.push_back(id(role));
    s.affiliation.push_back(id(affiliation));
    s.wikidata.push_back(id(wikidata));
    return static_cast<std::uint32_t>(s.name.size() - 1);
  }
  void entity(std::string_view s, entity_type type, std::string_view value, std::uint32_t turn, std::uint32_t thing,
              reason_code why, std::size_t from = 0) {
    auto& e = c->entities;
    const auto at = static_cast<std::uint32_t>(text->find(s, from));
    e.begin.push_back(at);
    e.end.push_back(at + static_cast<std::uint32_t>(s.size()));
    e.type.push_back(type);
    e.subtype.push_back(type == entity_type::place ? notes.string("GPE") : none);
    e.value.push_back(value.empty() ? none : notes.string(value));
    e.iso.push_back(type == entity_type::place ? notes.string("RU") : none);
    e.wikidata.push_back(type == entity_type::place ? notes.string("Q159") : none);
    e.turn.push_back(turn);
    e.thing.push_back(thing);
    if (type == entity_type::place) e.candidates.values.push_back(notes.string("Q649"));
    e.candidates.close();
    e.confidence.push_back(230);
    e.reason.push_back(notes.reason(why));
  }
  void field(std::string_view key, std::string_view s, std::string_view value, std::string_view from, reason_code why) {
    auto& f = c->fields;
    const auto at = s.empty() ? std::string::npos : text->find(s);
    f.key.push_back(notes.string(key));
    f.text.push_back(notes.string(s));
    f.value.push_back(value.empty() ? none : notes.string(value));
    f.role.push_back(key == "participant" ? notes.string("Foreign Minister") : none);
    f.affiliation.push_back(none);
    f.begin.push_back(at == std::string::npos ? 0 : static_cast<std::uint32_t>(at));
    f.end.push_back(at == std::string::npos ? 0 : static_cast<std::uint32_t>(at + s.size()));
    f.from.push_back(notes.string(from));
    f.confidence.push_back(250);
    f.reason.push_back(notes.reason(why));
  }

  std::shared_ptr<stenogram::detail::columns> body() {
    c->owner = text;
    c->text = *text;
    stenogram::count_offsets(c->text, c->offsets);
    notes.take(*c);
    return c;
  }
};

/// The tables before they are frozen. With `mapped` the source has a BOM and another encoding's sizes.
inline std::shared_ptr<stenogram::detail::columns> columns(bool mapped = false) {
  writer w;
  auto& c = *w.c;
  auto& notes = w.notes;
  const auto chief = w.speaker("Jos\u00E9 \u201CPepe\u201D Mujica", "Minister", "Uruguay", "Q9095");
  c.speakers.labels.values.push_back(notes.string("Minister"));
  c.speakers.labels.values.push_back(notes.string("Pepe"));
  c.speakers.labels.close();
  const auto asks = w.speaker("", "Question", "", "");
  c.speakers.labels.values.push_back(notes.string("\u95EE"));
  c.speakers.labels.close();

  w.blank("\r\n");
  w.region(region_kind::title, "Remarks by Jos\u00E9\u00A0Mujica \U0001F600", none, notes.reason(reason_code::title_line));
  w.blank("\r\n");
  w.region(region_kind::dateline, "Moscow, April 10, 2018", none, notes.reason(reason_code::place_and_date));
  w.blank("\r\n\r\n");
  w.open_turn(turn_kind::remarks, chief, "", "");
  w.say("\u201CGood morning\u201D, friends.");
  w.blank(" ");
  w.region(region_kind::stage, "(Applause.)", 0, notes.reason(reason_code::bracketed));
  w.say(" We met yesterday.");
  w.blank("\r\n\r\n");
  w.say("A second paragraph.", true);
  w.blank("\r\n");
  w.region(region_kind::page, "- 2 -", 0, notes.reason(reason_code::page_mark));
  w.blank("\r\n");
  w.say("goes on.");
  w.blank("\r\n");
  w.close_turn();
  const auto question = w.open_turn(turn_kind::question, asks, "\uFF08\u95EE\uFF09", "\u95EE");
  w.say("\u4F60\u597D\uFF0C\u5728Russia\u5417\uFF1F");
  w.blank("\r\n");
  w.close_turn();
  const auto answer = w.open_turn(turn_kind::answer, chief, "Pepe: ", "Pepe");
  c.turns.replies_to[answer] = question;
  c.turns.time_begin[answer] = 1500;
  c.turns.time_end[answer] = 62007;
  w.say("Yes \U0001F44D\U0001F3FD.");
  w.close_turn();
  w.blank("\r\n");
  w.region(region_kind::boilerplate, "\u00A9 2018\u200B\u3000All rights reserved.", none, notes.reason(reason_code::copyright_notice));
  w.blank("\r\n");

  c.turns.exchange[question] = c.turns.exchange[answer] = 0;
  c.exchanges.questions.values.push_back(question);
  c.exchanges.questions.close();
  c.exchanges.answers.values.push_back(answer);
  c.exchanges.answers.close();

  w.entity("Jos\u00E9\u00A0Mujica", entity_type::person, "", none, 0, reason_code::speaker_named);
  w.entity("April 10, 2018", entity_type::date, "2018-04-10", none, none, reason_code::calendar_date);
  w.entity("yesterday", entity_type::date, "", 0, none, reason_code::undated_relative);
  w.entity("Russia", entity_type::place, "", question, 1, reason_code::unspecified);
  auto& things = c.things;
  things.type = {entity_type::person, entity_type::place};
  things.name = {notes.string("Jos\u00E9 Mujica"), notes.string("Russia")};
  things.wikidata = {none, notes.string("Q159")};
  things.names.values = {notes.string("Jos\u00E9\u00A0Mujica"), notes.string("Russia"), notes.string("Russian Federation")};
  things.names.ends = {1, 3};
  things.mentions.values = {0, 3};
  things.mentions.ends = {1, 2};

  w.field("title", "Remarks by Jos\u00E9\u00A0Mujica \U0001F600", "", "title", reason_code::in_title);
  w.field("date", "April 10, 2018", "2018-04-10", "dateline", reason_code::in_dateline);
  w.field("place", "Moscow", "", "dateline", reason_code::in_dateline);
  w.field("url", "https://example.org/a?b=\"c\"", "", "options", reason_code::in_url);
  c.fields.begin.back() = c.fields.end.back() = 0;
  w.field("participant", "Jos\u00E9\u00A0Mujica", "Jos\u00E9 Mujica", "title", reason_code::in_title);
  w.field("participant", "", "A. \\ B.\t\x01", "options", reason_code::in_title);

  auto& forms = c.forms;
  forms.text = {notes.string("\uFF08\u95EE\uFF09"), notes.string("Name:")};
  forms.labels = {1, 1};
  forms.turns = {1, 1};
  forms.weight = {14, -3};
  c.convention_confidence = 240;
  c.convention_reason = notes.reason(reason_code::forms_found, "2", "2");
  auto& refused = c.refusals;
  refused.begin.push_back(c.turns.begin[0]);
  refused.end.push_back(c.turns.begin[0] + 3);
  refused.weight.push_back(-7);
  refused.evidence.values = {notes.reason(reason_code::quoted), notes.reason(reason_code::recurs, 3u)};
  refused.evidence.close();

  c.cues.begin = {c.turns.begin[0], c.turns.begin[2]};
  c.cues.end = {c.turns.end[0], c.turns.end[2]};
  c.cues.time_begin = {0, 1500};
  c.cues.time_end = {1500, 62007};
  c.cues.speaker_text = {notes.string("Ann"), none};
  notes.warn(stenogram::warning_code::nul_bytes, 1, 2, notes.reason(reason_code::nul, 1u));

  c.has_source_name = true;
  c.source_name = "a \u201Cb\u201D.txt";
  c.media_type = "text/plain";
  c.encoding = "utf-8";
  c.language = "en";
  const auto size = w.here();
  c.source_bytes = size;
  if (mapped) {  // a BOM, then bytes alike, then two bytes of text for one, a gap, and bytes alike
    const auto cut = c.turns.begin[1];
    c.source_map.text_begin = {0, cut, cut + 3};
    c.source_map.text_size = {cut, 3, size - cut - 3};
    c.source_map.source_begin = {3, cut + 3, cut + 10};
    c.source_map.source_size = {cut, 2, size - cut - 3};
    c.source_bytes = c.source_map.source_begin[2] + c.source_map.source_size[2];
  }
  return w.body();
}

inline stenogram::document document(bool mapped = false) { return stenogram::freeze(columns(mapped)).value(); }

}  // namespace make
