#include "rendered/print.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace rendered {
namespace {

// The small letters of Latin, Greek and Cyrillic that the words hold, made capitals.
std::string capitals(const std::string& s) {
  std::string out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const auto b = static_cast<unsigned char>(s[i]);
    const unsigned next = i + 1 < s.size() ? static_cast<unsigned char>(s[i + 1]) : 0;
    if (b >= 'a' && b <= 'z') out += static_cast<char>(b - 0x20);
    else if (b == 0xC3 && next == 0x9F) out += "SS", ++i;                                                   // sharp s
    else if (b == 0xC3 && next >= 0xA0 && next != 0xB7) out += s[i], out += static_cast<char>(next - 0x20), ++i;
    else if (b == 0xD0 && next >= 0xB0) out += s[i], out += static_cast<char>(next - 0x20), ++i;
    else if (b == 0xD1 && next >= 0x80 && next <= 0x8F) out += '\xD0', out += static_cast<char>(next + 0x20), ++i;
    else if (b == 0xD1 && next == 0x91) out += "\xD0\x81", ++i;                                             // io
    else out += s[i];
  }
  return out;
}

const voice& who(const script& s, const said& turn) { return s.voices[turn.by]; }
std::string full(const script& s, const said& turn) { return who(s, turn).name(*s.in); }
std::string clock(std::size_t i) {
  const auto two = [](std::size_t n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
  return "00:" + two(i) + ':' + two(i * 7 % 60);
}

// Two letters of the longest word change places; empty where no word is long enough to be known again.
std::string mistyped(const std::string& label) {
  std::size_t longest = 0, at = 0;
  for (std::size_t i = 0, from = 0; i <= label.size(); ++i) {
    if (i < label.size() && ((label[i] >= 'a' && label[i] <= 'z') || (label[i] >= 'A' && label[i] <= 'Z'))) continue;
    if (i - from > longest) longest = i - from, at = from;
    from = i + 1;
  }
  auto out = label;
  if (longest < 6 || out[at + 2] == out[at + 3]) return "";
  std::swap(out[at + 2], out[at + 3]);
  return out;
}

}  // namespace

