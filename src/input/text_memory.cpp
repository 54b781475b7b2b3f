#include "input/text_memory.hpp"

#include <utility>

namespace stenogram::input {
namespace {

constexpr std::size_t least_kept = std::size_t{256} << 10;

}  // namespace

std::shared_ptr<char[]> text_memory::get(std::size_t size) {
  std::unique_ptr<char[]> bytes;
  auto room = size;
  if (size >= least_kept) {
    const std::lock_guard held(lock_);
    bytes = std::move(kept_);
    room = std::exchange(kept_size_, 0);
  }
  if (!bytes || room < size || room / 2 > size) {  // of about that size, so that no document holds much more than it shows
    bytes.reset();
    room = size;
    bytes.reset(new char[size]);
  }
  auto* const raw = bytes.release();  // if that fails, the deleter has it
  return {raw, [self = shared_from_this(), room](char* p) { self->give_back(p, room); }};
}

void text_memory::give_back(char* bytes, std::size_t size) noexcept {
  std::unique_ptr<char[]> freed(bytes);
  if (size < least_kept) return;
  const std::lock_guard held(lock_);
  if (size <= kept_size_) return;
  kept_.swap(freed);
  kept_size_ = size;
}

}  // namespace stenogram::input
