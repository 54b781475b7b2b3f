// HTML to tokens, by the tokenization of the HTML standard (13.2.5), with the place of each in the source.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "input/html/references.hpp"

namespace stenogram::input::html {

enum class token_kind : std::uint8_t { text, reference, start_tag, end_tag, comment, doctype, end };

/// How what follows is read.
enum class content : std::uint8_t {
  data,
  references,  ///< text with references until the end tag (RCDATA)
  raw,         ///< text until the end tag
  script,      ///< so, but for what comments hide
  plain,       ///< text to the end
  cdata        ///< text until `]]>`
};

struct attribute {
  std::string_view name;   ///< as printed
  std::string_view value;  ///< as printed, without quotes; attribute_value() resolves it
};

struct token {
  token_kind kind = token_kind::end;
  std::size_t begin = 0, end = 0;  ///< of the source
  std::string_view name;           ///< of a tag, in small letters; of a comment, what it says. Until the next token
  html::reference stands_for;      ///< of a reference
  bool self_closing = false;
};

/// Reads token by token, one pass, without recursion; each byte of the source but stray ones (`</>`, a tag that the
/// source breaks off) lies in one token. Allocates only for the names and attributes of the open tag.
class tokenizer {
 public:
  explicit tokenizer(std::string_view source) noexcept : source_(source), next_tag_(std::min(source.find('<'), source.size())) {}

  token next();

  /// Of the tag that next() gave last, in order, at most 64; the first of a name counts. Until the next token.
  const std::vector<attribute>& attributes() const noexcept { return attributes_; }

  /// Reads on in another way, until the end tag of that name.
  void read_as(content how, std::string_view until) { how_ = how, until_ = until; }

 private:
  token text_until(std::size_t end) noexcept;
  std::size_t next_sign(std::size_t from) noexcept;
  bool take_reference(token& made) noexcept;
  token in_data();
  token in_raw();
  token markup();
  token tag(std::size_t name_begin, token_kind kind);
  token comment();
  token bogus_comment(std::size_t from);
  bool opens_end_tag(std::size_t at) const noexcept;
  std::size_t end_of_script() const noexcept;
  bool read_attributes(std::size_t at, token& made);

  std::string_view source_;
  std::size_t at_ = 0;
  std::size_t next_tag_;  ///< the first `<` at or behind where next_sign() looked last
  content how_ = content::data;
  std::string name_, until_;
  std::vector<attribute> attributes_;
};

}  // namespace stenogram::input::html
