#include "mutator.hpp"

#include <fstream>

namespace fuzz {

std::uint64_t random::next() noexcept {
  auto z = state_ += 0x9E3779B97F4A7C15u;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
  z = (z ^ z >> 27) * 0x94D049BB133111EBu;
  return z ^ z >> 31;
}

std::vector<std::string> read_dictionary(const std::string& path) {
  std::vector<std::string> words;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto first = line.find('"'), last = line.rfind('"');
    if (first == std::string::npos || first == last) continue;
    std::string word;
    for (auto i = first + 1; i < last; ++i) {
      if (line[i] != '\\')
        word += line[i];
      else if (line[++i] != 'x')
        word += line[i];
      else
        word += static_cast<char>(std::stoi(line.substr(i + 1, 2), nullptr, 16)), i += 2;
    }
    words.push_back(word);
  }
  return words;
}

std::string mutate(const std::vector<std::string>& seeds, const std::vector<std::string>& words, std::size_t max_size,
                   random& r) {
  std::string s = seeds.empty() ? std::string() : seeds[r.below(seeds.size())];
  for (auto changes = 1 + r.below(8); changes; --changes) {
    const auto at = r.below(s.size() + 1);
    const auto some = 1 + r.below(r.below(4) ? 8 : 200);
    switch (r.below(8)) {
      case 0:
        if (at < s.size()) s[at] = static_cast<char>(s[at] ^ 1 << r.below(8));
        break;
      case 1:
        s.insert(at, 1, static_cast<char>(r.below(256)));
        break;
      case 2:
        s.erase(at, some);
        break;
      case 3:
        s.insert(at, s.substr(r.below(s.size() + 1), some));
        break;
      case 4:
        if (!seeds.empty()) {
          const auto& o = seeds[r.below(seeds.size())];
          s.insert(at, o, r.below(o.size() + 1), some);
        }
        break;
      case 5:
        if (!seeds.empty()) {
          const auto& o = seeds[r.below(seeds.size())];
          s.replace(at, std::string::npos, o, r.below(o.size() + 1));
        }
        break;
      case 6:
        if (!words.empty()) s.insert(at, words[r.below(words.size())]);
        break;
      default:
        s.insert(at, some, at < s.size() ? s[at] : '\n');
        break;
    }
  }
  s.resize(s.size() < max_size ? s.size() : max_size);
  return s;
}

}  // namespace fuzz
