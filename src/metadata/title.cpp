#include "metadata/title.hpp"

#include <algorithm>

#include "metadata/lines.hpp"
#include "metadata/names.hpp"
#include "metadata/place.hpp"
#include "metadata/words.hpp"
#include "text/text.hpp"

namespace stenogram::metadata {
namespace {

using tables::table;
constexpr std::size_t most_place_words = 5, most_words_behind_date = 4, most_bytes_of_entry = 10;

bool is_small(const words& w, std::size_t i, tables::language lang) {
  return !w[i].capital && !w[i].digit && !w[i].mark &&
         (w.has(i, table::function_words, lang) || w.has(i, table::press_words, lang));
}

// Marks that end a part of a title: anything but a comma, a stop and an apostrophe.
bool is_hard(char32_t c) noexcept {
  return c && c != ',' && c != 0x60C && c != 0x3001 && c != 0xFF0C && c != '.' && c != '\'' && c != 0x2019 && c != '&' && c != '/';
}

std::size_t first_word_at(const words& w, std::uint32_t byte) {
  std::size_t i = 0;
  while (i < w.size() && w[i].where.end <= byte) ++i;
  return i;
}

class title_reader {
 public:
  title_reader(const words& w, tables::language lang, title_parts& out) : w_(w), lang_(lang), out_(out), end_(w.size()) {}

  void read(std::string_view text, span where) {
    out_.where = where;
    out_.date = time::find_day(text, where, lang_, true);
    if (out_.date) find_end();
    find_phrases();
    if (out_.people.empty()) find_quoted();
  }

 private:
  // The date, the weekday before it, and the place before both.
  void find_end() {
    date_first_ = first_word_at(w_, out_.date->where.begin);
    date_last_ = std::max(date_first_, first_word_at(w_, out_.date->where.end));
    while (date_first_ && w_.has(date_first_ - 1, table::weekdays, lang_)) --date_first_;
    std::size_t behind = 0;
    for (auto i = date_last_; i < w_.size(); ++i) behind += !is_small(w_, i, lang_);
    out_.dated_end = behind <= most_words_behind_date && !w_[w_.size() - 1].unspaced;
    out_.dated_end = out_.dated_end || date_last_ >= w_.size();
    if (!out_.dated_end || date_first_ == 0 || date_first_ >= w_.size()) return;
    auto k = date_first_;
    while (k > 1 && is_small(w_, k - 1, lang_)) --k;
    end_ = k;
    if (k == date_first_ && !w_[k - 1].mark && w_[k].capital && !w_[k - 1].unspaced && !w_.has(k - 1, table::function_words, lang_)) {
      out_.where.end = w_[k - 1].where.end;  // the date merely follows
      // Closing quotes and brackets belong to the title.
      while (out_.where.end < w_[k].where.begin && !text::is_space(text::decode(w_.text, out_.where.end).value))
        out_.where.end += text::decode(w_.text, out_.where.end).size;
      return;
    }
    find_place(k);
  }

  void find_place(std::size_t k) {
    auto first = k - 1;
    while (first && !w_[first - 1].mark) --first;
    if (w_[k - 1].mark && first > 0) {
      auto from = first;
      while (from + 1 < k && w_.has(from, table::place_leads, lang_)) ++from;
      // `Norwich, VT`: the short second half does not stand alone.
      if (k - from == 1 && (w_[from].capitals || w_[from].initial) && w_[from].where.size() <= 4 && first > 1) {
        auto wider = first - 1;
        while (wider && !w_[wider - 1].mark) --wider;
        if (wider > 0) from = first = wider;
      }
      if (!place_like(w_, from, k, lang_)) return;
      out_.place = w_.where(from, k);
      end_ = first;
      return;
    }
    if (w_[k - 1].mark) return;
    for (auto i = k - 1; i > first && k - i <= most_place_words; --i)
      if (w_.has(i - 1, table::place_leads, lang_) && !w_[i - 1].capital) {
        if (!place_like(w_, i, k, lang_)) return;
        out_.place = w_.where(i, k);
        end_ = i - 1;
        return;
      }
  }

