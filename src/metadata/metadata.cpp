#include "metadata/metadata.hpp"

#include <algorithm>

#include "metadata/address.hpp"
#include "metadata/front.hpp"
#include "metadata/introduction.hpp"
#include "metadata/nominative.hpp"
#include "metadata/participants.hpp"
#include "metadata/yaml.hpp"
#include "text/text.hpp"

namespace stenogram::metadata {
namespace {

constexpr std::uint32_t closing_lines = 40;

class extractor {
 public:
  extractor(const input::blocks& body, const language::guess& lang, const options& opts, ledger& notes, result& out)
      : body_(body), lang_(lang.lang), opts_(opts), notes_(notes), out_(out) {}

  void run() {
    take_stated();
    if (!body_.cues.empty()) return take_people({}), settle_date({});  // captions open with speech
    yaml_block yaml;
    read_yaml(body_, yaml);
    take_yaml(yaml);
    front f;
    read_front(body_, yaml.end, lang_, f);
    out_.front_end = f.end;
    take_title(f);
    for (const auto& l : f.lines) take_line(l, f);
    take_people(f);
    take_places(f);
    const auto told = read_introductions(body_, f.end, lang_, out_.people);
    out_.press |= told.press;
    if (told.date && trust_ < 0) take_day({*told.date, {}}, notes_.reason(reason_code::in_front_matter), "dateline");
    if (out_.people.empty()) {
      read_interviewee(body_, f.title_last, lang_, out_.people);
      for (auto& p : out_.people) part_office(p);
    }
    settle_date(f);
  }

 private:
  void add(std::string_view key, std::string_view text, std::string_view value, span where, std::string_view from, std::uint8_t confidence,
           detail::reason_id why, const person* who = nullptr) {
    auto& f = out_.fields;
    f.key.push_back(notes_.string(key)), f.text.push_back(notes_.string(text));
    f.value.push_back(value.empty() ? none : notes_.string(value));
    f.role.push_back(who && !who->role.empty() ? notes_.string(who->role) : none);
    f.affiliation.push_back(who && !who->affiliation.empty() ? notes_.string(who->affiliation) : none);
    f.begin.push_back(where.begin), f.end.push_back(where.end);
    f.from.push_back(notes_.string(from));
    f.confidence.push_back(confidence), f.reason.push_back(why);
  }

  bool has(std::string_view key) const {
    return std::any_of(out_.fields.key.begin(), out_.fields.key.end(), [&](auto id) { return notes_.at(id) == key; });
  }

  std::string_view printed(span s) const { return body_.text.substr(s.begin, s.size()); }

  void take_stated() {
    if (!opts_.date.empty()) {
      add("date", opts_.date, opts_.date, {}, "options", 255, notes_.reason(reason_code::stated, "date"));
      if (const auto d = time::parse_iso_date(opts_.date)) out_.date = *d;
    }
    if (!opts_.url.empty()) {
      add("url", opts_.url, {}, {}, "options", 255, notes_.reason(reason_code::stated, "url"));
      if (const auto host = host_of_url(opts_.url); !host.empty()) add("site", host, {}, {}, "url", 255, notes_.reason(reason_code::in_url));
    }
    for (const auto& p : opts_.participants) {
      person made;
      made.name = p.name, made.role = p.role, made.affiliation = p.affiliation;
      made.stated = true, made.from = reason_code::stated;
      add("participant", p.name, p.name, {}, "options", 255, notes_.reason(reason_code::stated, "participants"), &made);
      stated_.push_back(std::move(made));
    }
  }

  void take_yaml(const yaml_block& yaml) {
    for (std::uint32_t i = 0; i < yaml.end; ++i) {
      const auto& l = body_.lines[i];
      const bool rule = i == 0 || i + 1 == yaml.end;
      out_.marks.push_back({l.where(), region_kind::metadata, rule ? notes_.reason(reason_code::separator) : notes_.reason(reason_code::field_line, "front matter"), 250});
    }
    for (const auto& e : yaml.entries) {
      const auto* row = tables::find(tables::table::field_names, lang_, e.key);
      if (!row) row = tables::find(tables::table::person_fields, lang_, e.key);
      if (row) take_field(*row, e.key, e.value, e.where, e.in_list);
      if (row && row->value == "title" && is_name_alone(body_.text, e.where))  // a page about that person
        titled_.push_back({std::string(e.value), {}, {}, e.where, false, false, reason_code::in_title});
    }
  }

