#include "stenogram/stenogram.hpp"

void use() {
#ifdef MISUSE
  for (const auto turn : stenogram::parse("A: b")->turns()) (void)turn;
#else
  const auto made = stenogram::parse("A: b");
  for (const auto turn : made->turns()) (void)turn;
#endif
}
