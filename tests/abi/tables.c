/* c/table.h: columns by the Arrow C stream interface, read here as the specification says. */
#include "abi.h"

static int column_of(const struct ArrowSchema* schema, const char* name) {
  int i;
  for (i = 0; i < (int)schema->n_children; ++i)
    if (strcmp(schema->children[i]->name, name) == 0) return i;
  ++failures, printf("there is no column %s\n", name);
  return 0;
}

static int there(const struct ArrowArray* column, int64_t row) {
  const unsigned char* bits = (const unsigned char*)column->buffers[0];
  return !bits || (bits[row / 8] >> row % 8 & 1);
}

/* Row of a column of format "vu". */
static stg_text view_at(const struct ArrowArray* column, int64_t row) {
  const char* view = (const char*)column->buffers[1] + 16 * row;
  int32_t numbers[4];
  stg_text text;
  memcpy(numbers, view, sizeof numbers);
  text.size = (size_t)numbers[0];
  if (numbers[0] <= 12) {
    text.data = view + 4;
  } else {
    const int64_t* sizes = (const int64_t*)column->buffers[column->n_buffers - 1];
    text.data = (const char*)column->buffers[2 + numbers[2]] + numbers[3];
    CHECK(numbers[2] < column->n_buffers - 3 && numbers[3] + numbers[0] <= sizes[numbers[2]]);
    CHECK(memcmp(text.data, view + 4, 4) == 0);
  }
  return text;
}

static void of_turns(void) {
  stg_document *docs[2], *copy = NULL;
  struct ArrowArrayStream stream;
  struct ArrowSchema schema;
  struct ArrowArray batch, moved, end;
  const struct ArrowArray* column;
  stg_turn turn;
  const char* text;
  uint32_t begins[4], i;
  size_t at_text;
  turn.struct_size = sizeof turn;
  docs[0] = from_sample(), docs[1] = parsed(page);
  text = text_of(docs[1]).data;
  CHECK(stg_table(&stream, (const stg_document* const*)docs, 2, STG_TURNS, NULL) == STG_OK);
  CHECK(stream.get_schema(&stream, &schema) == 0 && strcmp(schema.format, "+s") == 0 && schema.n_children == 17);
  CHECK(stream.get_next(&stream, &batch) == 0 && batch.length == 9);
  batch.release(&batch);
  CHECK(batch.release == NULL && stream.get_next(&stream, &batch) == 0 && batch.length == 4);
  CHECK(stream.get_next(&stream, &end) == 0 && end.release == NULL); /* the end */
  CHECK(stream.get_last_error(&stream) == NULL);
  stream.release(&stream);
  CHECK(stream.release == NULL);

  CHECK(batch.n_children == schema.n_children);
  column = batch.children[column_of(&schema, "document")];
  CHECK(column->length == 4 && ((const uint32_t*)column->buffers[1])[3] == 1);
  column = batch.children[column_of(&schema, "kind")];
  CHECK(column->dictionary && schema.children[column_of(&schema, "kind")]->dictionary);
  CHECK(is(view_at(column->dictionary, ((const int8_t*)column->buffers[1])[1]), "answer"));
  column = batch.children[column_of(&schema, "speaker")];
  CHECK(is(view_at(column->dictionary, ((const int32_t*)column->buffers[1])[1]), "Jane Roe"));
  column = batch.children[column_of(&schema, "replies_to")];
  CHECK(!there(column, 0) && there(column, 1) && ((const uint32_t*)column->buffers[1])[1] == 0 && column->null_count == 2);
  CHECK(schema.children[column_of(&schema, "replies_to")]->flags & ARROW_FLAG_NULLABLE);
  column = batch.children[column_of(&schema, "time_begin")];
  CHECK(!there(column, 0) && column->null_count == 4);

  for (i = 0; i < 4; ++i) {
    CHECK(stg_document_turn(&turn, docs[1], i) == STG_OK);
    begins[i] = turn.begin;
    CHECK(((const uint32_t*)batch.children[column_of(&schema, "begin_byte")]->buffers[1])[i] == turn.begin);
    CHECK(((const uint32_t*)batch.children[column_of(&schema, "end_byte")]->buffers[1])[i] == turn.end);
    CHECK(((const float*)batch.children[column_of(&schema, "confidence")]->buffers[1])[i] == (float)turn.confidence);
    CHECK(is(view_at(batch.children[column_of(&schema, "label")], i), i % 2 ? "Jane Roe" : "Question"));
  }
  CHECK(stg_document_convert(begins, 4, docs[1], STG_UTF8, STG_CODEPOINT) == STG_OK);
  CHECK(memcmp(batch.children[column_of(&schema, "begin")]->buffers[1], begins, sizeof begins) == 0);
  at_text = (size_t)column_of(&schema, "text");
  CHECK(stg_document_turn(&turn, docs[1], 1) == STG_OK);
  CHECK(view_at(batch.children[at_text], 1).data == turn.raw.data); /* one region: the document's memory */
  CHECK(is(view_at(batch.children[at_text], 3), "Then we shall see. Thank you.\n\nIt was good to talk."));

  /* A column that was taken outlives the batch, the stream and every handle. */
  CHECK(stg_document_share(&copy, docs[1]) == STG_OK);
  stg_document_free(docs[0]);
  stg_document_free(docs[1]);
  moved = *batch.children[at_text];
  batch.children[at_text]->release = NULL;
  batch.release(&batch);
  stg_document_free(copy);
  CHECK(view_at(&moved, 1).data > text && is(view_at(&moved, 1), "I am glad that you ask. We will go on."));
  moved.release(&moved);
  schema.release(&schema);
  CHECK(schema.release == NULL);
}