  // A field with its value, from a line or a YAML block.
  void take_field(const tables::row& row, std::string_view key, std::string_view text, span where, bool in_list) {
    const auto kind = row.value;
    const auto why = notes_.reason(reason_code::field_line, key);
    if (row.in == tables::table::person_fields || kind == "participants") {
      if (!in_list) return;  // lists on the page are read with the front
      person one;
      if (read_entry(body_.text, where, lang_, {}, one)) listed_.push_back(std::move(one));
      return;
    }
    if (kind == "other" || kind.empty()) return;
    if (kind == "date" || kind == "published") {
      const auto when = time::whole_line(text, lang_);
      std::string value = when && when->value.size() >= 4 ? when->value : std::string();
      if (value.empty()) {
        // An ISO date and time, or a date among other words.
        if (time::parse_iso_date(text.substr(0, 10))) value = std::string(text.substr(0, 10));
        else if (const auto day = time::find_day(text, {0, static_cast<std::uint32_t>(text.size())}, lang_)) value = day->value;
        else return;
      }
      if (!has(kind)) add(kind, text, value, where, "front", 240, why);
      note_day(value, kind == "date" ? 3 : 1);
      return;
    }
    if (kind == "title") {
      if (has("title")) return;
      add("title", text, {}, where, "front", 250, why);
      read_stated_title(text, where);
      return;
    }
    if (!has(kind)) add(kind, text, {}, where, "front", 230, why);
  }

  // A title that a field gives is read like one that is printed; spans are those of the field.
  void read_stated_title(std::string_view text, span where) {
    const auto parts = read_title(text, {0, static_cast<std::uint32_t>(text.size())}, lang_);
    const auto in_title = notes_.reason(reason_code::in_title);
    const auto part = [&](span s) { return one_line(text.substr(s.begin, s.size())); };
    if (parts.date && !has("date")) add("date", part(parts.date->where), parts.date->value, where, "title", 220, in_title), note_day(parts.date->value, 4);
    if (!parts.place.empty() && !has("place")) add("place", part(parts.place), {}, where, "title", 200, in_title);
    if (!parts.event.empty()) add("event", part(parts.event), {}, where, "title", 200, notes_.reason(reason_code::after_phrase, parts.event_phrase));
    for (auto p : parts.people) {
      p.where = where;
      titled_.push_back(std::move(p));
    }
  }

  void take_title(const front& f) {
    if (f.title_last == 0) return;
    const auto& t = f.title;
    out_.press = t.press, out_.conversation = t.of_two;
    const auto in_title = notes_.reason(reason_code::in_title);
    if (!has("title")) add("title", one_line(printed(t.where)), {}, t.where, f.title_first == 0 ? "title" : "heading", t.has_kind ? 240 : 190, notes_.reason(reason_code::title_line));
    else return;
    if (t.date && !has("date")) add("date", one_line(printed(t.date->where)), t.date->value.substr(0, 10), t.date->where, "title", 235, in_title);
    if (t.date) note_day(t.date->value, 4);
    if (!t.place.empty() && !has("place")) add("place", one_line(printed(t.place)), {}, t.place, "title", 200, in_title);
    if (!t.event.empty()) add("event", one_line(printed(t.event)), {}, t.event, "title", 200, notes_.reason(reason_code::after_phrase, t.event_phrase));
    for (const auto& p : t.people) titled_.push_back(p);
  }

  void mark(const front_line& l, region_kind kind, detail::reason_id why, std::uint8_t confidence) {
    out_.marks.push_back({body_.lines[l.index].where(), kind, why, confidence});
  }

  void take_line(const front_line& l, const front& f) {
    switch (l.kind) {
      case front_kind::title:
        if (l.index == f.title_first)
          out_.marks.push_back({{body_.lines[l.index].begin, body_.lines[f.title_last - 1].end}, region_kind::title, notes_.reason(reason_code::title_line), 230});
        break;
      case front_kind::dated: {
        const auto& d = *l.dated;
        const auto why = notes_.reason(d.place.empty() ? reason_code::date_line : reason_code::place_and_date);
        mark(l, region_kind::dateline, why, 230);
        take_day(d, why, "dateline");
        break;
      }
      case front_kind::clock: mark(l, region_kind::dateline, notes_.reason(reason_code::clock_line), 200); break;
      case front_kind::place: mark(l, region_kind::dateline, notes_.reason(reason_code::in_dateline), 160); break;
      case front_kind::field: {
        mark(l, region_kind::metadata, notes_.reason(reason_code::field_line, printed(l.field->key)), 220);
        take_field(*l.field->row, printed(l.field->key), one_line(printed(l.field->value)), l.field->value, false);
        break;
      }
      case front_kind::list_heading: case front_kind::list_row: mark(l, region_kind::metadata, notes_.reason(reason_code::listed_participant), 220); break;
      case front_kind::rule: mark(l, region_kind::metadata, notes_.reason(reason_code::separator), 180); break;
      case front_kind::menu: mark(l, region_kind::boilerplate, notes_.reason(reason_code::navigation), 200); break;
      case front_kind::other: mark(l, region_kind::heading, notes_.reason(reason_code::section_heading), 140); break;
    }
  }

