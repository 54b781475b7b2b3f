#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <new>
#include <system_error>

#include "input/read.hpp"
#include "parse/pipeline.hpp"

namespace stenogram {
namespace {

error file_fault(const std::string& path, int number) {
  if (number == ENOMEM) throw std::bad_alloc();
  return {error_code::io, 0, path + ": " + std::generic_category().message(number)};
}

struct file_closer {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

}  // namespace

result<std::string> read_file(const std::string& path, const options& opts) {
  constexpr std::size_t stretch = std::size_t{1} << 20;
  if (path.find('\0') != std::string::npos) return error{error_code::io, 0, "a path holds a NUL byte"};
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return file_fault(path, EISDIR);
  errno = 0;
  const std::unique_ptr<std::FILE, file_closer> file(std::fopen(path.c_str(), "rb"));
  if (!file) return file_fault(path, errno);
  std::setvbuf(file.get(), nullptr, _IONBF, 0);

  std::string bytes;
  // A size beforehand saves growing; a file may still be longer or shorter, and a pipe has none.
  const auto size = std::filesystem::file_size(path, ignored);
  if (!ignored && size <= opts.max_bytes) bytes.reserve(static_cast<std::size_t>(size) + 1);
  for (;;) {
    if (input::cancelled(opts)) return error{error_code::cancelled, bytes.size(), "cancelled by the caller"};
    const auto had = bytes.size();
    const auto room = bytes.capacity() > had ? bytes.capacity() - had : stretch;
    bytes.resize(had + (room < stretch ? room : stretch));
    const auto got = std::fread(bytes.data() + had, 1, bytes.size() - had, file.get());
    bytes.resize(had + got);
    if (std::ferror(file.get())) return file_fault(path, errno);
    if (bytes.size() > opts.max_bytes)
      return error{error_code::too_large, opts.max_bytes,
                   path + ": more than " + std::to_string(opts.max_bytes) + " bytes"};
    if (got == 0) return bytes;
  }
}

}  // namespace stenogram
