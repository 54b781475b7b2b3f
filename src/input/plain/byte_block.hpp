// Sixty-four bytes at once: where the line ends and colons are, and whether there are NUL bytes or bytes above 7F. The one place of
// the reader that knows processors.
#pragma once
#include <bit>
#include <cstdint>
#include <cstring>

#if !defined(STENOGRAM_NO_SIMD) && defined(__SSE2__)
#include <emmintrin.h>
#elif !defined(STENOGRAM_NO_SIMD) && defined(__aarch64__) && defined(__ARM_NEON)
#include <arm_neon.h>
#endif

namespace stenogram::input {

struct byte_block {
  static constexpr std::size_t size = 64;
  std::uint64_t line_ends;  ///< bit i: byte i is one of 0A to 0D
  std::uint64_t colons;     ///< bit i: byte i is 3A, or 9A behind BC as in U+FF1A (at bit 0 whatever stands before)
  bool high, nul;
};

constexpr bool is_line_end(unsigned char b) noexcept { return b >= 0x0A && b <= 0x0D; }

#if !defined(STENOGRAM_NO_SIMD) && defined(__SSE2__)

inline byte_block read_block(const char* p) noexcept {
  const __m128i first = _mm_set1_epi8(0x0A), span = _mm_set1_epi8(3), zero = _mm_setzero_si128();
  __m128i all = zero, least = _mm_set1_epi8(-1);
  const __m128i colon = _mm_set1_epi8(':'), third = _mm_set1_epi8(static_cast<char>(0x9A)), second = _mm_set1_epi8(static_cast<char>(0xBC));
  std::uint64_t ends = 0, colons = 0, thirds = 0, seconds = 0;
  const auto bits = [](__m128i equal, int at) {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(equal))) << (16 * at);
  };
  for (int i = 0; i < 4; ++i) {
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p) + i);
    const __m128i above = _mm_sub_epi8(v, first);  // 0 to 3 for a line end
    ends |= bits(_mm_cmpeq_epi8(_mm_min_epu8(above, span), above), i);
    colons |= bits(_mm_cmpeq_epi8(v, colon), i);
    thirds |= bits(_mm_cmpeq_epi8(v, third), i);
    seconds |= bits(_mm_cmpeq_epi8(v, second), i);
    all = _mm_or_si128(all, v);
    least = _mm_min_epu8(least, v);
  }
  return {ends, colons | (thirds & (seconds << 1 | 1)), _mm_movemask_epi8(all) != 0, _mm_movemask_epi8(_mm_cmpeq_epi8(least, zero)) != 0};
}

#elif !defined(STENOGRAM_NO_SIMD) && defined(__aarch64__) && defined(__ARM_NEON)

inline byte_block read_block(const char* p) noexcept {
  static constexpr std::uint8_t bits[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t bit = vld1q_u8(bits);
  uint8x16_t all = vdupq_n_u8(0), least = vdupq_n_u8(0xFF), found[4], colons[4], thirds[4], seconds[4];
  for (int i = 0; i < 4; ++i) {
    const uint8x16_t v = vld1q_u8(reinterpret_cast<const std::uint8_t*>(p) + 16 * i);
    found[i] = vandq_u8(vcleq_u8(vsubq_u8(v, vdupq_n_u8(0x0A)), vdupq_n_u8(3)), bit);
    colons[i] = vandq_u8(vceqq_u8(v, vdupq_n_u8(':')), bit);
    thirds[i] = vandq_u8(vceqq_u8(v, vdupq_n_u8(0x9A)), bit);
    seconds[i] = vandq_u8(vceqq_u8(v, vdupq_n_u8(0xBC)), bit);
    all = vorrq_u8(all, v);
    least = vminq_u8(least, v);
  }
  const auto mask_of = [](const uint8x16_t(&m)[4]) {
    const auto sum = vpaddq_u8(vpaddq_u8(m[0], m[1]), vpaddq_u8(m[2], m[3]));
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sum, sum)), 0);
  };
  return {mask_of(found), mask_of(colons) | (mask_of(thirds) & (mask_of(seconds) << 1 | 1)), vmaxvq_u8(all) >= 0x80, vminvq_u8(least) == 0};
}

#else

inline byte_block read_block(const char* p) noexcept {
  byte_block b{0, 0, false, false};
  for (std::size_t i = 0; i < byte_block::size; ++i) {
    const auto byte = static_cast<unsigned char>(p[i]);
    b.line_ends |= std::uint64_t{is_line_end(byte)} << i;
    const bool behind_second = i == 0 || static_cast<unsigned char>(p[i - 1]) == 0xBC;
    b.colons |= std::uint64_t{byte == ':' || (byte == 0x9A && behind_second)} << i;
    b.high |= byte >= 0x80;
    b.nul |= byte == 0;
  }
  return b;
}

#endif

}  // namespace stenogram::input
