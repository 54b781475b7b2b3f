// The invariants of a document, one function a table. Whatever the columns hold, nothing here reads outside them.
#include <algorithm>

#include "document/freeze.hpp"
#include "document/shape.hpp"
#include "input/utf8.hpp"
#include "text/text.hpp"

namespace stenogram {
namespace {

class invariants {
 public:
  explicit invariants(const detail::columns& body) noexcept
      : c_(body), size_(static_cast<std::uint32_t>(body.text.size())) {}

  bool hold() noexcept {
    return text() && source() && source_map() && regions() && turns() && regions_in_turns() && labels() &&
           exchanges() && entities() && things() && fields() && refusals() && cues() && warnings();
  }
  const breach& found() const noexcept { return found_; }

 private:
  const detail::columns& c_;
  std::uint32_t size_;
  breach found_{};

  bool broken(std::string_view table, std::size_t row, std::size_t byte, std::string_view message) noexcept {
    found_ = {table, static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(byte), message};
    return false;
  }
  bool boundary(std::uint32_t at) const noexcept { return at == size_ || (at < size_ && !continues(c_.text, at)); }
  bool is_span(std::uint32_t begin, std::uint32_t end) const noexcept {
    return begin <= end && boundary(begin) && boundary(end);
  }

  bool text() noexcept {
    if (c_.text.size() > 0xFFFFFFFFu) return broken("text", 0, 0xFFFFFFFFu, "the text is 4 GiB or more");
    if (const auto bad = input::first_ill_formed(c_.text, 0); bad != c_.text.size())
      return broken("text", 0, bad, "the text is not UTF-8");
    const auto miscounted = first_miscount(c_.text, c_.offsets);
    return !miscounted || broken("text", 0, *miscounted, "the offset index is not of the text");
  }

  bool source() noexcept {
    for (const std::string* s : {&c_.source_name, &c_.media_type, &c_.encoding, &c_.language})
      if (input::first_ill_formed(*s, 0) != s->size()) return broken("source", 0, 0, "a string that is not UTF-8");
    if (c_.source_bytes > 0xFFFFFFFFu) return broken("source", 0, 0, "the source is 4 GiB or more");
    return c_.has_source_name || c_.source_name.empty() || broken("source", 0, 0, "a name that was not stated");
  }

  bool source_map() noexcept {
    const auto& m = c_.source_map;
    if (m.text_begin.empty())  // a source may hold no text at all: a byte order mark alone
      return c_.text.empty() || c_.source_bytes == c_.text.size() ||
             broken("source", 0, 0, "text and source differ in size without a source map");
    std::uint64_t text_at = 0, source_at = 0;
    for (std::size_t i = 0; i < m.text_begin.size(); ++i) {
      if (m.text_begin[i] != text_at)
        return broken("source_map", i, text_at, "the source map leaves text out or maps it twice");
      text_at += m.text_size[i];
      if (text_at > size_) return broken("source_map", i, m.text_begin[i], "the source map goes beyond the text");
      if (!boundary(static_cast<std::uint32_t>(text_at)))
        return broken("source_map", i, text_at, "the source map parts a code point");
      if (m.source_begin[i] < source_at)
        return broken("source_map", i, m.text_begin[i], "the source map runs backwards");
      source_at = std::uint64_t{m.source_begin[i]} + m.source_size[i];
      if (source_at > c_.source_bytes)
        return broken("source_map", i, m.text_begin[i], "the source map goes beyond the source");
    }
    return text_at == size_ ||
           broken("source_map", m.text_begin.size() - 1, text_at, "the source map ends before the text");
  }

  bool regions() noexcept {
    const auto& r = c_.regions;
    std::uint32_t at = 0;
    const auto blank_up_to = [&](std::uint32_t end) {
      while (at < end && text::is_ascii_blank(c_.text[at])) ++at;
      return at == end;
    };
    for (std::size_t i = 0; i < r.begin.size(); ++i) {
      if (!is_span(r.begin[i], r.end[i]))
        return broken("regions", i, r.begin[i], "a region that is no span of the text");
      if (r.begin[i] == r.end[i]) return broken("regions", i, r.begin[i], "an empty region");
      if (r.begin[i] < at) return broken("regions", i, r.begin[i], "a region that overlaps the one before");
      if (!blank_up_to(r.begin[i])) return broken("regions", i, at, "a visible byte in no region");
      if (r.paragraph[i] > (r.kind[i] == region_kind::speech))
        return broken("regions", i, r.begin[i], "a paragraph without speech");
      at = r.end[i];
    }
    return blank_up_to(size_) || broken("regions", r.begin.size(), at, "a visible byte in no region");
  }

