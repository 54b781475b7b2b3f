// One array of the Arrow C data interface in the making: buffers, some of them memory of a document, some made here.
#pragma once
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "stenogram/arrow.hpp"

namespace stenogram::arrow {

/// A string that a string view cannot hold.
struct overflow : std::exception {};

class array {
 public:
  /// `kept` is held as long as the array is.
  array(std::shared_ptr<const void> kept, std::size_t length);

  std::size_t length() const noexcept { return length_; }

  /// Bit i of the validity says whether row i is there. Left out where all are.
  template <class Valid>
  void validity(Valid valid) {
    auto* const bits = make<std::uint8_t>((length_ + 7) / 8);
    for (std::size_t i = 0; i < length_; ++i) {
      if (valid(i)) bits[i / 8] = static_cast<std::uint8_t>(bits[i / 8] | 1u << i % 8);
      else ++null_count_;
    }
    if (null_count_) buffers_[0] = bits;
  }

  /// The next buffer is memory that `kept` keeps.
  void show(const void* memory) { buffers_.push_back(memory ? memory : &nothing); }

  /// Zeroed memory that lives with the array.
  template <class T>
  T* make(std::size_t n) {
    owned_.push_back(std::make_unique<std::uint64_t[]>((n * sizeof(T)) / 8 + 1));
    return reinterpret_cast<T*>(owned_.back().get());
  }
  /// The same as the next buffer.
  template <class T>
  T* add(std::size_t n) {
    auto* const made = make<T>(n);
    buffers_.push_back(made);
    return made;
  }

  void add_child(array&& child);
  void set_dictionary(array&& values);
  void set_no_validity() { buffers_.clear(); }

  /// Hands everything over. `out->release` frees it.
  void move_to(ArrowArray* out) &&;

 private:
  static constexpr std::uint64_t nothing = 0;
  struct held;

  std::shared_ptr<const void> kept_;
  std::size_t length_;
  std::int64_t null_count_ = 0;
  std::vector<const void*> buffers_{nullptr};  ///< the validity first
  std::vector<std::unique_ptr<std::uint64_t[]>> owned_;
  std::vector<array> children_;
  std::vector<array> dictionary_;  ///< one or none
};

/// Fills an array with string views (the format `vu`). Texts added are borrowed: first every memory that they may lie in
/// is named.
class view_writer {
 public:
  explicit view_writer(array& out) : out_(out), views_(out.add<view>(out.length())) {}

  /// A memory that texts may lie in, kept by the array. Returns its number.
  std::size_t add_memory(std::string_view memory);
  /// The next row: a text inside a memory. Throws overflow.
  void borrow(std::string_view text, std::size_t in);
  /// The next row: a text that is copied. Throws overflow.
  void copy(std::string_view text);
  void skip() { ++row_; }
  /// The last step.
  void finish();

 private:
  struct view {
    std::int32_t size;
    union {
      char inlined[12];
      struct {
        char prefix[4];
        std::int32_t buffer, offset;
      } far;
    };
  };
  struct memory {
    std::string_view bytes;
    std::int32_t first_buffer;
  };
  static constexpr std::size_t reach = std::size_t{1} << 31;  ///< how far an offset reaches
  static constexpr std::size_t block = std::size_t{1} << 20;

  view& next(std::string_view text);
  void refer(view& v, std::string_view text, std::int32_t buffer, std::size_t offset);

  array& out_;
  view* views_;
  std::size_t row_ = 0;
  std::vector<memory> memories_;
  std::vector<std::string_view> buffers_;
  char* room_ = nullptr;  ///< the block that copies go to
  std::size_t room_size_ = 0, room_used_ = 0;
  std::int32_t room_buffer_ = 0;
};

}  // namespace stenogram::arrow
