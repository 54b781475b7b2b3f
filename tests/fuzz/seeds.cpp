// seeds OUT_DIR CORPUS_DIR: makes the seeds of the fuzz targets from the corpus, and the folders that they write to.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "stenogram/stenogram.hpp"

namespace fs = std::filesystem;
namespace {

std::string contents(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }

// The head of a from_json input that asks for exchanges in the JSON of a page.
std::string exchanges_of(unsigned number) {
  std::string head(1, static_cast<char>(128 + number % 128));
  for (unsigned i = 0; i < (128 + number % 128) % 5 * 3; ++i)
    head += static_cast<char>((number + i) * 2654435761u >> 24);
  return head;
}

// What recognisers write, as short as it gets: their own output is longer than a fuzz input.
constexpr std::string_view transcripts[] = {
    R"({"text":" Hi. So","segments":[{"id":0,"start":0.0,"end":1.5,"text":" Hi. So","speaker":"SPEAKER_00","words":[{"word":"Hi.","start":0.1,"end":0.5},{"word":"So"}]}],"language":"en"})",
    R"({"transcription":[{"timestamps":{"from":"00:00:00,000","to":"00:00:01,500"},"offsets":{"from":0,"to":1500},"text":" Hi."}]})",
    R"({"results":{"utterances":[{"start":0.1,"end":1,"transcript":"Hi \u00e9.","speaker":0,"words":[{"word":"hi","punctuated_word":"Hi","start":0.1,"end":0.5}]}]}})",
    R"({"results":{"channels":[{"alternatives":[{"words":[{"word":"hi","start":0,"end":1,"speaker":1}],"paragraphs":{"paragraphs":[{"speaker":1,"sentences":[{"text":"Hi.","start":0,"end":1}]}]}}]},{"alternatives":[{"words":[]}]}]}})",
    R"({"audio_url":"x","text":"Hi.","words":[{"text":"Hi.","start":250,"end":650,"speaker":"A"}],"utterances":[{"text":"Hi.","start":250,"end":650,"speaker":"A"}]})",
    R"({"results":{"speaker_labels":{"segments":[{"speaker_label":"spk_0","items":[{"start_time":"0.1","speaker_label":"spk_0"}]}]},"items":[{"type":"pronunciation","start_time":"0.1","end_time":"0.5","alternatives":[{"content":"Hi"}]},{"type":"punctuation","alternatives":[{"content":"."}]}]}})",
    R"({"speakers":[{"id":0,"name":"Ann"}],"monologues":[{"speaker":0,"elements":[{"type":"text","value":"Hi","ts":0.1,"end_ts":0.5},{"type":"punct","value":" "}]}]})",
    R"({"words":[{"text":"Hi","start":0,"end":1,"speaker_id":"a"},{"text":" "},{"text":"you","start":1e0,"end":2}]})"};

// Pages of the web.
constexpr std::string_view pages[] = {
    "<!DOCTYPE html><title>Talks &mdash; Port</title><nav><a href=x>Home</a></nav><h1>Talks</h1><p><b>Question:</b> Why?<p><b>Ann&nbsp;Lee:</b> I &lt;3 it.",
    "<html><pre>\n  Mr. REID. Yes.\n  Mr. LEE. No.\n</pre><span hidden>x</span><!-- y --><script>'</b>'</script><ul><li>a<li>b</ul>",
    "<cite>Ann:</cite>\n<time>0:00</time>\n<p>Hello.</p>\n<cite>Bob:</cite>\n<time>0:53</time>\n<p>Hi<br>you.</p>"};

// An input of c_calls: options, one of them set, a parser, two parses, and what is asked of their documents.
std::string calls_with(const std::string& page, unsigned number) {
  const auto byte = [](std::size_t value) { return std::string(1, static_cast<char>(value)); };
  const auto text = [&](const std::string& s) { return byte(s.size() & 255) + byte(s.size() >> 8) + s; };
  return byte(3) + byte(0) + byte(40) + byte(number) + text(number % 2 ? "true" : "none") + byte(4) + byte(6) + text(page) +
         byte(5) + text(page.substr(0, 300)) + byte(8) + byte(number % 7) + byte(number) + byte(number % 40) + byte(9) +
         std::string("\1\5\11\40\1\2", 6) + byte(10) + byte(1) + byte(1) + byte(0) + byte(11);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const fs::path out = argv[1], corpus = argv[2];
  fs::remove_all(out / "seeds");
  fs::remove_all(out / "found");
  for (const auto* target : {"parse", "from_json", "c_parse", "c_calls"})
    fs::create_directories(out / "seeds" / target), fs::create_directories(out / "found" / target);
  unsigned made = 0;
  for (const auto json : transcripts) write(out / "seeds/parse" / (std::to_string(++made) + "j"), std::string(2, '\0') + std::string(json));
  for (const auto page : pages) write(out / "seeds/parse" / (std::to_string(++made) + "h"), std::string(2, '\0') + std::string(page));
  for (const auto& entry : fs::recursive_directory_iterator(corpus)) {
    const auto kind = entry.path().extension();
    if (kind != ".txt" && kind != ".srt" && kind != ".vtt" && kind != ".json") continue;
    const auto page = contents(entry.path());
    for (std::size_t from = 0; from < page.size(); from += 1200) {
      const auto name = std::to_string(++made);
      const auto slice = page.substr(from, from + 1800 >= page.size() ? std::string::npos : 1800);
      // The option bytes of a seed differ, so that every option is met early.
      write(out / "seeds/parse" / name,
            std::string{static_cast<char>(made * 37), static_cast<char>(made % 3 ? 0 : made * 11)} + slice);
      write(out / "seeds/c_parse" / name, slice);
      write(out / "seeds/c_calls" / name, calls_with(slice.substr(0, 700), made));
      write(out / "seeds/from_json" / (name + "x"), exchanges_of(made) + slice.substr(0, 900));
      if (const auto doc = stenogram::parse(slice.substr(0, 200)))
        write(out / "seeds/from_json" / name, '\0' + stenogram::to_json(*doc));
    }
  }
  std::printf("%u seeds\n", made);
  return made ? 0 : 1;
}
