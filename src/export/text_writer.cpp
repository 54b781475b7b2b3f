// A document for people to read.
#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "export/plain_lines.hpp"
#include "stenogram/json.hpp"

namespace stenogram::plain {
namespace {

constexpr std::size_t name_most = 100, words_most = 88;
constexpr std::string_view dash = " \xE2\x80\x94 ";

std::string decimal(double unit) {  // 0.00 to 1.00
  const auto hundredths = static_cast<unsigned>(unit * 100 + 0.5);
  std::string out = std::to_string(hundredths / 100) + '.';
  return out.append(1, static_cast<char>('0' + hundredths / 10 % 10))
      .append(1, static_cast<char>('0' + hundredths % 10));
}

std::string counted(std::uint64_t n, std::string_view what) {
  return std::to_string(n).append(" ").append(what).append(n == 1 ? "" : "s");
}

// Rows of two columns, each line once with how often it came.
class two_columns {
 public:
  void add(std::string_view left, std::string right) {
    width_ = std::max(width_, width_of(left));
    std::string both(left);
    both.append("\n").append(right);
    const auto [at, made] = seen_.try_emplace(std::move(both), rows_.size());
    if (made)
      rows_.push_back({std::string(left), std::move(right), 1});
    else
      ++rows_[at->second].times;
  }
  void print(std::string& out) const {
    for (const auto& r : rows_) {
      out.append("  ");
      append_padded(r.left, width_ + 2, out);
      out.append(r.right);
      if (r.times > 1) out.append(" (").append(std::to_string(r.times)).append(" times)");
      end_line(out);
    }
  }

 private:
  struct row {
    std::string left, right;
    std::size_t times;
  };
  std::vector<row> rows_;
  std::unordered_map<std::string, std::size_t> seen_;
  std::size_t width_ = 0;
};

class document_printer {
 public:
  document_printer(const document& doc, bool why) noexcept : doc_(doc), why_(why) {}

  std::string print() {
    metadata();
    if (why_) convention();
    turns();
    entities();
    set_aside();
    warnings();
    return std::move(out_);
  }

 private:
  const document& doc_;
  const bool why_;
  std::string out_;

  void heading(std::string_view name, std::size_t rows) {
    if (!out_.empty()) out_ += '\n';
    out_.append(name).append(" (").append(std::to_string(rows)).append(")\n");
  }
  std::string because(reason r, double confidence) const {
    return std::string(dash).append(line_of(r.why(), name_most)).append(" (").append(decimal(confidence)).append(")");
  }

  void metadata() {
    constexpr std::size_t width = 13;
    const auto line = [&](std::string_view name, std::string_view value) {
      append_padded(name, width, out_);
      out_.append(value);
    };
    for (const auto f : doc_.metadata()) {
      std::string name(f.key() == "url" ? "URL" : f.key());
      if (!name.empty() && name[0] >= 'a') name[0] = static_cast<char>(name[0] - 'a' + 'A');
      std::string value(f.value().empty() ? f.text() : f.value());
      for (const auto more : {f.role(), f.affiliation()})
        if (!more.empty()) value.append(", ").append(more);
      line(name, line_of(value, 2 * name_most));
      if (f.from() != f.key()) out_.append("   (").append(f.from()).append(")");
      if (why_) out_.append(because(f.reason(), f.confidence()));
      end_line(out_);
    }
    if (!doc_.language().empty()) line("Language", line_of(doc_.language(), name_most)), end_line(out_);
    if (const auto name = doc_.source().name()) line("Source", line_of(*name, 2 * name_most)), end_line(out_);
  }

  void convention() {
    const auto how = doc_.convention();
    heading("Convention", how.forms().size());
    out_.append("  ")
        .append(line_of(how.reason().why(), name_most))
        .append(" (")
        .append(decimal(how.confidence()))
        .append(")\n");
    two_columns forms, refused;
    for (const auto f : how.forms())
      forms.add(line_of(f.text(), name_most), counted(f.labels(), "label") + ", " + counted(f.turns(), "turn") +
                                                  ", weight " + std::to_string(f.weight()));
    forms.print(out_);
    if (how.refused().empty()) return;
    heading("Refused", how.refused().size());
    for (const auto r : how.refused()) {
      std::string evidence(dash);
      for (const auto e : r.evidence()) {
        if (evidence.size() > dash.size()) evidence.append("; ");
        evidence.append(line_of(e.why(), name_most));
      }
      refused.add(std::to_string(r.weight()),
                  line_of(r.text(), 60) + (evidence.size() > dash.size() ? evidence : std::string()));
    }
    refused.print(out_);
  }

