// What the fuzz targets do with a document: read all of it, and hold it against what the headers promise.
#pragma once
#include "stenogram/stenogram.hpp"

namespace fuzz {

/// Ends the process where `kept` is false: a promise was broken, and the fuzzer keeps the input.
void require(bool kept, const char* promise);

/// Every accessor, at(), conversions of offsets, verify(), JSON in all units and back.
void walk(const stenogram::document& doc);

}  // namespace fuzz
