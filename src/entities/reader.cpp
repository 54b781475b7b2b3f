#include "entities/reader.hpp"

#include <algorithm>

#include "text/text.hpp"

namespace stenogram::entities {
namespace {

constexpr std::size_t most_name_words = 5;
constexpr int most_titles = 6;  // in a row: His Excellency the Foreign Minister Dr.
constexpr std::size_t longest_unspaced_name = 5;  // letters, without a middle dot

// d'Ettorre: a small word whose capital stands behind an apostrophe.
bool elided(std::string_view s) noexcept { return elision(s) != 0; }

}  // namespace

const tables::row* reader::row(tables::table in, std::size_t i) const {
  fold(printed(i), key_);
  return tables::find(in, lang_, key_);
}

// An office or honorific at word `i`, several in a row, with the country that an office is of:
// `Foreign Minister of the DPRK`, `Mr. President`.
reader::title reader::title_at(std::size_t i) {
  using index = title_index;
  title t;
  auto found = titles_.longest(text_, words_, i, index::offices | index::honorifics, key_);
  const auto counts = [&](const phrase& p, std::size_t at) {
    if (!p.row) return false;
    if (p.row->in == tables::table::honorifics && p.row->value.find(":after") != p.row->value.npos) return false;
    // English titles of address are capitals: I miss Moscow.
    return !(lang_ == tables::language::en && p.row->in == tables::table::honorifics && !words_[at].is_name());
  };
  if (!counts(found, i)) return t;
  bool office = false;
  for (int row = 0; row < most_titles; ++row) {
    t.end = found.end;
    t.honorific = found.row->in == tables::table::honorifics;
    office |= !t.honorific;
    if (t.end >= words_.size() || words_[t.end - 1].possessive) break;
    if (words_[t.end].before != gap::space && !(words_[t.end].before == gap::stop && words_[t.end - 1].stopped)) break;
    const auto at = t.end;
    found = titles_.longest(text_, words_, at, index::offices | index::honorifics, key_);
    if (!counts(found, at)) break;
  }
  t.printed = text_.substr(words_[i].begin, words_[t.end - 1].end - words_[i].begin);
  if (!office || t.end >= words_.size() || words_[t.end - 1].possessive || words_[t.end].before != gap::space) return t;

  auto next = t.end;
  if (const auto adjective = titles_.longest(text_, words_, next, index::demonyms, key_); adjective.row && !words_[next].is_name())
    next = adjective.end;
  bool linked = false;
  for (int small = 0; small < 2 && next < words_.size() && words_[next].shape == shape::lower && words_[next].before == gap::space; ++small) {
    bool link = false;
    fold(printed(next), key_);
    for (const auto& r : tables::find(key_))
      link |= r.in == tables::table::time_links && r.lang == lang_ && (r.value == "of" || (linked && r.value == "the"));
    if (!link) break;
    linked = true;
    ++next;
  }
  if (next < words_.size() && (linked || next > t.end || words_[next].is_name() || words_[next].shape == shape::caseless)) {
    std::size_t end = next;
    std::size_t long_end = 0;
    if (const auto country = titles_.longest(text_, words_, next, index::countries, key_); country.row) end = country.end;
    if (linked && defined_.find_long(text_, words_, next, long_end)) end = std::max(end, long_end);
    if (linked && end == next && words_[next].shape == shape::upper && defined_.find(printed(next))) end = next + 1;
    if (end > next && end < words_.size() && words_[end].before == gap::open && words_[end].shape == shape::upper) ++end;
    if (end > next) next = end;
    else if (linked) next = t.end;
  }
  t.end = next;
  return t;
}

// The word behind the name that begins at word `i`; `i` itself where none does.
std::size_t reader::name_end(std::size_t i) const {
  using tables::table;
  auto end = i;
  for (; end < words_.size() && end - i < most_name_words; ++end) {
    const auto& w = words_[end];
    if (end > i) {
      const auto& before = words_[end - 1];
      if (before.possessive) break;
      const bool after_initial = before.shape == shape::initial;
      if (w.before != gap::space && !(after_initial && (w.before == gap::stop || w.before == gap::none))) break;
    }
    if (w.shape == shape::number) break;
    if (end > i && w.is_name() && titles_.longest(text_, words_, end, title_index::offices | title_index::honorifics, key_).row) break;
    if (w.shape == shape::lower) {
      if (end > i && elided(printed(end))) continue;
      // Particles, at most three, with a name behind them; `and` links two people.
      auto next = end;
      while (next < words_.size() && next - end < 3 && words_[next].shape == shape::lower && (next == i || words_[next].before == gap::space) &&
             row(table::name_particles, next) && !row(table::conjunctions, next)) ++next;
      if (next == end || next >= words_.size() || !words_[next].is_name() || words_[next].before != gap::space) break;
      if (end == i && w.end - w.begin < 2) break;
      continue;
    }
    if (w.shape == shape::caseless) {
      if (text::is_unspaced(text::decode(text_, w.begin).value)) break;
      if (row(table::name_stops, end) || (end - i >= 2 && !row(table::name_particles, end) && !row(table::name_particles, end - 1))) break;
      if (end > i && (row(table::demonyms, end) || row(table::not_names, end))) break;
      continue;
    }
    // An initial stands before a name; one capital may end a short one (Van I).
    if (w.shape == shape::initial && (end + 1 >= words_.size() || !words_[end + 1].is_name()) && (end != i + 1 || words_[i].shape != shape::capital)) break;
    if (const auto* no = row(table::not_names, end)) {
      if (end == i || no->value != "first") break;
    } else if (row(table::months, end) || row(table::weekdays, end)) {
      break;
    }
    if (end > i && w.shape == shape::upper && words_[i].shape == shape::capital && defined_.find(printed(end))) break;
  }
  while (end > i && words_[end - 1].shape == shape::lower && !elided(printed(end - 1))) --end;
  return end;
}

// The name right behind a title.
bool reader::name_after(const title& t, std::vector<mention>& out) {
  auto i = t.end;
  if (i >= words_.size() || words_[i - 1].possessive) return false;
  const auto g = words_[i].before;
  const bool abbreviated = g == gap::stop && words_[i - 1].stopped && words_[i - 1].end - words_[i - 1].begin <= 4;
  // `der Kanzler, Olaf Scholz`: in English a comma parts two people.
  const bool set_off = g == gap::comma && lang_ != tables::language::en;
  if (g != gap::space && g != gap::close && !abbreviated && !set_off && !(g == gap::none && words_[i].shape == shape::initial)) return false;
  if (!words_[i].is_name() && words_[i].shape != shape::caseless && words_[i].shape != shape::lower) return false;
  if (words_[i].shape == shape::lower && g != gap::space && !abbreviated) return false;
  auto end = name_end(i);
  if (end == i || (set_off && end - i < 2)) return false;
  // A known person's name ends it: Sergey Lavrov Meets the Press.
  std::uint32_t who = none;
  for (auto k = i; k < end && who == none; ++k) {
    const auto n = known_.find(text_, words_, k, i, k == i);
    if (n.who == none || n.first != i) continue;
    who = n.who;
    end = std::min(n.end, end);
    if (n.whole && !known_[who].full) known_.complete(who, text_, words_, i, end);
  }
  if (who == none) {
    // One capital alone is no name.
    if (end == i + 1 && words_[i].shape == shape::initial) return false;
    if (end == i + 1 && defined_.find(printed(i))) return false;
    who = known_.add(text_, words_, i, end);
  }
  mention m{words_[i].begin, words_[end - 1].end, entity_type::person, who, nullptr, t.printed, t.honorific, false, 235};
  out.push_back(m);
  return true;
}

// A speaker, a person already named, an acronym or its long form at word `i`.
bool reader::known_at(std::size_t i, std::size_t from, std::vector<mention>& out, std::size_t& end) {
  if (!defined_.empty()) {
    std::size_t long_end = 0;
    if (auto* a = defined_.find_long(text_, words_, i, long_end)) {
      out.push_back({words_[i].begin + elision(printed(i)), words_[long_end - 1].end, a->type, none, a, {}, false, false, 240});
      return end = long_end, true;
    }
    const auto bare = elision(printed(i));
    if (auto* a = words_[i].shape == shape::lower && !bare ? nullptr : defined_.find(printed(i).substr(bare))) {
      out.push_back({words_[i].begin + bare, words_[i].end, a->type, none, a, {}, false, false, 245});
      return end = i + 1, true;
    }
  }
  if (!known_.size() || words_[i].shape == shape::initial) return false;
  const auto n = known_.find(text_, words_, i, from, false);
  if (n.who == none) return false;
  if (n.whole && !known_[n.who].full) known_.complete(n.who, text_, words_, n.first, n.end);
  mention m{words_[n.first].begin, words_[n.end - 1].end, entity_type::person, n.who, nullptr, {}, false, !n.whole, 0};
  m.confidence = n.whole ? 245 : 215;
  out.push_back(m);
  return end = n.end, true;
}

// Letters of a name that `s` begins with: two to four Han letters that a word of the tables or another script ends;
// longer ones where a middle dot parts them. Bytes; 0 for none.
std::size_t reader::unspaced_name(std::string_view s) const {
  std::size_t i = 0, letters = 0;
  bool parted = false;
  while (i < s.size()) {
    const auto c = text::decode(s, i);
    if (c.value == 0xB7 || c.value == 0x30FB) {
      parted = true;
      letters = 0;
      i += c.size;
      continue;
    }
    if (!text::is_han(c.value)) return letters >= 2 || (parted && letters) ? i : 0;
    if (letters >= 2 || (parted && letters)) {
      for (const std::size_t n : {9u, 6u, 3u}) {
        if (i + n > s.size()) continue;
        for (const auto& r : tables::find(s.substr(i, n)))
          if ((r.in == tables::table::name_stops || r.in == tables::table::relative_days || r.in == tables::table::speech_verbs) && r.lang == lang_) return i;
      }
    }
    if (letters == longest_unspaced_name) return 0;
    ++letters;
    i += c.size;
  }
  return letters >= 2 && letters <= longest_unspaced_name ? i : 0;
}

void reader::unspaced(const word& w, std::vector<mention>& out) {
  for (auto i = w.begin; i < w.end;) {
    const auto c = text::decode(text_, i);
    const auto rest = text_.substr(i, w.end - i);
    if (known_.opens(c.value)) {
      std::size_t size = 0;
      if (const auto who = known_.find(rest, size); who != none) {
        out.push_back({i, i + static_cast<std::uint32_t>(size), entity_type::person, who, nullptr, {}, false, false, 240});
        i += static_cast<std::uint32_t>(size);
        continue;
      }
    }
    if (titles_.opens(c.value)) {
      if (const auto t = titles_.longest(rest); t.row && t.row->value.find(":after") == t.row->value.npos) {
        const auto at = i + static_cast<std::uint32_t>(t.end);
        std::size_t size = 0;
        const auto name = text_.substr(at, w.end - at);
        auto who = known_.find(name, size);
        // What is an office again is no name.
        if (who == none && !(!name.empty() && titles_.longest(name).row) && (size = unspaced_name(name)) != 0) who = known_.add(name.substr(0, size));
        i = at;
        if (who == none) continue;
        out.push_back({at, at + static_cast<std::uint32_t>(size), entity_type::person, who, nullptr, rest.substr(0, t.end), t.row->in == tables::table::honorifics, false, 215});
        i = at + static_cast<std::uint32_t>(size);
        continue;
      }
    }
    i += c.size;
  }
}

void reader::read(span region, std::vector<mention>& out) {
  out.clear();
  split(text_, region, words_);
  std::size_t from = 0;  // the first word that no mention holds yet
  for (std::size_t i = 0; i < words_.size();) {
    const auto& w = words_[i];
    if (w.shape == shape::number) {
      ++i;
      continue;
    }
    if (w.shape == shape::caseless && text::is_unspaced(text::decode(text_, w.begin).value)) {
      unspaced(w, out);
      from = ++i;
      continue;
    }
    const auto t = title_at(i);
    if (t.end) {
      const auto before = out.size();
      // The country that an office is of may itself be a mention: it stands before the name.
      std::vector<mention> within;
      if (name_after(t, within)) {
        for (auto k = i; k < t.end; ++k) {
          std::size_t end = 0;
          if (!defined_.empty() && words_[k].is_name() && known_at(k, k, out, end)) {
            if (out.back().type == entity_type::person || out.back().end > within[0].begin) out.pop_back();
            else k = end - 1;
          }
        }
        out.push_back(within[0]);
        (void)before;
        while (i < words_.size() && words_[i].begin < out.back().end) ++i;
        from = i;
        continue;
      }
      ++i;
      // A title without a name may hold what is known: the words of it are read one by one.
      if (w.shape == shape::lower) continue;
      --i;
    }
    std::size_t end = 0;
    if ((w.is_name() || w.shape == shape::caseless || elided(printed(i))) && known_at(i, from, out, end)) {
      from = i = end;
      continue;
    }
    ++i;
  }
}

}  // namespace stenogram::entities
