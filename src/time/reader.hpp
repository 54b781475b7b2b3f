// One pass over a stretch of text: tokens, chunks, shapes, meanings, expressions.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "time/chunks.hpp"
#include "time/grammar.hpp"
#include "time/resolve.hpp"
#include "time/tokens.hpp"

namespace stenogram::time {

/// Chunks [begin, end) and what they mean.
struct piece {
  std::uint32_t begin, end;
  resolved meaning;
  time::meaning what;
};

class reader {
 public:
  reader(std::string_view text, span within, const lexicon& words, const date& document)
      : text_(text), words_(words), tokens_(text, within, words), now_{document, {}} {}

  void read(std::vector<expression>& out);

 private:
  bool next_run();
  bool plays_at(std::uint32_t i, char part) const noexcept;
  bool is_year(std::uint32_t i) const noexcept;
  std::optional<piece> core_at(std::uint32_t i) const;
  std::optional<piece> piece_of(const match& m, std::uint32_t i) const;
  std::optional<piece> expression_at(std::uint32_t i) const;
  std::optional<piece> joined(const piece& p) const;
  void set_clock(piece& p, const token& clock) const;
  expression to_expression(const piece& p) const;

  std::string_view text_;
  const lexicon& words_;
  tokenizer tokens_;
  reference now_;
  std::vector<token> run_, chunks_;
};

}  // namespace stenogram::time
