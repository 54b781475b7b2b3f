// JSON as a tree that knows where each value stands in the source.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stenogram/error.hpp"

namespace stenogram::json {

class source_tree;

/// A value of the tree, or nothing. A view: the tree and the source must outlive it.
class item {
 public:
  item() noexcept = default;
  explicit operator bool() const noexcept { return tree_ != nullptr; }

  bool is_object() const noexcept { return first() == '{'; }
  bool is_array() const noexcept { return first() == '['; }
  bool is_string() const noexcept { return first() == '"'; }
  bool is_number() const noexcept { return first() == '-' || (first() >= '0' && first() <= '9'); }

  /// The bytes of the source that it takes: of a string without its quotes. Of nothing there are no places.
  std::uint32_t begin() const noexcept;
  std::uint32_t end() const noexcept;
  std::string_view raw() const noexcept { return tree_ ? inner() : std::string_view(); }

  /// The member of that key; nothing where there is none or this is no object. O(members).
  item member(std::string_view key) const noexcept;
  /// The first of those members that is there and is not null.
  template <std::size_t N>
  item member_of(const std::string_view (&keys)[N]) const noexcept {
    for (const auto key : keys)
      if (const auto found = member(key); found && found.first() != 'n') return found;
    return {};
  }
  /// The first element or key, and what follows on the same level; nothing at the end.
  item front() const noexcept;
  item next() const noexcept;

 private:
  friend class source_tree;
  item(const source_tree* t, std::uint32_t index, std::uint32_t end) noexcept : tree_(t), index_(index), end_(end) {}
  char first() const noexcept;
  std::string_view inner() const noexcept;

  const source_tree* tree_ = nullptr;
  std::uint32_t index_ = 0, end_ = 0;  ///< its row; the row behind the value that holds it
};

class source_tree {
 public:
  /// Reads JSON. simdjson checks it and finds where its values begin. Errors: malformed_json with the byte,
  /// limit_exceeded for what is nested too deep, out_of_memory. Linear.
  std::optional<error> read(std::string_view source);
  /// The same of objects one after the other, each on lines of its own: the root is a list of them. Nothing is read,
  /// and false, where no two objects stand so.
  result<bool> read_lines(std::string_view source);
  item root() const noexcept { return rows_.empty() ? item() : item(this, 0, rows_.front().next); }

 private:
  friend class item;
  struct row {
    std::uint32_t begin, end;  ///< bytes of the source, quotes and brackets and all
    std::uint32_t next;        ///< the row behind it and all inside it
  };
  std::string_view source_;
  std::string list_;           ///< of lines: the source in brackets, with commas for line ends
  std::vector<row> rows_;      ///< in the order of the source; in an object key and value take turns
};

}  // namespace stenogram::json
