#include "input/plain/byte_scan.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <random>
#include <string>
#include <vector>

using namespace stenogram::input;

TEST_CASE("byte scan: every scanner of this processor gives what the plain one gives") {
  std::mt19937 random(7);
  // Bytes that tell, those beside them in number, and any.
  const std::string telling("\0\x09\x0A\x0D\x0E :;()[\\\x80\x88\x90\x9A\xBC\xE3\xEF\xFF", 20);
  constexpr std::size_t blocks = 50;
  for (int round = 0; round < 200; ++round) {
    std::string bytes(blocks * byte_block::size + 1, 'a');
    for (auto& b : bytes) {
      const auto r = random();
      if (r % 4 == 0) b = telling[r / 4 % telling.size()];
      else if (r % 4 == 1) b = static_cast<char>(r >> 8);
    }
    const char* const from = bytes.data() + round % 2;
    std::vector<byte_block> wanted(blocks), found(blocks);
    scan_bytes_plainly(from, blocks, wanted.data());
    const auto check = [&](scanner scan) {
      scan(from, blocks, found.data());
      for (std::size_t i = 0; i < blocks; ++i) {
        const auto &a = wanted[i], &b = found[i];
        CHECK((a.line_ends == b.line_ends && a.shown == b.shown && a.colons == b.colons && a.brackets == b.brackets &&
               a.wide_brackets == b.wide_brackets && a.high == b.high && a.nul == b.nul));
      }
    };
    for (const auto scan : scanners())
      if (scan) check(scan);
    check(scan_bytes);
  }
}

TEST_CASE("byte scan: what each bit says") {
  std::string bytes(byte_block::size, 'a');
  bytes.replace(3, 3, "\xEF\xBC\x9A"), bytes.replace(10, 3, "\xEF\xBC\x88"), bytes.replace(20, 3, "\xE3\x80\x90");
  bytes[0] = '\t', bytes[1] = ' ', bytes[2] = '\n', bytes[30] = ':', bytes[31] = '(', bytes[32] = '[', bytes[63] = '\0';
  byte_block b;
  scan_bytes(bytes.data(), 1, &b);
  const auto bit = [](int i) { return std::uint64_t{1} << i; };
  CHECK(b.line_ends == bit(2));
  CHECK(b.shown == ~(bit(0) | bit(1) | bit(2)));
  CHECK(b.colons == (bit(5) | bit(30)));
  CHECK(b.brackets == (bit(31) | bit(32)));
  CHECK(b.wide_brackets == (bit(12) | bit(22)));
  CHECK(b.high == (bit(3) | bit(4) | bit(5) | bit(10) | bit(11) | bit(12) | bit(20) | bit(21) | bit(22)));
  CHECK(b.nul);
}