  static std::string part_of(turn t) {
    std::string part(to_string(t.kind()));
    if (const auto question = t.replies_to()) part.append(" to ").append(std::to_string(question->index()));
    return part;
  }
  static std::string who(turn t) {
    std::string name(t.speaker_name());
    if (name.empty()) name = t.label_text();
    if (name.empty()) name = "(unnamed)";
    if (const auto s = t.speaker())
      for (const auto more : {s->role(), s->affiliation()})
        if (!more.empty() && more != name) name.append(", ").append(more);
    return line_of(name, name_most);
  }

  void turns() {
    heading("Turns", doc_.turns().size());
    std::size_t part_width = 0;
    for (const auto t : doc_.turns()) part_width = std::max(part_width, part_of(t).size());
    const auto number_width = std::to_string(doc_.turns().empty() ? 0 : doc_.turns().size() - 1).size();
    for (const auto t : doc_.turns()) {
      const auto number = std::to_string(t.index());
      out_.append(number_width - number.size(), ' ').append("[").append(number).append("] ");
      append_padded(part_of(t), part_width + 2, out_);
      out_.append(who(t));
      if (why_) out_.append(because(t.reason(), t.confidence()));
      end_line(out_);
      out_.append(number_width + 3, ' ').append(first_words(t));
      end_line(out_);
    }
  }
  static std::string first_words(turn t) {
    one_line words(words_most);
    std::size_t bytes = 0;
    for (const auto r : t.regions()) {
      if (r.kind() != region_kind::speech) continue;
      bytes += r.span().size();
      if (!words.cut()) words.add(r.text()), words.add(" ");
    }
    const bool cut = words.cut();
    auto line = words.take();
    return cut ? line.append(" (").append(counted(bytes, "byte")).append(")") : line;
  }

  void entities() {
    if (doc_.entities().empty()) return;
    heading("Entities", doc_.entities().size());
    two_columns rows;
    for (const auto e : doc_.entities()) {
      auto right = line_of(e.text(), name_most);
      const auto thing = e.thing();
      if (!e.value().empty())
        right.append(" = ").append(line_of(e.value(), name_most));
      else if (thing && line_of(thing->name(), name_most) != right)
        right.append(" = ").append(line_of(thing->name(), name_most));
      for (const auto id : {e.iso(), e.wikidata()})
        if (!id.empty()) right.append(" ").append(line_of(id, name_most));
      if (why_) right.append(because(e.reason(), e.confidence()));
      rows.add(to_string(e.type()), std::move(right));
    }
    rows.print(out_);
  }

  // What is not told elsewhere: with `why` everything but what the turns show.
  bool is_told(region_kind k) const noexcept {
    if (k == region_kind::label || k == region_kind::speech) return true;
    return !why_ && (k == region_kind::title || k == region_kind::dateline || k == region_kind::metadata ||
                     k == region_kind::heading);
  }
  void set_aside() {
    two_columns rows;
    std::size_t n = 0;
    for (const auto r : doc_.regions()) {
      if (is_told(r.kind())) continue;
      ++n;
      auto right = line_of(r.text(), 60);
      if (why_)
        right.append(because(r.reason(), r.confidence()));
      else
        right.append(dash).append(line_of(r.reason().why(), name_most));
      rows.add(to_string(r.kind()), std::move(right));
    }
    if (n == 0) return;
    heading(why_ ? "Beside the speech" : "Set aside", n);
    rows.print(out_);
  }

  void warnings() {
    if (doc_.warnings().empty()) return;
    heading("Warnings", doc_.warnings().size());
    two_columns rows;
    for (const auto w : doc_.warnings())
      rows.add(to_string(w.code()), line_of(w.reason().why(), name_most) + " (source bytes " +
                                        std::to_string(w.source_begin()) + " to " + std::to_string(w.source_end()) +
                                        ")");
    rows.print(out_);
  }
};

}  // namespace
}  // namespace stenogram::plain

namespace stenogram {

std::string v1::to_text(const document& doc, bool why) { return plain::document_printer(doc, why).print(); }

}  // namespace stenogram
