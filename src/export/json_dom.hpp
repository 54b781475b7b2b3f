// A parsed JSON document as simdjson gives it, and typed access that knows where each value stands. Only the JSON
// reader includes this.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "input/simd.hpp"

namespace stenogram::json {

/// A value that is not what it should be: thrown inside the reader only, caught at its edge.
struct misread {
  std::vector<std::uint32_t> path;  ///< for locate()
  std::string_view message;         ///< static
};

/// A value and its place: the `ordinal`-th member or element of `parent`, which must outlive it.
struct node {
  simdjson::dom::element value;
  const node* parent = nullptr;
  std::uint32_t ordinal = 0;

  [[noreturn]] void fail(std::string_view message) const {
    misread bad{{}, message};
    for (auto n = this; n->parent; n = n->parent) bad.path.insert(bad.path.begin(), n->ordinal);
    throw bad;
  }
  bool is_null() const noexcept { return value.is_null(); }

  std::string_view text() const {
    std::string_view s;
    if (value.get(s)) fail("a string is wanted");
    return s;
  }
  std::uint64_t count(std::uint64_t most) const {
    std::uint64_t n = 0;
    if (value.get(n)) fail("a whole number of at least 0 is wanted");
    if (n > most) fail("a number out of range");
    return n;
  }
  std::int64_t number(std::int64_t least, std::int64_t most) const {
    std::int64_t n = 0;
    if (value.get(n)) fail("a whole number is wanted");
    if (n < least || n > most) fail("a number out of range");
    return n;
  }
  double decimal(double least, double most) const {
    double d = 0;
    if (value.get(d)) fail("a number is wanted");
    if (!(d >= least && d <= most)) fail("a number out of range");
    return d;
  }

  /// Calls `take` with each element.
  template <class Take>
  void each(Take take) const {
    simdjson::dom::array all;
    if (value.get(all)) fail("an array is wanted");
    std::uint32_t i = 0;
    for (const auto element : all) take(node{element, this, i++});
  }
  /// Calls `take` with each key and member.
  template <class Take>
  void each_member(Take take) const {
    simdjson::dom::object all;
    if (value.get(all)) fail("an object is wanted");
    std::uint32_t i = 0;
    for (const auto member : all) take(member.key, node{member.value, this, i++});
  }
  /// The elements of an array of exactly N.
  template <std::size_t N>
  std::array<node, N> exactly() const {
    std::array<node, N> out;
    std::size_t n = 0;
    each([&](node element) {
      if (n < N) out[n] = element;
      ++n;
    });
    if (n != N) fail("an array of another length is wanted");
    return out;
  }
};

/// A member of an object that may be there. Null counts as absent where it may be.
class member {
 public:
  /// The value; null where there is none.
  operator const node*() const noexcept {
    return found_ && !found_->is_null() ? &*found_ : nullptr;
  }  // NOLINT: by design
  const node& need(std::string_view message) const {
    if (!found_) object_->fail(message);
    return *found_;
  }

 private:
  template <std::size_t N>
  friend std::array<member, N> members(const node& object, const std::string_view (&keys)[N]);
  const node* object_ = nullptr;
  std::optional<node> found_;
};

/// The members of `object` of those keys, in their order; others are skipped, a key that comes twice is an error. They
/// are fastest read in that order.
template <std::size_t N>
std::array<member, N> members(const node& object, const std::string_view (&keys)[N]) {
  std::array<member, N> out;
  for (auto& m : out) m.object_ = &object;
  std::size_t next = 0;
  object.each_member([&](std::string_view key, node value) {
    for (std::size_t tried = 0; tried < N; ++tried, next = (next + 1) % N) {
      if (keys[next] != key) continue;
      if (out[next].found_) value.fail("a key that comes twice");
      out[next].found_ = value;
      next = (next + 1) % N;
      break;
    }
  });
  return out;
}

}  // namespace stenogram::json
