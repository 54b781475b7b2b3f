#include "heap.hpp"

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <new>

extern "C" {  // glibc's own, behind the names that are taken here
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
}

namespace {

std::atomic<long> count{0}, news{0}, first{-1};  // first: the allocation to refuse; none where negative
std::atomic<bool> on{false}, refused{false};

bool refuse() noexcept {
  const auto mine = count++;
  if (!on || mine != first) return false;
  errno = ENOMEM;
  return refused = true;
}

}  // namespace

namespace heap {

void fail_at(long which) noexcept {
  first = count + which;
  refused = false;
  on = true;
}
bool relent() noexcept {
  on = false;
  return refused;
}
long allocations() noexcept { return count; }
long live_news() noexcept { return news; }

}  // namespace heap

extern "C" void* malloc(std::size_t size) { return refuse() ? nullptr : __libc_malloc(size); }
extern "C" void* calloc(std::size_t n, std::size_t size) { return refuse() ? nullptr : __libc_calloc(n, size); }
extern "C" void* realloc(void* at, std::size_t size) { return refuse() ? nullptr : __libc_realloc(at, size); }

void* operator new(std::size_t size) {
  void* got = std::malloc(size ? size : 1);
  if (!got) throw std::bad_alloc();
  ++news;
  return got;
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  void* got = std::malloc(size ? size : 1);
  if (got) ++news;
  return got;
}
void* operator new[](std::size_t size) { return operator new(size); }
void* operator new[](std::size_t size, const std::nothrow_t& t) noexcept { return operator new(size, t); }
void operator delete(void* at) noexcept {
  if (at) --news;
  std::free(at);
}
void operator delete[](void* at) noexcept { operator delete(at); }
void operator delete(void* at, std::size_t) noexcept { operator delete(at); }
void operator delete[](void* at, std::size_t) noexcept { operator delete(at); }