  void find_phrases() {
    span event;
    std::string_view event_phrase;
    std::size_t open = 0, kind_bytes = 0;  // where the part of the title began that a phrase closes
    for (std::size_t i = 0; i < end_;) {
      if (i == date_last_ && date_last_) open = i;
      if (i && is_hard(w_[i - 1].mark)) open_colon_ = open, open = i;
      const auto p = w_.longest(table::title_phrases, lang_, i, end_);
      if (!p.row) { ++i; continue; }
      const auto value = value_of(*p.row);
      const auto behind = i + p.size;
      auto next = behind;
      if (value.substr(0, 5) == "event") {
        if (event.empty() && (i > 0 || value == "event:\xE4\xB8\x8A")) {
          const auto found = read_event(value, i, behind, open);
          if (!found.empty()) {
            event = w_.where(found.first, found.last);
            event_phrase = p.row->word;
            next = std::max(next, found.last);
          }
        }
      } else {
        out_.has_kind = true;
        out_.press = out_.press || means_press(i, behind);
        kind_bytes = w_.where(i, behind).size();
        const bool asked = value.substr(0, 11) == "interviewee";
        out_.of_two |= asked || value.substr(0, 5) == "opens";
        out_.introduces |= value == "introduces";
        out_.announces |= value == "announces" && i == 0;
        out_.has_chair |= value.substr(0, 5) == "chair" && (i == 0 || p.size > 1);
        const auto before = out_.people.size();
        if (value == "opens:after" || value == "interviewee:after" || value.substr(0, 12) == "chair:after:") {
          next = read_people(behind, end_of_people(behind), !asked && value[0] == 'o');
          if (value[0] == 'c' && out_.people.size() > before && out_.people[before].role.empty()) out_.people[before].role = value.substr(12);
          if (out_.people.size() == before) next = behind;
        } else if (value == "opens:before" || value == "interviewee:before" || value == "introduces") {
          // `Name: press conference`: the colon parts them.
          auto from = open;
          if (from == i && i && w_[i - 1].mark == ':') from = open_colon_;
          auto last = i;
          while (last > from && (w_[last - 1].suffix || is_small(w_, last - 1, lang_))) --last;
          if (out_.people.empty()) read_people(from, last, !asked);
        } else if (value == "press" && out_.people.empty() && (w_[open].unspaced || w_[open].capital || w_[open].lower)) {  // whose it is, where an office tells that somebody is named
          read_people(open, i, true);
          if (!out_.people.empty() && out_.people[0].role.empty()) out_.people.clear();
        }
        open = next;
        for (auto k = i + 1; value == "press" && k < behind && next == behind; ++k)  // `noon briefing by`
          if (k + w_.longest(table::title_phrases, lang_, k, end_).size > behind) next = k;
      }
      i = std::max(next, i + 1);
    }
    if (out_.has_kind) out_.event = event, out_.event_phrase = event_phrase;
    const bool nobody = out_.people.empty() || (out_.people[0].role.empty() && out_.people[0].name.find(' ') == std::string::npos);
    out_.bare = out_.has_kind && nobody && !out_.date && (out_.where.size() <= kind_bytes + most_bytes_of_entry || w_.text.substr(out_.where.begin, out_.where.size()).find(" | ") != std::string_view::npos);
  }

  // What a phrase means beside being one of the press.
  std::string_view value_of(const tables::row& row) const {
    if (row.value == "press")
      for (const auto& r : tables::find(row.key))
        if (r.in == table::title_phrases && r.value != "press" && tables::speaks(r, lang_)) return r.value;
    return row.value;
  }

  // Whether a phrase holds one for a meeting with the press: `'s press conference`.
  bool means_press(std::size_t first, std::size_t last) const {
    for (auto from = first; from < last; ++from)
      for (auto to = from + 1; to <= last; ++to)
        for (const auto& r : tables::find(text::key(w_.printed(from, to))))
          if (r.in == table::title_phrases && r.value == "press" && tables::speaks(r, lang_)) return true;
    return false;
  }

  // `Bell ringer Ann Lee: "Bells want asking"`: whose words the title quotes.
  void find_quoted() {
    constexpr std::size_t most_words_of_person = 8;
    const auto is_opening = [](char32_t c) { return c == 0xAB || c == 0x201C || c == 0x201E || c == '"' || c == 0x300C || c == 0x2018; };
    std::size_t open = 0;
    for (std::size_t i = 0; i + 1 < end_; ++i) {
      bool quote = false, colon = false, other = false;
      for (auto at = w_[i].where.end; at < w_[i + 1].where.begin;) {
        const auto c = text::decode(w_.text, at);
        at += c.size;
        if (is_opening(c.value)) quote = true;
        else if (c.value == ':' || c.value == 0xFF1A) colon = true;
        else if (!text::is_space(c.value)) other = true;
      }
      if (quote && !other) {
        const bool caseless = !w_[i].capital && !w_[i].lower;
        if ((!colon && !caseless) || i + 1 - open > most_words_of_person) return;
        read_people(open, i + 1, false);
        if (out_.people.size() != 1 || (!caseless && out_.people[0].name.find(' ') == std::string::npos)) out_.people.clear();
        return;
      }
      if (colon && !other && open == 0 && i < most_words_of_person) {  // `Minister Ann Lee: Ferry to sail by May`
        read_people(0, i + 1, false);
        if (out_.people.size() == 1 && !out_.people[0].role.empty()) return;
        out_.people.clear();
      }
      if (other || colon) open = i + 1;
    }
  }

