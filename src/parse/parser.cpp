// The public ways to parse one source.
#include "stenogram/parse.hpp"

#include <new>
#include <optional>
#include <utility>

#include "parse/pipeline.hpp"

namespace stenogram {
inline namespace v1 {

struct parser::impl {
  explicit impl(options&& stated) : opts(std::move(stated)) {
    if (auto good = opts.check(); !good) wrong = std::move(good).error();
  }
  options opts;
  std::optional<error> wrong;  ///< of the options
  pipeline stages;
};

parser::parser(options opts) {
  try {
    impl_ = std::make_unique<impl>(std::move(opts));
  } catch (...) {  // parse() says so
  }
}
parser::~parser() = default;
parser::parser(parser&&) noexcept = default;
parser& parser::operator=(parser&&) noexcept = default;

const options& parser::get_options() const& noexcept {
  static const options nothing_stated;
  return impl_ ? impl_->opts : nothing_stated;
}

result<document> parser::parse(std::string_view bytes) { return parse(bytes, nullptr); }

result<document> parser::parse(std::string&& bytes) {
  return without_exceptions<document>([&] {
    const auto kept = std::make_shared<const std::string>(std::move(bytes));
    return parse(std::string_view(*kept), kept);
  });
}

result<document> parser::parse(std::string_view bytes, std::shared_ptr<const void> owner) {
  return without_exceptions<document>([&]() -> result<document> {
    if (!impl_) throw std::bad_alloc();
    if (impl_->wrong) return *impl_->wrong;
    return impl_->stages.run(bytes, std::move(owner), impl_->opts);
  });
}

result<document> parse(std::string_view bytes, const options& opts) { return parse(bytes, nullptr, opts); }

result<document> parse(std::string&& bytes, const options& opts) {
  return without_exceptions<document>([&] {
    const auto kept = std::make_shared<const std::string>(std::move(bytes));
    return parse(std::string_view(*kept), kept, opts);
  });
}

result<document> parse(std::string_view bytes, std::shared_ptr<const void> owner, const options& opts) {
  return without_exceptions<document>([&]() -> result<document> {
    if (auto good = opts.check(); !good) return std::move(good).error();
    return pipeline().run(bytes, std::move(owner), opts);
  });
}

result<document> parse_file(const std::string& path, const options& opts) {
  return without_exceptions<document>([&]() -> result<document> {
    if (auto good = opts.check(); !good) return std::move(good).error();
    return pipeline().run_file(path, opts);
  });
}

}  // namespace v1
}  // namespace stenogram