  bool turns() noexcept {
    const auto& t = c_.turns;
    const auto& r = c_.regions;
    std::uint32_t before = 0;
    for (std::size_t i = 0; i < t.begin.size(); before = t.end[i++]) {
      if (!is_span(t.begin[i], t.end[i])) return broken("turns", i, t.begin[i], "a turn that is no span of the text");
      if (t.begin[i] < before) return broken("turns", i, t.begin[i], "a turn that overlaps the one before");
      if (!is_span(t.label_begin[i], t.label_end[i]) || t.label_begin[i] < before || t.label_end[i] > t.begin[i])
        return broken("turns", i, t.begin[i], "a label that does not stand between two turns");
      const auto first = t.first_region[i], last = t.last_region[i];
      if (first >= last || r.begin[first] != t.begin[i] || r.end[last - 1] != t.end[i] ||
          r.kind[first] != region_kind::speech || r.kind[last - 1] != region_kind::speech)
        return broken("turns", i, t.begin[i], "a turn whose regions do not begin and end with its speech");
      if (r.paragraph[first] != 1) return broken("turns", i, t.begin[i], "a turn that does not open a paragraph");
      if (t.replies_to[i] != none && t.replies_to[i] >= i)
        return broken("turns", i, t.begin[i], "a reply to a turn that is not before");
      if (!is_time(t.time_begin[i], t.time_end[i]) && (t.time_begin[i] != -1 || t.time_end[i] != -1))
        return broken("turns", i, t.begin[i], "a time out of range");
    }
    return true;
  }

  // A region inside a span belongs to that turn; between two spans to either turn or to none; speech lies inside.
  bool regions_in_turns() noexcept {
    const auto& t = c_.turns;
    const auto& r = c_.regions;
    std::uint32_t next = 0, latest = 0;  // the first turn that ends behind the region; the last turn seen
    const auto turn_count = static_cast<std::uint32_t>(t.begin.size());
    for (std::size_t i = 0; i < r.begin.size(); ++i) {
      while (next < turn_count && t.end[next] <= r.begin[i]) ++next;
      const bool inside = next < turn_count && r.end[i] > t.begin[next];
      const auto turn = r.turn[i];
      if (inside ? turn != next : r.kind[i] == region_kind::speech)
        return broken("regions", i, r.begin[i],
                      inside ? "a region inside a turn that is not its own" : "speech outside every turn");
      if (turn == none) continue;
      if (turn != next && turn + 1 != next) return broken("regions", i, r.begin[i], "a region far from its turn");
      if (turn < latest) return broken("regions", i, r.begin[i], "a region behind the next turn's");
      latest = turn;
    }
    return true;
  }

  // A label lies in one region of that kind, which belongs to the turn it opens.
  bool labels() noexcept {
    const auto& t = c_.turns;
    const auto& r = c_.regions;
    std::size_t region = 0;
    for (std::size_t i = 0; i < t.begin.size(); ++i) {
      if (t.label_begin[i] == t.label_end[i]) {
        if (!c_.strings.at(t.label_text[i]).empty())
          return broken("turns", i, t.begin[i], "the text of a label that is not printed");
        continue;
      }
      while (region < r.begin.size() && r.end[region] <= t.label_begin[i]) ++region;
      if (region == r.begin.size() || r.kind[region] != region_kind::label || r.turn[region] != i ||
          r.begin[region] > t.label_begin[i] || r.end[region] < t.label_end[i])
        return broken("turns", i, t.label_begin[i], "a label outside the label region of its turn");
    }
    return true;
  }

  bool exchanges() noexcept {
    const auto& x = c_.exchanges;
    const auto of_turns = [&](const detail::list_columns& list, std::uint32_t i) {
      for (auto j = list.begin_of(i); j < list.ends[i]; ++j)
        if (c_.turns.exchange[list.values[j]] != i || (j > list.begin_of(i) && list.values[j] <= list.values[j - 1]))
          return false;
      return true;
    };
    for (std::uint32_t i = 0; i < x.questions.ends.size(); ++i) {
      if (!of_turns(x.questions, i) || !of_turns(x.answers, i))
        return broken("exchanges", i, 0, "an exchange whose turns are out of order or another's");
      for (auto q = x.questions.begin_of(i), a = x.answers.begin_of(i);
           q < x.questions.ends[i] && a < x.answers.ends[i];) {
        if (x.questions.values[q] == x.answers.values[a])
          return broken("exchanges", i, c_.turns.begin[x.answers.values[a]], "a turn that is question and answer");
        if (x.questions.values[q] < x.answers.values[a])
          ++q;
        else
          ++a;
      }
    }
    const auto& of = c_.turns.exchange;
    const auto placed = of.size() - static_cast<std::size_t>(std::count(of.begin(), of.end(), none));
    return placed == x.questions.values.size() + x.answers.values.size() ||
           broken("exchanges", 0, 0, "a turn that its exchange does not list");
  }

