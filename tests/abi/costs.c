/* What the headers say of cost, by processor time on one document and on one that is a hundred times as long: O(1) and
   O(log n) take no more than a few times as long there (what is far apart in memory is slower), O(n) about a hundred
   times. The bounds are wide: they tell one order of growth from the next. */
#include <time.h>

#include "abi.h"

enum { few = 500, times_more = 100, flat_bound = 30, linear_bound = 500 };

int failures = 0;

/* A document of `turns` turns, and one equal to it; `at` wanders over its rows. */
struct subject {
  stg_document *doc, *equal;
  stg_text json, text;
  stg_string* holds_json;
  char* page;
  size_t size, turns, at;
};

static size_t row(struct subject* s) { return (s->at = s->at * 48271 % 2147483647) % s->turns; }
static size_t row_of(struct subject* s, int32_t table) {
  size_t count = 0;
  if (stg_document_count(&count, s->doc, table) != STG_OK || count == 0) printf("no row of table %d\n", (int)table), exit(1);
  return row(s) % count;
}
static void done(int32_t status) { CHECK(status == STG_OK); }

static struct subject made(size_t turns) {
  struct subject s;
  size_t i;
  memset(&s, 0, sizeof s);
  s.page = (char*)malloc(turns * 100);
  s.turns = turns, s.at = 1;
  for (i = 0; i < turns; ++i)
    s.size += (size_t)sprintf(s.page + s.size, i % 2 ? "Ann Lee: It was done on May %u, 2018, \xE2\x80\x9Cmore or less\xE2\x80\x9D.\n\n"
                                                     : "Question: What of number %u, Minister Ann Lee?\n\n", (unsigned)(i % 28 + 1));
  done(stg_parse(&s.doc, s.page, s.size, NULL, NULL));
  done(stg_parse(&s.equal, s.page, s.size, NULL, NULL));
  done(stg_document_to_json(&s.holds_json, s.doc, STG_UTF8, 1, NULL));
  done(stg_string_text(&s.json, s.holds_json));
  done(stg_document_text(&s.text, s.doc));
  return s;
}

static void forget(struct subject* s) {
  stg_document_free(s->doc);
  stg_document_free(s->equal);
  stg_string_free(s->holds_json);
  free(s->page);
}

#define ROW(name, table)                                          \
  static void row_##name(struct subject* s) {                     \
    stg_##name got;                                               \
    got.struct_size = sizeof got;                                 \
    done(stg_document_##name(&got, s->doc, row_of(s, table)));    \
  }
ROW(turn, STG_TURNS)
ROW(entity, STG_ENTITIES)
ROW(speaker, STG_SPEAKERS)
ROW(exchange, STG_EXCHANGES)
ROW(thing, STG_THINGS)
ROW(region, STG_REGIONS)
ROW(form, STG_FORMS)
ROW(reason, STG_REASONS)

static void names(struct subject* s) { CHECK(stg_version() && stg_turn_kind_name((int32_t)(row(s) % 9))); }
static void whole(struct subject* s) {
  stg_text text;
  stg_source source;
  stg_convention convention;
  source.struct_size = sizeof source, convention.struct_size = sizeof convention;
  done(stg_document_text(&text, s->doc)), done(stg_document_language(&text, s->doc));
  done(stg_document_source(&source, s->doc)), done(stg_document_convention(&convention, s->doc));
}
static void share(struct subject* s) {
  stg_document* other;
  done(stg_document_share(&other, s->doc));
  stg_document_free(other); /* not the last handle */
}
static void at(struct subject* s) {
  stg_place place;
  place.struct_size = sizeof place;
  done(stg_document_at(&place, s->doc, (uint32_t)(row(s) * 48271 % s->text.size)));
}
static void to_source(struct subject* s) {
  uint64_t bytes[2];
  const uint32_t begin = (uint32_t)(row(s) * 48271 % s->text.size);
  done(stg_document_to_source(bytes, s->doc, begin, begin));
}
static void convert_two(struct subject* s) {
  uint32_t offsets[2];
  offsets[0] = (uint32_t)(row(s) * 48271 % s->text.size), offsets[1] = offsets[0] + 10;
  done(stg_document_convert(offsets, 2, s->doc, STG_UTF8, STG_UTF16));
}
static void find_field(struct subject* s) {
  uint32_t index;
  done(stg_document_find_field(&index, s->doc, "date"));
}
static void string(struct subject* s) {
  stg_thing thing;
  stg_text text;
  thing.struct_size = sizeof thing;
  done(stg_document_thing(&thing, s->doc, row_of(s, STG_THINGS)));
  done(stg_document_string(&text, s->doc, &thing.names, 0));
}
static void why(struct subject* s) {
  stg_string* said;
  done(stg_document_why(&said, s->doc, row_of(s, STG_REASONS), NULL));
  stg_string_free(said);
}
static void turn_text(struct subject* s) {
  stg_string* said;
  done(stg_document_turn_text(&said, s->doc, row(s), NULL));
  stg_string_free(said);
}
static void turn_lists(struct subject* s) {
  uint32_t spans[4];
  size_t count;
  done(stg_document_turn_paragraphs(&count, spans, 2, s->doc, row(s)));
  done(stg_document_turn_answers(&count, spans, 4, s->doc, row(s)));
}
static void stream(struct subject* s) {
  struct ArrowArrayStream out;
  done(stg_table(&out, (const stg_document* const*)&s->doc, 1, STG_TURNS, NULL));
  out.release(&out);
}
static void little_html(struct subject* s) {
  stg_string* html;
  done(stg_document_to_html(&html, s->doc, 2000, NULL));
  stg_string_free(html);
}

