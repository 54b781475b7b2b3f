#include "stenogram/stenogram.hpp"

void use() {
#ifdef MISUSE
  (void)stenogram::parse("A: b").value().at(0);
#else
  const auto doc = stenogram::parse("A: b").value();
  (void)doc.at(0);
#endif
}