const std::vector<convention>& conventions() {
  using S = const script&;
  using T = const said&;
  static const std::vector<convention> all = {
      {"full name", [](S s, T t, std::size_t) { return full(s, t) + ": "; }},
      {"full name in a meeting", [](S s, T t, std::size_t) { return full(s, t) + ": "; }, false, true},
      {"capitals", [](S s, T t, std::size_t) { return capitals(full(s, t)) + ": "; }, false, false, true},
      {"surname", [](S s, T t, std::size_t) { return who(s, t).surname + ": "; }},
      {"asks and surname", [](S s, T t, std::size_t) { return (who(s, t).asks ? s.in->asks[0] : who(s, t).surname) + ": "; }},
      {"asks and full name", [](S s, T t, std::size_t) { return (who(s, t).asks ? s.in->asks[0] : full(s, t)) + ": "; }},
      {"office and name", [](S s, T t, std::size_t) { return who(s, t).role + ' ' + full(s, t) + ": "; }, false, true, true},
      {"bold", [](S s, T t, std::size_t) { return "**" + full(s, t) + ":** "; }},
      {"bold, colon outside", [](S s, T t, std::size_t) { return "**" + full(s, t) + "**: "; }},
      {"full width colon", [](S s, T t, std::size_t) { return full(s, t) + "\xEF\xBC\x9A"; }, false, false, false, "zh"},
      {"space before the colon", [](S s, T t, std::size_t) { return full(s, t) + " : "; }, false, false, false, "fr"},
      {"time in front", [](S s, T t, std::size_t i) { return '[' + clock(i) + "] " + full(s, t) + ": "; }},
      {"time behind", [](S s, T t, std::size_t i) { return full(s, t) + " (" + clock(i) + "): "; }},
      {"number in front", [](S s, T t, std::size_t i) { return std::to_string(i + 1) + ". " + full(s, t) + ": "; }},
      {"chevrons", [](S s, T t, std::size_t) { return ">> " + capitals(full(s, t)) + ": "; }, false, false, true},
      {"label on its own line, colon", [](S s, T t, std::size_t) { return full(s, t) + ":"; }, true},
      {"name on its own line", [](S s, T t, std::size_t) { return full(s, t); }, true, false, true},
      {"name and time on their own line", [](S s, T t, std::size_t i) { return full(s, t) + "  " + clock(i); }, true, false, true},
      {"heading", [](S s, T t, std::size_t) { return "## " + full(s, t); }, true},
      {"capitals, stop and dash", [](S s, T t, std::size_t) { return capitals(full(s, t)) + ".- "; }, false, true, true, "es"},
      {"capitals and dash", [](S s, T t, std::size_t) { return capitals(full(s, t)) + " \xE2\x80\x93 "; }, false, true, true},
      {"brackets", [](S s, T t, std::size_t) { return '[' + full(s, t) + "] "; }},
      {"honorific and capitals", [](S s, T t, std::size_t) { return "MR. " + capitals(who(s, t).surname) + ": "; }, false, true, true, "en"},
      {"capitals, place and dash", [](S s, T t, std::size_t) { return capitals(full(s, t)) + " (" + who(s, t).role + ") \xE2\x80\x93 "; }, false, true, true},
      {"office in brackets", [](S s, T t, std::size_t) { return full(s, t) + " (" + who(s, t).role + "): "; }, false, true, true},
      {"office behind a comma", [](S s, T t, std::size_t) { return capitals(full(s, t)) + ", " + capitals(who(s, t).role) + ": "; }, false, true, true},
      {"note of translation", [](S s, T t, std::size_t i) { return full(s, t) + (i % 3 == 1 ? " (spoke in Russian): " : ": "); }, false, true, false, "en"},
      {"emphasis in pieces", [](S s, T t, std::size_t) { return "**" + who(s, t).given + "** **" + who(s, t).surname + ":** "; }, false, false, true},
      {"letters and stops", [](S s, T t, std::size_t) { return std::string(who(s, t).asks ? "Q. " : "A. "); }, false, false, true, "", true},
      {"letters and gap", [](S s, T t, std::size_t) { return std::string(who(s, t).asks ? "Q    " : "A    "); }, false, false, true, "en", true},
      {"numbered voices", [](S, T t, std::size_t) { return "SPEAKER_0" + std::to_string(t.by) + ": "; }},
      {"numbered voices in brackets", [](S, T t, std::size_t) { return "[SPEAKER_0" + std::to_string(t.by) + "]: "; }},
      {"lenticular brackets", [](S s, T t, std::size_t) { return "\xE3\x80\x90" + full(s, t) + "\xE3\x80\x91"; }, false, false, false, "zh"},
      {"circle", [](S s, T t, std::size_t) { return "\xE2\x97\x8B" + full(s, t) + "\xE3\x80\x80"; }, false, true, false, "zh"},
      {"emphasis that ends", [](S s, T t, std::size_t) { return "**" + full(s, t) + "** "; }},
      {"quoted lines", [](S s, T t, std::size_t) { return "> " + full(s, t) + ": "; }},
      {"list", [](S s, T t, std::size_t) { return "- " + full(s, t) + ": "; }},
      {"heading of a wiki", [](S s, T t, std::size_t) { return "== " + full(s, t) + " =="; }, true},
      {"stretch of time in front", [](S s, T t, std::size_t i) { return clock(i) + " - " + clock(i + 1) + ' ' + full(s, t) + ": "; }},
      {"name, point and time", [](S s, T t, std::size_t i) { return full(s, t) + " \xC2\xB7 " + clock(i); }, true, false, true},
      {"time on the line below", [](S s, T t, std::size_t i) { return full(s, t) + "\n" + clock(i); }, true, false, true},
      {"time on the line above", [](S s, T t, std::size_t i) { return clock(i) + "\n" + full(s, t); }, true, false, true},
      {"brackets on their own line", [](S s, T t, std::size_t) { return '[' + full(s, t) + ']'; }, true, false, true},
      {"tabulator", [](S s, T t, std::size_t) { return full(s, t) + '\t'; }, false, false, true},
      {"honorific, capitals and stop", [](S s, T t, std::size_t) { return "Mr. " + capitals(who(s, t).surname) + ". "; }, false, true, true, "en"},
  };
  return all;
}

