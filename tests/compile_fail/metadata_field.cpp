#include "stenogram/stenogram.hpp"

void use() {
#ifdef MISUSE
  (void)stenogram::parse("A: b").value().metadata("title");
#else
  const auto doc = stenogram::parse("A: b").value();
  (void)doc.metadata("title");
#endif
}
