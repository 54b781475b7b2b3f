#include "turns/forms.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "text/text.hpp"
#include "turns/person_name.hpp"

namespace stenogram::turns {
namespace {

std::int32_t own_score(const label& l, bool inside_tells) {
  std::int32_t sum = 0;
  weigh_label(l, inside_tells, [&](reason_code, std::int32_t w) { sum += w; });
  return sum;
}

std::uint32_t form_of(scratch& s, const label& l) {
  for (std::uint32_t i = 0; i < s.forms.size(); ++i)
    if (s.forms[i].how == l.how) return i;
  s.forms.push_back({l.how, letters::none, 0, 0, 0});
  return static_cast<std::uint32_t>(s.forms.size() - 1);
}

// Whether the labels that recur open paragraphs; where lines follow each other without blanks they do not.
bool labels_open_paragraphs(const std::vector<label>& labels) {
  std::int32_t inside = 0, all = 0;
  for (const auto& l : labels) {
    if (l.count < 4 || l.shape == letters::lower) continue;
    if (own_score(l, false) < threshold) continue;
    all += static_cast<std::int32_t>(l.looked_at), inside += static_cast<std::int32_t>(l.inside);
  }
  return inside * 4 < all || all == 0;
}

std::int32_t log_of(std::uint32_t n) noexcept {
  std::int32_t log = 1;
  while (n >>= 1) ++log;
  return log;
}

// Whether a dash parts what stands beside the name: the words of one who speaks may, in a label that is not seen again.
bool dash_inside(const label& l) {
  if (l.aside.empty() || l.aside.end < l.text.end) return false;
  const auto before = l.in.substr(l.text.begin, l.aside.begin - l.text.begin);
  const auto end = before.find_last_not_of(' ');
  if (end == std::string_view::npos) return false;
  const std::string_view dashes[] = {"-", "\xE2\x80\x93", "\xE2\x80\x94"};
  return std::any_of(std::begin(dashes), std::end(dashes), [&](std::string_view d) { return end + 1 >= d.size() && before.substr(end + 1 - d.size(), d.size()) == d; });
}

// Whether somebody speaks behind a label, of himself or to others.
bool is_spoken(const label& l) noexcept {
  const auto told = l.first_person + l.salutations;
  return told > 0 && told * 3 >= l.looked_at;
}

// What a label brings to its form: recurrence, a part or an honorific, speech behind it; impurity where it is none.
std::int32_t strength(const label& l, std::int32_t own) {
  if (own <= 0) return -1;
  const bool spoken = is_spoken(l);
  const bool voice = l.plays != part::none || !l.honorific.empty() || l.person != none;
  if (l.count == 1 && dash_inside(l)) return 0;
  if (l.count == 1 && !voice && l.aside.empty() && l.shape != letters::capitals && print_weight(l.how) <= -4) return 0;  // a dash or a short line is seen once in any text
  std::int32_t sum = 0;
  for (auto n = l.count; n > 1; n /= 2) sum += spoken ? 2 : 1;
  if (voice) sum += 2;
  return sum + (spoken ? 2 : 0);
}

// What labels bring to a form together, and how many of them are labels at all.
struct share {
  std::int32_t sum = 0, good = 0, all = 0;

  void add(std::int32_t brings, std::int32_t log, bool is_label) noexcept { sum += brings, all += log, good += is_label ? log : 0; }
  std::int32_t pure() const noexcept { return all ? sum * good / all : 0; }
};

// What the labels of a form are like: all of them, and those in capitals alone.
struct tally {
  share any, shouted;
  std::int32_t labels = 0, titled = 0, attended = 0, strong = 0, proven = 0, spoken = 0, recurring = 0, beside = 0;
  std::int32_t shapes[6] = {};
  std::uint32_t numbered = 0, timed = 0;      // candidates
  std::uint32_t first = none, last = 0;       // candidates of the labels that recur and prove themselves

  void reach(const label& l) noexcept {
    numbered += l.numbered, timed += l.timed;
    if (l.count > 1 && l.score >= threshold) first = std::min(first, l.first), last = std::max(last, l.last);
  }

