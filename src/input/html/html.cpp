#include "input/html/html.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "input/html/elements.hpp"
#include "input/html/tokenizer.hpp"
#include "input/read.hpp"
#include "text/text.hpp"

namespace stenogram::input::html {
namespace {

// What an open element does to the text in it, and its row.
struct open_element {
  std::uint8_t row;
  std::uint8_t name;  // of one without a row: the hash of its name
  std::uint16_t does;
};

// What the standard has a browser do to text: one bit of does::* each, and that of run::*.
constexpr std::array<std::pair<std::uint32_t, std::uint8_t>, 4> set_off_by = {
    {{does::emphasis, run::emphasis}, {does::heading, run::heading}, {does::link, run::link}, {does::furniture, run::furniture}}};

constexpr std::uint8_t hash_of(std::string_view name) noexcept {
  std::uint32_t hash = 0;
  for (const char c : name) hash = hash * 33 + static_cast<unsigned char>(c);
  return static_cast<std::uint8_t>(hash ^ hash >> 8);
}

bool holds(std::string_view value, std::string_view small) noexcept {
  for (std::size_t at = 0; at + small.size() <= value.size(); ++at)
    if (text::same_but_case(value.substr(at, small.size()), small)) return true;
  return false;
}

// What the attributes of a tag say of what it encloses; `within`: it stands within a line.
std::uint32_t told_by(const std::vector<attribute>& attributes, bool within) noexcept {
  std::uint32_t told = 0;
  for (const auto& a : attributes) {
    if (text::same_but_case(a.name, "class") || text::same_but_case(a.name, "id")) {
      const auto named = named_by(a.value);
      told |= named & does::furniture;
      if (within) told |= named & does::hidden;
    }
    if (text::same_but_case(a.name, "hidden") || (text::same_but_case(a.name, "aria-hidden") && text::same_but_case(a.value, "true"))) told |= does::hidden;
    if (text::same_but_case(a.name, "role"))
      for (const std::string_view role : {"navigation", "contentinfo", "search", "menu"})
        if (text::same_but_case(a.value, role)) told |= does::furniture;
    if (text::same_but_case(a.name, "style"))
      for (const std::string_view style : {"font-weight:bold", "font-weight: bold", "font-weight:7", "font-weight: 7"})
        if (holds(a.value, style)) told |= does::emphasis;
  }
  return told;
}

// How the text of an element is read.
content content_of(std::uint32_t does) noexcept {
  if (does & does::script) return content::script;
  if (does & does::raw) return content::raw;
  if (does & does::plain) return content::plain;
  return does & does::references ? content::references : content::data;
}

class reader {
 public:
  reader(std::string_view source, const options& opts, page_text& out) noexcept : source_(source), opts_(opts), tokens_(source), out_(source, out) {}

  std::optional<error> read() {
    for (std::size_t asked = 0;;) {
      const auto t = tokens_.next();
      if (t.begin - asked >= stretch) {
        asked = t.begin;
        if (cancelled(opts_)) return error{error_code::cancelled, t.begin, "the cancel callback ended the parse"};
      }
      switch (t.kind) {
        case token_kind::end: return std::nullopt;
        case token_kind::text: text(t); break;
        case token_kind::reference: reference(t); break;
        case token_kind::start_tag: start(t); break;
        case token_kind::end_tag: end(t); break;
        case token_kind::comment: case token_kind::doctype: break;
      }
    }
  }

 private:
  static constexpr std::size_t stretch = std::size_t{1} << 20;
  static constexpr std::size_t reach = 64;  // open elements that are looked through for one that ends

  void text(const token& t) {
    if (count_of(does::hidden)) return;
    if (!count_of(does::preserves)) return out_.words(t.begin, t.end);
    auto begin = t.begin;
    if (at_open_pre_ && begin < t.end && source_[begin] == '\r') ++begin;
    if (at_open_pre_ && begin < t.end && source_[begin] == '\n') ++begin;
    at_open_pre_ = false;
    if (begin < t.end) out_.preserved(begin, t.end);
  }

  void reference(const token& t) {
    at_open_pre_ = false;
    if (!count_of(does::hidden)) out_.put(t.stands_for.stands_for(), t.begin, t.end);
  }

  void start(const token& t) {
    const auto number = element_of(t.name);
    const bool known = number != other_element;
    const auto& row = row_of(number);
    if (row.ends) end_implied(row);
    break_before(row.does);
    at_open_pre_ = (row.does & does::preserves) != 0;
    if (row.does & does::has_no_end || (!known && t.self_closing)) return;
    const auto told = tokens_.attributes().empty() ? 0 : told_by(tokens_.attributes(), !(row.does & does::line));
    if (!known && !told && !open_[other_element]) return;  // inside one that says something its like have to be told apart
    push({number, known ? std::uint8_t{0} : hash_of(t.name), static_cast<std::uint16_t>(row.does | told)});
    if (const auto how = content_of(row.does); how != content::data) tokens_.read_as(how, t.name);
    title_ = t.name == "title" && !titled_;
    titled_ = titled_ || title_;
    set_off();
  }

