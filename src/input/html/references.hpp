// Character references of HTML: &amp; &eacute; &#8212; &#x2014;
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace stenogram::input::html {

struct reference {
  std::size_t size = 0;  ///< bytes of the source; 0 where there is none
  char text[8] = {};     ///< what it stands for, UTF-8
  std::size_t text_size = 0;

  std::string_view stands_for() const noexcept { return {text, text_size}; }
};

/// The reference that `s` opens with, which begins with `&`. In an attribute a name without its semicolon before a
/// letter, a digit or `=` is none. By the HTML standard, 13.2.5.72 and on. O(reference).
reference reference_at(std::string_view s, bool in_attribute) noexcept;

/// The value of an attribute, its references resolved. O(value).
std::string attribute_value(std::string_view raw);

}  // namespace stenogram::input::html
