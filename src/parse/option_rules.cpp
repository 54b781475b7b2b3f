#include "parse/option_rules.hpp"

#include <algorithm>
#include <charconv>

#include "input/utf8.hpp"
#include "text/text.hpp"
#include "time/time.hpp"

namespace stenogram::option_rules {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_utf8(std::string_view s) { return input::first_ill_formed(s, 0) == s.size(); }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// A token of RFC 9110: what media types, their parameters and encoding labels are made of.
bool is_token(std::string_view s) {
  return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) {
    return is_ascii_letter(c) || text::is_ascii_digit(c) || std::string_view("!#$%&'*+-.^_`|~:()").find(c) != std::string_view::npos;
  });
}

/// `s` as it is where it is no UTF-8: what is asked of it next says so.
std::string_view without_blanks(std::string_view s) {
  return is_utf8(s) ? text::without_blanks(s) : s;
}

std::string upper_ascii(std::string_view s) {
  std::string out(s);
  for (auto& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

/// The part of `rest` before `mark`, which is taken off with it.
std::string_view take_until(std::string_view& rest, char mark) {
  const auto at = rest.find(mark);
  const auto part = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
  return part;
}

template <std::size_t N>
std::string listed(const std::string_view (&names)[N]) {
  std::string out;
  for (const auto name : names) out.append(out.empty() ? "" : ", ").append(name);
  return out;
}

}  // namespace

std::string in_quotes(std::string_view value) {
  constexpr std::size_t most = 60;
  if (!is_utf8(value)) return "a value that is not UTF-8";
  auto end = std::min(value.size(), most);
  while (end < value.size() && end > 0 && (value[end] & 0xC0) == 0x80) --end;
  std::string out(1, '\'');
  return out.append(value.substr(0, end)).append(end < value.size() ? "...'" : "'");
}

fault plain_text(std::string_view value) {
  if (!is_utf8(value)) return "is not UTF-8";
  if (std::any_of(value.begin(), value.end(), is_control)) return in_quotes(value) + " holds a control character";
  return {};
}

fault iso_date(std::string_view value) {
  const bool ends_well = value.size() == 10 || (value.size() > 10 && (value[10] == 'T' || value[10] == ' '));
  if (value.empty() || (is_utf8(value) && ends_well && time::parse_iso_date(value))) return {};
  return in_quotes(value) + " is not a date of the form 2018-04-10";
}

fault language_tag(std::string_view value) {
  if (value.empty()) return {};
  auto rest = value;
  bool first = true, well = value.back() != '-';
  while (well && !rest.empty()) {
    const auto part = take_until(rest, '-');
    well = !part.empty() && part.size() <= 8 &&
           std::all_of(part.begin(), part.end(), [](char c) { return is_ascii_letter(c) || text::is_ascii_digit(c); });
    if (first) well = well && part.size() >= 2 && std::all_of(part.begin(), part.end(), is_ascii_letter);
    first = false;
  }
  return well ? fault() : in_quotes(value) + " is not a language tag such as en or pt-BR";
}

fault media_type(std::string_view value) {
  if (value.empty()) return {};
  auto rest = value;
  auto essence = without_blanks(take_until(rest, ';'));
  const auto type = take_until(essence, '/');
  bool well = is_token(type) && is_token(essence);
  while (well && !rest.empty()) {
    auto parameter = without_blanks(take_until(rest, ';'));
    if (parameter.empty()) continue;
    const auto name = take_until(parameter, '=');
    const bool marked = parameter.size() >= 2 && parameter.front() == '"' && parameter.back() == '"';
    well = is_token(name) && is_token(marked ? parameter.substr(1, parameter.size() - 2) : parameter);
  }
  return well ? fault() : in_quotes(value) + " is not a media type such as text/plain or text/html; charset=utf-8";
}

fault encoding_label(std::string_view value) {
  return value.empty() || is_token(value) ? fault() : in_quotes(value) + " is not the name of an encoding";
}

fault web_address(std::string_view value) {
  if (auto wrong = plain_text(value); !wrong.empty()) return wrong;
  return value.find(' ') == std::string_view::npos ? fault() : in_quotes(value) + " is not a URL: it holds a space";
}

fault read_flag(std::string_view value, bool& out) {
  if (value == "true" || value == "1") return out = true, fault();
  if (value == "false" || value == "0") return out = false, fault();
  return in_quotes(value) + " is neither true nor false";
}

fault read_size(std::string_view value, std::uint64_t most, std::uint64_t& out) {
  std::uint64_t number = 0;
  const auto end = value.data() + value.size();
  const auto [stopped, code] = std::from_chars(value.data(), end, number);
  if (value.empty() || code == std::errc::invalid_argument || stopped != end) return in_quotes(value) + " is not a whole number";
  if (code != std::errc() || number > most) return in_quotes(value) + " is more than " + std::to_string(most);
  return out = number, fault();
}

fault read_invalid(std::string_view value, invalid_bytes& out) {
  if (value == "error") return out = invalid_bytes::error, fault();
  if (value == "replace") return out = invalid_bytes::replace, fault();
  return in_quotes(value) + " is neither error nor replace";
}

fault read_entities(std::string_view value, entity_set& out) {
  if (value == "all") return out = entity_set::all(), fault();
  if (value == "none") return out = entity_set::none(), fault();
  auto set = entity_set::none();
  for (auto rest = value; !rest.empty();) {
    const auto name = without_blanks(take_until(rest, ','));
    entity_type type{};
    if (!detail::from_name(detail::entity_names, upper_ascii(name), type))
      return in_quotes(name) + " is no kind of entity (all, none, " + listed(detail::entity_names) + ")";
    set.add(type);
  }
  if (set.empty()) return "names no kind of entity (none leaves them out)";
  return out = set, fault();
}

fault read_label(std::string_view value, stated_label& out) {
  stated_label stated;
  // KIND stands behind the last slash, where a small letter does: `N/A:` is a label, `Q:/question` has a kind.
  if (const auto slash = value.rfind('/'); slash != std::string_view::npos && slash + 1 < value.size()) {
    const auto word = value.substr(slash + 1);
    if (std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
      turn_kind kind{};
      if (!detail::from_name(detail::turn_names, word, kind))
        return in_quotes(word) + " is no kind of turn (" + listed(detail::turn_names) + ")";
      stated.kind = kind;
      value = value.substr(0, slash);
    }
  }
  // SPEAKER stands behind the last equals sign; a label may end in one itself (`== Name ==`).
  if (const auto equals = value.rfind('='); equals != std::string_view::npos && equals + 1 < value.size()) {
    stated.speaker = std::string(without_blanks(value.substr(equals + 1)));
    value = value.substr(0, equals);
  }
  stated.text = std::string(without_blanks(value));
  if (auto wrong = label(stated); !wrong.empty()) return wrong;
  return out = std::move(stated), fault();
}

fault read_participant(std::string_view value, stated_participant& out) {
  auto rest = value;
  stated_participant stated;
  stated.name = std::string(without_blanks(take_until(rest, ';')));
  stated.role = std::string(without_blanks(take_until(rest, ';')));
  stated.affiliation = std::string(without_blanks(take_until(rest, ';')));
  if (!rest.empty()) return in_quotes(value) + " has more than a name, a role and an affiliation";
  if (auto wrong = participant(stated); !wrong.empty()) return wrong;
  return out = std::move(stated), fault();
}

fault label(const stated_label& stated) {
  if (auto wrong = plain_text(stated.text); !wrong.empty()) return wrong;
  if (without_blanks(stated.text).empty()) return "a label is empty";
  if (stated.speaker) {
    if (auto wrong = plain_text(*stated.speaker); !wrong.empty()) return wrong;
    if (without_blanks(*stated.speaker).empty()) return "the speaker of " + in_quotes(stated.text) + " is empty";
  }
  if (stated.kind && static_cast<std::size_t>(*stated.kind) >= std::size(detail::turn_names))
    return "the kind of " + in_quotes(stated.text) + " is no kind of turn";
  return {};
}

fault participant(const stated_participant& stated) {
  for (const auto* part : {&stated.name, &stated.role, &stated.affiliation})
    if (auto wrong = plain_text(*part); !wrong.empty()) return wrong;
  return without_blanks(stated.name).empty() ? "the name of a participant is empty" : fault();
}

}  // namespace stenogram::option_rules
