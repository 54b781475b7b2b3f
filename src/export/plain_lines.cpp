#include "export/plain_lines.hpp"

#include <algorithm>
#include <utility>

#include "text/text.hpp"

namespace stenogram::plain {

bool one_line::add(std::string_view s) {
  for (std::size_t i = 0; i < s.size() && !cut_;) {
    const auto c = text::decode(s, i);
    const auto bytes = s.substr(i, c.size);
    i += c.size;
    if (text::is_space(c.value)) {
      space_ = true;
      continue;
    }
    if (c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0)) continue;
    if (space_ && !line_.empty()) {
      word_end_ = line_.size();
      word_size_ = size_;
      line_ += ' ';
      ++size_;
    }
    space_ = false;
    if (size_ >= most_)
      cut_ = true;
    else
      line_ += bytes, ++size_;
  }
  return !cut_;
}

std::string one_line::take() {
  if (cut_) {
    if (word_end_ && word_size_ + 16 >= size_) line_.resize(word_end_);
    line_ += line_.empty() || line_.back() == ' ' ? "..." : " ...";
  }
  return std::move(line_);
}

std::string line_of(std::string_view s, std::size_t most) {
  one_line line(most);
  line.add(s);
  return line.take();
}

std::size_t width_of(std::string_view s) noexcept {
  return static_cast<std::size_t>(
      std::count_if(s.begin(), s.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void append_padded(std::string_view s, std::size_t width, std::string& out) {
  out.append(s);
  const auto taken = width_of(s);
  if (taken < width) out.append(width - taken, ' ');
}

void end_line(std::string& out) {
  while (!out.empty() && out.back() == ' ') out.pop_back();
  out += '\n';
}

}  // namespace stenogram::plain
