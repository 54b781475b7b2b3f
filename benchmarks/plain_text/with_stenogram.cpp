// The whole document frozen by one parser that is used again, `entities: none`; its end is in the time too.
#include <stenogram/stenogram.hpp>

#include "contender.hpp"

namespace benchmark {
namespace {

stenogram::options without_entities() {
  stenogram::options o;
  o.entities = stenogram::entity_set::none();
  return o;
}

std::size_t run(std::string_view text) {
  static stenogram::parser used(without_entities());
  const auto doc = used.parse(text);
  return doc ? doc->turns().size() + doc->regions().size() : 0;
}

bool right(std::string_view text) {
  const auto doc = stenogram::parse(text, without_entities());
  return doc && !doc->verify() && doc->text().size() <= text.size() &&
         doc->turns().size() + doc->regions().size() == run(text);
}

}  // namespace

const contender with_stenogram = {"stenogram", run, right};

}  // namespace benchmark
