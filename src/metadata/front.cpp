#include "metadata/front.hpp"

#include <algorithm>

#include "metadata/front_label.hpp"
#include "metadata/front_place.hpp"
#include "metadata/menu.hpp"
#include "metadata/names.hpp"
#include "metadata/participants.hpp"
#include "text/text.hpp"

namespace stenogram::metadata {
namespace {

using tables::table;
constexpr std::uint32_t most_front_lines = 40, longest_heading = 160, longest_title = 400, longest_look = 600, lines_behind = 3, most_title_lines = 4, most_headings = 6, most_lines_above = 120;

class front_reader {
 public:
  front_reader(const input::blocks& body, std::uint32_t from, tables::language lang, front& out)
      : body_(body), from_(from), lang_(lang), out_(out), last_(std::min<std::uint32_t>(static_cast<std::uint32_t>(body.lines.size()), from + most_front_lines)) {}

  void read() {
    out_.end = from_;
    std::uint32_t recognised = from_, headings = 0;
    for (auto i = from_; i < last_;) {
      const auto kind = look(i);
      if (kind == front_kind::other) {
        if (!is_heading(i) || ++headings > most_headings) {
          const auto below = title_below(i, headings > most_headings);
          if (!below) break;
          i = recognised = below, headings = 0;
          continue;
        }
        if (is_blank(text_of(i)) || is_bracketed(text_of(i))) {
          out_.lines.push_back({i, front_kind::rule, {}, {}});
          ++i;
          continue;
        }
        if (out_.title_last == 0 || (headings > 0 && is_weak(out_.title) && !is_quotation(text_of(out_.title_first)))) {
          if (const auto after = take_title(i)) {
            i = after;
            recognised = i;
            continue;
          }
        }
        out_.lines.push_back({i, front_kind::other, {}, {}});
        ++i;
        continue;
      }
      // When somebody speaks who speaks again, whose name stands above or below.
      if (kind == front_kind::clock && out_.title_last && ((i > recognised && recurs(body_, i - 1)) || (i + 1 < last_ && recurs(body_, i + 1)))) break;
      i = out_.lines.back().index + 1;
      recognised = i;
    }
    out_.end = recognised;
    while (!out_.lines.empty() && out_.lines.back().index >= out_.end) out_.lines.pop_back();
    find_place_line(body_, lang_, last_, out_);
    look_behind();
  }

 private:
  span where(std::uint32_t i) const { return head_of_line(body_, i); }
  std::string_view text_of(std::uint32_t i) const { return body_.text.substr(where(i).begin, where(i).size()); }

  std::uint32_t size(std::uint32_t i) const { return body_.lines[i].end - body_.lines[i].begin; }

  // Reads line `i` as anything but a title or heading and appends what it is; front_kind::other when it is none.
  front_kind look(std::uint32_t i) {
    const auto s = text_of(i);
    front_line l{i, front_kind::other, {}, {}};
    xml_ = xml_ || (i == from_ && s.substr(0, 5) == "<?xml");
    if (is_rule(s) || is_markup(s)) l.kind = front_kind::rule;
    else if ((l.dated = read_date_line(body_.text, where(i), lang_))) l.kind = front_kind::dated;
    else if (is_clock_line(body_.text, where(i), lang_)) l.kind = front_kind::clock;
    else if (is_menu(s, lang_)) l.kind = front_kind::menu;
    else if (read_field_line(i, l)) return l.kind;
    else if (read_chair_line(i)) l.kind = front_kind::list_row;
    else if (xml_ && s[0] == '<' && s.back() == '>') l.kind = front_kind::rule;
    if (l.kind != front_kind::other) out_.lines.push_back(l);
    return l.kind;
  }

  // `Presided over by Ann Lee` on a line of its own, below the title.
  bool read_chair_line(std::uint32_t i) {
    if (size(i) > 120 || out_.title_last == 0 || !label_part(body_.text, where(i)).empty()) return false;
    auto parts = read_kind(body_.text, where(i), lang_);
    if (!parts || !parts->has_chair || parts->people.empty()) return false;
    for (auto& p : parts->people) p.from = reason_code::listed_participant, out_.listed.push_back(std::move(p));
    return true;
  }

