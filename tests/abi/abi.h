/* What the tests of the C ABI share. Each file checks the sentences of one header of include/stenogram/c/. */
#ifndef ABI_H
#define ABI_H
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stenogram/stenogram.h"

extern int failures;
extern const char page[];   /* four turns; a curly quote, an NBSP, Chinese and an emoji, so that the units differ */
extern const char* sample;  /* path of examples/briefing.txt */

#define CHECK(condition) ((condition) ? (void)0 : (void)(++failures, printf("%s:%d: %s\n", __FILE__, __LINE__, #condition)))
#define REFUSED(call) CHECK((call) == STG_INVALID_ARGUMENT)
/* What is given through the first parameter is NULL after a failure where it is a handle, and left as it was elsewhere. */
#define NULLED(handle, call) ((handle) = (void*)&failures, REFUSED(call), CHECK(handle == NULL))
#define KEPT(object, call)                           \
  do {                                               \
    unsigned char before_[sizeof(object)];           \
    memcpy(before_, &(object), sizeof(object));      \
    REFUSED(call);                                   \
    CHECK(memcmp(before_, &(object), sizeof(object)) == 0); \
  } while (0)

int is(stg_text text, const char* expected);
int starts(stg_text text, const char* expected);
int has(stg_text text, const char* part);
stg_document* parsed(const char* text);            /* under default options */
stg_document* from_sample(void);                   /* examples/briefing.txt */
stg_document* with_cues(void);                     /* two cues of two seconds */
stg_text text_of(const stg_document* document);
size_t count_of(const stg_document* document, int32_t table);
char* copy_of(const char* text);                   /* to be freed */

void base(void);
void options(void);
void parse(void);
void parsers(void);
void many(void);
void document(void);
void parts(void);
void rows(void);
void tables(void);
void misuse(void);
#endif