  void add(const label& l) {
    // Before and after the speakers stand menus and lists.
    if (first < last && l.how.own_line && l.score < threshold && (l.last < first || l.first > last)) return;
    const auto log = log_of(l.count);
    const auto brings = strength(l, l.score);
    const bool again = l.count > 1 || l.named_again;
    const bool is_label = l.score > 0, recurs = l.count > 1 && is_label, proves = again && l.score - print_weight(l.how) >= threshold;
    any.add(brings, log, is_label);
    if (l.shape == letters::capitals) shouted.add(brings, log, is_label);
    if (l.score >= threshold) {
      ++strong;
      const bool has_title = !l.honorific.empty() || (!l.role.empty() && l.shape == letters::caseless);
      titled += has_title;
      attended += has_title || !l.role.empty() || (!l.aside.empty() && l.aside.end != l.text.end);
    }
    recurring += recurs;
    beside += recurs && !l.aside.empty();
    proven += proves;
    spoken += proves && l.count > 2 && is_spoken(l);
    labels += is_label;
    if (is_label && !l.name.empty()) shapes[static_cast<std::size_t>(l.shape)] += log * (l.count > 1 ? 2 : 1);
  }
};

void judge(form& f, const tally& t) {
  const auto of_print = print_weight(f.how);
  f.strength = t.any.pure();
  const bool shouted = of_print < 0 && t.shouted.pure() > f.strength;  // short lines and dashes between are no labels
  if (shouted) f.strength = t.shouted.pure();
  if (t.labels == 1 && f.turns > 1) f.strength /= 2;  // one label that recurs proves no convention
  f.sure = t.proven >= 2;
  const bool forgiven = f.sure && (f.how.styled || t.spoken >= 2);  // headings that recur are names, and so are lines before speech
  if (!forgiven) f.strength += of_print;
  f.beside = t.recurring >= 2 && t.beside * 4 >= t.recurring * 3;
  f.timed = t.recurring >= 2 && t.timed * 10 >= f.turns * 9;
  f.numbered = t.recurring >= 2 && t.numbered * 5 >= f.turns * 4;
  f.attended = t.strong >= 5 && t.attended * 5 >= t.strong * 4;
  f.titled = t.strong >= 5 && t.titled * 5 >= t.strong * 4;
  f.shape = shouted ? letters::capitals : static_cast<letters>(std::max_element(std::begin(t.shapes), std::end(t.shapes)) - std::begin(t.shapes));
}

// Letters for question and answer prove each other; an answer alone numbers a list.
void find_pairs(std::vector<label>& labels) {
  const auto is_letter = [](const label& l) { return l.count && l.question_word && l.key_size <= 3; };
  std::vector<std::uint32_t> letters;
  for (std::uint32_t i = 0; i < labels.size(); ++i)
    if (is_letter(labels[i])) letters.push_back(i);
  bool asks[7][8] = {}, answers[7][8] = {};
  const auto at = [](auto& of, const label& l) -> bool& { return of[static_cast<std::size_t>(l.how.closed_by)][static_cast<std::size_t>(l.how.opened_by)]; };
  for (auto& l : labels)
    if (l.how.own_line && l.question_word && l.count == 1 && l.aside.empty()) l.unpaired = true;  // a heading
  for (const auto i : letters) at(labels[i].plays == part::questioner ? asks : answers, labels[i]) = true;
  for (const auto i : letters) {
    auto& l = labels[i];
    l.paired = at(asks, l) && at(answers, l);
    l.unpaired = !l.paired && l.plays == part::answerer && l.how.closed_by != terminator::colon && l.how.closed_by != terminator::wide_colon;
  }
}

// The score of each label in its place.
void weigh_labels(scratch& s) {
  std::uint32_t first = none, last = 0, chair = none;
  for (const auto& l : s.book.labels) {
    if (l.score < threshold) continue;
    if (l.plays == part::assembly) chair = std::min(chair, l.first);
    if (l.count < 2) continue;
    first = std::min(first, l.first);
    last = std::max(last, l.last);
  }
  if (first != none) first = std::min(first, chair);  // who chairs opens the sitting
  for (auto& l : s.book.labels) {
    if (l.count == 0) continue;
    std::int32_t sum = 0;
    weigh_in_place(s, l, first, last, [&](reason_code, std::int32_t w) { sum += w; });
    l.score = sum;
  }
}

// `Ann Lee, speaker of the council` and `Ann Lee`, each on a line of its own, prove each other.
void find_shortened(const label_book& book, std::vector<label>& labels) {
  const auto in_place = [](const label& l) { return l.count && l.how.own_line && !l.name.empty(); };
  std::unordered_set<std::string_view> bare, shortened;
  for (const auto& l : labels)
    if (in_place(l) && l.aside.empty() && l.words > 1) bare.insert(book.key(l));
  if (bare.empty()) return;
  for (auto& l : labels) {
    if (!in_place(l) || l.aside.empty()) continue;
    const auto found = bare.find(text::key(l.of(l.name)));
    l.named_again = found != bare.end();
    if (l.named_again) shortened.insert(*found);
  }
  for (auto& l : labels) l.named_again = l.named_again || (in_place(l) && l.aside.empty() && shortened.count(book.key(l)));
}

// Marks the doubtful labels whose name a proven label of the leading form has. Whether there are any.
bool find_namesakes(scratch& s) {
  if (s.leading == none) return false;
  const auto in_place = [&](const label& l) { return l.count && l.form == s.leading && !l.name.empty(); };
  std::vector<std::uint32_t> doubtful;
  for (std::uint32_t i = 0; i < s.book.labels.size(); ++i)
    if (const auto& l = s.book.labels[i]; in_place(l) && l.score < threshold && l.score > 0 && l.person == none) doubtful.push_back(i);
  if (doubtful.empty()) return false;
  constexpr std::size_t longest_initials = 4;  // bytes
  std::unordered_set<std::string> known;  // last words, and initials
  for (const auto& l : s.book.labels) {
    if (!in_place(l) || l.score < threshold || (l.shape == letters::mixed && l.count < 2)) continue;
    auto key = text::key(l.of(l.name));
    const auto initials = letters_alone(key);
    const bool short_name = l.words == 1 && l.shape == letters::capitals && initials.size() <= longest_initials;
    known.insert(short_name ? "." + initials : key.substr(key.find_last_of(' ') + 1));
  }
  // `Ann Lee (North)` and `Ann Lee` prove each other, but under a colon, where clauses stand twice too.
  const bool colons = s.forms[s.leading].how.closed_by == terminator::colon || s.forms[s.leading].how.closed_by == terminator::wide_colon;
  std::unordered_map<std::string, std::uint32_t> doubted;
  for (const auto i : doubtful) ++doubted[text::key(s.book.labels[i].of(s.book.labels[i].name))];
  bool found = false;
  for (const auto i : doubtful) {
    auto& l = s.book.labels[i];
    const auto key = text::key(l.of(l.name));
    l.named_again = l.named_again || (!colons && key.find(' ') != std::string::npos && doubted[key] > 1);
    std::string initials(".");
    for (std::size_t at = 0; at < key.size(); at = std::min(key.find(' ', at), key.size() - 1) + 1) initials.append(key, at, text::decode(key, at).size);
    l.named_again = l.named_again || known.count(key.substr(key.find_last_of(' ') + 1)) || (initials.size() > 2 && known.count(initials));
    found = found || l.named_again;
  }
  return found;
}

}  // namespace

std::int32_t print_weight(print how) {
  label bare;
  bare.how = how;
  std::int32_t sum = 0;
  weigh_label(bare, false, [&](reason_code code, std::int32_t w) {
    const bool of_print = code == reason_code::alone_on_line || code == reason_code::dash_print;
    sum += of_print ? w : 0;
  });
  return sum;
}

void weigh_forms(scratch& s) {
  s.forms.clear();
  s.leading = none;
  auto& labels = s.book.labels;
  s.inside_tells = !s.lines.of_cues && labels_open_paragraphs(labels);
  find_pairs(labels);
  find_shortened(s.book, labels);
  std::vector<tally> tallies;
  for (auto& l : labels) {
    if (l.count == 0) continue;
    l.form = form_of(s, l);
    tallies.resize(s.forms.size());
    l.score = own_score(l, s.inside_tells);
    auto& f = s.forms[l.form];
    ++f.labels;
    f.turns += l.count;
    tallies[l.form].reach(l);
  }
  for (const auto& l : labels)
    if (l.count) tallies[l.form].add(l);
  for (std::uint32_t i = 0; i < s.forms.size(); ++i) {
    judge(s.forms[i], tallies[i]);
    if (s.forms[i].strength >= 2 && (s.leading == none || s.forms[i].strength > s.forms[s.leading].strength)) s.leading = i;
  }

  weigh_labels(s);
  if (find_namesakes(s)) weigh_labels(s);
}

bool colons_lead(const scratch& s) {
  constexpr std::int32_t strong = 14;
  constexpr std::uint32_t least_labels = 2, least_turns = 6;  // that recur; of all
  if (s.leading == none || s.forms[s.leading].strength < strong) return false;
  const auto closed_by = s.forms[s.leading].how.closed_by;
  if (closed_by != terminator::colon && closed_by != terminator::wide_colon) return false;
  std::uint32_t labels = 0, turns = 0;
  for (const auto& l : s.book.labels)
    if (l.count && (l.form == s.leading || l.question_word) && l.score >= threshold) labels += l.count > 1, turns += l.count;
  return labels >= least_labels && turns >= least_turns;
}

}  // namespace stenogram::turns
