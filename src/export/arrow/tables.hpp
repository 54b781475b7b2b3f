// The columns of each table: name, Arrow format, and how rows of a document fill them.
#pragma once
#include <cstdint>
#include <string_view>

#include "export/arrow/array.hpp"

namespace stenogram::arrow {

/// Rows [first, first + count) of a table of one document, which is number `number` of those exported.
struct slice {
  const document& doc;
  const detail::columns& c;
  std::uint32_t number, first, count;
};

inline constexpr std::string_view list_format = "+l";

/// One column. A dictionary has `format` for its indices and string views for its values; the items of a list are strings.
struct column_info {
  const char* name;
  const char* format;
  bool may_be_null;
  bool dictionary;
  void (*fill)(const slice&, array&);
};

struct table_info {
  const column_info* columns;
  std::size_t size;
  std::size_t (*rows)(const document&) noexcept;
};

table_info info_of(table which) noexcept;
table_info document_table() noexcept;
table_info turn_table() noexcept;

}  // namespace stenogram::arrow
