// The stage: what is known of the document, then its regions one by one.
#include "entities/entities.hpp"

#include "entities/reader.hpp"
#include "entities/things.hpp"
#include "input/read.hpp"
#include "time/time.hpp"

namespace stenogram::entities {
namespace {

bool is_read(region_kind k) noexcept {
  return k == region_kind::title || k == region_kind::dateline || k == region_kind::heading || k == region_kind::speech;
}

// Puts mentions and times of one region after another into the columns.
class writer {
 public:
  writer(std::string_view text, const options& opts, ledger& notes, people& known, result& out)
      : text_(text), opts_(opts), notes_(notes), known_(known), out_(out) {}

  void region(std::uint32_t turn, const std::vector<mention>& names, const std::vector<time::expression>& times) {
    turn_ = turn;
    std::uint32_t end = 0;
    auto n = names.begin();
    auto t = times.begin();
    while (n != names.end() || t != times.end()) {
      const bool name = t == times.end() || (n != names.end() && (n->begin < t->where.begin || (n->begin == t->where.begin && n->end >= t->where.end)));
      const auto begin = name ? n->begin : t->where.begin;
      if (begin >= end && opts_.entities.has(name ? n->type : t->type)) {
        end = name ? n->end : t->where.end;
        if (name) put(*n);
        else put(*t);
      }
      if (name) ++n;
      else ++t;
    }
  }

  void finish() { things_.take(out_.entities, out_.things); }

 private:
  std::uint32_t row(std::uint32_t begin, std::uint32_t end, entity_type type, std::uint8_t confidence, detail::reason_id why) {
    auto& e = out_.entities;
    e.begin.push_back(begin);
    e.end.push_back(end);
    e.type.push_back(type);
    e.subtype.push_back(none);
    e.value.push_back(none);
    e.iso.push_back(none);
    e.wikidata.push_back(none);
    e.turn.push_back(turn_);
    e.thing.push_back(none);
    e.candidates.close();
    e.confidence.push_back(confidence);
    e.reason.push_back(why);
    return static_cast<std::uint32_t>(e.begin.size() - 1);
  }

  void put(const time::expression& t) {
    const auto why = t.argument.empty() ? notes_.reason(t.why) : notes_.reason(t.why, t.argument);
    const auto at = row(t.where.begin, t.where.end, t.type, t.confidence, why);
    if (!t.value.empty()) out_.entities.value[at] = notes_.string(t.value);
  }

  void put(const mention& m) {
    const auto printed = text_.substr(m.begin, m.end - m.begin);
    detail::reason_id why = 0;
    std::uint32_t* thing = nullptr;
    std::string_view name;
    if (m.what) {
      const bool long_form = printed.size() > m.what->letters.size();
      why = long_form ? notes_.reason(reason_code::defined_acronym, m.what->letters) : notes_.reason(reason_code::acronym_use, m.what->long_form);
      thing = &m.what->thing;
      name = m.what->long_form;
    } else {
      auto& p = known_[m.who];
      why = !m.office.empty()
                ? notes_.reason(m.honorific ? reason_code::after_honorific : reason_code::after_office, m.office)
            : m.surname_only ? notes_.reason(reason_code::surname_of, p.name)
            : p.speaks       ? notes_.reason(reason_code::speaker_named)
                             : notes_.reason(reason_code::named_before, p.name);
      thing = &p.thing;
      name = p.name;
    }
    const auto at = row(m.begin, m.end, m.type, m.confidence, why);
    const auto name_id = notes_.string(name);
    if (*thing == none) *thing = things_.add(m.type, name_id);
    else things_.rename(*thing, name_id);
    things_.add_name(*thing, notes_.string(printed));
    things_.mention(*thing, at);
    out_.entities.thing[at] = *thing;
    if (m.what && m.type == entity_type::place) {
      out_.entities.subtype[at] = notes_.string("GPE");
      if (!m.what->iso.empty()) out_.entities.iso[at] = notes_.string(m.what->iso);
    }
  }

  std::string_view text_;
  const options& opts_;
  ledger& notes_;
  people& known_;
  result& out_;
  things things_;
  std::uint32_t turn_ = none;
};

// A region in pieces of at most a window, parted at spaces: a paragraph without end takes no more memory than one.
template <class Use>
void in_windows(std::string_view text, span where, Use&& use) {
  constexpr std::uint32_t window = 1u << 18, look_back = 1u << 12;
  while (where.end - where.begin > window) {
    const auto most = where.begin + window;
    auto end = most;
    while (end > most - look_back && text[end - 1] != ' ') --end;
    if (end == most - look_back)  // no space: between code points
      for (end = most; (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80;) --end;
    use(span{where.begin, end});
    where.begin = end;
  }
  use(where);
}

}  // namespace

std::optional<error> find(const input::blocks& body, const language::guess& lang, const metadata::result& page,
                          const turns::result& found, const options& opts, ledger& notes, result& out) {
  out = {};
  if (opts.entities.empty()) return {};
  const bool names = opts.entities.has(entity_type::person) || opts.entities.has(entity_type::org) || opts.entities.has(entity_type::place);
  const bool times = opts.entities.has(entity_type::date) || opts.entities.has(entity_type::time) ||
                     opts.entities.has(entity_type::duration) || opts.entities.has(entity_type::set);
  people known(lang.lang);
  acronyms defined;
  const auto& regions = found.regions;
  if (names) {
    const auto add = [&](std::string_view name) {
      const auto who = known.add(name);
      if (who != none) known[who].speaks = true;
    };
    for (const auto& p : page.people) add(p.name);
    for (const auto name : found.speakers.name)
      if (name != none) add(notes.at(name));
    for (std::size_t i = 0; i < regions.begin.size(); ++i)
      if (is_read(regions.kind[i]))
        in_windows(body.text, {regions.begin[i], regions.end[i]}, [&](span piece) { defined.read(body.text, piece, lang.lang); });
  }

  reader read(body.text, lang.lang, known, defined);
  writer write(body.text, opts, notes, known, out);
  std::vector<mention> mentions;
  std::vector<time::expression> expressions;
  std::uint32_t asked = 0;
  for (std::size_t i = 0; i < regions.begin.size(); ++i) {
    const span where{regions.begin[i], regions.end[i]};
    if (where.end - asked >= 1u << 20) {
      asked = where.end;
      if (input::cancelled(opts)) return error{error_code::cancelled, where.begin, "cancelled"};
    }
    if (!is_read(regions.kind[i])) continue;
    in_windows(body.text, where, [&](span piece) {
      mentions.clear();
      expressions.clear();
      if (names) read.read(piece, mentions);
      if (times) time::find(body.text, piece, lang.lang, page.date, expressions);
      write.region(regions.turn[i], mentions, expressions);
    });
  }
  write.finish();
  return {};
}

}  // namespace stenogram::entities
