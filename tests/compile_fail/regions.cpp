#include "stenogram/stenogram.hpp"

void use() {
#ifdef MISUSE
  (void)stenogram::parse("A: b").value().regions();
#else
  const auto doc = stenogram::parse("A: b").value();
  (void)doc.regions();
#endif
}
