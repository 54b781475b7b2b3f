#include "stenogram/stenogram.hpp"

void use() {
#ifdef MISUSE
  (void)stenogram::parse("A: b").value().text();
#else
  const auto doc = stenogram::parse("A: b").value();
  (void)doc.text();
#endif
}
