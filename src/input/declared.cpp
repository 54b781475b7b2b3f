#include "input/declared.hpp"

#include <cstddef>

namespace stenogram::input {
namespace {

constexpr std::size_t declaration_reach = 1024;

constexpr char declaration_lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

// Where `wanted` (small letters) stands in `s` at or after `from`; npos for nowhere.
std::size_t find_folded(std::string_view s, std::string_view wanted, std::size_t from) noexcept {
  for (; from + wanted.size() <= s.size(); ++from) {
    std::size_t k = 0;
    while (k < wanted.size() && declaration_lower(s[from + k]) == wanted[k]) ++k;
    if (k == wanted.size()) return from;
  }
  return std::string_view::npos;
}

// The value behind `name=` in a tag: up to a quote, a blank, `;` or `>`.
std::string_view value_behind(std::string_view tag, std::string_view name) noexcept {
  constexpr std::string_view blanks = " \t\r\n\f";
  const auto at = find_folded(tag, name, 0);
  if (at == std::string_view::npos) return {};
  auto begin = tag.find_first_not_of(blanks, at + name.size());
  if (begin == std::string_view::npos || tag[begin] != '=') return {};
  begin = tag.find_first_not_of(" \t\r\n\f\"'", begin + 1);
  if (begin == std::string_view::npos) return {};
  const auto end = tag.find_first_of(" \t\r\n\f\"';>?/", begin);
  return tag.substr(begin, end == std::string_view::npos ? end : end - begin);
}

}  // namespace

std::string_view declared_encoding(std::string_view bytes) noexcept {
  const auto head = bytes.substr(0, declaration_reach);
  const auto tag_at = [&](std::size_t at) { return head.substr(at, head.find('>', at) - at); };
  if (const auto xml = find_folded(head.substr(0, 100), "<?xml", 0); xml != std::string_view::npos)
    if (const auto label = value_behind(tag_at(xml), "encoding"); !label.empty()) return label;
  for (auto meta = find_folded(head, "<meta", 0); meta != std::string_view::npos; meta = find_folded(head, "<meta", meta + 5))
    if (const auto label = value_behind(tag_at(meta), "charset"); !label.empty()) return label;
  return {};
}

}  // namespace stenogram::input