  // A day on a line of its own: with a time, or beside a date that is known, it is that of publication.
  void take_day(const dated_line& d, detail::reason_id why, std::string_view from) {
    const auto& value = d.when.value;
    if (value.size() <= 10 && !has("date")) {
      add("date", one_line(printed(d.when.where)), value, d.when.where, from, 230, why);
      note_day(value, 3);
    } else if (!has("published") && (value.size() > 10 || dated_differently(value))) {
      add("published", one_line(printed(d.when.where)), value, d.when.where, from, 230, why);
      note_day(value, 2);
    }
    if (!d.place.empty() && !has("place")) add("place", one_line(printed(d.place)), {}, d.place, from, 210, why);
  }

  bool dated_differently(std::string_view value) const {
    const auto d = time::parse_iso_date(value);
    return d && (d->year != found_.year || d->month != found_.month || d->day != found_.day);
  }

  // What stands before the name where the page prints it alone too: `Bell ringer Ann Lee`.
  void part_office(person& p) const {
    if (const auto cut = words_before_name(body_, p.name); cut) p.role += (p.role.empty() ? "" : " ") + p.name.substr(0, cut - 1), p.name.erase(0, cut);
  }

  void take_people(const front& f) {
    for (auto& p : titled_) {
      if (auto first = nominative_on_page(body_, p.name, lang_); !first.empty()) p.name = std::move(first);
      part_office(p);
      out_.people.push_back(p);
    }
    for (auto& p : stated_) out_.people.push_back(std::move(p));
    for (const std::vector<person>* list : {static_cast<const std::vector<person>*>(&listed_), &f.listed})
      for (const auto& p : *list) {
        add("participant", one_line(printed(p.where)), p.name, p.where, "front", 210, notes_.reason(reason_code::listed_participant), &p);
        out_.people.push_back(p);
      }
  }

  void take_places(const front& f) {
    if (!has("place") && !f.place.empty()) add("place", one_line(printed(f.place)), {}, f.place, "dateline", 150, notes_.reason(reason_code::in_dateline));
    if (!f.after) return;
    const auto why = notes_.reason(f.after->place.empty() ? reason_code::date_line : reason_code::place_and_date);
    if (!f.after->place.empty() && !has("place")) add("place", one_line(printed(f.after->place)), {}, f.after->place, "dateline", 190, why);
    if (!f.after->when.value.empty()) take_day({f.after->when, {}}, why, "dateline");
  }

  // The document's date: the most trusted of what was found.
  void note_day(std::string_view value, int trust) {
    const auto d = time::parse_iso_date(value);
    if (!d || trust <= trust_) return;
    found_ = *d, trust_ = trust;
  }

  void settle_date(const front& f) {
    if (const auto day = day_of_url(opts_.url); !day.empty()) {
      if (!has("date") && !has("published")) add("date", day, day, {}, "url", 220, notes_.reason(reason_code::in_url));
      note_day(day, 0);
    }
    if (trust_ < 0 && !out_.date.known() && body_.cues.empty()) look_at_end(f);
    if (!out_.date.known()) out_.date = found_;
  }

  // A dateline below the last turn.
  void look_at_end(const front& f) {
    const auto n = static_cast<std::uint32_t>(body_.lines.size());
    for (auto i = std::max(f.end, n - std::min(n, closing_lines)); i < n; ++i)
      if (const auto d = read_date_line(body_.text, body_.lines[i].where(), lang_)) {
        take_day(*d, notes_.reason(reason_code::date_line), "dateline");
        return;
      }
  }

  const input::blocks& body_;
  tables::language lang_;
  const options& opts_;
  ledger& notes_;
  result& out_;
  std::vector<person> titled_, stated_, listed_;
  time::date found_;
  int trust_ = -1;
};

}  // namespace

void result::clear() {
  for (auto* c : {&fields.key, &fields.text, &fields.value, &fields.role, &fields.affiliation, &fields.begin, &fields.end, &fields.from, &fields.reason}) c->clear();
  fields.confidence.clear();
  marks.clear();
  people.clear();
  press = conversation = false, date = {}, front_end = 0;
}

void extract(const input::blocks& body, const language::guess& lang, const options& opts, ledger& notes, result& out) {
  out.clear();
  extractor(body, lang, opts, notes, out).run();
}

}  // namespace stenogram::metadata
