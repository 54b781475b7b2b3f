#include "ledger/ledger.hpp"

#include <algorithm>
#include <charconv>

#include "text/hash.hpp"

namespace stenogram {
namespace {

std::uint32_t hash_of(std::string_view s) noexcept { return text::hash(s, text::process_seed()); }

}  // namespace

// Finds the id whose row is `same`, or adds one; doubles the table when it is two thirds full.
template <class Same, class Add, class Hash>
std::uint32_t ledger::intern(slots& table, std::uint64_t hash, Same same, Add add, Hash row_hash) {
  if (table.at.empty()) table.at.assign(64, 0);
  for (std::size_t mask = table.at.size() - 1, i = hash & mask;; i = (i + 1) & mask) {
    const auto id = table.at[i];
    if (id && same(id - 1)) return id - 1;
    if (id) continue;
    const auto made = add();
    table.at[i] = made + 1;
    if (++table.used * 3 > table.at.size() * 2) {
      std::vector<std::uint32_t> wider(table.at.size() * 2, 0);
      for (auto old : table.at) {
        if (!old) continue;
        auto j = row_hash(old - 1) & (wider.size() - 1);
        while (wider[j]) j = (j + 1) & (wider.size() - 1);
        wider[j] = old;
      }
      table.at.swap(wider);
    }
    return made;
  }
}

void ledger::clear() {
  strings_.bytes.clear();
  strings_.ends.clear();
  reasons_.code.clear();
  reasons_.arguments.values.clear();
  reasons_.arguments.ends.clear();
  warnings_ = {};
  string_slots_.at.assign(64, 0);
  reason_slots_.at.assign(64, 0);
  string_slots_.used = reason_slots_.used = 0;
  plain_ = {};
  reason(reason_code::unspecified);  // id 0
}

detail::string_id ledger::string(std::string_view s) {
  return intern(
      string_slots_, hash_of(s), [&](std::uint32_t id) { return strings_.at(id) == s; },
      [&] {
        strings_.bytes.append(s);
        strings_.ends.push_back(strings_.bytes.size());
        return strings_.size() - 1;
      },
      [&](std::uint32_t id) { return hash_of(strings_.at(id)); });
}

detail::reason_id ledger::reason(reason_code code, std::uint64_t number) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  return reason(code, std::string_view(digits, static_cast<std::size_t>(end - digits)));
}

detail::reason_id ledger::reason_of(reason_code code, std::initializer_list<detail::string_id> arguments) {
  const auto hash = [](reason_code c, const std::uint32_t* args, std::size_t n) {
    return hash_of({reinterpret_cast<const char*>(args), n * sizeof *args}) ^ static_cast<std::uint32_t>(c) * 0x9E3779B1u;
  };
  auto& lists = reasons_.arguments;
  const auto row_hash = [&](std::uint32_t id) {
    return hash(reasons_.code[id], lists.values.data() + lists.begin_of(id), lists.size_of(id));
  };
  return intern(
      reason_slots_, hash(code, arguments.begin(), arguments.size()),
      [&](std::uint32_t id) {
        return reasons_.code[id] == code && std::equal(arguments.begin(), arguments.end(),
                                                       lists.values.begin() + lists.begin_of(id),
                                                       lists.values.begin() + lists.begin_of(id) + lists.size_of(id));
      },
      [&] {
        reasons_.code.push_back(code);
        lists.values.insert(lists.values.end(), arguments);
        lists.close();
        return static_cast<std::uint32_t>(reasons_.code.size() - 1);
      },
      row_hash);
}

void ledger::warn(warning_code code, std::uint64_t source_begin, std::uint64_t source_end, detail::reason_id why) {
  warnings_.code.push_back(code);
  warnings_.source_begin.push_back(source_begin);
  warnings_.source_end.push_back(source_end);
  warnings_.reason.push_back(why);
}

void ledger::take(detail::columns& into) {
  into.strings = std::move(strings_);
  into.reasons = std::move(reasons_);
  into.warnings = std::move(warnings_);
  clear();
}

}  // namespace stenogram
