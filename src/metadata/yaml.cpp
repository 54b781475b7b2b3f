#include "metadata/yaml.hpp"

#include <algorithm>

#include "text/text.hpp"

namespace stenogram::metadata {
namespace {

constexpr std::uint32_t most_yaml_lines = 60;

// A scalar over one or more lines, without its quotes.
std::string decode_scalar(std::string_view s) {
  const char quote = !s.empty() && (s[0] == '"' || s[0] == '\'') ? s[0] : 0;
  if (quote) s.remove_prefix(1);
  if (quote && !s.empty() && s.back() == quote) s.remove_suffix(1);
  std::string out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const char c = s[i];
    if (c == '\n' || c == '\r') {  // folded to one space
      while (i + 1 < s.size() && (s[i + 1] == ' ' || s[i + 1] == '\t' || s[i + 1] == '\n' || s[i + 1] == '\r')) ++i;
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (quote == '\'' && c == '\'' && i + 1 < s.size() && s[i + 1] == '\'') {
      out += '\'', ++i;
    } else if (quote == '"' && c == '\\' && i + 1 < s.size()) {
      const char e = s[++i];
      if (e == 'n' || e == 't') out += ' ';
      else if (e == '_') out += "\xC2\xA0";
      else if (e == 'u' || e == 'x') {
        char32_t value = 0;
        std::size_t digits = 0;
        const std::size_t most = e == 'u' ? 4 : 2;
        while (digits < most && i + 1 < s.size() && text::hex_value(s[i + 1]) >= 0) value = value * 16 + static_cast<char32_t>(text::hex_value(s[++i])), ++digits;
        if (value >= 0x20 && (value < 0xD800 || value > 0xDFFF)) text::append_utf8(value, out);
      } else if (e == '\n' || e == '\r') {  // a line carried on without a space
        while (i + 1 < s.size() && (s[i + 1] == ' ' || s[i + 1] == '\t' || s[i + 1] == '\n')) ++i;
      } else {
        out += e;
      }
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

void read_yaml(const input::blocks& body, yaml_block& out) {
  if (body.lines.empty() || body.of(body.lines[0]) != "---") return;
  const auto last = std::min<std::uint32_t>(static_cast<std::uint32_t>(body.lines.size()), most_yaml_lines);
  std::string list_key;
  for (std::uint32_t i = 1; i < last; ++i) {
    const auto& l = body.lines[i];
    const auto s = body.of(l);
    if (s == "---" || s == "...") {
      out.end = i + 1;
      break;
    }
    if (s.substr(0, 2) == "- " && !list_key.empty()) {
      const auto item = s.substr(2);
      const auto begin = l.begin + 2 + static_cast<std::uint32_t>(text::leading_space(item));
      out.entries.push_back({list_key, {begin, l.end}, decode_scalar(body.text.substr(begin, l.end - begin)), true});
      continue;
    }
    const auto colon = s.find(':');
    if (l.indent > 0 || colon == std::string_view::npos || (colon + 1 < s.size() && s[colon + 1] != ' ')) {
      // Carries the value before it on.
      if (l.indent > 0 && !out.entries.empty() && !out.entries.back().in_list && list_key.empty()) {
        auto& e = out.entries.back();
        e.where.end = l.end;
        e.value = decode_scalar(body.text.substr(e.where.begin, e.where.size()));
      }
      continue;
    }
    const auto key = text::key(s.substr(0, colon));
    const auto begin = l.begin + static_cast<std::uint32_t>(std::min(s.size(), colon + 1 + text::leading_space(s.substr(colon + 1))));
    list_key.clear();
    if (begin >= l.end) list_key = key;
    else out.entries.push_back({key, {begin, l.end}, decode_scalar(body.text.substr(begin, l.end - begin)), false});
  }
  if (!out.end) out.entries.clear();
}

}  // namespace stenogram::metadata