  void end(const token& t) {
    const auto number = element_of(t.name);
    const auto does = row_of(number).does;
    break_before(does);
    at_open_pre_ = false;
    if (does & does::has_no_end || !open_[number]) return;
    const auto name = number == other_element ? hash_of(t.name) : std::uint8_t{0};
    const auto is = [&](const open_element& e) { return e.row == number && e.name == name; };
    if (does & does::line) {
      while (!is(stack_.back())) pop();
      pop();
    } else {
      // Within a line: what it ends may have been opened outside of the lines that are open now.
      const auto last = stack_.size() > reach ? stack_.size() - reach : 0;
      for (auto i = stack_.size(); i > last; --i)
        if (is(stack_[i - 1])) {
          count(stack_[i - 1].does, false);
          --open_[number];
          stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(i) - 1);
          break;
        }
    }
    title_ = false;
    set_off();
  }

  // Ends the open elements that a start tag ends.
  void end_implied(const element& by) {
    const auto last = stack_.size() > reach ? stack_.size() - reach : 0;
    for (auto i = stack_.size(); i > last; --i) {
      const auto own = row_of(stack_[i - 1].row).own;
      if (own & by.within) return;
      if (own & by.ends)
        while (stack_.size() >= i) pop();
    }
  }

  void break_before(std::uint32_t does) noexcept {
    if (count_of(does::hidden)) return;
    if (does & does::breaks) out_.break_line();
    if ((does & does::paragraph) == does::paragraph) out_.end_paragraph();
    else if (does & does::line) out_.end_line();
  }

  void push(const open_element& e) {
    stack_.push_back(e);
    ++open_[e.row];
    count(e.does, true);
  }
  void pop() {
    --open_[stack_.back().row];
    count(stack_.back().does, false);
    stack_.pop_back();
  }
  void count(std::uint32_t does, bool more) noexcept {
    for (std::uint32_t bit = 0; bit < counts_.size(); ++bit)
      if (does >> bit & 1) counts_[bit] = more ? counts_[bit] + 1 : counts_[bit] - 1;
  }
  std::uint32_t count_of(std::uint32_t one) const noexcept { return counts_[static_cast<std::size_t>(std::countr_zero(one))]; }

  void set_off() noexcept {
    std::uint8_t what = title_ ? run::title : 0;
    for (const auto& [does, bit] : set_off_by) what = static_cast<std::uint8_t>(what | (count_of(does) ? bit : 0));
    out_.set_off(what);
  }

  std::string_view source_;
  const options& opts_;
  tokenizer tokens_;
  flow out_;
  std::vector<open_element> stack_;
  std::array<std::uint32_t, 256> open_{};   // of each row; of all others, at other_element
  std::array<std::uint32_t, 16> counts_{};  // open elements that do what each bit says
  bool at_open_pre_ = false;  // a line end right behind such a tag is none
  bool title_ = false, titled_ = false;  // in the first title; behind where it began
};

}  // namespace

bool is_html(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\f";
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  if (text.empty() || text[0] != '<') return false;
  for (const std::string_view opening : {"<!doctype html", "<html", "<head", "<body", "<title", "<meta"})
    if (text::same_but_case(text.substr(0, opening.size()), opening)) return true;
  if (text[text.find_last_not_of(blanks)] != '>') return false;
  // The first element, behind comments.
  tokenizer tokens(text);
  for (auto t = tokens.next();; t = tokens.next()) {
    const auto shown = text.substr(t.begin, t.end - t.begin);
    if (t.kind == token_kind::comment && shown.substr(0, 4) == "<!--") continue;
    if (t.kind == token_kind::text && shown.find_first_not_of(blanks) == shown.npos) continue;
    return t.kind == token_kind::start_tag && element_of(t.name) != other_element;
  }
}

void flag_lines(blocks& body) {
  // Where most of a page is said to be furniture, its names mean something else.
  std::size_t held = 0;
  for (const auto& r : body.runs)
    if (r.what == run::furniture) held += r.end - r.begin;
  if (held * 2 > body.text.size()) return;
  auto line = body.lines.begin();
  for (const auto& r : body.runs) {
    if (r.what != run::furniture) continue;
    while (line != body.lines.end() && line->begin < r.begin) ++line;
    for (; line != body.lines.end() && line->end <= r.end; ++line) line->flags |= line::furniture;
  }
}

std::optional<error> read_html(std::string_view source, const options& opts, page_text& out) { return reader(source, opts, out).read(); }

}  // namespace stenogram::input::html
