// Any bytes under any options: a document that keeps every promise, or an error with its byte.
#include <cstddef>
#include <cstdint>
#include <string>

#include "walk.hpp"

namespace {

namespace sg = stenogram;

// The first two bytes of the input state the options.
sg::options options_of(unsigned a, unsigned b) {
  static const char* const languages[] = {"", "", "", "en", "ru", "zh", "ar", "xx"};
  sg::options o;
  if (a & 1) o.invalid = sg::invalid_bytes::replace;
  o.repair = a & 2;
  o.keep_hidden = a & 4;
  if (a & 8) o.entities = sg::entity_set::none();
  if (a & 16) o.date = "2018-04-10";
  o.language = languages[a >> 5];
  if (b & 1) o.labels.push_back({"Q:", std::nullopt, sg::turn_kind::question});
  if (b & 2) o.labels.push_back({"Name Surname:", "Jane Roe", std::nullopt});
  o.labels_only = (b & 4) && (b & 3);
  if (b & 8) o.participants.push_back({"Jane Roe", "Minister of Trade", ""});
  if (b & 16) o.max_turns = 3;
  if (b & 32) o.url = "https://example.org/2018/04/10/remarks";
  if (b & 64) o.encoding = "utf-8";
  if (b & 128) o.cancel = [] { return false; };
  return o;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const auto opts = options_of(data[0], data[1]);
  const std::string bytes(reinterpret_cast<const char*>(data + 2), size - 2);
  const auto doc = sg::parse(std::string_view(bytes), opts);
  if (!doc) {
    // A broken invariant says so itself.
    const auto code = doc.error().code;
    fuzz::require(code == sg::error_code::invalid_utf8 || code == sg::error_code::unknown_encoding ||
                      code == sg::error_code::limit_exceeded || code == sg::error_code::malformed_json,
                  doc.error().message.c_str());
    fuzz::require(doc.error().byte <= bytes.size() && !doc.error().message.empty(),
                  "an error has its byte and says why");
    return 0;
  }
  fuzz::walk(*doc);

  // A parser that has seen another page answers as a new one does, with or without a copy of the text. One input in
  // four: it is dear.
  static std::string last;
  if (size % 4) return 0;
  sg::parser used(opts);
  (void)used.parse(std::string_view(last));
  const auto again = used.parse(std::string(bytes));
  fuzz::require(again && *again == *doc, "a used parser answers as a new one");
  last = bytes;
  return 0;
}