  struct stretch { std::size_t first = 0, last = 0; bool empty() const { return first >= last; } };
  stretch read_event(std::string_view value, std::size_t at, std::size_t behind, std::size_t open) const {
    if (value == "event:ends") return {open, behind};
    if (value == "event" || value == "event+") {
      const auto from = value == "event" ? behind : at + 1;
      auto last = from;
      while (last < end_ && (last == from || !is_hard(w_[last - 1].mark) || w_[last - 1].mark == '-' || w_[last - 1].mark == '"')) ++last;
      return {from, last};
    }
    const auto stop = value.substr(6);
    for (auto i = behind; i < end_ && !is_hard(w_[i].mark); ++i)
      if (w_.key(i) == stop) return {behind, i};
    return {};
  }

  // People that begin at `first` end before the next phrase but those of mere kind, or a hard mark.
  std::size_t end_of_people(std::size_t first) const {
    auto i = first;
    for (; i < end_; ++i) {
      if (i > first && is_hard(w_[i - 1].mark)) break;
      const auto p = w_.longest(table::title_phrases, lang_, i, end_);
      if (p.row && p.row->value != "kind" && p.row->value != "press" && i > first) break;
      if (i > first && w_.longest(table::place_leads, lang_, i, end_).size >= 2) break;
    }
    return i;
  }

  // The people of [first, last), parted by conjunctions; gives the word behind the last of them.
  std::size_t read_people(std::size_t first, std::size_t last, bool opens) {
    auto done = first;
    for (auto from = first; from < last;) {
      auto stop = from + 1;
      while (stop < last && !(w_[stop - 1].capital && stop + 1 < last && w_.has(stop, table::conjunctions, lang_))) ++stop;
      auto who = read_person(w_, from, stop, lang_);
      if (!who && stop < last) who = read_person(w_, from, stop = last, lang_);
      if (!who) break;
      // An acronym before small letters names an institution.
      const auto name = words(w_.text, who->name, 12);
      if (name.size() == 1 && !who->by_office && !w_[from].unspaced && w_[from].lower && is_small(w_, from, lang_)) break;  // `the Fund`
      if (name.size() > 1 && name[0].capitals && !name[name.size() - 1].capitals && !who->by_office) break;
      person p;
      p.name = one_line(w_.text.substr(who->name.begin, who->name.size()));
      p.role = one_line(w_.text.substr(who->role.begin, who->role.size()));
      p.where = who->name, p.from = reason_code::in_title;
      p.opens = opens && out_.people.empty();
      out_.people.push_back(std::move(p));
      done = who->next;
      from = stop + 1;
      if (who->next < stop) break;
    }
    return done;
  }

  const words& w_;
  tables::language lang_;
  title_parts& out_;
  std::size_t end_;                               // words of the title before place and date
  std::size_t date_first_ = 0, date_last_ = 0, open_colon_ = 0;  // the last: where the part before the last hard mark began
};

}  // namespace

title_parts read_title(std::string_view text, span where, tables::language lang) {
  title_parts out;
  const words w(text, where);
  if (w.size() == 0) {
    out.where = where;
    return out;
  }
  title_reader(w, lang, out).read(text, where);
  return out;
}

std::optional<title_parts> read_kind(std::string_view text, span where, tables::language lang) {
  const words w(text, where);
  if (!names_kind(w, 0, w.size(), lang)) return std::nullopt;
  title_parts out;
  title_reader(w, lang, out).read(text, where);
  return out;
}

bool names_kind(const words& w, std::size_t first, std::size_t last, tables::language lang) {
  for (auto i = first; i < last; ++i)
    if (const auto p = w.longest(table::title_phrases, lang, i, last); p.row && p.row->value.substr(0, 5) != "event") return true;
  return false;
}

}  // namespace stenogram::metadata