  // A field, or the heading of a list with its rows; appends the lines that it took.
  bool read_field_line(std::uint32_t i, front_line& l) {
    if (size(i) > longest_look) return false;
    auto f = read_field(body_.text, where(i), lang_);
    if (!f) {
      // A list's heading without a colon.
      if (size(i) > 60) return false;
      const auto* row = tables::find(table::field_names, lang_, text::key(text_of(i)));
      if (!row || row->value != "participants") return false;
      f = field_line{row, where(i), {where(i).end, where(i).end}};
    }
    if (f->row->in == table::person_fields) {
      const auto role = body_.text.substr(f->key.begin, f->key.size());
      if (f->value.empty() || f->value.size() > 300 || holds_sentence(body_, f->value, lang_) || !read_entries(body_.text, f->value, lang_, role, true, out_.listed)) return false;
      l.kind = front_kind::field;
    } else if (f->row->value == "participants") {
      if (!f->value.empty()) {
        if (!read_inline_list(body_.text, f->value, lang_, out_.listed)) return false;
        l.kind = front_kind::field;
      } else {
        out_.lines.push_back({i, front_kind::list_heading, {}, f});
        if (!read_rows(i + 1)) return out_.lines.pop_back(), false;
        l.kind = front_kind::list_heading;
        return true;
      }
    } else {
      if (!fits(*f) || recurs_as_label(body_, i)) return false;
      l.kind = front_kind::field;
    }
    l.field = f;
    out_.lines.push_back(l);
    const bool people = f->row->in == table::person_fields || f->row->value == "participants";
    for (auto k = i + 1; people && k < last_ && !body_.lines[k].blanks && text_of(k).substr(0, 3) == "\xE3\x80\x80"; ++k) {  // set in below
      if (!read_entries(body_.text, where(k), lang_, {}, true, out_.listed)) break;
      out_.lines.push_back({k, front_kind::list_row, {}, {}});
    }
    return true;
  }

  // Whether the value is what the field asks for.
  bool fits(const field_line& f) const {
    if (f.value.empty()) return false;
    const auto value = body_.text.substr(f.value.begin, f.value.size());
    if (sounds_spoken(body_.text, f.value, lang_)) return false;
    if (f.row->value == "date" || f.row->value == "published") {
      const auto whole = time::whole_line(value, lang_);
      return whole || time::find_day(body_.text, f.value, lang_) || f.value.size() <= 60;
    }
    return f.value.size() <= 300 && (f.row->value == "title" || !(ends_with_stop(value) && f.value.size() > 80));
  }

  // The rows below a list's heading.
  bool read_rows(std::uint32_t i) {
    if (i < last_ && is_rule(text_of(i))) out_.lines.push_back({i++, front_kind::rule, {}, {}});
    const auto first = i;
    const bool spaced = i < last_ && body_.lines[i].blanks > 0;
    for (; i < last_ && size(i) <= 200; ++i) {
      if (i > first && body_.lines[i].blanks > 0 && !(spaced && i > first + 1 && body_.lines[first + 1].blanks > 0)) break;
      if (!label_part(body_.text, where(i)).empty() || ends_with_stop(text_of(i))) break;
      if (i > first && opens_with_bullet(first) && !opens_with_bullet(i)) {  // what the person above is
        if (out_.listed.back().role.empty()) out_.listed.back().role = one_line(text_of(i));
        out_.lines.push_back({i, front_kind::list_row, {}, {}});
        continue;
      }
      const bool alone = i == first && (i + 1 >= last_ || body_.lines[i + 1].blanks > 0 || !holds_comma(i + 1));
      if (!read_entries(body_.text, where(i), lang_, {}, alone, out_.listed)) break;
      out_.lines.push_back({i, front_kind::list_row, {}, {}});
    }
    return i > first;
  }

