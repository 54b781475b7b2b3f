#include "input/json/json_string.hpp"

#include <algorithm>

#include "text/text.hpp"

namespace stenogram::input {
namespace {

char32_t code_unit(std::string_view s, std::size_t at) noexcept {
  char32_t c = 0;
  for (std::size_t i = at; i < at + 4; ++i) c = c * 16 + static_cast<char32_t>(s[i] <= '9' ? s[i] - '0' : (s[i] | 0x20) - 'a' + 10);
  return c;
}

// Appends what the escape at `at` stands for: the bytes that it takes. Requires a well-formed one.
std::size_t read_escape(std::string_view s, std::size_t at, std::string& out) {
  switch (s[at + 1]) {
    case 'b': out += '\b'; return 2;
    case 'f': out += '\f'; return 2;
    case 'n': out += '\n'; return 2;
    case 'r': out += '\r'; return 2;
    case 't': out += '\t'; return 2;
    case 'u': break;
    default: out += s[at + 1]; return 2;
  }
  auto c = code_unit(s, at + 2);
  const bool pair = c >= 0xD800 && c < 0xDC00;
  if (pair) c = 0x10000 + ((c - 0xD800) << 10) + (code_unit(s, at + 8) - 0xDC00);
  text::append_utf8(c, out);
  return pair ? 12 : 6;
}

// Without blanks at its end, escaped or not.
std::string_view cut_blank_end(std::string_view raw) noexcept {
  for (;;) {
    if (!raw.empty() && raw.back() == ' ') { raw.remove_suffix(1); continue; }
    const auto n = raw.size();
    const bool escape = n >= 2 && raw[n - 2] == '\\' && std::string_view("nrtf").find(raw[n - 1]) != std::string_view::npos;
    std::size_t slashes = 0;
    while (escape && slashes < n - 1 && raw[n - 2 - slashes] == '\\') ++slashes;
    if (slashes % 2 == 0) return raw;
    raw.remove_suffix(2);
  }
}

}  // namespace

void write_string(std::string_view source, std::size_t begin, std::size_t end, cue_writer& out) {
  end = begin + cut_blank_end(source.substr(begin, end - begin)).size();
  const auto s = source.substr(0, end);
  std::string character;
  for (auto at = begin; at < end;) {
    const auto slash = std::min(s.find('\\', at), end);
    out.keep(at, slash);
    at = slash;
    if (at == end) return;
    character.clear();
    const auto taken = read_escape(s, at, character);
    if (character.size() == 1 && static_cast<unsigned char>(character[0]) < 0x20) {
      // A break inside a cue is a space of its line.
      out.join();
    } else {
      out.put(character, at, at + taken);
    }
    at += taken;
  }
}

std::string string_of(std::string_view raw) {
  std::string out;
  for (std::size_t at = 0; at < raw.size();) {
    if (raw[at] == '\\') at += read_escape(raw, at, out);
    else out += raw[at++];
  }
  return std::string(text::without_blanks(out));
}

}  // namespace stenogram::input