/* Every table that is one of columns; and a document without rows has no batch. */
static void of_all(void) {
  stg_document* docs[3];
  int32_t table;
  docs[0] = parsed(""), docs[1] = from_sample(), docs[2] = with_cues();
  for (table = STG_DOCUMENTS; table <= STG_CUES; ++table) {
    struct ArrowArrayStream stream;
    struct ArrowSchema schema;
    struct ArrowArray batch;
    int i;
    CHECK(stg_table(&stream, (const stg_document* const*)docs, 3, table, NULL) == STG_OK);
    CHECK(stream.get_schema(&stream, &schema) == 0 && strcmp(schema.children[0]->name, "document") == 0);
    for (i = 0; i < 3; ++i) {
      const size_t rows = count_of(docs[i], table);
      if (rows == 0) continue;
      CHECK(stream.get_next(&stream, &batch) == 0 && batch.length == (int64_t)rows && batch.n_children == schema.n_children);
      CHECK(((const uint32_t*)batch.children[0]->buffers[1])[0] == (uint32_t)i);
      batch.release(&batch);
    }
    CHECK(stream.get_next(&stream, &batch) == 0 && !batch.release);
    schema.release(&schema);
    stream.release(&stream);
  }
  for (table = 0; table < 3; ++table) stg_document_free(docs[table]);
}

static void of_others(void) {
  const int32_t which[] = {STG_ENTITIES, STG_SPEAKERS, STG_CUES};
  const char* const shown[] = {"text", "name", "text"};
  size_t k;
  for (k = 0; k < 3; ++k) {
    stg_document* doc = which[k] == STG_CUES ? with_cues() : from_sample();
    const size_t rows = count_of(doc, which[k]);
    struct ArrowArrayStream stream;
    struct ArrowSchema schema;
    struct ArrowArray batch;
    stg_text first;
    CHECK(stg_table(&stream, (const stg_document* const*)&doc, 1, which[k], NULL) == STG_OK);
    stg_document_free(doc);
    CHECK(stream.get_schema(&stream, &schema) == 0 && stream.get_next(&stream, &batch) == 0);
    CHECK(batch.length == (int64_t)rows && batch.n_children == schema.n_children);
    first = view_at(batch.children[column_of(&schema, shown[k])], 0);
    CHECK(is(first, which[k] == STG_CUES ? "Why now, may I ask?" : "Elena Marwick"));
    if (which[k] == STG_CUES) {
      const struct ArrowArray* time = batch.children[column_of(&schema, "time_end")];
      CHECK(strcmp(schema.children[column_of(&schema, "time_end")]->format, "tDm") == 0);
      CHECK(((const int64_t*)time->buffers[1])[1] == 5500 && time->null_count == 0);
      CHECK(!there(batch.children[column_of(&schema, "speaker")], 1));
    }
    schema.release(&schema);
    batch.release(&batch);
    stream.release(&stream);
  }
}

static void large(void) {
  const size_t rows = 70000;
  char* text = (char*)malloc(rows * 40);
  size_t i, size = 0, seen = 0;
  stg_document* doc = NULL;
  struct ArrowArrayStream stream;
  struct ArrowArray batch;
  int batches = 0;
  for (i = 0; i < rows; ++i)
    size += (size_t)sprintf(text + size, "%s: Number %u it is, so far.\n", i % 2 ? "Bob Ray" : "Ann Lee", (unsigned)i);
  CHECK(stg_parse(&doc, text, size, NULL, NULL) == STG_OK && count_of(doc, STG_TURNS) == rows);
  CHECK(stg_table(&stream, (const stg_document* const*)&doc, 1, STG_TURNS, NULL) == STG_OK);
  for (;;) {
    CHECK(stream.get_next(&stream, &batch) == 0);
    if (!batch.release) break;
    CHECK(((const uint32_t*)batch.children[1]->buffers[1])[0] == seen); /* rows go on where they stopped */
    seen += (size_t)batch.length;
    ++batches;
    batch.release(&batch);
  }
  CHECK(seen == rows && batches == 2);
  stream.release(&stream);
  CHECK(stg_table(&stream, NULL, 0, STG_TURNS, NULL) == STG_OK); /* no document: a schema and no batch */
  CHECK(stream.get_next(&stream, &batch) == 0 && !batch.release);
  stream.release(&stream);
  stg_document_free(doc);
  free(text);
}

void tables(void) {
  of_turns();
  of_all();
  of_others();
  large();
}