  bool opens_with_bullet(std::uint32_t i) const { return text_of(i).substr(0, 2) == "* " || text_of(i).substr(0, 2) == "- " || text_of(i).substr(0, 3) == "\xE2\x80\xA2"; }

  bool holds_comma(std::uint32_t i) const {
    const auto s = text_of(i);
    return s.find(',') != std::string_view::npos || s.find("\xD8\x8C") != std::string_view::npos;
  }

  bool is_heading(std::uint32_t i) const {
    if (is_blank(text_of(i)) || is_bracketed(text_of(i))) return true;
    if (size(i) > longest_title || !heading_like(body_, i, lang_)) return false;
    if (!sounds_spoken(body_.text, where(i), lang_) || is_quotation(text_of(i))) return true;
    const auto parts = title_parts_of(i);
    return parts.has_kind || !parts.people.empty();
  }

  // `(first day of the sitting)`: what stands in brackets as a whole is beside the title.
  static bool is_bracketed(std::string_view s) { return s.size() > 2 && s.size() <= longest_heading && s[0] == '(' && s.find(')') == s.size() - 1; }
  static bool is_blank(std::string_view s) { return text::leading_space(s) == s.size(); }

  title_parts title_parts_of(std::uint32_t i) const { return read_title(body_.text, where(i), lang_); }

  // Whether line `i` is set apart from what follows.
  bool set_apart(std::uint32_t i) const { return i + 1 < body_.lines.size() && body_.lines[i + 1].blanks > 0; }

  static bool tells_more(const title_parts& t) { return t.date || t.press || names_somebody(t); }
  static bool names_somebody(const title_parts& t) { return !t.people.empty() && !t.people[0].role.empty(); }
  // Whether a later heading may be the title: this one has no word for what the page is, has nothing else, or names nobody.
  static bool is_weak(const title_parts& t) { return (!t.has_kind && t.people.empty()) || t.bare || (t.people.empty() && !t.date); }

  // Line `i` as title, with those that continue it; gives the line behind it, or 0.
  std::uint32_t take_title(std::uint32_t i) {
    auto last = i + 1;
    while (last < last_ && last - i < most_title_lines && continues(last - 1, last)) ++last;
    span all{body_.lines[i].begin, body_.lines[last - 1].end};
    // Marks of Markdown are not of the title.
    while (all.begin < all.end && (body_.text[all.begin] == '#' || body_.text[all.begin] == '*' || body_.text[all.begin] == ' ')) ++all.begin;
    while (all.end > all.begin && (body_.text[all.end - 1] == '#' || body_.text[all.end - 1] == '*' || body_.text[all.end - 1] == ' ')) --all.end;
    if (all.empty() || all.size() > longest_title) return 0;
    auto parts = read_title(body_.text, all, lang_);
    const bool below_kind = out_.title.bare && is_quotation(text_of(i));  // `Interview`, and the headline below
    if (out_.title_last && !below_kind && (!parts.has_kind || (out_.title.has_kind && parts.bare))) return 0;
    if (out_.title_last && out_.title.has_kind && !out_.title.bare && !names_somebody(parts)) return 0;
    const bool apart = set_apart(last - 1) || (text_of(i)[0] == '#');
    if (!apart && !parts.has_kind && !parts.date && !followed(last)) return 0;
    if (size(i) > longest_heading && !parts.has_kind && !parts.date) return 0;
    if (recurs(body_, i) && !parts.has_kind) return 0;
    if (out_.title_last) {
      // An institution's name stood above it.
      for (auto& l : out_.lines)
        if (l.kind == front_kind::title) l.kind = front_kind::other;
    }
    for (auto k = i; k < last; ++k) out_.lines.push_back({k, front_kind::title, {}, {}});
    out_.title = std::move(parts);
    out_.title_first = i;
    out_.title_last = last;
    return last;
  }

