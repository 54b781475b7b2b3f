#include "stenogram/stenogram.h"
#include "stenogram/version.hpp"

const char* stg_version(void) { return STENOGRAM_VERSION; }
