/* c/parse.h: many inputs on threads, results in the order of the inputs. */
#include "abi.h"

enum { inputs = 40, bad = 7 };
struct run {
  size_t asked, given;
  size_t stop_after;  /* results */
  int32_t next_ends;  /* returned in place of an input behind `bad` */
  int nothing;        /* an input with neither path nor bytes */
  int cancelled, all_refused;
  char texts[inputs][80];
  char path[4096]; /* and encoding: written over when the next input is asked for */
};

static int32_t next(stg_input* input, void* context) {
  struct run* run = (struct run*)context;
  const size_t i = run->asked;
  CHECK(input->struct_size == sizeof *input && !input->path && !input->bytes && input->size == 0 && !input->encoding);
  memset(run->path, '?', sizeof run->path - 1);
  if (i == inputs) return 0;
  if (i > bad && run->next_ends) return run->next_ends;
  ++run->asked;
  if (run->nothing) return 1;
  if (i == 3) {
    input->path = strcpy(run->path, sample);
    return 1;
  }
  sprintf(run->texts[i], "Question: Why number %u?\nJane Roe: Because of it.\n", (unsigned)i);
  if (i == bad) run->texts[i][4] = (char)0xFF;
  if (i == 5) input->path = strcpy(run->path, "a name alone");
  if (i == 8) strcpy(run->texts[i], "Caf\xE9"), input->encoding = strcpy(run->path, "windows-1252");
  if (i == 9) strcpy(run->texts[i], "Caf\xC3\xA9"); /* the options' encoding, or what the bytes tell */
  input->bytes = run->texts[i];
  input->size = strlen(run->texts[i]);
  return 1;
}

static int32_t sink(size_t index, const stg_input* input, stg_document* document, const stg_error* error, void* context) {
  struct run* run = (struct run*)context;
  stg_source source;
  source.struct_size = sizeof source;
  CHECK(index == run->given++ && index < run->asked); /* in the order of the inputs */
  CHECK((document == NULL) == (error != NULL));
  if (error && error->status == STG_CANCELLED) return run->cancelled = 1, 0;
  if (run->all_refused) {
    CHECK(error && error->status == STG_INVALID_ARGUMENT && strstr(error->message, "labels_only"));
  } else if (index == bad) {
    CHECK(error && error->status == STG_INVALID_UTF8 && error->byte == 4 && error->message[0]);
  } else if (document) {
    CHECK(stg_document_source(&source, document) == STG_OK);
    if (index == 3) CHECK(is(source.name, sample) && strcmp(input->path, sample) == 0 && !input->bytes);
    else if (index == 8) CHECK(is(text_of(document), "Caf\xC3\xA9") && strcmp(input->encoding, "windows-1252") == 0);
    else CHECK(is(text_of(document), run->texts[index]) && input->bytes == run->texts[index]);
    if (index == 5) CHECK(is(source.name, "a name alone"));
    if (index == 6) CHECK(!source.name.data && !input->path);
  }
  memset(run->texts[index], 0, sizeof run->texts[index]); /* bytes live until the sink was given their result */
  stg_document_free(document);
  return run->stop_after == run->given;
}

static void start(struct run* run) { memset(run, 0, sizeof *run); }
static int32_t always(void* context) { return (void)context, 1; }

void many(void) {
  struct run* run = (struct run*)malloc(sizeof *run);
  stg_options* options = NULL;
  stg_error why;
  size_t count = 99;
  uint32_t jobs;
  why.struct_size = sizeof why;
  for (jobs = 0; jobs <= 3; ++jobs) {
    start(run);
    CHECK(stg_parse_many(&count, next, sink, run, NULL, jobs, &why) == STG_OK);
    CHECK(count == inputs && run->given == inputs);

    start(run);
    run->stop_after = 9;
    CHECK(stg_parse_many(&count, next, sink, run, NULL, jobs, &why) == STG_OK && count == 9 && run->given == 9);
    if (jobs) CHECK(run->asked <= 9 + 4 * jobs); /* at most 4 inputs a job are held */

    start(run);
    run->next_ends = -1234;
    CHECK(stg_parse_many(&count, next, sink, run, NULL, jobs, &why) == -1234 && why.status == -1234);
    CHECK(count == run->given && count == bad + 1); /* the inputs before it have their results */

    start(run);
    run->nothing = 1;
    REFUSED(stg_parse_many(&count, next, sink, run, NULL, jobs, &why));
    CHECK(count == 0 && why.message[0]);
  }
  start(run);
  CHECK(stg_options_new(&options) == STG_OK && stg_options_set_cancel(options, always, NULL) == STG_OK);
  CHECK(stg_parse_many(&count, next, sink, run, options, 2, &why) == STG_OK);
  CHECK(count == 1 && run->cancelled); /* it is the last result */

  start(run); /* an input's own encoding wins over the options' */
  CHECK(stg_options_set_cancel(options, NULL, NULL) == STG_OK && stg_options_set(options, "encoding", "utf-8", NULL) == STG_OK);
  CHECK(stg_parse_many(&count, next, sink, run, options, 2, &why) == STG_OK && count == inputs);

  start(run); /* options that contradict each other are the error of every result */
  run->all_refused = 1;
  CHECK(stg_options_set(options, "labels_only", "true", NULL) == STG_OK);
  CHECK(stg_parse_many(&count, next, sink, run, options, 2, &why) == STG_OK && count == inputs);
  stg_options_free(options);
  free(run);
}