  // Where the front broke off at line `i` and no title was seen: the page's menus may stand above it. Gives the line behind
  // the title, or 0.
  std::uint32_t title_below(std::uint32_t i, bool crowded) {
    constexpr std::uint32_t dated_above = 4, shortest_alone = 36;
    if (out_.title_last && ((out_.title.has_kind && !out_.title.bare) || is_quotation(text_of(out_.title_first)))) return 0;
    const auto lines = static_cast<std::uint32_t>(body_.lines.size());
    const auto k = title_line_below(body_, i, std::min(lines, from_ + most_lines_above), lang_, crowded && !out_.title.has_kind && out_.title.where.size() <= shortest_alone);
    if (k >= lines || (out_.title_last && out_.title.bare && !tells_more(title_parts_of(k)))) return 0;
    for (auto m = i; m < k; ++m)
      if (m + dated_above < k || look(m) == front_kind::other) out_.lines.push_back({m, front_kind::menu, {}, {}});
      else m = out_.lines.back().index;
    last_ = std::min(lines, k + most_front_lines);
    const auto before = out_.title_last;
    if (crowded) out_.title_last = 0;
    const auto behind = take_title(k);
    if (!behind) out_.title_last = before;
    for (auto& l : out_.lines)
      if (behind && l.kind == front_kind::title && l.index < out_.title_first) l.kind = front_kind::other;
    return behind;
  }

  // What follows directly is a date, a field or a rule.
  bool followed(std::uint32_t i) {
    if (i >= last_) return false;
    return is_rule(text_of(i)) || read_date_line(body_.text, where(i), lang_) || is_clock_line(body_.text, where(i), lang_) ||
           read_field(body_.text, where(i), lang_);
  }

  // Whether line `next` carries on the title of the line before it.
  bool continues(std::uint32_t line, std::uint32_t next) {
    const bool opens = text::case_of(text::decode(text_of(next), 0).value) == text::letter_case::lower;
    if ((body_.lines[next].blanks > 0 && !(opens && title_parts_of(line).bare)) || size(next) > longest_heading || text_of(next)[0] == '#') return false;
    const auto before = text_of(line), s = text_of(next);
    if (!label_part(body_.text, where(next)).empty() || ends_with_stop(s) || sounds_spoken(body_.text, where(next), lang_)) return false;
    const words v(body_.text, where(next));
    if (v.size() == 0) return false;
    if (opens && title_parts_of(line).bare) return true;
    const bool opens_small = v[0].lower && !v.has(0, table::place_leads, lang_) && !v.has(0, table::press_words, lang_);
    // It breaks off behind a small word.
    const words w(body_.text, where(line));
    if (w.size() == 0) return false;
    const auto end = w.size() - 1;
    if (w[end].lower && !w[end].mark && w.has(end, table::function_words, lang_)) return true;
    if (!opens_small && followed(next)) return false;
    if (opens_small) return true;
    const auto last = text::decode_before(before, before.size()).value;
    if (last == ',' || last == '-' || last == 0x2013 || last == 0x2014 || last == ':') return true;
    return false;
  }

  // Dates that stand below: a dateline at the head of a paragraph, a line behind an unmarked first turn.
  void look_behind() {
    for (auto i = out_.end; i < std::min<std::uint32_t>(static_cast<std::uint32_t>(body_.lines.size()), out_.end + lines_behind); ++i) {
      if (auto d = read_inline_dateline(body_.text, where(i), lang_)) {
        out_.after = d;
        return;
      }
      if (auto d = read_date_line(body_.text, where(i), lang_)) {
        out_.after = d;
        return;
      }
    }
  }

  const input::blocks& body_;
  std::uint32_t from_;
  tables::language lang_;
  front& out_;
  std::uint32_t last_;
  bool xml_ = false;
};

}  // namespace

void read_front(const input::blocks& body, std::uint32_t from, tables::language lang, front& out) {
  front_reader(body, from, lang, out).read();
}

}  // namespace stenogram::metadata
