#include "inputs.hpp"

namespace pathological {
namespace {

constexpr std::size_t million = 1'000'000;

std::string repeat(std::string_view unit, std::size_t times) {
  std::string s;
  s.reserve(unit.size() * times);
  for (std::size_t i = 0; i < times; ++i) s += unit;
  return s;
}

template <class Unit>
std::string each(std::size_t times, Unit unit) {
  std::string s;
  for (std::size_t i = 0; i < times; ++i) unit(s, i);
  return s;
}

// A name that no other number has: `Abc Defgh`.
std::string name(std::size_t i) {
  std::string s = "Jane ";
  s += static_cast<char>('A' + i % 26);
  for (i /= 26; i; i /= 26) s += static_cast<char>('a' + i % 26);
  return s;
}

std::string different_labels(std::size_t n) {
  return each(n, [](std::string& s, std::size_t i) { s += name(i) + ": I think so. Thank you.\n"; });
}

std::string different_roles() {
  return each(100'000,
              [](std::string& s, std::size_t i) { s += "Minister " + name(i) + " of " + name(i * 7) + ": Good.\n\n"; });
}

std::string growing_labels() {
  return each(3'000, [](std::string& s, std::size_t i) { s += std::string(i, 'A') + ": b\n"; });
}

std::string different_acronyms() {
  return each(100'000, [](std::string& s, std::size_t i) {
    std::string a;
    for (std::size_t k = i + 26; k; k /= 26) a += static_cast<char>('A' + k % 26);
    s += "the " + a.substr(0, 1) + "abc " + a.substr(1, 1) + "def (" + a + ") and " + a + ", ";
  });
}

std::string listed_participants() {
  return "Interview\n\nParticipants:\n" +
         each(100'000, [](std::string& s, std::size_t i) { s += name(i) + ", Minister\n"; }) + "\n" +
         different_labels(1000);
}

std::string cue_of(std::string_view words) { return "00:00:01,000 --> 00:00:02,000\n" + std::string(words) + "\n\n"; }

std::string different_voices() {
  return "WEBVTT\n\n" + each(100'000, [](std::string& s, std::size_t i) { s += cue_of("<v " + name(i) + ">I think so."); });
}

// A transcript of `n` segments; the last byte of a segment gives way to the bracket that closes them.
std::string transcript(std::string_view segment, std::size_t n) {
  auto s = "{\"segments\":[" + repeat(segment, n);
  s.back() = ']';
  return s + "}";
}

std::string indents() {
  return each(5'000, [](std::string& s, std::size_t i) { s += std::string(i % 3000, ' ') + "Q: a\n"; });
}

}  // namespace

std::string ordinary(std::size_t size) {
  static const char* const questions[] = {"What will the government do about the harbour, and when will it begin?",
                                          "You said last year that the talks would end in April. Did they?",
                                          "Could you tell us more about the agreement with the United Nations (UN)?"};
  static const char* const answers[] = {
      "Thank you for the question. We have said from the beginning that the harbour belongs to the town. On April 10, "
      "2018 I "
      "met President Maria Lind, and we agreed on most of it.\n\nThe rest will follow.",
      "I would not put it so. The talks went on, as talks do, and my colleagues are in touch every day: that is what "
      "matters "
      "to us. Two weeks ago we were told otherwise, and we replied.",
      "The UN has its own rules. We will keep to them, and I hope that the others do."};
  std::string s = "Interview with Foreign Minister Jane Roe, Port Alder, April 12, 2018\n\n";
  s.reserve(size + 1024);
  for (std::size_t i = 0; s.size() < size; ++i) {
    s += std::string("Question: ") + questions[i % 3] + "\n\n";
    s += std::string("Jane Roe: ") + answers[i % 3] + "\n\n";
  }
  return s;
}

const std::vector<input>& inputs() {
  static const std::vector<input> all = {
      {"a million labels", [] { return repeat("Q: a?\nJane Roe: b\n", million / 2); }},
      {"a million labels of two speakers", [] { return repeat("Question: a?\n\nJane Roe: b.\n\n", million / 2); }},
      {"a million labels without speech", [] { return repeat("Jane Roe:\n", million); }},
      {"100,000 different labels", [] { return different_labels(100'000); }},
      {"100,000 different roles and names", different_roles},
      {"labels that grow", growing_labels},
      {"one line of 50 MB", [] { return repeat("and so we went on with the work. ", 50 * million / 33); }},
      {"one word of 50 MB", [] { return std::string(50 * million, 'x'); }},
      {"one label with 50 MB of speech",
       [] { return "Jane Roe: " + repeat("I think: yes, no: (well) ", 2 * million); }},
      {"one line of Chinese of 30 MB",
       [] { return repeat("\xE6\x88\x91\xE4\xBB\xAC\xE8\xAE\xA4\xE4\xB8\xBA\xEF\xBC\x9A", 2 * million); }},
      {"one line of Thai of 30 MB", [] { return repeat("\xE0\xB8\x81\xE0\xB8\xB2\xE0\xB8\xA3", 10 * million / 3); }},
      {"a million blank lines", [] { return std::string(million, '\n'); }},
      {"a million blank lines between two turns", [] { return "Q: a\n" + std::string(million, '\n') + "A: b\n"; }},
      {"a million short lines", [] { return repeat("ab\n", million); }},
      {"a million lines of a colon", [] { return repeat(":\n", million); }},
      {"a million carriage returns", [] { return repeat("a\r", million); }},
      {"10 MB of colons", [] { return std::string(10 * million, ':'); }},
      {"10 MB of spaces", [] { return std::string(10 * million, ' '); }},
      {"10 MB of no-break spaces", [] { return repeat("\xC2\xA0", 5 * million); }},
      {"10 MB of zero-width spaces", [] { return repeat("\xE2\x80\x8B", 3 * million); }},
      {"10 MB of NUL", [] { return std::string(10 * million, '\0'); }},
      {"a million opening brackets", [] { return std::string(million, '('); }},
      {"a million brackets, deep", [] { return std::string(million / 2, '[') + std::string(million / 2, ']'); }},
      {"a million lines of an opening bracket", [] { return repeat("[a\n", million); }},
      {"a million bracket pairs", [] { return repeat("(a) ", million); }},
      {"a million quotes", [] { return repeat("\xE2\x80\x9C", million); }},
      {"a million combining marks", [] { return "e" + repeat("\xCC\x81", million); }},
      {"dates without end", [] { return repeat("April 10, 2018 ", million / 2); }},
      {"numbers without end", [] { return repeat("1.", 5 * million); }},
      {"100,000 acronyms defined", different_acronyms},
      {"names without end", [] { return repeat("President Jane Roe ", million / 2); }},
      {"100,000 listed participants", listed_participants},
      {"every line a heading", [] { return repeat("The Harbour\n\n", million / 2); }},
      {"every line the same", [] { return repeat("Page 1 of 2\n", million / 2); }},
      {"a million telephone numbers", [] { return repeat("Tel.: +7 499 244 00 00\n", million / 2); }},
      {"indents that grow", indents},
      {"a million elements, deep", [] { return "<html>" + repeat("<div><b>", million / 2) + "Jane Roe: b"; }},
      {"a million elements that nothing ends", [] { return "<html>" + repeat("<b>", million) + repeat("</i></p>", million / 2); }},
      {"a million tags in a word", [] { return "<html>" + repeat("a<b>b</b>", million); }, 12},
      {"a million opening signs", [] { return "<html>" + repeat("<", million) + repeat("</", million); }},
      {"a million references", [] { return "<html>" + repeat("&amp;&am", million); }, 12},
      {"a million attributes", [] { return "<html " + repeat("a=b ", million) + ">"; }},
      {"a million comments that do not end", [] { return "<html>" + repeat("<!-- -", million); }},
      {"a million scripts that do not end", [] { return "<html><script>" + repeat("<!--<script", million); }},
      {"a million cues", [] { return repeat(cue_of("Jane Roe: I think so."), million); }, 4},
      {"a million changes of speaker", [] { return cue_of(repeat(">> a\n", million)); }, 4},
      {"100,000 voices", different_voices, 4},
      {"a million cue numbers", [] { return cue_of("a") + repeat("1\n", million); }, 4},
      {"a million tags that do not end", [] { return "WEBVTT\n\n" + cue_of(repeat("<a ", million)); }, 4},
      {"a million voice tags", [] { return "WEBVTT\n\n" + cue_of(repeat("<v A>a<v B>b", million / 2)); }, 4},
      {"a million entities that do not end", [] { return cue_of(repeat("&amp", million)); }, 4},
      {"500,000 segments", [] { return transcript(R"({"start":1,"end":2,"speaker":"A","text":"I think so."},)", million / 2); }, 12},
      {"a million words", [] { return R"({"segments":[{"start":1,"text":"a","words":[)" + repeat(R"({"word":"a","start":1,"end":2},)", million) + "{}]}]}"; }, 12},
      {"a million escapes", [] { return transcript("{\"start\":1,\"text\":\"" + repeat("\\u00e9", million) + "\"},", 1); }, 12},
      {"an object of a million keys", [] { return transcript("{" + repeat("\"a\":1,", million) + "\"text\":\"a\",\"start\":1},", 1); }, 12},
  };
  return all;
}

}  // namespace pathological
