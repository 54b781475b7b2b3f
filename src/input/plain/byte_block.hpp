// Sixty-four bytes at once: where the line ends, colons and brackets are, and whether there are NUL bytes or bytes above
// 7F. The one place of the reader that knows processors.
#pragma once
#include <cstddef>
#include <cstdint>

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
  std::uint64_t brackets;   ///< bit i: byte i is 28 or 5B
  std::uint64_t wide_brackets;  ///< bit i: byte i is 88 behind BC as in U+FF08, or 90 behind 80 as in U+3010; the same at bit 0
  bool high, nul;
};

constexpr bool is_line_end(unsigned char b) noexcept { return b >= 0x0A && b <= 0x0D; }

#if !defined(STENOGRAM_NO_SIMD) && defined(__SSE2__)

class byte_lanes {
 public:
  explicit byte_lanes(const char* p) noexcept {
    for (int i = 0; i < 4; ++i) v_[i] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p) + i);
  }
  /// Bit i: byte i is one of first to first + more.
  std::uint64_t among(unsigned char first, unsigned char more) const noexcept {
    const __m128i from = _mm_set1_epi8(static_cast<char>(first)), span = _mm_set1_epi8(static_cast<char>(more));
    return bits([&](__m128i v) {
      const __m128i above = _mm_sub_epi8(v, from);
      return _mm_cmpeq_epi8(_mm_min_epu8(above, span), above);
    });
  }
  std::uint64_t equal(unsigned char a) const noexcept {
    const __m128i wanted = _mm_set1_epi8(static_cast<char>(a));
    return bits([&](__m128i v) { return _mm_cmpeq_epi8(v, wanted); });
  }
  std::uint64_t either(unsigned char a, unsigned char b) const noexcept {
    const __m128i one = _mm_set1_epi8(static_cast<char>(a)), other = _mm_set1_epi8(static_cast<char>(b));
    return bits([&](__m128i v) { return _mm_or_si128(_mm_cmpeq_epi8(v, one), _mm_cmpeq_epi8(v, other)); });
  }
  bool high() const noexcept { return _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(v_[0], v_[1]), _mm_or_si128(v_[2], v_[3]))) != 0; }
  bool nul() const noexcept {
    const __m128i least = _mm_min_epu8(_mm_min_epu8(v_[0], v_[1]), _mm_min_epu8(v_[2], v_[3]));
    return _mm_movemask_epi8(_mm_cmpeq_epi8(least, _mm_setzero_si128())) != 0;
  }

 private:
  template <class Test>
  std::uint64_t bits(Test test) const noexcept {
    std::uint64_t found = 0;
    for (int i = 0; i < 4; ++i) found |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(test(v_[i])))) << (16 * i);
    return found;
  }
  __m128i v_[4];
};

#elif !defined(STENOGRAM_NO_SIMD) && defined(__aarch64__) && defined(__ARM_NEON)

class byte_lanes {
 public:
  explicit byte_lanes(const char* p) noexcept {
    for (int i = 0; i < 4; ++i) v_[i] = vld1q_u8(reinterpret_cast<const std::uint8_t*>(p) + 16 * i);
  }
  /// Bit i: byte i is one of first to first + more.
  std::uint64_t among(unsigned char first, unsigned char more) const noexcept {
    return bits([&](uint8x16_t v) { return vcleq_u8(vsubq_u8(v, vdupq_n_u8(first)), vdupq_n_u8(more)); });
  }
  std::uint64_t equal(unsigned char a) const noexcept {
    return bits([&](uint8x16_t v) { return vceqq_u8(v, vdupq_n_u8(a)); });
  }
  std::uint64_t either(unsigned char a, unsigned char b) const noexcept {
    return bits([&](uint8x16_t v) { return vorrq_u8(vceqq_u8(v, vdupq_n_u8(a)), vceqq_u8(v, vdupq_n_u8(b))); });
  }
  bool high() const noexcept { return vmaxvq_u8(vorrq_u8(vorrq_u8(v_[0], v_[1]), vorrq_u8(v_[2], v_[3]))) >= 0x80; }
  bool nul() const noexcept { return vminvq_u8(vminq_u8(vminq_u8(v_[0], v_[1]), vminq_u8(v_[2], v_[3]))) == 0; }

 private:
  template <class Test>
  std::uint64_t bits(Test test) const noexcept {
    static constexpr std::uint8_t places[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t place = vld1q_u8(places);
    uint8x16_t m[4];
    for (int i = 0; i < 4; ++i) m[i] = vandq_u8(test(v_[i]), place);
    const auto sum = vpaddq_u8(vpaddq_u8(m[0], m[1]), vpaddq_u8(m[2], m[3]));
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sum, sum)), 0);
  }
  uint8x16_t v_[4];
};

#else

class byte_lanes {
 public:
  explicit byte_lanes(const char* p) noexcept : p_(reinterpret_cast<const unsigned char*>(p)) {}
  /// Bit i: byte i is one of first to first + more.
  std::uint64_t among(unsigned char first, unsigned char more) const noexcept {
    return bits([&](unsigned b) { return b >= first && b <= unsigned{first} + more; });
  }
  std::uint64_t equal(unsigned char a) const noexcept {
    return bits([&](unsigned b) { return b == a; });
  }
  std::uint64_t either(unsigned char a, unsigned char b) const noexcept { return equal(a) | equal(b); }
  bool high() const noexcept { return among(0x80, 0x7F) != 0; }
  bool nul() const noexcept { return equal(0) != 0; }

 private:
  template <class Test>
  std::uint64_t bits(Test test) const noexcept {
    std::uint64_t found = 0;
    for (std::size_t i = 0; i < byte_block::size; ++i) found |= std::uint64_t{test(p_[i])} << i;
    return found;
  }
  const unsigned char* p_;
};

#endif

inline byte_block read_block(const char* p) noexcept {
  const byte_lanes bytes(p);
  byte_block b{bytes.among(0x0A, 3), bytes.equal(':'), bytes.either('(', '['), 0, bytes.high(), bytes.nul()};
  if (b.high) {
    const auto behind = [&](unsigned char before) { return bytes.equal(before) << 1 | 1; };
    const auto behind_bc = behind(0xBC);
    b.colons |= bytes.equal(0x9A) & behind_bc;
    b.wide_brackets = (bytes.equal(0x88) & behind_bc) | (bytes.equal(0x90) & behind(0x80));
  }
  return b;
}

}  // namespace stenogram::input
