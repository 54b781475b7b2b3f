// What the decoders of several bytes a character share: text, map, and what was replaced, written character by character.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "input/rewrite.hpp"

namespace stenogram::input {

/// What stands at a place of the source: a code point, a second one in a few rows of Big5, and how many bytes they take.
struct legacy_character {
  char32_t first;  ///< no_character where these bytes stand for nothing
  std::uint8_t size;
  char32_t second = 0;

  static constexpr char32_t no_character = 0xFFFFFFFF;
};
constexpr legacy_character stands_for_nothing(std::uint8_t size) noexcept { return {legacy_character::no_character, size}; }
/// Two or more bytes that stand for `c`. Where that is 0, for nothing: then an ASCII byte at their end is not of them.
constexpr legacy_character stands_for(char32_t c, std::uint8_t size, unsigned char last_byte) noexcept {
  return c ? legacy_character{c, size} : stands_for_nothing(static_cast<std::uint8_t>(size - (last_byte < 0x80)));
}

class multi_byte_text {
 public:
  multi_byte_text(std::string_view source, std::size_t from, const options& opts);

  std::string_view source() const noexcept { return source_; }
  std::size_t at() const noexcept { return at_; }  ///< the next byte to decode
  /// Whether there is more to decode and nothing ended the work.
  bool goes_on();
  /// Takes the ASCII bytes at hand, as they are.
  void take_ascii();
  void take(const legacy_character& c);
  /// Passes over bytes that only steer the decoder.
  void pass(std::size_t bytes);
  rewritten finish() &&;

 private:
  void put(char32_t c, std::size_t bytes);
  void run_of(std::size_t text, std::size_t bytes);
  void close_run();

  std::string_view source_;
  std::size_t at_, asked_;
  const options& opts_;
  rewritten made_;
  std::size_t run_text_ = 0, run_source_;        // where the run began that is not yet in the map
  std::size_t width_text_ = 0, width_source_ = 0;  // of its characters; 0 while it is empty
};

/// Decodes an encoding in which bytes below 80 are ASCII: `next` reads what begins with any other byte.
rewritten decode_multi_byte(legacy_character (*next)(std::string_view source, std::size_t at) noexcept,
                            std::string_view source, std::size_t from, const options& opts);

}  // namespace stenogram::input