static void hash(struct subject* s) {
  uint64_t number;
  done(stg_document_hash(&number, s->doc));
}
static void equal(struct subject* s) {
  int32_t same = 0;
  done(stg_document_equal(&same, s->doc, s->equal));
  CHECK(same == 1);
}
static void verify(struct subject* s) { done(stg_document_verify(s->doc, NULL)); }
static void to_json(struct subject* s) {
  stg_string* json;
  done(stg_document_to_json(&json, s->doc, STG_UTF16, 1, NULL));
  stg_string_free(json);
}
static void from_json(struct subject* s) {
  stg_document* doc;
  done(stg_document_from_json(&doc, s->json.data, s->json.size, NULL));
  stg_document_free(doc);
}
static void to_text(struct subject* s) {
  stg_string* text;
  done(stg_document_to_text(&text, s->doc, 1, NULL));
  stg_string_free(text);
}
static void to_html(struct subject* s) {
  stg_string* html;
  done(stg_document_to_html(&html, s->doc, (size_t)-1, NULL));
  stg_string_free(html);
}
static void convert_all(struct subject* s) {
  uint32_t* offsets = (uint32_t*)malloc(s->turns * sizeof *offsets);
  size_t i;
  for (i = 0; i < s->turns; ++i) offsets[i] = (uint32_t)(s->text.size / s->turns * i);
  done(stg_document_convert(offsets, s->turns, s->doc, STG_UTF8, STG_CODEPOINT));
  free(offsets);
}
static void batches(struct subject* s) {
  struct ArrowArrayStream out;
  struct ArrowArray batch;
  done(stg_table(&out, (const stg_document* const*)&s->doc, 1, STG_TURNS, NULL));
  while (out.get_next(&out, &batch) == 0 && batch.release) batch.release(&batch);
  out.release(&out);
}
static void parse_again(struct subject* s) {
  stg_document* doc;
  done(stg_parse(&doc, s->page, s->size, NULL, NULL));
  stg_document_free(doc);
}

/* Of one turn that is as long as the document. */
static struct subject one_turn(size_t paragraphs) {
  struct subject s;
  size_t i;
  memset(&s, 0, sizeof s);
  s.page = (char*)malloc(paragraphs * 60 + 100);
  s.turns = 1, s.at = 1;
  s.size = (size_t)sprintf(s.page, "Question: What is next?\n\nAnn Lee: ");
  for (i = 0; i < paragraphs; ++i) s.size += (size_t)sprintf(s.page + s.size, "I say so for the %uth time here.\n\n", (unsigned)i);
  done(stg_parse(&s.doc, s.page, s.size, NULL, NULL));
  done(stg_document_count(&i, s.doc, STG_TURNS));
  CHECK(i == 2);
  return s;
}
static void long_text(struct subject* s) {
  stg_string* said;
  done(stg_document_turn_text(&said, s->doc, 1, NULL));
  stg_string_free(said);
}
static void long_paragraphs(struct subject* s) {
  size_t count;
  done(stg_document_turn_paragraphs(&count, NULL, 0, s->doc, 1));
}

struct task {
  const char* name;
  void (*call)(struct subject*);
};

/* The least processor time of a call, over rounds of about two milliseconds. */
static double cost(const struct task* task, struct subject* s) {
  double least = 1e9;
  unsigned long calls = 1, i;
  int round;
  for (round = 0; round < 5; ++round) {
    for (;;) {
      const clock_t begin = clock();
      double took;
      for (i = 0; i < calls; ++i) task->call(s);
      took = (double)(clock() - begin) / CLOCKS_PER_SEC;
      if (took < 0.002) {
        calls *= 2;
        continue;
      }
      if (took / (double)calls < least) least = took / (double)calls;
      break;
    }
  }
  return least;
}

static void grows(const struct task* task, struct subject* small, struct subject* large, double bound) {
  const double ratio = cost(task, large) / cost(task, small);
  if (ratio > bound) ++failures, printf("%s: %.0f times as long on %d times as much\n", task->name, ratio, times_more);
  if (getenv("COSTS")) printf("%-16s %8.1f\n", task->name, ratio);
}

int main(void) {
  static const struct task flat[] = {
      {"a turn", row_turn}, {"an entity", row_entity}, {"a speaker", row_speaker}, {"an exchange", row_exchange},
      {"a thing", row_thing}, {"a region", row_region}, {"a form", row_form}, {"a reason", row_reason}, {"names", names},
      {"whole", whole}, {"share", share}, {"at", at}, {"to_source", to_source}, {"convert two", convert_two},
      {"find_field", find_field}, {"string", string}, {"why", why}, {"turn_text", turn_text}, {"turn lists", turn_lists},
      {"table", stream}};
  static const struct task linear[] = {{"hash", hash}, {"equal", equal}, {"verify", verify}, {"to_json", to_json},
                                       {"from_json", from_json}, {"to_text", to_text}, {"to_html", to_html}, {"little html", little_html},
                                       {"convert all", convert_all}, {"batches", batches}, {"parse", parse_again}};
  static const struct task of_turn[] = {{"a long text", long_text}, {"long paragraphs", long_paragraphs}};
  struct subject small = made(few), large = made((size_t)few * times_more);
  size_t i;
  for (i = 0; i < sizeof flat / sizeof *flat; ++i) grows(&flat[i], &small, &large, flat_bound);
  for (i = 0; i < sizeof linear / sizeof *linear; ++i) grows(&linear[i], &small, &large, linear_bound);
  forget(&small), forget(&large);
  small = one_turn(few), large = one_turn((size_t)few * times_more);
  for (i = 0; i < sizeof of_turn / sizeof *of_turn; ++i) grows(&of_turn[i], &small, &large, linear_bound);
  forget(&small), forget(&large);
  return failures != 0;
}
