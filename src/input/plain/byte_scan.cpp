// The one file of the reader that knows processors.
#include "input/plain/byte_scan.hpp"

#if !defined(STENOGRAM_NO_SIMD) && defined(__SSE2__)
#include <immintrin.h>
#elif !defined(STENOGRAM_NO_SIMD) && defined(__aarch64__) && defined(__ARM_NEON)
#include <arm_neon.h>
#endif

#if defined(__GNUC__) || defined(__clang__)
#define STENOGRAM_WRITTEN_OUT __attribute__((always_inline)) inline
#else
#define STENOGRAM_WRITTEN_OUT inline
#endif

namespace stenogram::input {
namespace {

// What a block holds, by the bits that `Lanes` gives. Always written out in its caller, whose instructions it then uses.
template <class Lanes>
STENOGRAM_WRITTEN_OUT void read_block(const Lanes& bytes, byte_block& b) noexcept {
  b.line_ends = bytes.among(0x0A, 3);
  b.shown = ~(b.line_ends | bytes.equal(' ') | bytes.equal('\t'));
  b.colons = bytes.equal(':');
  b.brackets = bytes.equal('(') | bytes.equal('[');
  b.wide_brackets = 0;
  b.high = bytes.high();
  b.nul = bytes.nul();
  if (!b.high) return;
  const auto behind_bc = bytes.equal(0xBC) << 1 | 1;
  b.colons |= bytes.equal(0x9A) & behind_bc;
  b.wide_brackets = (bytes.equal(0x88) & behind_bc) | (bytes.equal(0x90) & (bytes.equal(0x80) << 1 | 1));
}

class plain_lanes {
 public:
  explicit plain_lanes(const char* p) noexcept : p_(reinterpret_cast<const unsigned char*>(p)) {}
  /// Bit i: byte i is one of first to first + more.
  std::uint64_t among(unsigned char first, unsigned char more) const noexcept {
    std::uint64_t found = 0;
    for (std::size_t i = 0; i < byte_block::size; ++i) found |= std::uint64_t{p_[i] >= first && p_[i] <= first + more} << i;
    return found;
  }
  std::uint64_t equal(unsigned char a) const noexcept { return among(a, 0); }
  std::uint64_t high() const noexcept { return among(0x80, 0x7F); }
  bool nul() const noexcept { return equal(0) != 0; }

 private:
  const unsigned char* p_;
};

#if !defined(STENOGRAM_NO_SIMD) && defined(__SSE2__)

class lanes_16 {
 public:
  explicit lanes_16(const char* p) noexcept {
    for (int i = 0; i < 4; ++i) v_[i] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p) + i);
  }
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
  std::uint64_t high() const noexcept {
    return bits([](__m128i v) { return v; });
  }
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

#if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))
#define STENOGRAM_AVX2 __attribute__((target("avx2")))

STENOGRAM_AVX2 inline std::uint64_t bits_32(__m256i low, __m256i high) noexcept {
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(low)) | static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(high))) << 32;
}

class lanes_32 {
 public:
  STENOGRAM_AVX2 explicit lanes_32(const char* p) noexcept
      : low_(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p))), high_(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p) + 1)) {}
  STENOGRAM_AVX2 std::uint64_t among(unsigned char first, unsigned char more) const noexcept {
    const __m256i from = _mm256_set1_epi8(static_cast<char>(first)), span = _mm256_set1_epi8(static_cast<char>(more));
    const __m256i low = _mm256_sub_epi8(low_, from), high = _mm256_sub_epi8(high_, from);
    return bits_32(_mm256_cmpeq_epi8(_mm256_min_epu8(low, span), low), _mm256_cmpeq_epi8(_mm256_min_epu8(high, span), high));
  }
  STENOGRAM_AVX2 std::uint64_t equal(unsigned char a) const noexcept {
    const __m256i wanted = _mm256_set1_epi8(static_cast<char>(a));
    return bits_32(_mm256_cmpeq_epi8(low_, wanted), _mm256_cmpeq_epi8(high_, wanted));
  }
  STENOGRAM_AVX2 std::uint64_t high() const noexcept { return bits_32(low_, high_); }
  STENOGRAM_AVX2 bool nul() const noexcept {
    return _mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_min_epu8(low_, high_), _mm256_setzero_si256())) != 0;
  }

 private:
  __m256i low_, high_;
};