  bool entities() noexcept {
    const auto& e = c_.entities;
    const auto& r = c_.regions;
    const auto& t = c_.turns;
    std::size_t region = 0, turn = 0;
    std::uint32_t before = 0;
    for (std::size_t i = 0; i < e.begin.size(); before = e.end[i++]) {
      if (!is_span(e.begin[i], e.end[i]))
        return broken("entities", i, e.begin[i], "an entity that is no span of the text");
      if (e.begin[i] == e.end[i]) return broken("entities", i, e.begin[i], "an empty entity");
      if (e.begin[i] < before) return broken("entities", i, e.begin[i], "an entity that overlaps the one before");
      while (region < r.begin.size() && r.end[region] <= e.begin[i]) ++region;
      if (region == r.begin.size() || r.begin[region] > e.begin[i] || r.end[region] < e.end[i] ||
          !holds_entities(r.kind[region]))
        return broken("entities", i, e.begin[i], "an entity outside title, dateline, heading and speech");
      while (turn < t.begin.size() && t.end[turn] <= e.begin[i]) ++turn;
      const bool inside = turn < t.begin.size() && t.begin[turn] <= e.begin[i];
      if (e.turn[i] != r.turn[region] && (inside || e.turn[i] != none))
        return broken("entities", i, e.begin[i], "an entity of another turn");
    }
    return true;
  }
  static bool holds_entities(region_kind k) noexcept {
    return k == region_kind::title || k == region_kind::dateline || k == region_kind::heading ||
           k == region_kind::speech;
  }

  bool things() noexcept {
    const auto& m = c_.things.mentions;
    const auto& of = c_.entities.thing;
    for (std::uint32_t i = 0; i < m.ends.size(); ++i)
      for (auto j = m.begin_of(i); j < m.ends[i]; ++j)
        if (of[m.values[j]] != i || (j > m.begin_of(i) && m.values[j] <= m.values[j - 1]))
          return broken("things", i, c_.entities.begin[m.values[j]],
                        "a thing whose mentions are out of order or another's");
    const auto named = of.size() - static_cast<std::size_t>(std::count(of.begin(), of.end(), none));
    return named == m.values.size() || broken("things", 0, 0, "an entity that its thing does not list");
  }

  bool fields() noexcept {
    const auto& f = c_.fields;
    const auto participant = std::end(field_keys) - 1;
    auto before = std::begin(field_keys);  // the first key that may come next
    for (std::size_t i = 0; i < f.key.size(); ++i) {
      const auto key = std::find(before, std::end(field_keys), c_.strings.at(f.key[i]));
      if (key == std::end(field_keys))
        return broken("metadata", i, f.begin[i], "a field that is unknown, repeated or out of order");
      before = key == participant ? key : key + 1;
      if (!is_span(f.begin[i], f.end[i]) || (f.begin[i] == f.end[i] && f.begin[i] != 0))
        return broken("metadata", i, f.begin[i], "a field that is no span of the text");
      if (key != participant && !(c_.strings.at(f.role[i]).empty() && c_.strings.at(f.affiliation[i]).empty()))
        return broken("metadata", i, f.begin[i], "the role of a field that is no participant");
    }
    return true;
  }

  bool refusals() noexcept {
    const auto& r = c_.refusals;
    if (r.begin.size() > 256) return broken("refused", 256, 0, "more than 256 refused lines");
    return in_order("refused", r.begin, r.end);
  }

  bool cues() noexcept {
    const auto& q = c_.cues;
    for (std::size_t i = 0; i < q.begin.size(); ++i)
      if (!is_time(q.time_begin[i], q.time_end[i])) return broken("cues", i, q.begin[i], "a time out of range");
    return in_order("cues", q.begin, q.end);
  }
  static bool is_time(std::int64_t begin, std::int64_t end) noexcept {
    return 0 <= begin && begin <= end && end <= longest_time;
  }

  bool in_order(std::string_view table, const detail::column<std::uint32_t>& begin,
                const detail::column<std::uint32_t>& end) noexcept {
    for (std::size_t i = 0; i < begin.size(); ++i) {
      if (!is_span(begin[i], end[i])) return broken(table, i, begin[i], "no span of the text");
      if (i && begin[i] < begin[i - 1]) return broken(table, i, begin[i], "a row that begins before the one before");
    }
    return true;
  }

  bool warnings() noexcept {
    const auto& w = c_.warnings;
    for (std::size_t i = 0; i < w.code.size(); ++i)
      if (w.source_begin[i] > w.source_end[i] || w.source_end[i] > c_.source_bytes)
        return broken("warnings", i, 0, "a warning outside the source");
    return true;
  }
};

}  // namespace

std::optional<breach> find_breach(const detail::columns& body) noexcept {
  if (auto shape = find_shape_breach(body)) return shape;
  invariants all(body);
  if (all.hold()) return std::nullopt;
  return all.found();
}

std::optional<error> verify(const detail::columns& body) {
  const auto broken = find_breach(body);
  if (!broken) return std::nullopt;
  std::string message = "broken invariant: ";
  message.append(broken->message)
      .append(" (")
      .append(broken->table)
      .append(" ")
      .append(std::to_string(broken->row))
      .append(")");
  return error{error_code::internal, broken->byte, std::move(message)};
}

std::optional<error> document::verify() const { return stenogram::verify(*c_); }

}  // namespace stenogram