noise make_noise(chance& by) {
  noise n;
  n.crlf = by.percent(20);
  n.no_break_space = by.percent(15);
  n.trailing_blanks = by.percent(15);
  n.furniture = by.percent(20);
  n.tight_lines = by.percent(25);
  n.wrapped = by.percent(15);
  n.lost_spaces = by.percent(15);
  n.typing_error = by.percent(15);
  return n;
}

page print(const script& s, const convention& as, const noise& with) {
  page out;
  auto& text = out.text;
  const std::string end = with.crlf ? "\r\n" : "\n";
  const auto line = [&] { text += (with.trailing_blanks ? "  " : "") + end; };
  // A paragraph in lines of 72 characters at most, broken at spaces. `column`: what the line holds already.
  const auto put = [&](const std::string& words, std::size_t column) {
    const auto characters = [](std::string_view part) {
      return static_cast<std::size_t>(std::count_if(part.begin(), part.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    };
    for (std::size_t i = 0; i < words.size();) {
      const auto next = std::min(words.find(' ', i + 1), words.size());
      const auto piece = std::string_view(words).substr(i, next - i);
      if (with.wrapped && s.in->spaced() && words[i] == ' ' && column + characters(piece) > 72) text += end, text += piece.substr(1), column = 0;
      else text += piece;
      column += characters(piece);
      i = next;
    }
  };
  text += s.title;
  line(), text += end;
  std::size_t number = 0;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> recurs, seen;  // by voice and size of its label
  for (std::size_t i = 0; i < s.turns.size(); ++i) ++recurs[{s.turns[i].by, as.label(s, s.turns[i], i).size()}];
  bool mistaken = !with.typing_error;
  for (const auto& turn : s.turns) {
    if (with.furniture && number % 5 == 4) text += "- " + std::to_string(number / 5 + 1) + " -", line(), text += end;
    auto label = as.label(s, turn, number++);
    if (with.no_break_space && label.size() > 2 && label.back() == ' ' && !as.own_line) label.replace(label.size() - 1, 1, "\xC2\xA0");
    const std::pair kind{turn.by, label.size()};
    if (with.lost_spaces && number % 4 == 0 && label.size() > 4 && label.compare(label.size() - 2, 2, ": ") == 0) label.pop_back();
    if (!mistaken && recurs[kind] >= 5 && ++seen[kind] == 3)
      if (const auto wrong = mistyped(label); !wrong.empty()) label = wrong, mistaken = true;
    text += label;
    if (as.own_line) line();
    printed_turn at{text.size(), 0, turn.by};
    for (std::size_t p = 0; p < turn.paragraphs.size(); ++p) {
      if (p) line(), text += with.tight_lines && !with.wrapped ? "" : end;
      put(turn.paragraphs[p], p || as.own_line ? 0 : label.size());
    }
    at.end = text.size();
    if (!turn.direction.empty()) text += s.in->spaced() ? " (" + turn.direction + ')' : "\xEF\xBC\x88" + turn.direction + "\xEF\xBC\x89";
    out.turns.push_back(at);
    line();
    if (!with.tight_lines || with.wrapped || as.own_line) text += end;
  }
  return out;
}

}  // namespace rendered
