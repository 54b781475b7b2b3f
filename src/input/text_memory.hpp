// Memory of texts that a parser copies, used again: fresh memory of that size costs the system as much as reading it.
#pragma once
#include <cstddef>
#include <memory>
#include <mutex>

namespace stenogram::input {

class text_memory : public std::enable_shared_from_this<text_memory> {
 public:
  /// Room for `size` bytes. What the last owner lets go is kept for the next call if it is large and there is none yet.
  /// Safe from any thread, also when this is held by nobody else any more.
  std::shared_ptr<char[]> get(std::size_t size);

 private:
  void give_back(char* bytes, std::size_t size) noexcept;

  std::mutex lock_;
  std::unique_ptr<char[]> kept_;
  std::size_t kept_size_ = 0;
};

}  // namespace stenogram::input
