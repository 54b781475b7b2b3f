// What every view is made of: a pointer into the body of a document and an index; and the ranges that give views.
//
// Copy views freely, but keep a document alive while they are used.
#pragma once
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <type_traits>

#include "stenogram/columns.hpp"

namespace stenogram {
inline namespace v1 {
namespace detail {

/// A view: the body of a document and a row of one of its tables.
class row {
 public:
  row(const columns* c, std::uint32_t i) noexcept : c_(c), i_(i) {}
  std::uint32_t index() const noexcept { return i_; }
  friend bool operator==(const row& a, const row& b) noexcept { return a.c_ == b.c_ && a.i_ == b.i_; }
  friend bool operator!=(const row& a, const row& b) noexcept { return !(a == b); }

 protected:
  std::string_view string(string_id s) const noexcept { return c_->strings.at(s); }
  std::string_view source_text(std::uint32_t from, std::uint32_t to) const noexcept { return c_->text.substr(from, to - from); }
  const columns* c_;
  std::uint32_t i_;
};

/// The rows `[first, last)` of one table as a random access range of views.
template <class View>
class range {
 public:
  class iterator {
   public:
    using iterator_category = std::input_iterator_tag;  // a view is made at each step
    using value_type = View;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = View;
    iterator(const columns* c, std::uint32_t i) noexcept : c_(c), i_(i) {}
    View operator*() const noexcept { return View(c_, i_); }
    iterator& operator++() noexcept { return ++i_, *this; }
    iterator operator++(int) noexcept { auto was = *this; ++i_; return was; }
    friend bool operator==(iterator a, iterator b) noexcept { return a.i_ == b.i_; }
    friend bool operator!=(iterator a, iterator b) noexcept { return a.i_ != b.i_; }

   private:
    const columns* c_;
    std::uint32_t i_;
  };

  range(const columns* c, std::uint32_t first, std::uint32_t last) noexcept : c_(c), first_(first), last_(last) {}
  iterator begin() const noexcept { return {c_, first_}; }
  iterator end() const noexcept { return {c_, last_}; }
  std::uint32_t size() const noexcept { return last_ - first_; }
  bool empty() const noexcept { return first_ == last_; }
  /// Requires i < size().
  View operator[](std::uint32_t i) const noexcept { return View(c_, first_ + i); }

 private:
  const columns* c_;
  std::uint32_t first_, last_;
};

/// A list of indices or string ids, seen as views or strings.
template <class View>
class list {
 public:
  class iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = View;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = View;
    iterator(const columns* c, const std::uint32_t* at) noexcept : c_(c), at_(at) {}
    View operator*() const noexcept { return make(c_, *at_); }
    iterator& operator++() noexcept { return ++at_, *this; }
    iterator operator++(int) noexcept { auto was = *this; ++at_; return was; }
    friend bool operator==(iterator a, iterator b) noexcept { return a.at_ == b.at_; }
    friend bool operator!=(iterator a, iterator b) noexcept { return a.at_ != b.at_; }

   private:
    const columns* c_;
    const std::uint32_t* at_;
  };

  list(const columns* c, const std::uint32_t* first, std::uint32_t size) noexcept : c_(c), first_(first), size_(size) {}
  list(const columns* c, const list_columns& lists, std::uint32_t i) noexcept
      : list(c, lists.values.data() + lists.begin_of(i), lists.size_of(i)) {}
  iterator begin() const noexcept { return {c_, first_}; }
  iterator end() const noexcept { return {c_, first_ + size_}; }
  std::uint32_t size() const noexcept { return size_; }
  bool empty() const noexcept { return size_ == 0; }
  /// Requires i < size().
  View operator[](std::uint32_t i) const noexcept { return make(c_, first_[i]); }

 private:
  static View make(const columns* c, std::uint32_t value) noexcept {
    if constexpr (std::is_same_v<View, std::string_view>) return c->strings.at(value);
    else return View(c, value);
  }
  const columns* c_;
  const std::uint32_t* first_;
  std::uint32_t size_;
};

/// First index in [0, n) whose value is not below `at`.
inline std::uint32_t lower_bound(const column<std::uint32_t>& values, std::uint32_t at) noexcept {
  std::uint32_t lo = 0, n = static_cast<std::uint32_t>(values.size());
  while (n) {
    const auto half = n / 2;
    if (values[lo + half] < at) lo += half + 1, n -= half + 1;
    else n = half;
  }
  return lo;
}

inline double to_unit(std::uint8_t confidence) noexcept { return confidence / 255.0; }

}  // namespace detail

}  // namespace v1
}  // namespace stenogram
