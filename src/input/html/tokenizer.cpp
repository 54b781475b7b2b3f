#include "input/html/tokenizer.hpp"

#include "text/text.hpp"

#include <algorithm>

namespace stenogram::input::html {
namespace {

constexpr std::size_t most_attributes = 64;

constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r'; }
constexpr bool ends_name(char c) noexcept { return is_blank(c) || c == '/' || c == '>'; }

bool starts_with(std::string_view s, std::size_t at, std::string_view small) noexcept {
  return text::same_but_case(s.substr(std::min(at, s.size()), small.size()), small);
}

}  // namespace

token tokenizer::next() {
  for (;;) {
    if (at_ >= source_.size()) return {token_kind::end, source_.size(), source_.size(), {}, {}, false};
    const auto made = how_ == content::data ? in_data() : in_raw();
    if (made.kind != token_kind::end) return made;  // else something stray was passed over
  }
}

token tokenizer::text_until(std::size_t end) noexcept {
  const auto begin = at_;
  at_ = end;
  return {token_kind::text, begin, end, {}, {}, false};
}

// The next `<` or `&` at or behind `from`.
std::size_t tokenizer::next_sign(std::size_t from) noexcept {
  if (next_tag_ < from) next_tag_ = std::min(source_.find('<', from), source_.size());
  return from + std::min(source_.substr(from, next_tag_ - from).find('&'), next_tag_ - from);
}

bool tokenizer::take_reference(token& made) noexcept {
  const auto found = reference_at(source_.substr(at_), false);
  if (!found.size) return false;
  made = {token_kind::reference, at_, at_ + found.size, {}, found, false};
  at_ = made.end;
  return true;
}

token tokenizer::in_data() {
  const auto rest = source_.substr(at_);
  const char next = rest.size() > 1 ? rest[1] : ' ';
  if (rest[0] == '<' && (text::is_ascii_letter(next) || next == '!' || next == '?' || (next == '/' && rest.size() > 2))) return markup();
  token made;
  if (rest[0] == '&' && take_reference(made)) return made;
  const bool sign = rest[0] == '<' || rest[0] == '&';  // it stands for itself
  return text_until(next_sign(at_ + sign));
}

// Whether the end tag of the open element begins at `at`.
bool tokenizer::opens_end_tag(std::size_t at) const noexcept {
  if (source_.substr(at, 2) != "</" || until_.empty() || !starts_with(source_, at + 2, until_)) return false;
  const auto behind = at + 2 + until_.size();
  return behind < source_.size() && ends_name(source_[behind]);
}

// Where a script ends: comments hide end tags in it where a script begins in them.
std::size_t tokenizer::end_of_script() const noexcept {
  enum { plain, escaped, twice } mode = plain;
  const auto& s = source_;
  for (auto at = at_; at < s.size();) {
    at = mode == plain ? s.find('<', at) : s.find_first_of("<-", at);
    if (at == s.npos) break;
    if (s[at] == '-') {
      const auto behind = std::min(s.find_first_not_of('-', at), s.size());
      if (behind - at >= 2 && behind < s.size() && s[behind] == '>') mode = plain;
      at = behind;
      continue;
    }
    if (mode == plain && s.substr(at, 4) == "<!--") {
      mode = escaped;
      at += 2;  // its hyphens may be those that end it
      continue;
    }
    if (mode != twice && opens_end_tag(at)) return at;
    const bool closes = at + 1 < s.size() && s[at + 1] == '/';
    const auto name = at + 1 + closes;
    if (mode != plain && closes == (mode == twice) && starts_with(s, name, "script") && name + 6 < s.size() && ends_name(s[name + 6]))
      mode = closes ? escaped : twice;
    ++at;
  }
  return s.size();
}

token tokenizer::in_raw() {
  if (how_ == content::plain) return text_until(source_.size());
  if (how_ == content::cdata) {
    const auto close = source_.find("]]>", at_);
    if (close == at_) {
      at_ += 3, how_ = content::data;
      return {};
    }
    return text_until(std::min(close, source_.size()));
  }
  if (opens_end_tag(at_)) {
    how_ = content::data;
    return tag(at_ + 2, token_kind::end_tag);
  }
  if (how_ == content::script) return text_until(end_of_script());
  token made;
  if (how_ == content::references && source_[at_] == '&' && take_reference(made)) return made;
  // Up to the next reference or end tag; the first byte is none.
  for (auto stop = at_ + 1;; ++stop) {
    stop = how_ == content::references ? next_sign(stop) : std::min(source_.find('<', stop), source_.size());
    if (stop == source_.size() || source_[stop] == '&' || opens_end_tag(stop)) return text_until(stop);
  }
}

// What a `<` opens that stands before a letter, `!`, `?` or `/`.
token tokenizer::markup() {
  const char second = source_[at_ + 1];
  if (text::is_ascii_letter(second)) return tag(at_ + 1, token_kind::start_tag);
  if (second == '?') return bogus_comment(at_ + 1);
  if (second == '/') {
    if (text::is_ascii_letter(source_[at_ + 2])) return tag(at_ + 2, token_kind::end_tag);
    if (source_[at_ + 2] != '>') return bogus_comment(at_ + 2);
    at_ += 3;  // `</>` is nothing
    return {};
  }
  if (source_.substr(at_ + 2, 2) == "--") return comment();
  if (!starts_with(source_, at_ + 2, "doctype")) return bogus_comment(at_ + 2);
  const auto begin = at_;
  const auto close = source_.find('>', at_);
  at_ = close == source_.npos ? source_.size() : close + 1;
  return {token_kind::doctype, begin, at_, {}, {}, false};
}

token tokenizer::bogus_comment(std::size_t from) {
  const auto begin = at_;
  const auto close = std::min(source_.find('>', from), source_.size());
  at_ = std::min(close + 1, source_.size());
  return {token_kind::comment, begin, at_, source_.substr(from, close - from), {}, false};
}

token tokenizer::comment() {
  const auto begin = at_, from = at_ + 4;
  const auto made = [&](std::size_t data_end, std::size_t end) -> token {
    at_ = end;
    return {token_kind::comment, begin, end, source_.substr(from, data_end - from), {}, false};
  };
  if (source_.substr(from, 1) == ">") return made(from, from + 1);
  if (source_.substr(from, 2) == "->") return made(from, from + 2);
  for (auto dashes = source_.find("--", from); dashes != source_.npos; dashes = source_.find("--", dashes)) {
    const auto behind = std::min(source_.find_first_not_of('-', dashes), source_.size());
    if (behind == source_.size()) break;
    if (source_[behind] == '>') return made(behind - 2, behind + 1);
    if (source_[behind] == '!' && behind + 1 < source_.size() && source_[behind + 1] == '>') return made(behind - 2, behind + 2);
    dashes = behind;
  }
  // Never closed: what might have closed it does not belong to what it says.
  auto said = source_.substr(from);
  if (said.size() >= 3 && said.substr(said.size() - 3) == "--!") said.remove_suffix(3);
  else for (int i = 0; i < 2 && !said.empty() && said.back() == '-'; ++i) said.remove_suffix(1);
  return made(from + said.size(), source_.size());
}

token tokenizer::tag(std::size_t name_begin, token_kind kind) {
  auto at = name_begin;
  while (at < source_.size() && !ends_name(source_[at])) ++at;
  name_.assign(source_.substr(name_begin, at - name_begin));
  std::transform(name_.begin(), name_.end(), name_.begin(), text::ascii_small);
  token made{kind, at_, source_.size(), name_, {}, false};
  const bool whole = read_attributes(at, made);
  at_ = made.end;
  return whole ? made : token{};  // the source breaks off
}

// From behind the name of a tag to behind its end; false where there is none.
bool tokenizer::read_attributes(std::size_t at, token& made) {
  attributes_.clear();
  const auto& s = source_;
  const auto skip_blanks = [&] { while (at < s.size() && is_blank(s[at])) ++at; };
  for (;;) {
    skip_blanks();
    if (at >= s.size()) return false;
    if (s[at] == '>') break;
    if (s[at] == '/') {
      if (++at < s.size() && s[at] == '>') {
        made.self_closing = true;
        break;
      }
      continue;
    }
    const auto name = at++;  // a `=` may open it
    while (at < s.size() && !ends_name(s[at]) && s[at] != '=') ++at;
    attribute found{s.substr(name, at - name), {}};
    skip_blanks();
    if (at < s.size() && s[at] == '=') {
      ++at;
      skip_blanks();
      if (at >= s.size()) return false;
      if (s[at] == '"' || s[at] == '\'') {
        const auto close = s.find(s[at], at + 1);
        if (close == s.npos) return false;
        found.value = s.substr(at + 1, close - at - 1);
        at = close + 1;
      } else {
        const auto value = at;
        while (at < s.size() && !is_blank(s[at]) && s[at] != '>') ++at;
        found.value = s.substr(value, at - value);
      }
    }
    if (attributes_.size() < most_attributes) attributes_.push_back(found);
  }
  made.end = at + 1;
  return true;
}

}  // namespace stenogram::input::html
