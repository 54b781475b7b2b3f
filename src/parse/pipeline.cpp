#include "parse/pipeline.hpp"

#include <new>
#include <utility>

#include "document/freeze.hpp"
#include "entities/entities.hpp"
#include "input/read.hpp"
#include "input/utf8.hpp"
#include "language/language.hpp"
#include "ledger/ledger.hpp"
#include "metadata/metadata.hpp"
#include "text/unicode_door.hpp"
#include "turns/turns.hpp"

namespace stenogram {
namespace {

/// A path as text: what is not UTF-8 becomes U+FFFD.
std::string shown_path(std::string_view path) {
  std::string out;
  for (std::size_t at = 0; at < path.size();) {
    const auto next = input::sequence_at(path, at);
    if (next.well_formed) out.append(path.substr(at, next.size));
    else out.append("\xEF\xBF\xBD");
    at += next.size;
  }
  return out;
}

}  // namespace

struct pipeline::stages {
  ledger notes;
  input::source source;
  metadata::result page;
  turns::finder finder;
  turns::result found;
  entities::result mentions;

  detail::cue_columns cues();
  std::shared_ptr<detail::columns> columns_of(const language::guess& lang, const options& opts, const std::string* name);
  error in_source(error of_text);
  result<document> run(std::string_view bytes, std::shared_ptr<const void> owner, const options& opts, const std::string* name);
};

/// The cues whose time is known.
detail::cue_columns pipeline::stages::cues() {
  detail::cue_columns out;
  std::vector<detail::string_id> names;
  for (const auto& voice : source.body.voices) names.push_back(notes.string(voice));
  for (const auto& cue : source.body.cues) {
    if (cue.time_begin < 0) continue;
    out.begin.push_back(cue.begin), out.end.push_back(cue.end);
    out.time_begin.push_back(cue.time_begin), out.time_end.push_back(cue.time_end);
    out.speaker_text.push_back(cue.voice == none ? none : names[cue.voice]);
  }
  return out;
}

/// Everything that the stages found, moved into one body.
std::shared_ptr<detail::columns> pipeline::stages::columns_of(const language::guess& lang, const options& opts,
                                                              const std::string* name) {
  auto body = std::make_shared<detail::columns>();
  body->owner = std::move(source.body.owner);
  body->text = std::exchange(source.body.text, {});
  body->source_bytes = source.bytes;
  body->media_type = source.media_type;
  body->encoding = source.encoding;
  body->language = opts.language.empty() ? lang.tag : std::string_view(opts.language);
  body->has_source_name = name || !opts.name.empty();
  if (!opts.name.empty()) body->source_name = opts.name;
  else if (name) body->source_name = shown_path(*name);
  body->source_map = std::exchange(source.map, {});
  body->offsets = std::exchange(source.offsets, {});

  body->fields = std::exchange(page.fields, {});
  body->forms = std::exchange(found.forms, {});
  body->refusals = std::exchange(found.refusals, {});
  body->convention_confidence = std::exchange(found.convention_confidence, {});
  body->convention_reason = std::exchange(found.convention_reason, {});
  body->speakers = std::exchange(found.speakers, {});
  body->turns = std::exchange(found.turns, {});
  body->exchanges = std::exchange(found.exchanges, {});
  body->regions = std::exchange(found.regions, {});
  body->cues = cues();
  body->entities = std::exchange(mentions.entities, {});
  body->things = std::exchange(mentions.things, {});
  notes.take(*body);
  return body;
}

/// Stages count in bytes of the text, a caller in bytes of the source.
error pipeline::stages::in_source(error of_text) {
  auto body = std::make_shared<detail::columns>();
  body->text = source.body.text;
  body->source_map = std::exchange(source.map, {});
  body->offsets = std::exchange(source.offsets, {});
  const auto at = static_cast<std::uint32_t>(of_text.byte);
  of_text.byte = document(std::move(body)).to_source({at, at}).first;
  return of_text;
}

result<document> pipeline::stages::run(std::string_view bytes, std::shared_ptr<const void> owner, const options& opts,
                                       const std::string* name) {
  notes.clear();
  if (auto wrong = input::read(bytes, std::move(owner), opts, notes, source)) return std::move(*wrong);
  if (!source.body.ascii)
    if (const auto missing = text::door::check(); !missing.empty()) return error{error_code::internal, 0, std::string(missing)};
  const auto lang = language::detect(source.body, opts.language);
  page.clear();
  metadata::extract(source.body, lang, opts, notes, page);
  if (auto wrong = finder.find(source.body, lang, page, opts, notes, found)) return in_source(std::move(*wrong));
  if (auto wrong = entities::find(source.body, lang, page, found, opts, notes, mentions))
    return in_source(std::move(*wrong));
  return freeze(columns_of(lang, opts, name));
}

pipeline::pipeline() noexcept = default;
pipeline::~pipeline() = default;
pipeline::pipeline(pipeline&&) noexcept = default;
pipeline& pipeline::operator=(pipeline&&) noexcept = default;

result<document> pipeline::run(std::string_view bytes, std::shared_ptr<const void> owner, const options& opts,
                               const std::string* name) noexcept {
  auto made = without_exceptions<document>([&] {
    if (!stages_) stages_ = std::make_unique<stages>();
    return stages_->run(bytes, std::move(owner), opts, name);
  });
  if (!made) stages_.reset();  // a stage that was broken off may have left anything behind
  return made;
}

result<document> pipeline::run_file(const std::string& path, const options& opts) noexcept {
  return without_exceptions<document>([&]() -> result<document> {
    auto bytes = read_file(path, opts);
    if (!bytes) return std::move(bytes).error();
    const auto kept = std::make_shared<const std::string>(std::move(*bytes));
    return run(*kept, kept, opts, &path);
  });
}

}  // namespace stenogram
