// A document as HTML.
#include "stenogram/html.hpp"

#include <algorithm>
#include <array>

#include "export/html_out.hpp"
#include "export/html_style.hpp"

namespace stenogram::html {
namespace {

constexpr std::string_view dot = " &middot; ";

bool is_wikidata(std::string_view id) noexcept {
  return id.size() > 1 && id[0] == 'Q' && std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class page {
 public:
  page(const document& doc, html_options opts) : doc_(doc), out_(opts.max_bytes) {
    constexpr char digits[] = "0123456789abcdef";
    auto hash = static_cast<std::uint64_t>(doc.hash());
    for (auto& c : id_) c = digits[hash & 15], hash >>= 4;
  }

  std::string print() && {
    out_.raw("<div class=\"stenogram\"");
    if (!doc_.language().empty()) out_.raw(" lang=\"").text(doc_.language()).raw("\"");
    out_.raw(">\n").uncounted(style);
    head();
    body();
    things();
    return std::move(out_).take() + "</div>\n";
  }

 private:
  const document& doc_;
  output out_;
  std::array<char, 12> id_;  ///< makes anchors this document's own

  output& anchor(std::string_view what, std::uint32_t i) {
    return out_.raw("stg-").raw({id_.data(), id_.size()}).raw(what).number(i);
  }
  output& counted(std::size_t n, std::string_view one, std::string_view more) {
    return out_.number(n).raw(" ").raw(n == 1 ? one : more);
  }

  void head() {
    if (const auto title = doc_.metadata("title"))
      out_.raw("<div class=\"stg-title\" dir=\"auto\">").text(title->text()).raw("</div>\n");
    out_.raw("<div class=\"stg-dim\">");
    for (const auto* key : {"date", "place"})
      if (const auto found = doc_.metadata(key))
        out_.text(found->value().empty() ? found->text() : found->value()).raw(dot);
    if (const auto name = doc_.source().name()) out_.text(*name).raw(dot);
    counted(doc_.turns().size(), "turn", "turns").raw(dot);
    counted(doc_.speakers().size(), "speaker", "speakers").raw(dot);
    counted(doc_.entities().size(), "entity", "entities").raw("</div>\n");
  }

  // Turns where they stand, headings between them, and what else there is in folds.
  void body() {
    const auto turns = doc_.turns();
    const auto regions = doc_.regions();
    std::uint32_t next = 0, fold = 0;
    for (std::uint32_t r = 0; r < regions.size() && !out_.full();) {
      if (next < turns.size() && regions[r].span().begin >= turns[next].span().begin) {
        folded(fold, r);
        turn_of(turns[next]);
        fold = r = std::max(r + 1, turns[next].regions().size() ? turns[next].regions()[0].index() + turns[next].regions().size() : 0);
        ++next;
      } else if (regions[r].kind() == region_kind::heading) {
        folded(fold, r);
        out_.raw("<div class=\"stg-heading\" dir=\"auto\">");
        marked(regions[r].span());
        out_.raw("</div>\n");
        fold = ++r;
      } else {
        ++r;
        if (r == regions.size()) folded(fold, r);
      }
    }
    if (next < turns.size())
      counted(turns.size() - next, "more turn is", "more turns are").raw(" not shown here.\n");
  }

  static bool is_told(region_kind k) noexcept { return k == region_kind::label || k == region_kind::title; }

  // The regions [first, last) but for labels and titles, which stand elsewhere.
  void folded(std::uint32_t first, std::uint32_t last) {
    std::size_t count = 0;
    for (auto r = first; r < last; ++r) count += !is_told(doc_.regions()[r].kind());
    if (count == 0 || out_.full()) return;
    out_.raw("<details><summary>");
    counted(count, "passage", "passages").raw(" set aside</summary>\n");
    for (auto r = first; r < last && !out_.full(); ++r) {
      const auto region = doc_.regions()[r];
      if (is_told(region.kind())) continue;
      out_.raw("<p dir=\"auto\" title=\"").text(region.reason().why()).raw("\">").raw(to_string(region.kind())).raw(": ");
      marked(region.span());
      out_.raw("</p>\n");
    }
    out_.raw("</details>\n");
  }

  void turn_of(turn t) {
    const auto question = t.replies_to();
    out_.raw("<div class=\"stg-turn").raw(question ? " stg-answer" : "").raw("\" id=\"");
    anchor("t", t.index()).raw("\" style=\"--h:");
    out_.number(t.speaker() ? t.speaker()->index() * 137u % 360 : 0).raw("\">\n<div title=\"").text(t.reason().why());
    out_.raw("\"><span class=\"stg-name\" dir=\"auto\">");
    const auto name = t.speaker_name().empty() ? t.label_text() : t.speaker_name();
    name.empty() ? out_.raw("(unnamed)") : out_.text(name);
    out_.raw("</span> <span class=\"stg-dim\">");
    if (t.speaker() && !t.speaker()->role().empty() && t.speaker()->role() != name) out_.text(t.speaker()->role()).raw(dot);
    out_.raw(to_string(t.kind()));
    if (question) link_to_turn(" &uarr; ", *question);
    for (const auto answer : t.answers())
      if (!out_.full()) link_to_turn(" &darr; ", answer);
    out_.raw("</span></div>\n");
    speech(t);
    out_.raw("</div>\n");
  }

  void link_to_turn(std::string_view arrow, turn t) {
    out_.raw(arrow).raw("<a href=\"#");
    anchor("t", t.index()).raw("\">").text(t.speaker_name()).raw("</a>");
  }

  void speech(turn t) {
    out_.raw("<p dir=\"auto\">");
    bool begun = false;
    for (const auto r : t.regions()) {
      if (out_.full()) break;
      if (begun) out_.raw(r.kind() == region_kind::speech && r.opens_paragraph() ? "</p>\n<p dir=\"auto\">" : " ");
      begun = true;
      if (r.kind() != region_kind::speech) out_.raw("<i class=\"stg-dim\" title=\"").raw(to_string(r.kind())).raw("\">");
      marked(r.span());
      if (r.kind() != region_kind::speech) out_.raw("</i>");
    }
    out_.raw("</p>\n");
  }

  // A stretch of text with its entities.
  void marked(span s) {
    const auto& begins = doc_.body()->entities.begin;
    const auto entities = doc_.entities();
    auto at = s.begin;
    for (auto i = detail::lower_bound(begins, s.begin); i < entities.size() && begins[i] < s.end && !out_.full(); ++i) {
      const auto e = entities[i];
      out_.text(doc_.text().substr(at, e.span().begin - at));
      mention(e);
      at = e.span().end;
    }
    out_.text(doc_.text().substr(at, s.end - at));
  }

  void mention(entity e) {
    const auto thing = e.thing();
    const bool known = is_wikidata(e.wikidata());
    const bool link = known || thing;
    out_.raw(link ? "<a" : "<span").raw(" class=\"stg-e\" title=\"").raw(to_string(e.type()));
    for (const auto more : {e.value(), e.iso(), thing ? thing->name() : std::string_view()})
      if (!more.empty()) out_.raw(" = ").text(more);
    out_.raw("\"");
    if (known) out_.raw(" href=\"https://www.wikidata.org/wiki/").raw(e.wikidata()).raw("\" rel=\"noopener\" target=\"_blank\"");
    else if (link) out_.raw(" href=\"#"), anchor("n", thing->index()).raw("\"");
    out_.raw(">").text(e.text()).raw(link ? "</a>" : "</span>");
  }

  void things() {
    if (doc_.things().empty() || out_.full()) return;
    out_.raw("<details><summary>");
    counted(doc_.things().size(), "thing is named", "things are named").raw("</summary>\n");
    for (const auto t : doc_.things()) {
      if (out_.full()) break;
      out_.raw("<p dir=\"auto\" id=\"");
      anchor("n", t.index()).raw("\">").raw(to_string(t.type())).raw(" ");
      const bool known = is_wikidata(t.wikidata());
      if (known) out_.raw("<a href=\"https://www.wikidata.org/wiki/").raw(t.wikidata()).raw("\" rel=\"noopener\" target=\"_blank\">");
      out_.text(t.name()).raw(known ? "</a>" : "");
      counted_mentions(t);
      out_.raw("</p>\n");
    }
    out_.raw("</details>\n");
  }
  void counted_mentions(thing t) {
    if (t.mentions().size() > 1) out_.raw(", ").number(t.mentions().size()).raw(" times");
  }
};

}  // namespace
}  // namespace stenogram::html

namespace stenogram {

std::string v1::to_html(const document& doc, html_options opts) { return html::page(doc, opts).print(); }

}  // namespace stenogram
