// Program of the build: prints the fold table of fold_table.hpp, by Boost.Locale, as C++.
#include <cstdio>
#include <string>

#include "text/marks.hpp"
#include "text/unicode_door.hpp"

namespace {

namespace door = stenogram::text::door;

std::string utf8(char32_t c) {
  std::string s;
  const auto put = [&](char32_t b) { s.push_back(static_cast<char>(b)); };
  if (c < 0x800) put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
  else put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  return s;
}

// The code points of a string of at most three bytes each.
template <class Use>
void each(const std::string& s, Use use) {
  for (std::size_t i = 0; i < s.size();) {
    const auto byte = [&](std::size_t k) { return static_cast<char32_t>(static_cast<unsigned char>(s[i + k])); };
    const std::size_t n = byte(0) < 0x80 ? 1 : byte(0) < 0xE0 ? 2 : 3;
    use(n == 1 ? byte(0) : n == 2 ? (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F)
                                  : (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F),
        s.substr(i, n));
    i += n;
  }
}

std::string key_of(char32_t c) {
  if (const auto plain = stenogram::text::plain_form(c)) return std::string(*plain);
  std::string key;
  each(door::fold(utf8(c)), [&](char32_t part, const std::string& bytes) {
    const auto plain = stenogram::text::plain_form(part);
    key += plain ? std::string(*plain) : bytes;
  });
  return key;
}

// 1 lower, 2 upper, 0 without case, as letter_case has it.
int case_of(char32_t c) {
  const auto s = utf8(c);
  if (stenogram::text::is_dispensable_mark(c)) return 0;
  return door::lower(s) != s ? 2 : door::upper(s) != s ? 1 : 0;
}

void print(const char* name, unsigned first, unsigned last, std::string& pool) {
  std::printf("inline constexpr char32_t %s_first = 0x%X, %s_last = 0x%X;\n", name, first, name, last);
  std::printf("inline constexpr fold_row %s[] = {\n", name);
  for (unsigned c = first; c < last; ++c) {
    const auto key = key_of(c);
    auto at = pool.find(key);
    if (at == std::string::npos) at = pool.size(), pool += key;
    std::printf("{%zu,%zu,%d},%s", at, key.size(), case_of(c), c % 16 == 15 ? "\n" : "");
  }
  std::printf("};\n");
}

}  // namespace

int main() {
  if (const auto why = door::check(); !why.empty()) {
    std::fprintf(stderr, "generate_fold: %.*s\n", static_cast<int>(why.size()), why.data());
    return 1;
  }
  std::string pool;
  std::printf("// Made by generate_fold.cpp. Do not edit.\n");
  print("fold_alphabets", 0x80, 0x700, pool);
  print("fold_extended", 0x1E00, 0x2000, pool);
  std::printf("inline constexpr char fold_pool[] =\n");
  for (std::size_t i = 0; i < pool.size(); i += 32) {
    std::printf("\"");
    for (std::size_t j = i; j < pool.size() && j < i + 32; ++j) std::printf("\\%03o", static_cast<unsigned char>(pool[j]));
    std::printf("\"\n");
  }
  std::printf(";\n");
}
