/* Who says what in a transcript, from C; offsets are bytes.

     turns FILE            a line a turn, then what an error looks like
     turns --json FILE...  a document a line */
#include <stdio.h>
#include <stenogram/stenogram.h>
#include <string.h>

static int fail(const stg_error* why) {
  fprintf(stderr, "%s at byte %lu: %s\n", stg_status_name(why->status), (unsigned long)why->byte, why->message);
  return 1;
}

/* As much of a text as the first six words of its first line. */
static int first_words(stg_text text) {
  size_t i, words = 0;
  for (i = 0; i < text.size && text.data[i] != '\n'; ++i)
    if (text.data[i] == ' ' && ++words == 6) break;
  return (int)i;
}

static int show(const char* path) {
  stg_error why;
  stg_options* options = NULL;
  stg_document* doc = NULL;
  stg_turn turn;
  size_t i, count = 0;
  why.struct_size = sizeof why;
  turn.struct_size = sizeof turn;
  if (stg_options_new(&options) != STG_OK) return 1;
  if (stg_options_set(options, "labels", "Question:=The press/question", &why) != STG_OK) return fail(&why);
  if (stg_parse_file(&doc, path, options, &why) != STG_OK) return fail(&why);
  stg_options_free(options);
  stg_document_count(&count, doc, STG_TURNS);
  for (i = 0; i < count; ++i) {
    stg_document_turn(&turn, doc, i);
    printf("[%u] %.*s %u-%u: %.*s\n", (unsigned)i, (int)turn.speaker_name.size, turn.speaker_name.data, turn.begin,
           turn.end, first_words(turn.raw), turn.raw.data);
  }
  stg_document_free(doc);

  if (stg_parse(&doc, "Question: caf\xE9?", 15, NULL, &why) == STG_OK) return 1;
  printf("error: %s at byte %lu\n", stg_status_name(why.status), (unsigned long)why.byte);
  return 0;
}

static int json(const char* path) {
  stg_error why;
  stg_document* doc = NULL;
  stg_string* made = NULL;
  stg_text text;
  why.struct_size = sizeof why;
  if (stg_parse_file(&doc, path, NULL, &why) != STG_OK) return fail(&why);
  if (stg_document_to_json(&made, doc, STG_UTF8, 1, &why) != STG_OK) return fail(&why);
  stg_string_text(&text, made);
  fwrite(text.data, 1, text.size, stdout);
  putchar('\n');
  stg_string_free(made);
  stg_document_free(doc);
  return 0;
}

int main(int argc, char** argv) {
  int i;
  if (argc == 2) return show(argv[1]);
  if (argc < 3 || strcmp(argv[1], "--json") != 0) return 2;
  for (i = 2; i < argc; ++i)
    if (json(argv[i])) return 1;
  return 0;
}
