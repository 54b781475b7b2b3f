#include "input/captions/payload.hpp"

#include <algorithm>
#include <string>

#include "text/text.hpp"

namespace stenogram::input {
namespace {

constexpr std::string_view caption_tags[] = {"i", "b", "u", "s", "c", "v", "lang", "ruby", "rt", "font", "em", "strong", "span", "br"};
constexpr std::size_t longest_entity = 10, longest_tag = 512, longest_name = 16, longest_override = 64;  // bytes

struct named_entity {
  std::string_view name, text;
};
constexpr named_entity entities[] = {{"amp", "&"},  {"lt", "<"},   {"gt", ">"},   {"quot", "\""}, {"apos", "'"},
                                     {"nbsp", "\xC2\xA0"}, {"lrm", "\xE2\x80\x8E"}, {"rlm", "\xE2\x80\x8F"}};

// The character that the entity at `at` stands for and the bytes that it takes; 0 where it is none.
std::size_t read_entity(std::string_view s, std::size_t at, std::string& out) {
  const auto close = s.substr(at, longest_entity).find(';');
  if (close == std::string_view::npos || close < 3) return 0;
  auto name = s.substr(at + 1, close - 1);
  out.clear();
  if (name[0] != '#') {
    for (const auto& e : entities)
      if (e.name == name) out = e.text;
  } else {
    const bool hex = name.size() > 2 && (name[1] | 0x20) == 'x';
    char32_t c = 0;
    for (const char d : name.substr(hex ? 2 : 1)) {
      const int digit = text::hex_value(d);
      if (digit < 0 || (!hex && digit > 9)) return 0;
      c = c * (hex ? 16 : 10) + static_cast<char32_t>(digit);
    }
    if (c < 0x20 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return 0;
    text::append_utf8(c, out);
  }
  return out.empty() ? 0 : close + 1;
}

// `Ann Lee` of `v.loud  Ann Lee`, entities resolved, runs of blanks as one space.
std::string annotation_of(std::string_view tag) {
  std::string out, character;
  const auto blank = tag.find_first_of(" \t\r\n");
  for (auto at = std::min(blank, tag.size()); at < tag.size();) {
    if (const auto taken = tag[at] == '&' ? read_entity(tag, at, character) : 0) {
      out += character, at += taken;
    } else if (text::is_ascii_blank(tag[at])) {
      if (!out.empty() && out.back() != ' ') out += ' ';
      ++at;
    } else {
      out += tag[at++];
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// Whether a line of a cue that is not its first may open a turn, so that it stays a line of its own.
bool may_open_turn(std::string_view line) noexcept {
  while (!line.empty() && text::is_ascii_blank(line[0])) line.remove_prefix(1);
  if (line.empty()) return false;
  for (const std::string_view mark : {"-", ">>", "&gt;&gt;", "<v", "[", "(", "\xE2\x80\x93", "\xE2\x80\x94"})
    if (line.substr(0, mark.size()) == mark) return true;
  constexpr std::size_t reach = 48, words = 4;
  const auto colon = line.substr(0, reach).find_first_of(":");
  if (colon != std::string_view::npos && text::case_of(text::decode(line, 0).value) != text::letter_case::lower) {
    const auto label = line.substr(0, colon);
    if (label.find_first_of(",;?!\"<") == std::string_view::npos && std::count(label.begin(), label.end(), ' ') < static_cast<std::ptrdiff_t>(words)) return true;
  }
  return line.substr(0, reach).find("\xEF\xBC\x9A") != std::string_view::npos;
}

}  // namespace

void payload_writer::open(cue_times times) {
  times_ = times;
  row_begin_ = times.begin;
  voice_ = none;
  first_line_ = true;
  new_line();
}

void payload_writer::close() { out_.close_row(times_.end); }

void payload_writer::new_line() {
  out_.close_row(times_.end);
  out_.open_line(voice_);
  out_.open_row(row_begin_);
}

void payload_writer::set_voice(std::string_view name) {
  const auto voice = out_.voice_named(name);
  const bool other = voice != voice_ && !out_.at_line_start();
  voice_ = voice;
  if (other && voice != none) new_line();
  else if (out_.at_line_start()) out_.open_line(voice);
}

// The tag at `begin`: the bytes that it takes; 0 where it is none, npos where it does not end.
std::size_t payload_writer::tag(std::size_t begin, std::size_t end) {
  // The next tag end is looked for once, however many signs stand before it.
  if (tag_end_ < begin) tag_end_ = std::min(source_.substr(0, end).find('>', begin), end);
  const auto s = source_.substr(begin, std::min({tag_end_ - begin, end - begin, longest_tag}));
  const auto name_begin = std::min(std::size_t{s.size() > 1 && s[1] == '/'} + 1, s.size());
  const auto head = s.substr(name_begin, longest_name);
  const auto name = head.substr(0, head.find_first_of(" \t."));
  const auto inner = s.substr(1);
  const bool clock = !name.empty() && name[0] >= '0' && name[0] <= '9';
  const bool known = std::find(std::begin(caption_tags), std::end(caption_tags), name) != std::end(caption_tags);
  if (!known && !clock && !any_tag_) return 0;
  if (s.size() == longest_tag) return 0;
  if (tag_end_ == end) return any_tag_ || name == "v" ? std::string_view::npos : 0;
  const auto taken = s.size() + 1;
  if (clock) {
    const auto at = clock_milliseconds(inner);
    if (!at) return any_tag_ ? taken : 0;
    out_.close_row(std::clamp(*at, row_begin_, std::max(row_begin_, times_.end)));
    row_begin_ = std::clamp(*at, row_begin_, std::max(row_begin_, times_.end));
    out_.open_row(row_begin_);
  } else if (name == "v") {
    set_voice(name_begin == 1 ? std::string_view(annotation_of(inner)) : std::string_view());
  } else if (name == "br") {
    out_.join();
  }
  return taken;
}

bool payload_writer::line(std::size_t begin, std::size_t end) {
  tag_end_ = 0;
  if (!first_line_) {
    if (may_open_turn(source_.substr(begin, end - begin))) new_line();
    else out_.join();
  }
  first_line_ = false;
  std::string character;
  auto kept = begin;
  const auto s = source_.substr(0, end);
  for (auto at = begin; at < end;) {
    const auto sign = s.find_first_of("<&{", at);
    if (sign == std::string_view::npos) break;
    std::size_t taken = 0;
    if (s[sign] == '&') {
      taken = read_entity(s, sign, character);
      if (taken) out_.keep(kept, sign), out_.put(character, sign, sign + taken);
    } else if (s[sign] == '{') {  // an override of SubStation Alpha: {\an8}
      const auto inner = s.substr(sign, longest_override);
      const auto close = inner.substr(0, 2) == "{\\" ? inner.find('}') : std::string_view::npos;
      if (close != std::string_view::npos) out_.keep(kept, sign), taken = close + 1;
    } else {
      // What stands before a tag is written before the tag is read: it may change row and voice.
      out_.keep(kept, sign), kept = sign;
      taken = tag(sign, end);
      if (taken == std::string_view::npos) return false;
    }
    if (taken) kept = sign + taken;
    at = sign + std::max<std::size_t>(taken, 1);
  }
  out_.keep(kept, end);
  return true;
}

}  // namespace stenogram::input
