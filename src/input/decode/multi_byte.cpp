#include "input/decode/multi_byte.hpp"

#include <algorithm>
#include <utility>

#include "input/read.hpp"
#include "text/text.hpp"

namespace stenogram::input {

multi_byte_text::multi_byte_text(std::string_view source, std::size_t from, const options& opts)
    : source_(source), at_(from), asked_(from), opts_(opts), run_source_(from) {
  made_.text.reserve((source.size() - from) / 2 * 3);
}

bool multi_byte_text::goes_on() {
  constexpr std::size_t stretch = std::size_t{1} << 20;
  if (at_ >= asked_) {
    if (cancelled(opts_)) return made_.status = rewrite_status::cancelled, made_.stopped = at_, false;
    if (made_.text.size() > text_limit) return made_.status = rewrite_status::too_large, made_.stopped = at_, false;
    asked_ = at_ + stretch;
  }
  return at_ < source_.size();
}

void multi_byte_text::take_ascii() {
  const auto begin = source_.begin() + static_cast<std::ptrdiff_t>(at_);
  const auto limit = begin + static_cast<std::ptrdiff_t>(std::min(source_.size(), asked_) - at_);
  const auto end = std::find_if(begin, limit, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  run_of(1, 1);
  made_.text.append(begin, end);
  at_ += static_cast<std::size_t>(end - begin);
}

void multi_byte_text::take(const legacy_character& c) {
  const bool nothing = c.first == legacy_character::no_character;
  if (nothing) made_.replaced.add(c.size, at_, at_ + c.size);
  put(nothing ? 0xFFFD : c.first, c.size);
  if (c.second) put(c.second, 0);
}

void multi_byte_text::pass(std::size_t bytes) {
  close_run();
  run_source_ = at_ += bytes;
}

void multi_byte_text::put(char32_t c, std::size_t bytes) {
  run_of(c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4, bytes);
  text::append_utf8(c, made_.text);
  at_ += bytes;
}

// Goes on with the run, or opens one where characters of such widths would not lie in proportion.
void multi_byte_text::run_of(std::size_t text, std::size_t bytes) {
  if (width_text_ && text * width_source_ == bytes * width_text_) return;
  close_run();
  width_text_ = text, width_source_ = bytes;
}

void multi_byte_text::close_run() {
  const auto size = made_.text.size();
  if (size > run_text_) add_piece(made_.map, run_text_, size - run_text_, run_source_, at_ - run_source_);
  run_text_ = size, run_source_ = at_, width_text_ = 0;
}

rewritten multi_byte_text::finish() && {
  if (made_.status == rewrite_status::done && made_.text.size() > text_limit)
    made_.status = rewrite_status::too_large, made_.stopped = at_;
  close_run();
  return std::move(made_);
}

rewritten decode_multi_byte(legacy_character (*next)(std::string_view source, std::size_t at) noexcept,
                            std::string_view source, std::size_t from, const options& opts) {
  multi_byte_text out(source, from, opts);
  while (out.goes_on()) {
    if (static_cast<unsigned char>(source[out.at()]) < 0x80) out.take_ascii();
    else out.take(next(source, out.at()));
  }
  return std::move(out).finish();
}

}  // namespace stenogram::input
