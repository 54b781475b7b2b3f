// Options and calls taken from the input: whatever is asked of the C ABI, in whatever order, the answer is a status of
// the list, and a handle beside STG_OK alone.
//
// The input is calls: a byte says which, and a size and that many bytes follow as its text.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "stenogram/stenogram.h"

namespace {

void require(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

struct input {
  const std::uint8_t* at;
  const std::uint8_t* end;
  std::uint8_t byte() { return at < end ? *at++ : 0; }
  std::string text() {
    const std::size_t wanted = byte() | (byte() & 3u) << 8, left = static_cast<std::size_t>(end - at);
    const auto size = wanted < left ? wanted : left;
    at += size;
    return std::string(reinterpret_cast<const char*>(at - size), size);
  }
};

struct session {
  stg_options* options = nullptr;
  stg_parser* parser = nullptr;
  stg_document *doc = nullptr, *other = nullptr;
  int adopted = 0, released = 0;

  ~session() {
    stg_options_free(options);
    stg_parser_free(parser);
    stg_document_free(doc);
    stg_document_free(other);
    require(adopted == released, "what was adopted is released once");
  }

  static void status(std::int32_t s) {
    require(s <= STG_OK && s >= STG_INTERNAL + 1, "a status of the list, and never internal");
  }
  void made(std::int32_t s, stg_document*& fresh) {
    status(s);
    require((s == STG_OK) == (fresh != nullptr), "a handle beside STG_OK alone");
    if (!fresh) return;
    stg_document_free(other);
    other = doc, doc = fresh;
  }

  void set(input& in) {
    stg_option_info row;
    std::size_t count = 0;
    stg_error why;
    row.struct_size = sizeof row, why.struct_size = in.byte();
    stg_option_count(&count);
    require(stg_option(&row, in.byte() % count) == STG_OK, "a row of the table");
    status(stg_options_set(options, row.name.data, in.text().c_str(), &why));
  }

  void read(input& in) {
    const auto index = in.byte() == 255 ? static_cast<std::size_t>(-1) : std::size_t{in.byte()};
    stg_turn turn;
    stg_speaker speaker;
    stg_text text;
    std::size_t count;
    stg_string* string = nullptr;
    turn.struct_size = in.byte(), speaker.struct_size = sizeof speaker;
    if (turn.struct_size > sizeof turn) turn.struct_size = sizeof turn;
    status(stg_document_turn(&turn, doc, index));
    status(stg_document_count(&count, doc, static_cast<std::int32_t>(in.byte()) - 20));
    if (stg_document_speaker(&speaker, other, index) == STG_OK) {
      status(stg_document_string(&text, doc, &speaker.labels, 0));  // of another document
      require(stg_document_string(&text, other, &speaker.labels, 0) == STG_OK || !speaker.labels.size, "of its own");
    }
    status(stg_document_why(&string, doc, index, nullptr));
    stg_string_free(string);
  }

  void convert(input& in) {
    std::uint32_t offsets[4];
    std::uint64_t source[2];
    for (auto& o : offsets) o = in.byte() * 7u;
    status(stg_document_convert(offsets, 4, doc, in.byte() % 5 - 1, in.byte() % 5 - 1));
    status(stg_document_to_source(source, doc, offsets[0], offsets[1]));
  }

  void step(input& in) {
    stg_document* fresh = nullptr;
    stg_string* string = nullptr;
    const auto context = &released;
    const auto release = [](void* count) { ++*static_cast<int*>(count); };
    switch (in.byte() % 12) {
      case 0:
        set(in);
        break;
      case 1:
        status(stg_options_add_label(options, in.text().c_str(), in.byte() & 1 ? "Jane Roe" : nullptr,
                                     in.byte() % 8 - 2, nullptr));
        break;
      case 2:
        status(stg_options_add_participant(options, in.text().c_str(), in.text().c_str(), nullptr, nullptr));
        break;
      case 3:
        stg_options_free(options), options = nullptr, status(stg_options_new(&options));
        break;
      case 4:
        stg_parser_free(parser), status(stg_parser_new(&parser, options, nullptr));
        break;
      case 5: {
        const auto text = in.text();
        made(stg_parse(&fresh, text.data(), text.size(), options, nullptr), fresh);
        break;
      }
      case 6: {
        const auto text = in.text();
        made(stg_parser_parse(&fresh, parser, text.data(), text.size(), nullptr), fresh);
        break;
      }
      case 7: {
        static const char page[] = "Ann Lee: Why now, may I ask?\nBob Ray: Because we can.\n";
        ++adopted;
        made(stg_parser_adopt(&fresh, parser, page, in.byte() % sizeof page, release, context, nullptr), fresh);
        break;
      }
      case 8:
        read(in);
        break;
      case 9:
        convert(in);
        break;
      case 10:
        status(stg_document_to_json(&string, doc, in.byte() % 5 - 1, in.byte() & 1, nullptr));
        if (string) {
          stg_text text;
          stg_string_text(&text, string);
          made(stg_document_from_json(&fresh, text.data, text.size - (in.byte() == 7), nullptr), fresh);
        }
        stg_string_free(string);
        break;
      default:
        status(stg_document_share(&fresh, doc));
        stg_document_free(fresh);
    }
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  input in{data, data + size};
  session calls;
  for (int i = 0; i < 40 && in.at < in.end; ++i) calls.step(in);
  return 0;
}
