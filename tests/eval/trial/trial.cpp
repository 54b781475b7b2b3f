// stenogram_trial: parses a list of pages again and again, each time with other weights. What fit.py, ablate.py and
// leave_out.py drive.
//   --pages LIST     a page a line: path, and its date behind a tab or nothing
//   --rendered N     pages of tests/rendered in each convention and language
//   --without LIST   indexes of table rows that are taken out, one a line
//   --rows           prints every table row (index, table, language, word) and ends
//   --weights        prints the name and worth of every weight that is not 0 and ends
// Each line of the input is a trial: `name=number` pairs, the others as shipped. Answered by a line a page (its number,
// a hash of its JSON, and the JSON where that hash is new), a line `rendered`, how many pages were misread, and of how
// many; then an empty line. The line `used` is answered by the indexes of the rows that each page looks up.
#include <charconv>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <unordered_set>
#include <vector>

#include "rendered/compare.hpp"
#include "stenogram/stenogram.hpp"
#include "trial/tables.hpp"
#include "turns/weights.hpp"

namespace {

std::vector<std::int32_t> weights;

void ship() {
  weights.resize(stenogram::detail::reason_count);
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = stenogram::turns::shipped_weight(static_cast<stenogram::reason_code>(i));
}

[[noreturn]] void wrong(const std::string& why) {
  std::cerr << "stenogram_trial: " << why << '\n';
  std::exit(2);
}

void set_weights(const std::string& line) {
  ship();
  std::istringstream words(line);
  for (std::string word; words >> word;) {
    const auto equals = word.find('=');
    std::size_t code = 0;
    while (code < weights.size() && stenogram::detail::reason_infos[code].name != word.substr(0, equals)) ++code;
    if (equals == std::string::npos || code == weights.size()) wrong("no weight is called " + word);
    const auto* end = word.data() + word.size();
    if (std::from_chars(word.data() + equals + 1, end, weights[code]).ptr != end) wrong(word + " is no whole number");
  }
}

struct page {
  std::string path;
  stenogram::options opts;
};

std::vector<page> read_pages(const char* list) {
  std::vector<page> out;
  std::ifstream in(list);
  if (!in) wrong(std::string("cannot read ") + list);
  for (std::string line; std::getline(in, line);) {
    page p{line.substr(0, line.find('\t')), {}};
    if (const auto tab = line.find('\t'); tab != std::string::npos) p.opts.date = line.substr(tab + 1);
    p.opts.entities = stenogram::entity_set::none();
    out.push_back(std::move(p));
  }
  return out;
}

void run(const std::vector<page>& pages, const std::vector<rendered::page>& printed) {
  static std::unordered_set<std::size_t> known;
  stenogram::json_options how;
  how.text = false;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto doc = stenogram::parse_file(pages[i].path, pages[i].opts);
    if (!doc) wrong(pages[i].path + ": " + doc.error().message);
    const auto json = to_json(*doc, how);
    const auto hash = std::hash<std::string>()(json + static_cast<char>(i));
    std::cout << i << '\t' << hash << '\t' << (known.insert(hash).second ? json : "") << '\n';
  }
  std::size_t failed = 0;
  for (const auto& p : printed) failed += !rendered::difference(p).empty();
  std::cout << "rendered\t" << failed << '\t' << printed.size() << "\n\n" << std::flush;
}

void say_used(const std::vector<page>& pages) {
  for (std::size_t i = 0; i < pages.size(); ++i) {
    trial::looked_up();
    const auto doc = stenogram::parse_file(pages[i].path, pages[i].opts);
    if (!doc) wrong(pages[i].path + ": " + doc.error().message);
    const auto lang = stenogram::tables::language_of(doc->language());
    const auto keys = trial::looked_up();
    std::cout << i;
    for (std::uint32_t r = 0; r < trial::row_count(); ++r)
      if (const auto& row = trial::row_at(r); stenogram::tables::speaks(row, lang) && keys.count(row.key)) std::cout << ' ' << r;
    std::cout << '\n';
  }
  std::cout << '\n' << std::flush;
}

}  // namespace

namespace stenogram::turns {
std::int32_t weight(reason_code code) noexcept { return weights[static_cast<std::size_t>(code)]; }
}  // namespace stenogram::turns

int main(int argc, char** argv) {
  ship();
  std::vector<page> pages;
  std::vector<rendered::page> printed;
  for (int i = 1; i < argc; ++i) {
    const std::string option = argv[i];
    if (option == "--rows") {
      for (std::uint32_t r = 0; r < trial::row_count(); ++r)
        std::cout << r << '\t' << static_cast<int>(trial::row_at(r).in) << '\t' << stenogram::tables::tag(trial::row_at(r).lang) << '\t' << trial::row_at(r).word << '\n';
      return 0;
    }
    if (option == "--weights") {
      for (std::size_t c = 0; c < weights.size(); ++c)
        if (weights[c]) std::cout << stenogram::detail::reason_infos[c].name << '\t' << weights[c] << '\n';
      return 0;
    }
    if (++i == argc) wrong(option + " needs a value");
    if (option == "--pages") pages = read_pages(argv[i]);
    else if (option == "--rendered") printed = rendered::pages(std::stoul(argv[i]));
    else if (option == "--without") {
      std::ifstream in(argv[i]);
      std::set<std::uint32_t> rows;
      for (std::uint32_t r; in >> r;) rows.insert(r);
      trial::take_out(rows);
    } else wrong("unknown option " + option);
  }
  for (std::string line; std::getline(std::cin, line);) {
    if (line == "used") say_used(pages);
    else set_weights(line), run(pages, printed);
  }
}
