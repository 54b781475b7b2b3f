#include "stenogram/stenogram.hpp"

void use() {
#ifdef MISUSE
  (void)stenogram::parser().get_options();
#else
  const stenogram::parser parser;
  (void)parser.get_options();
#endif
}
