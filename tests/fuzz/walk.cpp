#include "walk.hpp"

#include <cstdio>
#include <cstdlib>
#include <vector>

namespace fuzz {
namespace {

namespace sg = stenogram;

// What was read goes here, so that no read is left out by the compiler.
volatile std::size_t seen;
void look(std::string_view s) {
  std::size_t sum = s.size();
  if (!s.empty()) sum += static_cast<unsigned char>(s.front()) + static_cast<unsigned char>(s.back());
  seen = seen + sum;
}
void count(std::size_t n) { seen = seen + n; }
void look(const sg::reason& r) {
  look(r.name());
  for (auto a : r.arguments()) look(a);
  look(r.why());
}
void look(double confidence) { require(confidence >= 0 && confidence <= 1, "a confidence is 0 to 1"); }

void turns(const sg::document& doc) {
  for (auto t : doc.turns()) {
    look(t.raw()), look(t.label_text()), look(t.speaker_name()), look(t.confidence()), look(t.reason()),
        count(t.exchange());
    look(to_string(t.kind()));
    require(t.raw() == doc.text().substr(t.span().begin, t.span().size()), "raw() is the span");
    if (const auto s = t.speaker()) look(s->display_name());
    if (const auto q = t.replies_to()) require(q->index() < doc.turns().size(), "replies_to is a turn");
    if (const auto time = t.time()) require(time->first <= time->second, "time runs forward");
    look(t.text());
    std::uint32_t last = 0;
    for (auto p : t.paragraphs()) {
      require(p.begin >= last && p.end >= p.begin && t.span().contains(p), "paragraphs lie in the turn in order");
      last = p.end;
    }
    for (auto r : t.regions()) require(t.span().contains(r.span()), "a turn's regions lie in its span");
    for (auto e : t.entities()) require(t.span().contains(e.span()), "a turn's entities lie in its span");
  }
  for (auto x : doc.exchanges()) {
    for (auto t : x.questions()) look(t.raw());
    for (auto t : x.answers()) look(t.raw());
  }
  for (auto s : doc.speakers()) {
    look(s.name()), look(s.role()), look(s.affiliation()), look(s.wikidata()), look(s.display_name());
    for (auto l : s.labels()) look(l);
  }
}

void mentions(const sg::document& doc) {
  for (auto e : doc.entities()) {
    look(e.text()), look(e.subtype()), look(e.value()), look(e.iso()), look(e.wikidata()), look(to_string(e.type()));
    count(e.turn()), look(e.confidence()), look(e.reason());
    for (auto c : e.candidates()) look(c);
    if (const auto t = e.thing()) look(t->name());
  }
  for (auto t : doc.things()) {
    look(t.name()), look(t.wikidata()), look(to_string(t.type()));
    for (auto n : t.names()) look(n);
    for (auto m : t.mentions()) look(m.text());
  }
}

void page(const sg::document& doc) {
  look(doc.language()), look(doc.source().media_type()), look(doc.source().encoding()), count(doc.source().bytes());
  look(doc.convention().confidence()), look(doc.convention().reason());
  for (auto f : doc.convention().forms()) look(f.text()), count(f.labels() + f.turns());
  for (auto r : doc.convention().refused()) {
    look(r.text());
    for (auto e : r.evidence()) look(e);
  }
  for (auto f : doc.metadata()) {
    look(f.key()), look(f.text()), look(f.value()), look(f.role()), look(f.affiliation()), look(f.from());
    look(f.confidence()), look(f.reason()), look(doc.text().substr(f.span().begin, f.span().size()));
  }
  for (auto c : doc.cues()) look(c.text()), look(c.speaker_text());
  for (auto w : doc.warnings()) {
    look(to_string(w.code())), look(w.reason());
    require(w.source_begin() <= w.source_end() && w.source_end() <= doc.source().bytes(),
            "a warning lies in the source");
  }
  // Counted here once more, apart from verify(): every visible byte lies in exactly one region.
  std::vector<std::uint8_t> covered(doc.text().size());
  for (auto r : doc.regions()) {
    look(r.text()), look(to_string(r.kind())), look(r.confidence()), look(r.reason());
    for (auto i = r.span().begin; i < r.span().end; ++i) require(++covered[i] == 1, "regions are disjoint");
  }
  for (std::size_t i = 0; i < covered.size(); ++i) {
    const auto b = static_cast<unsigned char>(doc.text()[i]);
    require(covered[i] || b == 0x20 || (b >= 9 && b <= 13), "every visible byte lies in a region");
  }
}

void offsets(const sg::document& doc) {
  const auto size = static_cast<std::uint32_t>(doc.text().size());
  const std::uint32_t step = size / 61 + 1;
  for (auto unit : {sg::offset_unit::utf16, sg::offset_unit::codepoint}) {
    std::vector<std::uint32_t> many, single;
    for (std::uint32_t at = 0; at <= size; at += step) {
      many.push_back(at);
      single.push_back(doc.convert(at, sg::offset_unit::utf8, unit));
      const auto back = doc.convert(single.back(), unit, sg::offset_unit::utf8);
      require(back <= at && at - back < 4, "an offset comes back to the beginning of its code point");
    }
    doc.convert(many.data(), many.size(), sg::offset_unit::utf8, unit);
    require(many == single, "a list of offsets converts as each of them");
  }
  for (std::uint32_t at = 0; at <= size; at += step) {
    const auto here = doc.at(at);
    if (here.region) require(here.region->span().contains(at), "at() gives the region there");
    if (here.turn) require(here.turn->span().contains(at), "at() gives the turn there");
    if (here.entity) require(here.entity->span().contains(at), "at() gives the entity there");
    const auto source = doc.to_source({at, size});
    require(source.first <= source.second && source.second <= doc.source().bytes(), "to_source lies in the source");
  }
}

// One unit a document keeps the walk cheap; the fuzzer meets all three.
void json(const sg::document& doc) {
  sg::json_options how;
  how.offsets = static_cast<sg::offset_unit>(doc.text().size() % 3);
  const auto back = sg::from_json(sg::to_json(doc, how));
  if (!back)
    std::fprintf(stderr, "from_json: byte %llu: %s\n", static_cast<unsigned long long>(back.error().byte),
                 back.error().message.c_str());
  require(back.has_value(), "from_json reads what to_json writes");
  require(*back == doc && back->hash() == doc.hash(), "from_json gives an equal document");
  look(sg::to_text(doc, true));
}

}  // namespace

void require(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

void walk(const sg::document& doc) {
  if (const auto broken = doc.verify()) require(false, broken->message.c_str());
  page(doc);
  turns(doc);
  mentions(doc);
  offsets(doc);
  json(doc);
}

}  // namespace fuzz