STENOGRAM_AVX2 void scan_32(const char* p, std::size_t blocks, byte_block* out) noexcept {
  for (; blocks--; p += byte_block::size, ++out) read_block(lanes_32(p), *out);
}

#define STENOGRAM_AVX512 __attribute__((target("avx512f,avx512bw")))

class lanes_64 {
 public:
  STENOGRAM_AVX512 explicit lanes_64(const char* p) noexcept : v_(_mm512_loadu_si512(p)) {}
  STENOGRAM_AVX512 std::uint64_t among(unsigned char first, unsigned char more) const noexcept {
    return _mm512_cmple_epu8_mask(_mm512_sub_epi8(v_, _mm512_set1_epi8(static_cast<char>(first))), _mm512_set1_epi8(static_cast<char>(more)));
  }
  STENOGRAM_AVX512 std::uint64_t equal(unsigned char a) const noexcept { return _mm512_cmpeq_epi8_mask(v_, _mm512_set1_epi8(static_cast<char>(a))); }
  STENOGRAM_AVX512 std::uint64_t high() const noexcept { return _mm512_movepi8_mask(v_); }
  STENOGRAM_AVX512 bool nul() const noexcept { return _mm512_testn_epi8_mask(v_, v_) != 0; }

 private:
  __m512i v_;
};

STENOGRAM_AVX512 void scan_64(const char* p, std::size_t blocks, byte_block* out) noexcept {
  for (; blocks--; p += byte_block::size, ++out) read_block(lanes_64(p), *out);
}
#endif

#elif !defined(STENOGRAM_NO_SIMD) && defined(__aarch64__) && defined(__ARM_NEON)

class lanes_16 {
 public:
  explicit lanes_16(const char* p) noexcept {
    for (int i = 0; i < 4; ++i) v_[i] = vld1q_u8(reinterpret_cast<const std::uint8_t*>(p) + 16 * i);
  }
  std::uint64_t among(unsigned char first, unsigned char more) const noexcept {
    return bits([&](uint8x16_t v) { return vcleq_u8(vsubq_u8(v, vdupq_n_u8(first)), vdupq_n_u8(more)); });
  }
  std::uint64_t equal(unsigned char a) const noexcept {
    return bits([&](uint8x16_t v) { return vceqq_u8(v, vdupq_n_u8(a)); });
  }
  std::uint64_t high() const noexcept { return among(0x80, 0x7F); }
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

using lanes_16 = plain_lanes;

#endif

void scan_16(const char* p, std::size_t blocks, byte_block* out) noexcept {
  for (; blocks--; p += byte_block::size, ++out) read_block(lanes_16(p), *out);
}

}  // namespace

scanner_list scanners() noexcept {
  scanner_list all{};
  auto* next = all.data();
#ifdef STENOGRAM_AVX2
  if (__builtin_cpu_supports("avx512bw")) *next++ = scan_64;
  if (__builtin_cpu_supports("avx2")) *next++ = scan_32;
#endif
  *next = scan_16;
  return all;
}

void scan_bytes(const char* p, std::size_t blocks, byte_block* out) noexcept {
  static const scanner widest = scanners().front();
  widest(p, blocks, out);
}

void scan_bytes_plainly(const char* p, std::size_t blocks, byte_block* out) noexcept {
  for (; blocks--; p += byte_block::size, ++out) read_block(plain_lanes(p), *out);
}

}  // namespace stenogram::input
