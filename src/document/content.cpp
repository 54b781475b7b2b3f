// Equality and hash of documents by content: ids are followed to what they stand for.
#include <cstring>
#include <type_traits>

#include "document/layout.hpp"
#include "stenogram/document.hpp"

namespace stenogram {
namespace {

using detail::column;
using detail::columns;
using detail::list_columns;

// Visits two documents and says whether they agree so far.
struct content_equal {
  const columns &a, &b;

  bool table(std::string_view) const noexcept { return true; }
  template <class T>
  bool numbers(const column<T>& x, const column<T>& y) const noexcept {
    return x == y;
  }
  template <class T>
  bool kinds(const column<T>& x, const column<T>& y, std::size_t) const noexcept {
    return x == y;
  }
  bool indices(const column<std::uint32_t>& x, const column<std::uint32_t>& y, index_rule) const noexcept {
    return x == y;
  }
  bool index_lists(const list_columns& x, const list_columns& y, index_rule) const noexcept {
    return x.ends == y.ends && x.values == y.values;
  }
  bool strings(const column<std::uint32_t>& x, const column<std::uint32_t>& y) const noexcept {
    if (x.size() != y.size()) return false;
    for (std::size_t i = 0; i < x.size(); ++i)
      if (a.strings.at(x[i]) != b.strings.at(y[i])) return false;
    return true;
  }
  bool string_lists(const list_columns& x, const list_columns& y) const noexcept {
    return x.ends == y.ends && strings(x.values, y.values);
  }
  bool reasons(const column<std::uint32_t>& x, const column<std::uint32_t>& y) const noexcept {
    if (x.size() != y.size()) return false;
    for (std::size_t i = 0; i < x.size(); ++i)
      if (!same_reason(x[i], y[i])) return false;
    return true;
  }
  bool reason_lists(const list_columns& x, const list_columns& y) const noexcept {
    return x.ends == y.ends && reasons(x.values, y.values);
  }
  bool same_reason(std::uint32_t x, std::uint32_t y) const noexcept {
    const auto &mine = a.reasons.arguments, &theirs = b.reasons.arguments;
    const auto n = mine.size_of(x);
    if (a.reasons.code[x] != b.reasons.code[y] || n != theirs.size_of(y)) return false;
    for (std::uint32_t i = 0; i < n; ++i)
      if (a.strings.at(mine.values[mine.begin_of(x) + i]) != b.strings.at(theirs.values[theirs.begin_of(y) + i]))
        return false;
    return true;
  }
};

// Visits one document and mixes all that content_equal compares.
struct content_hash {
  const columns& a;
  std::uint64_t h = 0x9E3779B97F4A7C15u;

  void mix(std::uint64_t v) noexcept {
    h = (h ^ v) * 0xD6E8FEB86659FD93u;
    h ^= h >> 32;
  }
  void bytes(const void* data, std::size_t n) noexcept {
    auto p = static_cast<const char*>(data);
    mix(n);
    for (; n >= 8; p += 8, n -= 8) {
      std::uint64_t word;
      std::memcpy(&word, p, 8);
      mix(word);
    }
    std::uint64_t rest = 0;
    if (n) std::memcpy(&rest, p, n);
    mix(rest);
  }
  void text(std::string_view s) noexcept { bytes(s.data(), s.size()); }

  bool table(std::string_view) const noexcept { return true; }
  template <class T>
  bool numbers(const column<T>& x, const column<T>&) noexcept {
    static_assert(std::is_integral_v<T> || std::is_enum_v<T>);
    bytes(x.data(), x.size() * sizeof(T));
    return true;
  }
  template <class T>
  bool kinds(const column<T>& x, const column<T>& y, std::size_t) noexcept {
    return numbers(x, y);
  }
  bool indices(const column<std::uint32_t>& x, const column<std::uint32_t>& y, index_rule) noexcept {
    return numbers(x, y);
  }
  bool index_lists(const list_columns& x, const list_columns&, index_rule) noexcept {
    return numbers(x.ends, x.ends) && numbers(x.values, x.values);
  }
  bool strings(const column<std::uint32_t>& x, const column<std::uint32_t>&) noexcept {
    for (const auto id : x) text(a.strings.at(id));
    return true;
  }
  bool string_lists(const list_columns& x, const list_columns&) noexcept {
    return numbers(x.ends, x.ends) && strings(x.values, x.values);
  }
  bool reasons(const column<std::uint32_t>& x, const column<std::uint32_t>&) noexcept {
    for (const auto id : x) one_reason(id);
    return true;
  }
  bool reason_lists(const list_columns& x, const list_columns&) noexcept {
    return numbers(x.ends, x.ends) && reasons(x.values, x.values);
  }
  void one_reason(std::uint32_t id) noexcept {
    const auto& lists = a.reasons.arguments;
    mix(static_cast<std::uint64_t>(a.reasons.code[id]));
    for (auto i = lists.begin_of(id); i < lists.ends[id]; ++i) text(a.strings.at(lists.values[i]));
  }
};

}  // namespace

inline namespace v1 {

bool operator==(const document& x, const document& y) noexcept {
  const columns &a = *x.c_, &b = *y.c_;
  if (&a == &b) return true;
  content_equal same{a, b};
  return a.text == b.text && a.source_bytes == b.source_bytes && a.has_source_name == b.has_source_name &&
         a.source_name == b.source_name && a.media_type == b.media_type && a.encoding == b.encoding &&
         a.language == b.language && a.convention_confidence == b.convention_confidence &&
         same.same_reason(a.convention_reason, b.convention_reason) && walk_columns(a, b, same);
}

std::size_t document::hash() const noexcept {
  content_hash all{*c_};
  all.text(c_->text);
  all.mix(c_->source_bytes);
  all.mix(c_->has_source_name);
  for (const std::string_view s : {std::string_view(c_->source_name), std::string_view(c_->media_type),
                                   std::string_view(c_->encoding), std::string_view(c_->language)})
    all.text(s);
  all.mix(c_->convention_confidence);
  all.one_reason(c_->convention_reason);
  walk_columns(*c_, *c_, all);
  return static_cast<std::size_t>(all.h);
}

}  // namespace v1
}  // namespace stenogram
