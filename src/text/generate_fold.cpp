// Program of the build: prints the fold table of the alphabets of Europe, by Boost.Locale, as C++.
// Each code point of the ranges gives its key and its class, so that keys of Latin, Greek and Cyrillic cost a look-up.
#include <cstdio>
#include <string>

#include "text/unicode_door.hpp"

namespace {

std::string utf8(unsigned c) {
  std::string s;
  if (c < 0x800) s = {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
  else s = {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
  return s;
}

void print(const char* name, unsigned first, unsigned last, std::string& pool) {
  std::printf("inline constexpr fold_row %s[] = {\n", name);
  for (unsigned c = first; c < last; ++c) {
    const auto s = utf8(c);
    const auto key = stenogram::text::door::fold(s);
    const bool upper = stenogram::text::door::lower(s) != s;
    const bool lower = !upper && stenogram::text::door::upper(s) != s;
    auto at = pool.find(key);
    if (at == std::string::npos) at = pool.size(), pool += key;
    std::printf("{%zu,%zu,%d},%s", at, key.size(), upper ? 2 : lower ? 1 : 0, c % 16 == 15 ? "\n" : "");
  }
  std::printf("};\n");
}

}  // namespace

int main() {
  std::string pool;
  std::printf("// Made by generate_fold.cpp. Do not edit.\n");
  print("fold_alphabets", 0x80, 0x590, pool);
  print("fold_extended", 0x1E00, 0x2000, pool);
  std::printf("inline constexpr char fold_pool[] =\n");
  for (std::size_t i = 0; i < pool.size(); i += 32) {
    std::printf("\"");
    for (std::size_t j = i; j < pool.size() && j < i + 32; ++j) std::printf("\\%03o", static_cast<unsigned char>(pool[j]));
    std::printf("\"\n");
  }
  std::printf(";\n");
}
