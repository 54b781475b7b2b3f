#include <stdio.h>
#include <stenogram/stenogram.h>
#include <string.h>

int main(void) {
  const char* page = "Remarks by Jane Roe\n\nJane Roe: Good morning. I am glad to be here.\n";
  stg_document* doc = NULL;
  stg_turn turn;
  size_t i, count = 0;
  if (stg_parse(&doc, page, strlen(page), NULL, NULL) != STG_OK) return 1;
  stg_document_count(&count, doc, STG_TURNS);
  for (i = 0; i < count; ++i) {
    turn.struct_size = sizeof turn;
    if (stg_document_turn(&turn, doc, i) != STG_OK) return 1;
    printf("%u turn of %.*s\n", (unsigned)count, (int)turn.speaker_name.size, turn.speaker_name.data);
  }
  stg_document_free(doc);
  return 0;
}
