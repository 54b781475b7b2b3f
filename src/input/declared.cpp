#include "input/declared.hpp"

#include "text/text.hpp"

namespace stenogram::input {
namespace {

constexpr std::string_view markup_blanks = " \t\r\n\f";

bool starts_folded(std::string_view s, std::string_view wanted) noexcept { return text::same_but_case(s.substr(0, wanted.size()), wanted); }

// The value behind `name=` in a tag or in the value of an attribute: up to a quote, a blank, `;` or `>`.
std::string_view value_behind(std::string_view tag, std::string_view name) noexcept {
  constexpr std::string_view before = " \t\r\n\f;/\"'", quotes = "\"'";
  for (std::size_t at = 1; at < tag.size(); ++at) {
    if (before.find(tag[at - 1]) == before.npos || !starts_folded(tag.substr(at), name)) continue;
    auto begin = tag.find_first_not_of(markup_blanks, at + name.size());
    if (begin == tag.npos || tag[begin] != '=') continue;
    begin = tag.find_first_not_of(markup_blanks, begin + 1);
    if (begin != tag.npos && quotes.find(tag[begin]) != quotes.npos) begin = tag.find_first_not_of(markup_blanks, begin + 1);
    if (begin == tag.npos) return {};
    return tag.substr(begin, tag.find_first_of(" \t\r\n\f\"';>?/", begin) - begin);
  }
  return {};
}

// How far the comment or tag goes that `s` begins with: one byte where it is none, all of it where it does not end.
std::size_t markup_size(std::string_view s) noexcept {
  const char second = s.size() > 1 ? s[1] : ' ';
  if (s[0] != '<' || !(text::is_ascii_letter(second) || second == '!' || second == '?' || second == '/')) return 1;
  const bool comment = s.substr(0, 4) == "<!--";
  const auto end = comment ? s.find("-->", 2) : s.find('>');
  return end == s.npos ? s.size() : end + (comment ? 3 : 1);
}

}  // namespace

std::string_view declared_encoding(std::string_view bytes) noexcept {
  const auto head = bytes.substr(0, declaration_reach);
  const auto first = head.find_first_not_of(markup_blanks);
  for (auto at = first; at < head.size(); at = head.find('<', at)) {
    const auto rest = head.substr(at);
    const auto tag = rest.substr(0, markup_size(rest));
    std::string_view label;
    if (at == first && starts_folded(tag, "<?xml")) label = value_behind(tag, "encoding");
    if (starts_folded(tag, "<meta") && tag.size() > 5 && (tag[5] == '/' || markup_blanks.find(tag[5]) != markup_blanks.npos))
      label = value_behind(tag, "charset");
    if (!label.empty()) return label;
    at += tag.size();
  }
  return {};
}

}  // namespace stenogram::input
